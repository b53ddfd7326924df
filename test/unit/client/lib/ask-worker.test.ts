import { afterEach, describe, expect, it } from 'vitest';
import {
  answerQuestions,
  makeWorkerClient,
  type WorkerClient,
  type WorkerLike,
} from '../../../../client/lib/ask-worker.ts';
import { manualClock } from '../../../support/manual-clock.ts';

type Asked = { say: string };
type Answer = (question: Asked, onProgress: (progress: number) => void) => unknown;

/** The two ends of a real channel: one stands for the worker as the page holds it, the other is the worker's inside. */
function channel(answer?: Answer) {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  if (answer) answerQuestions<Asked, unknown, number>(port2, answer);
  const state = { ended: false };
  const worker: WorkerLike = Object.assign(port1, {
    terminate() {
      state.ended = true;
      port1.close();
    },
  });
  return { worker, inside: port2, state };
}

const opened: WorkerClient<Asked, unknown, number>[] = [];
afterEach(() => {
  for (const client of opened.splice(0)) client.close();
});

/** A client whose workers answer as the given functions do, one after the other; the last again and again. */
function bench(...answers: (Answer | undefined)[]) {
  const clock = manualClock();
  const reports: string[] = [];
  const started: ReturnType<typeof channel>[] = [];
  const client = makeWorkerClient<Asked, unknown, number>(
    () => {
      const made = channel(answers[Math.min(started.length, answers.length - 1)]);
      started.push(made);
      return made.worker;
    },
    { silenceMs: 1000, after: clock.after, report: (error) => reports.push(error.message) },
  );
  opened.push(client);
  const fire = (event: Event) => (started.at(-1)!.worker as unknown as EventTarget).dispatchEvent(event);
  return { client, clock, reports, started, fire };
}

const repeat: Answer = ({ say }) => say;
/** The browser's event for what was thrown in a worker, or for a script that did not load, which has no message. */
const errorEvent = (message?: string) => Object.assign(new Event('error'), { message });

describe('asking a worker', () => {
  it('gives each question its own answer, whatever the order they come in', async () => {
    const gate = Promise.withResolvers<void>();
    const { client, started } = bench(async ({ say }) => {
      if (say === 'slow') await gate.promise;
      else gate.resolve();
      return say;
    });
    expect(await Promise.all([client.ask({ say: 'slow' }), client.ask({ say: 'quick' })])).toEqual([
      'slow',
      'quick',
    ]);
    expect(started).toHaveLength(1);
  });

  it('tells how far the worker has come with the question that was asked', async () => {
    const { client } = bench(({ say }, onProgress) => {
      onProgress(0.5);
      return say;
    });
    const [first, second]: [number[], number[]] = [[], []];
    await Promise.all([
      client.ask({ say: '1' }, (part) => first.push(part)),
      client.ask({ say: '2' }, (part) => second.push(part)),
    ]);
    expect([first, second]).toEqual([[0.5], [0.5]]);
  });

  it.each([
    ['throws', () => fail('no such column')],
    ['rejects', async () => fail('no such column')],
  ])('rejects with the message of what the worker %s, and only that question', async (_, answer) => {
    const { client, reports, started } = bench((question) =>
      question.say === 'bad' ? answer() : question.say,
    );
    const bad = client.ask({ say: 'bad' });
    const good = client.ask({ say: 'good' });
    await expect(bad).rejects.toThrow('no such column');
    expect(await good).toBe('good');
    expect(await client.ask({ say: 'later' })).toBe('later');
    expect(reports).toEqual(['no such column']);
    expect(started).toHaveLength(1);
  });

  it('rejects when the question or the answer cannot be copied', async () => {
    const { client } = bench(({ say }) => (say === 'bad' ? () => {} : say));
    await expect(client.ask({ say: (() => {}) as unknown as string })).rejects.toThrow('could not be cloned');
    await expect(client.ask({ say: 'bad' })).rejects.toThrow('could not be cloned');
    expect(await client.ask({ say: 'good' })).toBe('good');
  });

  it('ignores an answer that no question waits for', async () => {
    const { client, started } = bench(repeat);
    await client.ask({ say: 'first' });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    started[0]!.inside.postMessage({ id: 7, answer: 'of nobody' });
    expect(await client.ask({ say: 'second' })).toBe('second');
  });
});

