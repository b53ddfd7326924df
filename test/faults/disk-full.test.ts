/**
 * A disk that takes no more, by the operating system's own limit on file sizes: the real server, real SQLite, real errors.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { spawnServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** How large a file the process may write, in bytes. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  const { status } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  expect(status).toBe(0);
}

it.skipIf(!hasPrlimit)(
  '[P4] a full disk: people go on seeing each other, nothing is called saved, and all of it is once there is space',
  { timeout: 30_000 },
  async () => {
    const server = await spawnServer({ dataDir: folder.path, env: { LOG_LEVEL: 'silent' } });
    const workshop = await startWorkshop(server.url);
    const room = `${workshop.id}/table/${workshop.tables[0]?.id}`;
    const people = await Promise.all([workshop.join(), workshop.join()]);
    const [a, b] = await Promise.all(
      people.map((who) => openWire(server.url, room, { cookie: who.cookie() })),
    );
    if (!a || !b) throw new Error('Nobody came');
    await Promise.all([a, b].map((wire) => wire.until(() => wire.saved === 1)));

    limitFiles(server.pid, statSync(join(folder.path, 'exchange.db-wal')).size);
    for (let n = 0; n < 20; n += 1) a.edit((doc) => doc.getMap('m').set(`k${n}`, 'x'.repeat(1000)));
    await b.until(() => b.doc.getMap('m').size === 20);
    b.edit((doc) => doc.getMap('m').delete('k0'));
    await a.until(() => !a.doc.getMap('m').has('k0'));
    const latecomer = await workshop.facilitator.ask('POST', `/api/workshops/${workshop.id}/join`, {
      name: 'Late',
      joinCode: workshop.joinCode,
      tableId: workshop.tables[0]?.id,
    });
    expect(latecomer).toMatchObject({ status: 503, body: { code: 'storage-failed' } });
    expect(latecomer.headers.get('retry-after')).toBe('10');
    expect([a.saved, b.saved]).toEqual([1, 1]);

    limitFiles(server.pid, 'unlimited');
    await Promise.all([a, b].map((wire) => wire.until(() => wire.saved === wire.sent)));
    await server.kill('SIGKILL');

    const again = await spawnServer({ dataDir: folder.path });
    const reader = await openWire(again.url, room, { cookie: people[0]?.cookie() ?? '' });
    await reader.until(() => reader.doc.getMap('m').size === 19);
    await again.stop();
  },
);
