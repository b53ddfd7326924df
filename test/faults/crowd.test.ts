/**
 * Many real sockets at once: some that stop reading, and all of them coming back after a crash.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { howMuch } from '../support/faults.ts';
import { spawnServer, startTestServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const paused = howMuch(20, 100);
it(
  `[L3] a tenth of ${paused.count} sockets stops reading: bounded, harmless, level again`,
  { timeout: paused.timeout },
  async () => {
    const server = await startTestServer();
    const workshop = await startWorkshop(server.url);
    const room = `${workshop.id}/table/${workshop.tables[0]?.id}`;
    const wires = await Promise.all(
      Array.from({ length: paused.count }, async () =>
        openWire(server.url, room, { cookie: (await workshop.join()).cookie() }),
      ),
    );
    await Promise.all(wires.map((wire) => wire.until(() => wire.saved === 1)));
    const [author, ...others] = wires;
    const stopped = others.slice(0, paused.count / 10);
    const reading = others.slice(stopped.length);
    for (const { ws } of stopped) ws.pause();

    // More than the network's own buffers hold, and then the same key overwritten: the difference stays small.
    const words = 'x'.repeat(400_000);
    for (let n = 0; n < 40; n += 1) {
      author?.edit((doc) => doc.getMap('m').set('k', `${n}${words}`));
      await Promise.all(
        reading.map((wire) => wire.until(() => String(wire.doc.getMap('m').get('k')).startsWith(`${n}x`))),
      );
    }
    const { room: live, release } = await server.rooms.open(room);
    expect([...live.sessions].filter(({ outlet }) => outlet.behind)).toHaveLength(stopped.length);
    release();
    const before = stopped.map(({ frames }) => frames.reduce((sum, { length }) => sum + length, 0));
    for (const { ws } of stopped) ws.resume();
    await Promise.all(
      stopped.map((wire) => wire.until(() => String(wire.doc.getMap('m').get('k')).startsWith('39x'))),
    );
    for (const [n, { frames }] of stopped.entries()) {
      const received = frames.reduce((sum, { length }) => sum + length, 0) - (before[n] as number);
      expect(received).toBeLessThan(40 * words.length);
    }
    await server.stop();
  },
);

const back = howMuch(100, 500);
it(
  `[R7] [P1] ${back.count} come back at once after kill -9, and all see everything`,
  { timeout: back.timeout },
  async () => {
    const server = await spawnServer({ dataDir: folder.path });
    const workshop = await startWorkshop(server.url);
    const cookies = await Promise.all(
      Array.from({ length: back.count }, async (_, n) =>
        (await workshop.join({ tableId: workshop.tables[n % 2]?.id as string })).cookie(),
      ),
    );
    const room = (n: number) => `${workshop.id}/table/${workshop.tables[n % 2]?.id}`;
    const author = await openWire(server.url, room(0), { cookie: cookies[0] as string });
    for (let n = 0; n < 50; n += 1) author.edit((doc) => doc.getMap('m').set(`k${n}`, n));
    await author.until(() => author.saved === author.sent && author.sent > 50);
    await server.kill('SIGKILL');
    const port = Number(new URL(server.url).port);
    const again = await spawnServer({ dataDir: folder.path, port });
    const started = performance.now();
    await Promise.all(
      cookies.map(async (cookie, n) => {
        const wire = await openWire(again.url, room(n), { cookie });
        await wire.until(() => wire.saved > 0 && wire.doc.getMap('m').size === (n % 2 ? 0 : 50));
      }),
    );
    expect(performance.now() - started).toBeLessThan(back.timeout / 10);
    await again.stop();
  },
);