describe('a worker that breaks', () => {
  it.each([
    ['throws outside an answer', errorEvent('it is broken'), 'it is broken'],
    ['cannot be loaded', errorEvent(), 'could not be loaded'],
    ['sends what cannot be read', new Event('messageerror'), 'cannot be read'],
  ])('and %s rejects every open question; the next is asked of a fresh one', async (_, event, words) => {
    const { client, fire, reports, started } = bench(undefined, repeat);
    const open = Promise.allSettled([client.ask({ say: '1' }), client.ask({ say: '2' })]);
    fire(event);
    const why = (await open).map((each) => (each.status === 'rejected' ? String(each.reason) : 'answered'));
    expect(why).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
    expect(reports).toEqual([expect.stringContaining(words)]);
    expect(started.map(({ state }) => state.ended)).toEqual([true]);
    expect(await client.ask({ say: 'again' })).toBe('again');
    expect(started.map(({ state }) => state.ended)).toEqual([true, false]);
  });

  it('by staying silent is ended after the limit, counted from the last that was heard of it', async () => {
    const progress = Promise.withResolvers<void>();
    const { client, clock, started } = bench(({ say }, onProgress) => {
      onProgress(0.1);
      return say === 'never' ? new Promise(() => {}) : say;
    });
    const never = client.ask({ say: 'never' }, () => progress.resolve());
    clock.advance(900);
    await progress.promise;
    clock.advance(500);
    // Asking something else is no sign of life.
    const other = client.ask({ say: 'never' });
    clock.advance(499);
    expect(started[0]!.state.ended).toBe(false);
    const settled = Promise.allSettled([never, other]);
    clock.advance(1);
    expect(started[0]!.state.ended).toBe(true);
    const why = (await settled).map((each) =>
      each.status === 'rejected' ? String(each.reason) : 'answered',
    );
    expect(why).toEqual(Array(2).fill(expect.stringContaining('said nothing for 1 seconds')));
  });

  it('may be silent for as long as nothing is asked', async () => {
    const { client, clock, started } = bench(repeat);
    await client.ask({ say: 'first' });
    clock.advance(100_000);
    expect(await client.ask({ say: 'second' })).toBe('second');
    expect(started).toHaveLength(1);
  });

  it('at its start rejects the question, and is started anew for the next', async () => {
    let fails = true;
    const reports: string[] = [];
    const client = makeWorkerClient<Asked, unknown, number>(
      () => (fails ? fail('workers are forbidden here') : channel(repeat).worker),
      { report: (error) => reports.push(error.message) },
    );
    opened.push(client);
    await expect(client.ask({ say: '1' })).rejects.toThrow('workers are forbidden here');
    expect(reports).toEqual(['workers are forbidden here']);
    fails = false;
    expect(await client.ask({ say: '2' })).toBe('2');
  });
});

describe('ending a worker', () => {
  it('renewed, it rejects what is open and asks a fresh worker next', async () => {
    const { client, reports, started } = bench(undefined, repeat);
    const open = client.ask({ say: '1' });
    client.renew();
    await expect(open).rejects.toThrow('fresh');
    expect(await client.ask({ say: '2' })).toBe('2');
    expect(started).toHaveLength(2);
    expect(reports).toEqual([]);
  });

  it('closed, it rejects what is open and whatever is asked later, and starts nothing', async () => {
    const { client, reports, started } = bench(undefined);
    const open = client.ask({ say: '1' });
    client.close();
    await expect(open).rejects.toThrow('closed');
    await expect(client.ask({ say: '2' })).rejects.toThrow('closed');
    expect(started.map(({ state }) => state.ended)).toEqual([true]);
    expect(reports).toEqual([]);
  });
});

function fail(words: string): never {
  throw new Error(words);
}
