import { describe, expect, test } from 'vitest';
import type { OwnCard } from '../../../../shared/cards/card.ts';
import { glance, type GlanceFacts, QUIET_FROM } from '../../../../shared/model/glance.ts';
import type { Person } from '../../../../shared/model/plan/plan-view.ts';
import type { ResponseView } from '../../../../shared/model/table/table-view.ts';

const NOW = 1_700_000_000_000;
const minutes = (count: number) => count * 60_000;

const person = (id: string, more: Partial<Person> = {}): [string, Person] => [
  id,
  { id, name: id, kind: 'participant', tableId: 't1', ...more },
];
const said = (id: string, card: string, more: Partial<ResponseView> = {}): [string, ResponseView] => [
  id,
  { id, card, text: '…', author: { id: 'Grace', name: 'Grace' }, rank: 0, at: NOW, ...more },
];
const facts = ({ table, ...more }: Omit<Partial<GlanceFacts>, 'table'> & { table?: object } = {}) => ({
  table: { responses: {}, hands: {}, guests: {}, cards: {}, finished: {}, ...table },
  people: Object.fromEntries([
    person('Grace'),
    person('Tom'),
    person('Priya', { tableId: 't2' }),
    person('Sam', { removed: true }),
  ]),
  tableId: 't1',
  present: new Set(['Grace', 'Priya', 'Sam']),
  now: NOW,
  ...more,
});

describe('a table at a glance', () => {
  test('counts who sits here and, of those, who is here; nobody who was taken out', () => {
    expect(glance(facts())).toMatchObject({ seated: 2, here: 1 });
  });

  test('counts standing responses, and each challenge’s own', () => {
    const author = { id: 'Grace', name: 'Grace' };
    const own: OwnCard = {
      kind: 'own',
      id: 'own1',
      challenge: 'capacity',
      question: '?',
      probes: [],
      author,
      at: 0,
    };
    const table = {
      cards: { own1: own },
      responses: Object.fromEntries([
        said('1', 'ownership-2'),
        said('2', 'ownership-2', { removedBy: 'Tom' }),
        said('3', 'own1'),
        said('4', 'own2'),
        said('5', 'a-card-that-is-gone'),
      ]),
    };
    const ownEverywhere: Record<string, OwnCard> = {
      own2: { ...own, id: 'own2', challenge: 'effectiveness' },
    };
    const row = glance(facts({ table, ownEverywhere }));
    expect(row.responses).toBe(4);
    expect(row.byChallenge).toEqual({ F: 0, O: 1, S: 0, C: 1, E: 1 });
  });

  test('hands in the order they went up, guests by name', () => {
    const table = {
      hands: { Tom: NOW, Grace: NOW - 1, g1: NOW + 1 },
      guests: { g1: { id: 'g1', name: 'Ada' } },
    };
    expect(glance(facts({ table })).hands.map(({ name }) => name)).toEqual(['Grace', 'Tom', 'Ada']);
  });

  test('finished: of those who are here or have finished, for this step only', () => {
    const finished = { 's1/Tom': true, 's1/Grace': true, 's2/Priya': true } as const;
    expect(glance(facts({ table: { finished }, step: 's1' })).finished).toEqual({ done: 2, of: 2 });
    expect(glance(facts({ table: { finished: {} }, step: 's1' })).finished).toEqual({ done: 0, of: 1 });
  });

  test('quiet since the latest of what was said and what was seen to change', () => {
    const responses = Object.fromEntries([said('1', 'focus-1', { at: NOW - minutes(9) })]);
    expect(glance(facts({ table: { responses } })).quiet).toBe(9);
    expect(glance(facts({ table: { responses }, changedAt: NOW - minutes(6) })).quiet).toBe(6);
    const almost = NOW - minutes(QUIET_FROM) + 1;
    expect(glance(facts({ table: { responses }, changedAt: almost })).quiet).toBeUndefined();
  });

  test('a device whose clock is an hour ahead does not hide a quiet table', () => {
    const responses = Object.fromEntries([
      said('1', 'focus-1', { at: NOW - minutes(7) }),
      said('2', 'focus-1', { at: NOW + minutes(60) }),
    ]);
    expect(glance(facts({ table: { responses } })).quiet).toBe(7);
  });

  test('nobody is called quiet who is not here, nor before there is anything to go by', () => {
    const responses = Object.fromEntries([said('1', 'focus-1', { at: NOW - minutes(9) })]);
    expect(glance(facts({ table: { responses }, present: new Set(['Priya']) })).quiet).toBeUndefined();
    expect(glance(facts()).quiet).toBeUndefined();
  });
});
