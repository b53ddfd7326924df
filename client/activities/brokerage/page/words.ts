/**
 * The words for marks.
 * @module
 */
import type { Mark } from '../../../../shared/model/table/grid.ts';

export const MARK_WORDS: Record<Mark, string> = { now: 'Does it now', helps: 'Helps', should: 'Should' };

/** A mark inside a sentence; `nothing marked` where there is none. */
export const markSaid = (mark: Mark | undefined): string =>
  mark ? MARK_WORDS[mark].toLowerCase() : 'nothing marked';
