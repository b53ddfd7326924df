import { edit, type Origin, type PlanDoc, root } from '../../../model/document.ts';
import { drop, put } from '../../../model/put.ts';
import type { Vote } from '../../../model/plan/votes.ts';

/** Opens a vote to everybody and makes it the current one. */
export function openVote(doc: PlanDoc, origin: Origin, { id, ...vote }: Omit<Vote, 'order'>): void {
  edit(doc, origin, () => {
    const votes = root(doc, 'votes');
    put(votes, id, { ...vote, order: votes.size });
    put(root(doc, 'run'), 'vote', id);
  });
}

/** Asks everybody about the current vote again, after the room has gone past it. */
export const askAgain = (doc: PlanDoc, origin: Origin): void =>
  edit(doc, origin, () => drop(root(doc, 'run'), 'passed'));
