/**
 * How a workshop ends: it is closed, kept for a while, and deleted. The registry decides and is written first; the plan tells
 * everybody. SPEC section X.
 * @module
 */
import { noteEnding } from '../../shared/model/plan/ending.ts';
import type { ChangeEnding, EndingView } from '../../shared/protocol/http.ts';
import { inTurnOf } from '../access/in-turn.ts';
import type { Grant } from '../access/policy.ts';
import type { AccessPorts } from '../access/ports.ts';
import { Refusal } from '../access/refusal.ts';
import type { Ending } from '../storage/storage.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Closes a workshop, opens it again, or says for how long it is kept. What is missing in `wanted` stays as it is.
 * @throws {Refusal} `not-signed-in` when who asks was taken out before their turn, `unknown-workshop`
 */
export function changeEnding(ports: AccessPorts, asking: Grant, wanted: ChangeEnding): Promise<EndingView> {
  const { registry, rooms, clock } = ports;
  const { workshopId, name } = asking;
  return inTurnOf(ports, asking, async () => {
    const workshop = await registry.workshop(workshopId);
    if (!workshop) throw new Refusal('unknown-workshop');
    const before = workshop.ending ?? {};
    const ending = { ...before, ...next(before, wanted, { at: clock.now(), by: name }) };
    await registry.setEnding(workshopId, ending);
    // In this turn: from here on nothing is taken, over connections that are open already as well.
    rooms.setClosed(workshopId, ending.closed !== undefined);
    return { answer: viewOf(ending), tell: (plan) => noteEnding(plan, ending) };
  });
}

/**
 * Pure: how it ends from now on.
 * While a workshop is open nothing counts down. Once it is closed, the days count from the closing; when somebody chooses anew
 * they count from that moment, so that choosing fewer days never deletes at once.
 */
export function next(before: Ending, wanted: ChangeEnding, now: { at: number; by: string }): Ending {
  const wasClosed = before.closed !== undefined;
  const closes = wanted.closed ?? wasClosed;
  const { keepDays: days = before.keepDays ?? null } = wanted;
  const kept = days === null ? {} : { keepDays: days };
  const gone = { closed: undefined, keepDays: undefined, deleteAt: undefined };
  if (!closes) return clean({ ...gone, ...kept });
  const closed = before.closed ?? now;
  const chosen = wanted.keepDays !== undefined || !wasClosed || wanted.longer === true;
  const deleteAt = chosen && days !== null ? now.at + days * DAY : before.deleteAt;
  return clean({ ...gone, ...kept, closed, ...(days !== null && deleteAt !== undefined && { deleteAt }) });
}

/** Without keys that hold nothing. */
const clean = (ending: { [Key in keyof Ending]: Ending[Key] | undefined }): Ending => ending as Ending;

/** What a page is told. */
export const viewOf = ({ closed, keepDays, deleteAt, archivedAt }: Ending = {}): EndingView => ({
  ...(closed && { closed }),
  ...(keepDays !== undefined && { keepDays }),
  ...(deleteAt !== undefined && { deleteAt }),
  ...(archivedAt !== undefined && { archivedAt }),
});
