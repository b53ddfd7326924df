import { createMemo, createResource, type ResourceReturn } from 'solid-js';

/**
 * Fetches a part of the app when it is first wanted, not on a first visit, where every kilobyte keeps people waiting. Must
 * run under a Solid owner.
 */
export function createFetched<Part>(
  wanted: () => boolean,
  load: () => Promise<Part>,
): ResourceReturn<Part, unknown> {
  const once = createMemo<boolean>((before) => before || wanted(), false);
  return createResource(once, load);
}
