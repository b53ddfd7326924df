import { createMemo, createResource, type ResourceReturn } from 'solid-js';
import { within } from './within.ts';

/** Far longer than a part takes on a slow link. One that never comes must not leave its place empty for ever. */
export const FETCH_WITHIN_MS = 15_000;

/**
 * Fetches a part of the app when it is first wanted, not on a first visit, where every kilobyte keeps people waiting. Must
 * run under a Solid owner.
 */
export function createFetched<Part>(
  wanted: () => boolean,
  load: () => Promise<Part>,
): ResourceReturn<Part, unknown> {
  const once = createMemo<boolean>((before) => before || wanted(), false);
  return createResource(once, () => within(FETCH_WITHIN_MS, load()));
}
