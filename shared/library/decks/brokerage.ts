import { brokerage, roles } from '../../cards/decks/roles.ts';
import type { LibraryEntry } from '../item.ts';
import { idsOf, lines, sourceOf, titled, words } from '../parts.ts';
import { sandwell } from './sandwell.ts';

const { dimensions, goodBroker, otherBrokers, principles } = brokerage;

const cards = roles.map((card): LibraryEntry => ({
  id: card.id,
  kind: 'role',
  title: card.title,
  line: card.purpose,
  parts: [
    ...lines(card.activities, 'What it does'),
    ...lines(
      card.challenge.map(({ question }) => question),
      'To talk about',
    ),
    ...words(card.watchOut, 'Watch out for'),
  ],
  source: card.source,
  own: card.own ?? (card.challenge.some(({ own }) => own) ? ['question'] : undefined),
}));

/** What surrounds the roles in the source. It lies beside the grid, whichever roles a step deals. */
const beside: LibraryEntry[] = [
  {
    id: 'good-broker',
    holds: idsOf(goodBroker),
    title: 'A good go-between',
    line: 'Four things to look for in whoever plays these roles.',
    parts: titled(goodBroker),
    source: sourceOf(goodBroker),
  },
  {
    id: 'dimensions',
    holds: idsOf(dimensions),
    title: 'Four sides of an authority’s part',
    line: 'What an authority does for networks, seen from four sides.',
    parts: titled(dimensions),
    source: sourceOf(dimensions),
  },
  {
    id: 'other-brokers',
    holds: idsOf(otherBrokers),
    title: 'Others who go between',
    line: 'An authority is not alone in bringing schools together.',
    parts: lines(otherBrokers.map(({ name }) => name)),
    source: sourceOf(otherBrokers),
  },
  ...principles.map(({ id, title, text, source }) => ({ id, title, line: text, parts: [], source })),
  ...sandwell,
].map((entry) => ({ ...entry, kind: 'beside', lays: [] }));

/** The five roles of a go-between and the material beside them. */
export const entries: readonly LibraryEntry[] = [...cards, ...beside];
