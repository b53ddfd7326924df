import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { memoryStorage } from '../../server/storage/memory.ts';
import { awarenessFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type FaultyClock, faultyClock } from '../support/faulty-clock.ts';
import { spawnServer, startTestServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop, type TestWorkshop } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('what fails at the server is nobody else’s fault', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let clock: FaultyClock;
  let storage: ReturnType<typeof memoryStorage>;
  beforeEach(async () => {
    clock = faultyClock();
    storage = memoryStorage();
    server = await startTestServer({ clock, storage });
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const heron = () => `table/${workshop.tables[0]?.id}`;
  const wire = async (query?: string) =>
    openWire(server.url, `${workshop.id}/${heron()}`, {
      cookie: (await workshop.join()).cookie(),
      ...(query && { query }),
    });
  const pair = async () => {
    const [author, reader] = [await wire(), await wire()];
    await Promise.all([author, reader].map((each) => each.until(() => each.saved === 1)));
    return { author, reader };
  };
  const set = (who: Wire, key: string) => who.edit((doc) => doc.getMap('m').set(key, 1));
  const heard = (who: Wire, key: string) => who.until(() => who.doc.getMap('m').has(key));
  const onDisk = async () => {
    const doc = new Y.Doc();
    const { updates } = await storage.documents.load(workshop.id, heron());
    for (const update of updates) Y.applyUpdate(doc, update);
    return Object.keys(doc.getMap('m').toJSON());
  };
  const isOpen = ({ ws }: Wire) => ws.readyState === ws.OPEN;
  /** The log names the stage, and nothing else of what failed. */
  const expectLogged = (stage: string) => {
    expect(server.logged.filter((line) => line.includes(`"stage":"${stage}"`))).not.toEqual([]);
    expect(server.logged.join()).not.toContain('Unmistakable');
    expect(server.logged.join()).not.toContain('Priya');
  };

  it('[R10] a broadcast that fails: the author stays and is saved, the others get it with the next edit', async () => {
    const { author, reader } = await pair();
    set(author, 'before');
    await heard(reader, 'before');
    clock.failUpTo(LIMITS.tickMs);
    const n = set(author, 'lost on its way');
    await author.until(() => author.saved >= n);
    expect(await onDisk()).toEqual(['before', 'lost on its way']);
    expectLogged('broadcast');
    clock.failUpTo(0);
    set(author, 'after');
    await heard(reader, 'after');
    expect(reader.doc.getMap('m').toJSON()).toEqual(author.doc.getMap('m').toJSON());
    expect([isOpen(author), isOpen(reader)]).toEqual([true, true]);
  });

  it('[R10] whoever watches for changes and fails keeps nobody from working', async () => {
    const { author, reader } = await pair();
    server.rooms.onChanged = () => {
      throw new Error('Unmistakable');
    };
    const n = set(author, 'k');
    await Promise.all([heard(reader, 'k'), author.until(() => author.saved >= n)]);
    expect(await onDisk()).toEqual(['k']);
    expectLogged('changed');
    expect([isOpen(author), isOpen(reader)]).toEqual([true, true]);
  });

  it('[R10] presence that cannot be told: its author stays, and the next of it is told', async () => {
    const { author, reader } = await pair();
    const awareness = new Awareness(author.doc);
    const say = (at: string) => {
      awareness.setLocalState({ at });
      author.send(awarenessFrame(encodeAwarenessUpdate(awareness, [author.doc.clientID])));
    };
    const hears = (at: string) =>
      reader.until(() => reader.frames.some((frame) => Buffer.from(frame).includes(at)));
    say('the first card');
    await hears('the first card');
    clock.failUpTo(LIMITS.presenceTickMs);
    say('the second card');
    const n = set(author, 'k');
    await author.until(() => author.saved >= n);
    expectLogged('presence');
    clock.failUpTo(0);
    clock.advance(LIMITS.presenceTickMs);
    say('the third card');
    await hears('the third card');
    awareness.destroy();
    expect([isOpen(author), isOpen(reader)]).toEqual([true, true]);
  });

  it('[R11] whoever cannot be let in though the document is there may come back, and the log says why', async () => {
    const { load } = storage.documents;
    const unspeakable = {
      toString() {
        throw new Error('Unmistakable');
      },
    };
    storage.documents.load = async (...of) => ({
      ...(await load(...of)),
      epoch: unspeakable as unknown as number,
    });
    const newcomer = await wire('saved=1&epoch=1');
    expect(await newcomer.closed).toBe(1011);
    expectLogged('connect');
    // The same room, and its document: nothing is wrong with either.
    const { author, reader } = await pair();
    set(author, 'k');
    await heard(reader, 'k');
  });

  it('[R11] whoever cannot even be counted in is told to come back, and the log says why', async () => {
    const { enter } = server.rooms.census;
    server.rooms.census.enter = () => {
      throw new Error('Unmistakable');
    };
    expect(await (await wire()).closed).toBe(1011);
    expectLogged('connect');
    server.rooms.census.enter = enter;
    await pair();
  });

  it('[R10] a document that cannot be read for a fault of ours is logged as such, and may be retried', async () => {
    const { load } = storage.documents;
    storage.documents.load = async () => {
      throw new TypeError('Unmistakable');
    };
    expect(await (await wire()).closed).toBe(4503);
    expectLogged('load');
    storage.documents.load = load;
    await pair();
  });
});

it('[R10] a promise nobody waited for ends nobody’s workshop, and the log does not repeat its words', async () => {
  const folder = await temporaryFolder();
  const fault = join(folder.path, 'fault.mjs');
  await writeFile(
    fault,
    'process.on("SIGUSR2", () => Promise.reject(new Error("Unmistakable\\n    at Words")))',
  );
  const server = await spawnServer({
    dataDir: join(folder.path, 'data'),
    nodeFlags: ['--import', pathToFileURL(fault).href],
  });
  process.kill(server.pid, 'SIGUSR2');
  await server.logs('failed');
  expect(server.logged()).toContain('"stage":"process"');
  expect(server.logged()).not.toMatch(/Unmistakable|Words/);
  await startWorkshop(server.url);
  expect(await server.stop()).toBe(0);
  await folder.remove();
});
