/**
 * A line that says an action: most cards have none.
 * @module
 */
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';

export const ActionLine = fetchedPart<{ id: string }>(() => import('./action-line.tsx'));
