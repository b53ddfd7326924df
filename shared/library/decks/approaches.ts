import { approaches, chooser, pauses, LEANING, shifting, tensions } from '../../cards/decks/approaches.ts';
import type { LibraryEntry } from '../item.ts';
import { idsOf, lines, ownOf, pairs, sourceOf, words } from '../parts.ts';

const titleOf = (id: string) => approaches.find((card) => card.id === id)?.title ?? id;

const cards = approaches.map((card): LibraryEntry => ({
  id: card.id,
  kind: 'approach',
  title: card.title,
  line: card.inOneLine,
  parts: [
    ...words(card.purpose),
    ...pairs(
      [
        ['What is known', card.fitsWhen.knowledge],
        ['What is there', card.fitsWhen.structures],
        ['What it can rest on', card.fitsWhen.capacity],
      ],
      'When it fits',
    ),
    ...lines(card.strategies, 'What to do'),
    ...lines(card.needs, 'What must hold'),
    ...lines(card.strengths, 'Strengths'),
    ...lines(card.watchOuts, 'Watch out for'),
    ...lines(card.practice, 'How it went elsewhere'),
    ...words(card.pause, 'Pause for thought'),
  ],
  seeAlso: ['approaches/which-fits', 'approaches/moving-between'],
  source: card.source,
  own: card.own,
}));

const option = (id: string) =>
  chooser.dimensions.flatMap(({ options }) => options).find((each) => each.id === id)?.label ?? id;

/** Five short questions that each person answers alone, and what the source says of the answers. */
const whichFits: LibraryEntry = {
  id: 'which-fits',
  holds: idsOf(chooser.warnings),
  kind: 'choosing',
  title: 'Which approach fits?',
  line: 'Five short questions, which each person answers alone.',
  parts: [
    ...words(chooser.note),
    ...chooser.dimensions.flatMap(({ question, options }) =>
      lines(
        options.map(({ label }) => label),
        question,
      ),
    ),
    ...pairs(
      chooser.reasons.map(
        (reason) => [`${option(reason.option)}: ${titleOf(reason.approach)}`, reason.why] as const,
      ),
      'What speaks for it, and against',
    ),
    ...lines(
      chooser.warnings.map(({ text }) => text),
      'Take care',
    ),
    ...words(chooser.weightsNote, 'How much each answer weighs'),
  ],
  lays: [],
  source: sourceOf([chooser, ...chooser.reasons, ...chooser.warnings]),
  own: ownOf([chooser, ...chooser.dimensions, ...chooser.reasons]),
};

const movingBetween: LibraryEntry = {
  id: 'moving-between',
  kind: 'choosing',
  title: 'Moving between approaches',
  line: 'Few authorities use one approach alone.',
  parts: words(shifting.text),
  seeAlso: tensions.map(({ id }) => `approaches/${id}`),
  lays: [],
  source: shifting.source,
};

const pausing: LibraryEntry = {
  id: 'pausing',
  holds: idsOf(pauses.forms),
  kind: 'choosing',
  title: 'Two questions for a pause',
  line: 'What the source asks its readers after each approach, and where its messages come from.',
  parts: [
    ...pauses.forms.flatMap((form) => lines(form.approaches.map(titleOf), form.question)),
    ...words(pauses.note.text, 'How it went elsewhere'),
  ],
  lays: [],
  source: sourceOf([...pauses.forms, pauses.note]),
};

const pulls = tensions.map((tension): LibraryEntry => ({
  id: tension.id,
  kind: 'tension',
  title: tension.title,
  line: tension.text,
  parts: [...words(LEANING, 'To talk about'), ...words(tension.note, 'Note')],
  seeAlso: ['approaches/moving-between'],
  source: tension.source,
  own: tension.own,
}));

/** The six approaches, how to choose among them, and what pulls both ways. */
export const entries: readonly LibraryEntry[] = [...cards, whichFits, movingBetween, pausing, ...pulls];
