import type { IdeaTopic } from '../idea.ts';
import deck from './ideas.json' with { type: 'json' };

/** What the sources say beside their cards, in fourteen topics. */
export const ideas: readonly IdeaTopic[] = deck.topics;

/** The statements by which an authority judges its own capacity. Their ids are kept with what people answered. */
export const capacityChecks = ideas
  .filter(({ id }) => id === 'capacity-elements')
  .flatMap(({ items }) =>
    items.flatMap(({ id, checks = [] }) => checks.map((text, n) => ({ id: `${id}-${n}`, text }))),
  );
