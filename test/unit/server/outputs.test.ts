import { describe, expect, it } from 'vitest';
import { makeElsewhere } from '../../../server/elsewhere/elsewhere.ts';
import { makeOutputs, OutputError } from '../../../server/outputs/outputs.ts';
import { startTestServer } from '../../support/server.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { startWorkshop } from '../../support/visitor.ts';

/** Answers nothing of ours: it looks for a title that an output's request does not have, and waits. */
const program = new URL('../../support/no-picture.ts', import.meta.url);

describe('an output that cannot be made', () => {
  it('[E23] is waited for a minute, and then an error; whoever stops it hears that it was stopped', async () => {
    const server = await startTestServer();
    const { id, tables } = await startWorkshop(server.url);
    const clock = manualClock();
    const begun: (() => void)[] = [];
    const elsewhere = makeElsewhere(
      { after: (ms, fn) => (begun.shift()?.(), clock.after(ms, fn)) },
      () => {},
    );
    const outputs = makeOutputs(elsewhere, server.rooms, clock, program);
    const first = new Promise<void>((resolve) => begun.push(resolve));
    const slow = outputs.make({ id, tables }, { format: 'document' });
    const settled = slow.catch((error: unknown) => error);
    await first;
    clock.advance(60_000);
    expect(await settled).toMatchObject({ name: 'OutputError', code: 'spent' });

    const abort = new AbortController();
    const second = new Promise<void>((resolve) => begun.push(resolve));
    const stopped = outputs
      .make({ id, tables }, { format: 'document' }, { signal: abort.signal })
      .catch((error: unknown) => error);
    await second;
    abort.abort();
    expect(await stopped).toBeInstanceOf(OutputError);
    expect(await stopped).toMatchObject({ code: 'stopped' });
    await server.stop();
  });
});
