import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dice } from '../support/random.ts';
import { spawnServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('what was saved survives', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** Types until the n-th frame is acknowledged; returns the keys that were acknowledged by then. */
  const typeUntil = async (wire: Wire, name: string, enough: () => boolean) => {
    const keys = new Map<number, string>();
    await wire
      .until(() => {
        if (keys.size < 2_000 && wire.sent - wire.saved < 20) {
          const key = `${name}-${keys.size}`;
          keys.set(
            wire.edit((doc) => doc.getMap('m').set(key, 1)),
            key,
          );
        }
        return enough();
      })
      .catch(() => {});
    return () => [...keys].filter(([n]) => n <= wire.saved).map(([, key]) => key);
  };

  it.each([1, 2, 3, 4])('[P1] kill -9 under four people typing, seed %i', async (seed) => {
    const random = dice(seed);
    const server = await spawnServer({ dataDir: folder.path });
    const workshop = await startWorkshop(server.url);
    const people = await Promise.all([1, 2, 3, 4].map(() => workshop.join()));
    const room = `${workshop.id}/table/${workshop.tables[0]?.id}`;
    const wires = await Promise.all(
      people.map((who) => openWire(server.url, room, { cookie: who.cookie() })),
    );
    const killAt = 20 + random.below(200);
    let killed: Promise<unknown> | undefined;
    const enough = () => {
      if (wires.some(({ saved }) => saved >= killAt)) killed ??= server.kill('SIGKILL');
      return killed !== undefined;
    };
    const acknowledged = await Promise.all(wires.map((wire, n) => typeUntil(wire, `p${n}`, enough)));
    await killed;
    await Promise.all(wires.map(({ closed }) => closed));
    const promised = acknowledged.flatMap((keys) => keys());
    expect(promised.length).toBeGreaterThan(20);

    const again = await spawnServer({ dataDir: folder.path });
    const cookie = people[0]?.cookie() ?? '';
    const reader = await openWire(again.url, room, { cookie });
    await reader.until(() => reader.saved > 0 && reader.doc.getMap('m').size > 0);
    const kept = new Set(reader.doc.getMap('m').keys());
    expect(promised.filter((key) => !kept.has(key))).toEqual([]);
    await again.stop();
  });

  it('[C3] SIGTERM pays what it owes, says "retry" and ends with 0', async () => {
    const server = await spawnServer({ dataDir: folder.path });
    const workshop = await startWorkshop(server.url);
    const participant = await workshop.join();
    const room = `${workshop.id}/table/${workshop.tables[0]?.id}`;
    const wire = await openWire(server.url, room, { cookie: participant.cookie() });
    await wire.until(() => wire.saved === 1);
    let last = 0;
    for (let n = 0; n < 50; n += 1) last = wire.edit((doc) => doc.getMap('m').set(`k${n}`, n));
    // The first receipt shows that the frames have arrived; the rest is owed.
    await wire.until(() => wire.saved > 1);
    const exit = server.stop();
    expect(await wire.closed).toBe(1012);
    expect(wire.saved).toBe(last);
    expect(await exit).toBe(0);
  });

  it('a server whose storage has died says so and ends, for whoever supervises it to start it again', async () => {
    // Loaded in every thread: all but the first end when something is put into the folder.
    const signal = await temporaryFolder();
    const dying = `
      import { watch } from 'node:fs';
      import { isMainThread } from 'node:worker_threads';
      if (!isMainThread) watch(${JSON.stringify(signal.path)}, () => process.exit());`;
    const nodeFlags = ['--import', `data:text/javascript,${encodeURIComponent(dying)}`];
    const server = await spawnServer({ dataDir: folder.path, nodeFlags });
    await writeFile(join(signal.path, 'now'), '');
    await server.logs('storage-lost');
    expect(await server.kill('SIGTERM')).toBe(1);
    await signal.remove();
  });

  it('[J9] the same sample is there after a restart, under a new facilitator key', async () => {
    const env = { SAMPLE: 'on' };
    const first = await spawnServer({ dataDir: folder.path, env });
    const [, join, facilitate] = first.lines;
    await first.stop();
    const second = await spawnServer({ dataDir: folder.path, env });
    expect(second.lines[1]?.split('/j/')[1]).toBe(join?.split('/j/')[1]);
    expect(second.lines[2]).toContain('/w/sample#key=');
    expect(second.lines[2]?.split('#')[1]).not.toBe(facilitate?.split('#')[1]);
    await second.stop();
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number from 0 to 65535.'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL is not in this version yet'],
    [{ PUBLIC_URL: 'exchange.example' }, 'PUBLIC_URL must be an http or https address'],
  ])('a bad setting %o ends with one sentence', async (env, sentence) => {
    await expect(spawnServer({ dataDir: folder.path, env })).rejects.toThrow(sentence);
  });
});
