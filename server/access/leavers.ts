/**
 * People who were taken out stay in the plan, because their name stands beside their words. A script that joins again and
 * again must not fill everybody's plan with names that stand beside nothing. SPEC [J11].
 * @module
 */
import { removedIn } from '../../shared/model/plan/plan-document.ts';
import { forgetRemoved, markRemoved } from '../../shared/model/plan/plan-edits.ts';
import type { PlanDoc } from '../../shared/model/document.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import type { AccessPorts } from './ports.ts';

/** Has the plan say that these people were taken out. Looked up in the turn in which they are. */
export async function takenOut(
  { registry, rooms }: AccessPorts,
  workshopId: string,
  out: readonly string[],
): Promise<(plan: PlanDoc) => void> {
  const before = await rooms.read(planPath(workshopId), removedIn);
  const crowded = before.size + out.length > LIMITS.removedKept;
  const wrote = new Set(crowded ? await registry.writers(workshopId) : []);
  const silent = crowded ? [...before].filter((id) => !wrote.has(id)) : [];
  return (plan) => {
    for (const id of out) markRemoved(plan, id);
    for (const id of silent) forgetRemoved(plan, id);
  };
}
