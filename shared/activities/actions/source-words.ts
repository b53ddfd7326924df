/**
 * Where actions came from, in words: for files, and for the report.
 * @module
 */
import { askedIn } from '../../cards/asked-questions.ts';
import { DECK_TITLES } from '../../cards/deck-titles.ts';
import type { Source } from './source.ts';

export type SourceNames = {
  /** What the deck calls the item, and the deck itself; either may be missing. */
  asked(source: Source & { kind: 'asked' }): { deck: string | undefined; title: string | undefined };
  /** What a table is called. */
  table(id: string): string | undefined;
};

/** Fetches what the decks call the items that these sources name. @param tables with what people call them */
export async function sourceNames(
  sources: readonly Source[],
  tables: readonly { id: string; title: string }[],
): Promise<SourceNames> {
  const decks = new Set(sources.flatMap((source) => (source.kind === 'asked' ? source.deck : [])));
  const asked = (await Promise.all([...decks].map((deck) => askedIn(deck)))).flat();
  const items = new Map(asked.map(({ id, title }) => [id.slice(0, id.lastIndexOf(':')), title]));
  const titles = new Map(tables.map(({ id, title }) => [id, title]));
  return {
    asked: ({ deck, item }) => ({
      deck: Object.entries(DECK_TITLES).find(([id]) => id === deck)?.[1],
      title: items.get(`${deck}:${item}`),
    }),
    table: (id) => titles.get(id),
  };
}

/** The words for sources that are called the same wherever they stand; `undefined` for the others. */
export function plainSource(source: Source): string | undefined {
  if (source.kind === 'card') return source.code;
  if (source.kind === 'theme') return source.words ? `Theme: ${source.words}` : 'A theme';
  return source.kind === 'directly' ? '' : undefined;
}
