/**
 * Stories that workshops published on this server, as items of the library.
 * @module
 */
import { partName, type PublishedStory } from '../activities/stories/public.ts';
import { challenges } from '../cards/decks/challenges.ts';
import type { LibraryItem } from './item.ts';
import { words } from './parts.ts';

const cards = new Map(
  challenges.flatMap(({ letter, questions }) =>
    questions.map(({ id, code }) => [code, { id, challenge: letter, code }] as const),
  ),
);

/** Strangers' words may be one word of any length, which a page cannot lay out in time: it is cut into pieces of this many letters. */
const LONGEST_WORD = /\S{200}(?=\S)/gu;
const readable = (text: string) => text.replace(LONGEST_WORD, '$& ');

/** As much of the first part as stands in a list. */
const LINE = 160;

/** Pure: a published story as an item. */
export function publishedItem({ id, title, card, table, parts, publishedAt }: PublishedStory): LibraryItem {
  const known = card === undefined ? undefined : cards.get(card);
  const by = readable(table);
  const [first] = parts;
  return {
    id,
    deck: 'workshops',
    address: `workshops/${id}`,
    kind: 'told',
    title: readable(title) || 'A story without a name',
    kicker: `How ${by} did it`,
    line: readable(first?.text.replaceAll('\n', ' ').slice(0, LINE).toWellFormed() ?? ''),
    ...(known && {
      challenge: known.challenge,
      code: known.code,
      seeAlso: [`five-challenges/${known.id}`],
    }),
    parts: parts.flatMap(({ part, text }) =>
      text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .flatMap((line, place) => words(readable(line), place === 0 ? partName(part) : undefined)),
    ),
    told: { by, at: publishedAt },
  };
}
