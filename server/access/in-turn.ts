/**
 * Whatever changes who is in a workshop, where they sit, its tables or its keys happens in turn: the registry is written
 * first, which decides, then the plan, which tells everybody. So the two say the same whenever a turn is over. SPEC [F9].
 * @module
 */
import { planPath } from '../../shared/protocol/rooms.ts';
import type { PlanDoc } from '../../shared/model/document.ts';
import type { Grant } from './policy.ts';
import { Refusal } from './refusal.ts';
import type { AccessPorts } from './ports.ts';

/** What a turn came to once the registry is written. `tell` has the plan say so; without it there is nothing to say. */
export type TurnResult<T> = { answer: T; tell?: (plan: PlanDoc) => void };

/**
 * Runs `change` once everything asked for before in this workshop is over.
 * @param change reads the registry afresh: whatever was read before its turn may have changed
 * @returns its answer, once all of it is durable
 * @throws {StorageError} when it could not be made durable, or whatever `change` throws
 */
export async function inTurn<T>(
  { rooms, turns }: AccessPorts,
  workshopId: string,
  change: () => Promise<TurnResult<T>>,
): Promise<T> {
  const { answer, durable } = await turns(workshopId, async () => {
    const { answer, tell } = await change();
    const told = tell && (await rooms.beginEdit(planPath(workshopId), tell));
    return { answer, durable: told?.durable };
  });
  // After the turn: what is told is in order by now, and a hall that joins at once need not wait for one disk write each.
  await durable;
  return answer;
}

/**
 * The same for somebody who is in the workshop already. They may have been taken out while others had their turns: of two
 * facilitators who take each other out at once, one stays.
 * @throws {Refusal} `not-signed-in`
 */
export function inTurnOf<T>(
  ports: AccessPorts,
  { workshopId, id }: Grant,
  change: () => Promise<TurnResult<T>>,
): Promise<T> {
  return inTurn(ports, workshopId, async () => {
    if (!(await ports.registry.person(workshopId, id))) throw new Refusal('not-signed-in');
    return change();
  });
}
