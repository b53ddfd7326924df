import { beforeAll, describe, expect, test } from 'vitest';
import { fetchParts, type PartsOf } from '../../../../../client/activities/parts.ts';
import { sceneOf } from '../../../../../client/room/stage/scene-of.ts';
import type { PlanStep, PlanView } from '../../../../../shared/model/plan/plan-view.ts';
import type { Run } from '../../../../../shared/model/plan/run-view.ts';
import type { Vote } from '../../../../../shared/model/plan/votes.ts';

let parts: PartsOf<'stage'>;
beforeAll(async () => (parts = await fetchParts('stage')));

const step = (kind: PlanStep['kind'], ids: string[] = []): PlanStep => ({
  id: kind,
  title: `The ${kind}`,
  kind,
  minutes: 10,
  deck: null,
  ids,
  instructions: 'Do this.',
  facilitatorNote: 'Know that.',
  order: 0,
});
const VOTE: Vote = { id: 'v1', question: 'Which?', options: [], dots: 3, order: 0 };

function scene(running: PlanStep | undefined, run: Run = {}, rest: Partial<PlanView> = {}) {
  const plan: PlanView = {
    workshop: { title: 'Eastmere' },
    tables: {},
    agenda: running ? { [running.id]: running } : {},
    begun: {},
    before: {},
    run: { ...(running && { step: running.id }), ...run },
    people: {},
    cards: {},
    ownDecks: {},
    messages: {},
    told: {},
    votes: {},
    results: {},
    thoughts: {},
    ...rest,
  };
  const wordsOf = (_table: string, response: string) => (response === 'gone' ? undefined : 'Said.');
  const { of: _, ...shown } = sceneOf(parts, plan, { onTable: (card) => card !== 'gone', wordsOf });
  return shown;
}
const cards = step('cards', ['focus-3', 'focus-4']);
const ratings = { ratings: { kind: 'ratings' as const, people: 1, cards: {} } };

