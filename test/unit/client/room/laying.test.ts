import { describe, expect, test } from 'vitest';
import { type Laid, laidBy, stepFor, takersOf } from '../../../../client/room/console/decks/laying.ts';
import type { OwnCard } from '../../../../shared/cards/card.ts';
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import type { PlanStep, PlanView } from '../../../../shared/model/plan/plan-view.ts';
import type { Run } from '../../../../shared/model/plan/run-view.ts';

const step = (id: string, order: number, rest: Partial<PlanStep>): PlanStep => ({
  id,
  title: id,
  kind: 'cards',
  minutes: 10,
  deck: null,
  ids: [],
  instructions: '',
  facilitatorNote: '',
  order,
  ...rest,
});
const card = (id: string): OwnCard => ({
  kind: 'own',
  id,
  challenge: 'focus',
  question: `${id}?`,
  probes: [],
  author: { id: 'p', name: 'Priya' },
  at: 1,
  deck: 'ours',
});
const plan = (steps: PlanStep[], run: Run = {}): PlanView => ({
  workshop: {},
  tables: {},
  agenda: Object.fromEntries(steps.map((one) => [one.id, one])),
  run,
  begun: {},
  before: {},
  people: {},
  cards: { 'own-1': card('own-1'), 'own-2': card('own-2') },
  ownDecks: { ours: { id: 'ours', title: 'Ours', at: 1 } },
  messages: {},
  told: {},
  votes: {},
  results: {},
  thoughts: {},
});
/** As the pause speaks of its decks on the console. */
const wordsOf = (kind: PlanStep['kind']) =>
  kind === 'pause' ? { oneOf: ['five-challenges' as const], allAtFirst: ['approaches' as const] } : undefined;
const laid = async (use: string): Promise<Laid> => (await laidBy(use, plan([])))!;
/** What becomes of each step that shows such cards: the ids in it, or the reason why not. */
const outcomes = async (use: string, steps: PlanStep[], run?: Run) =>
  takersOf(plan(steps, run), await laid(use), wordsOf).map((taker) =>
    'becomes' in taker ? [taker.step.id, taker.becomes.deck, taker.becomes.ids] : [taker.step.id, taker.why],
  );

describe('what the address means', () => {
  test('a deck, an item of it, a deck of one’s own and a card of that', async () => {
    expect(await laid('practice')).toMatchObject({ deck: 'practice', title: 'How others did it' });
    expect(await laid('practice/derbyshire-effectiveness')).toMatchObject({
      item: 'derbyshire-effectiveness',
      title: expect.stringContaining('Derbyshire') as string,
    });
    expect(await laid('own:ours')).toMatchObject({
      deck: 'own:ours',
      title: 'Ours',
      all: ['own-1', 'own-2'],
    });
    expect(await laid('own:ours/own-2')).toMatchObject({ item: 'own-2', title: 'own-2?' });
  });

  test('an idea stands under its topic, and a tension among the approaches', async () => {
    const topic = ideas.find(({ items }) => items.length > 0)!;
    expect(await laid(`ideas/${topic.items[0]!.id}`)).toMatchObject({ item: topic.id });
    expect(await laid('approaches/autonomy-coherence')).toMatchObject({ item: 'autonomy-coherence' });
  });

  test.each([
    '',
    '/',
    'practice/nowhere',
    'nothing',
    'constructor',
    'own:gone',
    'own:ours/gone',
    '__proto__/x',
    'practice/a/b',
  ])('nothing: %j', async (use) => expect(await laidBy(use, plan([]))).toBeUndefined());
});

describe('the steps that can take it', () => {
  test('are those that show the deck and have not passed, with what lies in them', async () => {
    const steps = [
      step('past', 1, { kind: 'practice' }),
      step('now', 2, { kind: 'practice', deck: 'practice', ids: ['leicester-focus'] }),
      step('has', 3, { kind: 'practice', deck: 'practice', ids: ['derbyshire-effectiveness'] }),
      step('whole', 4, { kind: 'practice', deck: 'practice' }),
      step('empty', 5, { kind: 'practice' }),
      step('other', 6, { kind: 'cards' }),
    ];
    expect(await outcomes('practice/derbyshire-effectiveness', steps, { step: 'now' })).toEqual([
      ['now', 'practice', ['leicester-focus', 'derbyshire-effectiveness']],
      ['has', 'It lies there already.'],
      ['whole', 'It shows the whole deck already.'],
      ['empty', 'practice', ['derbyshire-effectiveness']],
    ]);
  });

  test('a challenge that lies there holds its questions, and a pause asks one of them', async () => {
    const steps = [
      step('all', 1, { deck: 'five-challenges', ids: ['focus'] }),
      step('pause', 2, { kind: 'pause', deck: 'five-challenges', ids: ['focus-2'] }),
      step('vote', 3, { kind: 'vote', deck: 'approaches', ids: ['directing'] }),
    ];
    expect(await outcomes('five-challenges/focus-1', steps)).toEqual([
      ['all', 'It lies there already.'],
      ['pause', 'five-challenges', ['focus-1']],
      ['vote', 'It shows another deck.'],
    ]);
  });

  test('a whole deck has no list, but where all of it is ticked one by one', async () => {
    const steps = [
      step('cards', 1, { deck: 'own:ours', ids: ['own-1'] }),
      step('pause', 2, { kind: 'pause' }),
    ];
    expect(await outcomes('own:ours', steps)).toEqual([
      ['cards', 'own:ours', []],
      ['pause', 'It asks one question: lay a single card into it.'],
    ]);
    const [pause] = await outcomes('approaches', [step('pause', 1, { kind: 'pause' })]);
    expect(pause?.[2]).toContain('directing');
  });

  test('or a step of its own', async () => {
    expect(stepFor(await laid('practice/derbyshire-effectiveness'), wordsOf)).toMatchObject({
      kind: 'practice',
      deck: 'practice',
      ids: ['derbyshire-effectiveness'],
    });
    expect(stepFor(await laid('own:ours'), wordsOf)).toMatchObject({
      kind: 'cards',
      deck: 'own:ours',
      ids: [],
    });
    expect(stepFor(await laid('map-templates/shire11'), wordsOf)).toMatchObject({
      kind: 'map',
      ids: ['shire11'],
    });
  });
});
