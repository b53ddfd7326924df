/**
 * kill -9 again and again on one data folder, at seeded moments: while typing, while loading, while folding a long log.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { howMuch } from '../support/faults.ts';
import { dice } from '../support/random.ts';
import { spawnServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** The server says when it begins to fold a log. */
const serve = () => spawnServer({ dataDir: folder.path, env: { LOG_LEVEL: 'debug' } });

const { count, timeout } = howMuch(6, 40);

it(
  `[P1] [P6] ${count} times kill -9: every acknowledged frame is there, and the file is whole`,
  { timeout },
  async () => {
    const random = dice(40);
    const promised = new Set<string>();
    let killedFolding = 0;
    let server = await serve();
    const workshop = await startWorkshop(server.url);
    const people = await Promise.all([1, 2, 3, 4].map(() => workshop.join()));
    const room = `${workshop.id}/table/${workshop.tables[0]?.id}`;

    for (let round = 0; round < count; round += 1) {
      const wires = await Promise.all(
        people.map((who) => openWire(server.url, room, { cookie: who.cookie() })),
      );
      // Some die while the document is still loading, some while typing, some in the middle of folding a long log.
      const moment = (['loading', 'folding', 'typing', 'typing'] as const)[round % 4];
      const enough = moment === 'loading' ? 0 : moment === 'folding' ? 300 : random.below(700);
      let folded = false;
      let killed: Promise<unknown> | undefined;
      const kill = () => (killed ??= server.kill('SIGKILL'));
      void server.logs('compacted').then(() => (folded = true));
      const folding = server.logs('compacting').then(() => moment === 'folding' && kill());
      const stop = () => {
        const isEnough = wires.every(({ saved }) => saved >= enough);
        if (isEnough && moment !== 'folding') kill();
        return isEnough;
      };
      const keys = wires.map((wire, person) => type(wire, `${round}-${person}`, stop));
      const acknowledged = await Promise.all(keys);
      if (moment === 'folding') await folding;
      await killed;
      if (moment === 'folding' && !folded) killedFolding += 1;
      for (const each of acknowledged) for (const key of each()) promised.add(key);
      await Promise.all(wires.map(({ closed }) => closed));
      expect(integrity()).toBe('ok');

      server = await serve();
      const reader = await openWire(server.url, room, { cookie: people[0]?.cookie() ?? '' });
      await reader.until(() => reader.saved > 0);
      const kept = new Set(reader.doc.getMap('m').keys());
      expect([...promised].filter((key) => !kept.has(key))).toEqual([]);
      await reader.close();
    }
    expect(promised.size).toBeGreaterThan(count * 50);
    expect(killedFolding).toBeGreaterThan(0);
    await server.stop();
  },
);

/** Types until told to stop; returns which keys were acknowledged by the end of the connection. */
async function type(wire: Wire, name: string, stop: () => boolean): Promise<() => string[]> {
  const keys = new Map<number, string>();
  await wire
    .until(() => {
      while (wire.sent - wire.saved < 20 && keys.size < 1_500) {
        const key = `${name}-${keys.size}`;
        keys.set(
          wire.edit((doc) => doc.getMap('m').set(key, 1)),
          key,
        );
      }
      return stop();
    })
    .catch(() => {});
  return () => [...keys].filter(([n]) => n <= wire.saved).map(([, key]) => key);
}

function integrity(): unknown {
  const db = new DatabaseSync(join(folder.path, 'exchange.db'));
  const { integrity_check: answer } = db.prepare('PRAGMA integrity_check').get() ?? {};
  db.close();
  return answer;
}