describe('what the agenda suggests', () => {
  test('before the first step, and during the welcome, how to join', () => {
    expect(scene(undefined)).toEqual({ kind: 'join' });
    expect(scene(step('welcome'))).toEqual({ kind: 'join' });
  });

  test('a step about questions shows its first', () => {
    expect(scene(cards)).toEqual({ kind: 'question', card: 'focus-3' });
  });

  test('a step that hands out whole challenges shows what to do, and what is said to all their cards', () => {
    const shown = scene(step('cards', ['structures']));
    expect(shown).toEqual({
      kind: 'step',
      title: 'The cards',
      text: 'Do this.',
      cards: ['structures-1', 'structures-2', 'structures-3', 'structures-4'],
    });
  });

  test.each(['approaches', 'map', 'brokerage', 'plenary'] as const)(
    'a step of %s shows what to do, never the note to the facilitator',
    (kind) => {
      expect(scene(step(kind, ['leicester-focus']))).toEqual({
        kind: 'step',
        title: `The ${kind}`,
        text: 'Do this.',
      });
    },
  );

  test('a step of stories goes round, and has its words until it does', () => {
    expect(scene(step('stories'))).toEqual({ kind: 'stories', title: 'The stories', text: 'Do this.' });
  });

  test('a step of actions shows what the tables will do, and has its words until there is anything', () => {
    expect(scene(step('actions'))).toEqual({ kind: 'actions', title: 'The actions', text: 'Do this.' });
  });

  test('a step of practice or of accounts shows one of those it names, or says what to do meanwhile', () => {
    const words = { title: 'The practice', text: 'Do this.' };
    expect(scene({ ...step('practice', ['leicester-focus']), deck: 'practice' })).toEqual({
      kind: 'travel',
      stories: ['leicester-focus'],
      ...words,
    });
    expect(scene(step('accounts', ['leicester-focus']))).toEqual({
      kind: 'account',
      accounts: [],
      ...words,
      title: 'The accounts',
    });
  });
  test('a pause is quiet, a break says when to be back', () => {
    expect(scene(step('pause'))).toEqual({ kind: 'pause', step: 'pause', title: 'The pause' });
    expect(scene(step('break'))).toEqual({ kind: 'break', title: 'The break' });
  });

  test('a pause shows what was shared with the room once it is revealed, and its question when that is asked for', () => {
    const thought = {
      id: 'r',
      card: 'pause/pause',
      text: 'We are tired.',
      author: { id: 'unnamed', name: 'Unnamed' },
      rank: 1,
      at: 1,
    };
    const results = { 'thoughts/pause': { kind: 'thoughts' as const, at: 1, shown: 1, held: false } };
    const shared = { thoughts: { r: thought }, results };
    const shown = { kind: 'thoughts', step: 'pause', title: 'The pause' };
    expect(scene(step('pause'), {}, shared)).toEqual(shown);
    expect(scene(step('pause'), { stage: 'question' }, shared)).toEqual({ ...shown, kind: 'pause' });
    // Shared with tables only, taken away, of another pause, not revealed: nothing for the wall.
    expect(scene(step('pause'), {}, { results })).toMatchObject({ kind: 'pause' });
    for (const other of [
      { ...thought, removedBy: 'a' },
      { ...thought, card: 'pause/other' },
    ])
      expect(scene(step('pause'), {}, { thoughts: { r: other }, results })).toMatchObject({ kind: 'pause' });
    expect(scene(step('pause'), {}, { thoughts: { r: thought } })).toMatchObject({ kind: 'pause' });
  });

  test('a vote shows the vote that is on, else the ratings once revealed, else what to do', () => {
    const votes = { v1: VOTE };
    expect(scene(step('vote'), { vote: 'v1' }, { votes, results: ratings })).toEqual({
      kind: 'vote',
      vote: 'v1',
    });
    expect(scene(step('vote'), {}, { results: ratings })).toEqual({ kind: 'ratings' });
    expect(scene(step('vote'), { vote: 'unknown' })).toMatchObject({ kind: 'step', title: 'The vote' });
  });

  test('an open vote is shown by itself, until it is counted, the room goes past it or a facilitator chooses', () => {
    const on = { votes: { v1: VOTE } };
    const vote = { kind: 'vote', vote: 'v1' };
    expect(scene(cards, { vote: 'v1' }, on)).toEqual(vote);
    expect(scene(undefined, { vote: 'v1' }, on)).toEqual(vote);
    expect(scene(cards, { vote: 'v1', passed: 'v1' }, on)).toMatchObject({ kind: 'question' });
    expect(scene(step('vote'), { vote: 'v1', passed: 'v1' }, on)).toMatchObject({ kind: 'step' });
    const counted = { ...on, results: { v1: { kind: 'vote' as const, people: 3, dots: {} } } };
    expect(scene(cards, { vote: 'v1' }, counted)).toMatchObject({ kind: 'question' });
    expect(scene(cards, { vote: 'v1', stage: 'join' }, on)).toEqual({ kind: 'join' });
    const shown = { kind: 'card' as const, card: 'focus-4', at: 1 };
    expect(scene(cards, { vote: 'v1', shown }, on)).toMatchObject({ card: 'focus-4' });
  });

  test('a step that was deleted while it ran keeps its name and shows nothing wrong', () => {
    const clock = { title: 'Cards', totalMs: 1, leftMs: 1 };
    expect(scene(undefined, { step: 'deleted', clock })).toEqual({
      kind: 'step',
      title: 'Cards',
      text: '',
    });
  });
});

