import { edit, type Origin, type PlanDoc, root } from '../../../model/document.ts';
import { put } from '../../../model/put.ts';

/** Shows on the projector how a table has sorted the thoughts of a pause. */
export function showThemes(doc: PlanDoc, origin: Origin, table: string): void {
  edit(doc, origin, () => {
    put(root(doc, 'run'), 'themes', { table });
    put(root(doc, 'run'), 'stage', 'themes');
  });
}
