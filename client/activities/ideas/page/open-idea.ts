/**
 * Which idea an address names.
 * @module
 */
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import type { Idea, IdeaTopic } from '../../../../shared/cards/idea.ts';

/** The value that names the statements about capacity, which people rate alone. */
export const CAPACITY = 'capacity';

/** A topic, and the one thing said of it that is named; `undefined` when nothing is called so. */
export function ideaNamed(id: string): { topic: IdeaTopic; item: Idea | undefined } | undefined {
  for (const topic of ideas) {
    if (topic.id === id) return { topic, item: undefined };
    const item = topic.items.find((each) => each.id === id);
    if (item) return { topic, item };
  }
  return undefined;
}