describe('what everybody is asked to look at', () => {
  test('comes before the agenda', () => {
    const card = { kind: 'card', card: 'ownership-2', at: 1 } as const;
    expect(scene(cards, { spotlight: card })).toEqual({ kind: 'question', card: 'ownership-2' });
    const response = { kind: 'response', card: 'focus-1', table: 't', response: 'r', at: 1 } as const;
    expect(scene(step('break'), { spotlight: response })).toEqual({
      kind: 'response',
      card: 'focus-1',
      table: 't',
      response: 'r',
    });
  });

  test('is the question once the response is taken away', () => {
    const taken = { kind: 'response', card: 'focus-1', table: 't', response: 'gone', at: 1 } as const;
    expect(scene(step('break'), { spotlight: taken })).toEqual({ kind: 'question', card: 'focus-1' });
  });

  test('never is a thought that was shared with a table', () => {
    const thought = {
      kind: 'response',
      card: 'pause/p1',
      table: 't',
      response: 'r',
      words: 'Tired.',
      at: 1,
    } as const;
    expect(scene(step('break'), { spotlight: thought })).toEqual({ kind: 'break', title: 'The break' });
  });

  test('a card that is on no table any more is not shown', () => {
    expect(scene(cards, { spotlight: { kind: 'card', card: 'gone', at: 1 } })).toEqual({
      kind: 'question',
      card: 'focus-3',
    });
  });
});

describe('what the facilitator chose', () => {
  const spotlight = { kind: 'card', card: 'ownership-2', at: 1 } as const;

  test.each(['join', 'ratings', 'blank'] as const)('%s comes before everything', (stage) => {
    expect(scene(cards, { stage, spotlight })).toEqual({ kind: stage });
  });

  test('a question or its wall is the one shown to everybody, else the first of the step', () => {
    expect(scene(cards, { stage: 'wall', spotlight })).toEqual({ kind: 'wall', card: 'ownership-2' });
    expect(scene(cards, { stage: 'wall' })).toEqual({ kind: 'wall', card: 'focus-3' });
    expect(scene(step('cards', ['capacity']), { stage: 'question' })).toEqual({
      kind: 'question',
      card: 'capacity-1',
    });
  });

  test('what the projector alone shows, and whatever everybody is brought to later', () => {
    const shown = { kind: 'card', card: 'focus-1', at: 2 } as const;
    expect(scene(cards, { shown })).toEqual({ kind: 'question', card: 'focus-1' });
    expect(scene(cards, { shown, spotlight })).toEqual({ kind: 'question', card: 'focus-1' });
    expect(scene(cards, { stage: 'wall', shown, spotlight })).toEqual({ kind: 'wall', card: 'focus-1' });
    const later = { ...spotlight, at: 3 };
    expect(scene(cards, { shown, spotlight: later })).toEqual({ kind: 'question', card: 'ownership-2' });
    const said = { ...shown, kind: 'response', table: 't1', response: 'r1' } as const;
    expect(scene(cards, { shown: said, spotlight })).toMatchObject({ kind: 'response', response: 'r1' });
    const thought = { ...said, card: 'pause/one' };
    expect(scene(cards, { shown: thought })).toMatchObject({ kind: 'question', card: 'focus-3' });
  });

  test('what there is not follows the agenda instead', () => {
    expect(scene(step('break'), { stage: 'wall' })).toEqual({ kind: 'break', title: 'The break' });
    expect(scene(step('break'), { stage: 'vote' })).toEqual({ kind: 'break', title: 'The break' });
  });

  test('a vote outlives its step', () => {
    expect(scene(step('stories'), { stage: 'vote', vote: 'v1' }, { votes: { v1: VOTE } })).toEqual({
      kind: 'vote',
      vote: 'v1',
    });
  });

  test('a table’s map when the facilitator asks for it, as long as there is such a table', () => {
    const tables = { heron: { id: 'heron', name: 'Heron', order: 0 } };
    const map = { table: 'heron', ids: ['a'] };
    expect(scene(cards, { stage: 'map', map }, { tables })).toEqual({ kind: 'map', ...map });
    expect(scene(cards, { stage: 'map', map })).toMatchObject({ kind: 'question' });
    expect(scene(cards, { stage: 'map' }, { tables })).toMatchObject({ kind: 'question' });
    expect(scene(cards, { map }, { tables })).toMatchObject({ kind: 'question' });
  });
});
