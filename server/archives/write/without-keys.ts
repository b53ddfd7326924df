/**
 * What is taken out of documents before they leave the server: what opens something, and what only means something here.
 * SPEC [E9].
 * @module
 */
import { type PlanDoc, root } from '../../../shared/model/document.ts';
import { drop } from '../../../shared/model/put.ts';

/**
 * Takes the join code and the link of the call out of a plan, and the marks that are digests of private messages. What is
 * deleted is forgotten by the document, so no byte of it is left in its state.
 */
export function withoutKeys(plan: PlanDoc): void {
  plan.transact(() => {
    for (const key of ['code', 'call']) drop(root(plan, 'workshop'), key);
    for (const table of root(plan, 'told').keys()) drop(root(plan, 'told'), table);
  });
}
