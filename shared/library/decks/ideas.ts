import { ideas } from '../../cards/decks/ideas.ts';
import type { Idea } from '../../cards/idea.ts';
import type { LibraryEntry, LibraryPart } from '../item.ts';
import { lines, toTalkAbout, words } from '../parts.ts';

const partsOf = ({ discuss, checks, clause }: Idea): LibraryPart[] => [
  ...lines(checks, 'To rate'),
  ...words(clause, 'The draft of a rule'),
  ...toTalkAbout(discuss),
];

/** Fourteen topics, each followed by what the sources say of it. An idea is laid on a table with its whole topic. */
export const entries: readonly LibraryEntry[] = ideas.flatMap((topic): LibraryEntry[] => [
  {
    id: topic.id,
    kind: 'topic',
    title: topic.title,
    line: topic.text,
    parts: [...lines(topic.scale, 'Rated as'), ...partsOf(topic)],
    seeAlso: [...topic.items.map(({ id }) => `ideas/${id}`), ...(topic.seeAlso ?? [])],
    source: topic.source,
    own: topic.own,
  },
  ...topic.items.map((idea): LibraryEntry => ({
    id: idea.id,
    kind: 'idea',
    title: idea.title,
    line: idea.text,
    parts: partsOf(idea),
    seeAlso: [`ideas/${topic.id}`, ...(idea.seeAlso ?? [])],
    lays: [topic.id],
    source: idea.source,
    own: idea.own,
  })),
]);
