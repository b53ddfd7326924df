/**
 * Thoughts that people wrote in a pause and chose to share. Until then a thought is in no shared document; see
 * `reflections.ts`.
 * @module
 */
import type { Author } from '../../../model/table/table-view.ts';

/** The author of every unnamed thought. It is the same for all, so it leads to nobody. */
export const UNNAMED: Author = { id: 'unnamed', name: 'Unnamed' };
export const isUnnamed = ({ author }: { author: Author }): boolean => author.id === UNNAMED.id;

/**
 * The card id under which shared thoughts are kept as responses: in the table's document, or in `thoughts` of the plan
 * for the whole room.
 */
export const pauseCard = (step: string): string => `pause/${step}`;

/** The key in the plan's `results` under which a pause's reveal is noted. */
export const thoughtsKey = (step: string): string => `thoughts/${step}`;
