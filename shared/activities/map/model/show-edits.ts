import { edit, type Origin, type PlanDoc, root } from '../../../model/document.ts';
import { put } from '../../../model/put.ts';
import type { ShownMap } from '../../../model/plan/run-view.ts';

/** Shows a table's map on the projector, or a part of it. */
export function showMap(doc: PlanDoc, origin: Origin, { table, ids }: ShownMap): void {
  edit(doc, origin, () => {
    put(root(doc, 'run'), 'map', { table, ...(ids && ids.length > 0 && { ids: [...ids] }) });
    put(root(doc, 'run'), 'stage', 'map');
  });
}
