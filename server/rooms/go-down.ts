/**
 * Leaving in good order. SPEC [C3].
 * @module
 */
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import type { Room } from './room.ts';

/**
 * Finishes commits, sends the `saved` that is owed, then closes every socket for a restart. A storage that fails is not
 * waited for: what it was not given is still on its authors' devices.
 */
export async function goDown(rooms: readonly Room[], clock: Clock): Promise<void> {
  const settled = () => atMost(clock, LIMITS.drainMs, Promise.all(rooms.map((room) => room.settled())));
  await settled();
  await closeInGroups(rooms, clock);
  await atMost(clock, LIMITS.drainMs, Promise.all(rooms.map((room) => room.emptied())));
  for (const room of rooms) for (const session of room.sessions) session.terminate();
  // What arrived while the sockets were closing is still logged, only not answered.
  await settled();
}

/**
 * A stock client first tries again after exactly 100 ms, so all that are closed together come back together, for ever
 * in step. Closed in groups, they come back in groups.
 */
async function closeInGroups(rooms: readonly Room[], clock: Clock): Promise<void> {
  const sessions = rooms.flatMap((room) => [...room.sessions]);
  const groups = Math.min(LIMITS.restartGroups, Math.ceil(sessions.length / LIMITS.restartGroupSize));
  for (let group = 0; group < groups; group += 1) {
    if (group > 0) await new Promise<void>((resolve) => clock.after(LIMITS.restartGroupMs, resolve));
    for (let at = group; at < sessions.length; at += groups) {
      sessions[at]?.close(CLOSE.restarting, 'The server is restarting; please reconnect.');
    }
  }
}

function atMost(clock: Clock, ms: number, done: Promise<unknown>): Promise<unknown> {
  let cancel = () => {};
  const late = new Promise<void>((resolve) => (cancel = clock.after(ms, resolve)));
  return Promise.race([done, late]).finally(() => cancel());
}
