/** A deck of one's own leaves as a file and comes back: the same words, and as often as one likes. */
import * as fc from 'fast-check';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { OWN_CARD, type OwnCard } from '../../../../../shared/cards/card.ts';
import { CHALLENGE_IDS } from '../../../../../shared/cards/challenge.ts';
import { questions } from '../../../../../shared/cards/index.ts';
import { broughtIn, inverseOf, removal } from '../../../../../shared/cards/own-deck/bring-in.ts';
import { cardIn } from '../../../../../shared/cards/own-deck/card-row.ts';
import { writeDeckCsv } from '../../../../../shared/cards/own-deck/deck-csv.ts';
import { DeckFileSchema, writeDeckJson } from '../../../../../shared/cards/own-deck/deck-json.ts';
import { type CardWords, type OwnDeck } from '../../../../../shared/cards/own-deck/own-deck.ts';
import { isBlank, OWN_DECK, tidy } from '../../../../../shared/cards/own-deck/card-words.ts';
import { readDeckFile, readDeckText } from '../../../../../shared/cards/own-deck/read-deck.ts';
import { isReading, sameKey } from '../../../../../shared/cards/own-deck/reading.ts';
import { changeDecks } from '../../../../../shared/model/own-decks/own-deck-edits.ts';
import { newDocument, type PlanDoc, readRoot } from '../../../../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../../../../shared/model/plan/plan-view.ts';

/** Words as anybody may type them, with what spreadsheets take for something else more often than by chance. */
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: most / 4 }),
      fc
        .tuple(
          fc.constantFrom(
            '=',
            '+',
            '-',
            '@',
            "'",
            "'=",
            '"',
            '=HYPERLINK("x")',
            '1/2',
            '007',
            '5 May',
            'true',
            ';',
            '[',
            '{',
          ),
          fc.string(),
        )
        .map(([sign, rest]) => sign + rest),
    )
    .map((typed) => tidy(typed).slice(0, most))
    .map((typed) => tidy(typed))
    .filter((typed) => !isBlank(typed));
const card = fc.record({
  challenge: fc.constantFrom(...CHALLENGE_IDS),
  question: words(OWN_CARD.questionLength),
  probes: fc.array(words(OWN_CARD.probeLength), { maxLength: OWN_CARD.probes }),
});
const cards = fc
  .uniqueArray(card, { minLength: 1, maxLength: 12, selector: sameKey })
  .chain((list) =>
    fc
      .boolean()
      .map((coded) => list.map((one, index): CardWords => (coded ? { ...one, code: `Z${index}` } : one))),
  );

const read = (given: string | Uint8Array) => {
  const found = typeof given === 'string' ? readDeckText(given) : readDeckFile(given);
  if (!isReading(found)) throw new Error(found.title);
  expect(found.bad).toEqual([]);
  return found;
};

describe('a deck that leaves and comes back', () => {
  test('as CSV: the same cards, and nothing in it that a spreadsheet would run', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const file = writeDeckCsv({ cards: list });
        expect(read(new TextEncoder().encode(file)).cards).toEqual(list);
        const cells = Papa.parse<string[]>(file, { delimiter: ',', newline: '\n' }).data.flat();
        expect(cells.filter((words) => /^\s*[=+@-]/.test(words))).toEqual([]);
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });

  test('as JSON: the same cards, name and credit, as the schema says', () => {
    const name = words(OWN_DECK.titleLength).map((typed) => typed.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(cards, name, fc.option(name, { nil: undefined }), (list, title, credit) => {
        const file = writeDeckJson({ title, credit, cards: list });
        expect(v.is(DeckFileSchema, JSON.parse(file))).toBe(true);
        expect(read(file)).toMatchObject({ title, ...(credit && { credit }), cards: list });
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });

  test('every card of the five challenges fits a card of one’s own', () => {
    for (const { id } of questions)
      expect(
        cardIn({ challenge: '', question: '', probes: [], code: '', card: id }).probes.length,
      ).toBeGreaterThan(1);
  });
});

describe('a deck that is brought in', () => {
  const deck: OwnDeck = { id: 'own-a', title: 'Ours', at: 1 };
  let made = 0;
  const hand = () => ({ newId: () => `own-${(made += 1)}`, author: { id: 'p', name: 'Priya' }, at: 1_000 });
  const decksIn = (doc: PlanDoc) => ({
    ownDecks: readRoot(doc, 'ownDecks', PLAN_ROOTS.ownDecks),
    cards: readRoot(doc, 'cards', PLAN_ROOTS.cards),
  });
  const words = (question: string, code?: string): CardWords => ({
    challenge: 'focus',
    question,
    probes: [],
    ...(code && { code }),
  });

  test('gives every card a code of its own, and its place in the file', () => {
    const { cards: written } = broughtIn(deck, [words('A?'), words('B?', '1'), words('C?')], [], hand());
    expect(written.map(({ code }) => code)).toEqual(['2', '1', '3']);
    expect(written.map(({ at }) => at)).toEqual([1_000, 1_001, 1_002]);
  });

  test('once more keeps the ids of the cards it has, so that nothing said about them is lost', () => {
    const first = broughtIn(deck, [words('A?'), words('B?'), words('C?')], [], hand()).cards;
    const again = broughtIn(
      deck,
      [words('c?'), words('B, in other words?', '2'), words('New?')],
      first,
      hand(),
    );
    expect(again.cards.map(({ id }) => id).slice(0, 2)).toEqual([first[2]!.id, first[1]!.id]);
    expect(first.map(({ id }) => id)).not.toContain(again.cards[2]!.id);
    expect(again.gone.cards).toEqual([first[0]!.id]);
    expect(new Set(again.cards.map(({ code }) => code)).size).toBe(3);
  });

  test('can be taken back, whatever the change was', () => {
    const doc = newDocument('plan');
    const change = (next: Parameters<typeof changeDecks>[2]) => {
      const before = decksIn(doc);
      const back = inverseOf(before, next);
      changeDecks(doc, null, next);
      const after = decksIn(doc);
      changeDecks(doc, null, back);
      expect(decksIn(doc)).toEqual(before);
      changeDecks(doc, null, next);
      expect(decksIn(doc)).toEqual(after);
    };
    change(broughtIn(deck, [words('A?'), words('B?')], [], hand()));
    const standing = Object.values(decksIn(doc).cards);
    change(broughtIn({ ...deck, title: 'Renamed' }, [words('B?'), words('C?')], standing, hand()));
    change(removal(decksIn(doc), deck.id));
    expect(decksIn(doc)).toEqual({ ownDecks: {}, cards: {} });
  });

  test('500 of the longest cards are one change that a room takes', () => {
    const doc = newDocument('plan');
    const long = (n: number, length: number) => `${n} ${'ŵ'.repeat(length)}`.slice(0, length);
    const list = Array.from({ length: OWN_DECK.cards }, (_, n): CardWords => ({
      challenge: 'focus',
      question: long(n, OWN_CARD.questionLength),
      probes: [1, 2, 3].map(() => long(n, OWN_CARD.probeLength)),
    }));
    const sizes: number[] = [];
    doc.on('update', (update: Uint8Array) => sizes.push(update.length));
    changeDecks(doc, null, broughtIn(deck, list, [], hand()));
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(1_000_000);
    const cards: OwnCard[] = Object.values(decksIn(doc).cards);
    expect(cards).toHaveLength(OWN_DECK.cards);
    expect(cards.every((one) => one.deck === deck.id)).toBe(true);
  });
});
