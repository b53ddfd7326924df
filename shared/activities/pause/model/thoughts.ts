/**
 * What people write in a pause for thought and then choose to share. Before that it is nobody's business and in no
 * shared document; see `reflections.ts`.
 * @module
 */
import type { Author } from '../../../model/table/table-view.ts';

/** Whom an unnamed thought is credited to: nobody. The same words for all of them, so that it leads to no one. */
export const UNNAMED: Author = { id: 'unnamed', name: 'Unnamed' };
export const isUnnamed = ({ author }: { author: Author }): boolean => author.id === UNNAMED.id;

/** Shared thoughts are responses on this card: of the table's document, or `thoughts` of the plan for the whole room. */
export const pauseCard = (step: string): string => `pause/${step}`;

/** The key in the plan's `results` that says that a pause's thoughts have been revealed. */
export const thoughtsKey = (step: string): string => `thoughts/${step}`;
