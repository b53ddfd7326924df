import { describe, expect, test } from 'vitest';
import { attendance, hereCount, doingWords } from '../../../../client/room/people/who.ts';
import type { PlanView } from '../../../../shared/model/plan/plan-view.ts';

const person = (id: string, tableId?: string) => ({
  id,
  name: id,
  kind: 'participant' as const,
  ...(tableId ? { tableId } : {}),
});
const plan: PlanView = {
  workshop: {},
  tables: {},
  agenda: {},
  run: {},
  begun: {},
  before: {},
  cards: {},
  ownDecks: {},
  messages: {},
  told: {},
  votes: {},
  results: {},
  thoughts: {},
  people: {
    Grace: person('Grace', 'heron'),
    Tom: person('Tom', 'heron'),
    Una: person('Una', 'heron'),
    Ali: person('Ali', 'kite'),
  },
};
const present = (id: string, doing = {}) => ({ id, name: id, kind: 'participant', ...doing });
const look = (others: ReturnType<typeof present>[], meId = 'Grace', hands = {}) =>
  attendance({ plan, tableId: 'heron', hands, others, me: { personId: meId, name: meId, card: 'o2' } });

describe('who is at a table', () => {
  test('counts people who sit here and are connected, oneself included', () => {
    const who = look([present('Tom')]);
    expect(hereCount(who)).toBe(2);
    expect(who.seated.map(({ id, live }) => [id, !!live])).toEqual([
      ['Grace', true],
      ['Tom', true],
      ['Una', false],
    ]);
  });

  test('tells visitors from people of the table', () => {
    const who = look([present('Ali'), present('Amina')]);
    expect(who.visiting.map(({ id }) => id)).toEqual(['Ali', 'Amina']);
    expect(hereCount(who)).toBe(1);
  });

  test('counts oneself as a visitor at another table', () => {
    const who = look([present('Grace')], 'Ali');
    expect(who.visiting.map(({ id, you }) => [id, you])).toEqual([['Ali', true]]);
  });

  test('says what somebody is at', () => {
    const label = (card: string) => (card === 'o2' ? 'O2' : undefined);
    const [grace, tom, una] = look([present('Tom', { writing: 'x', card: 'o2' })]).seated;
    expect(doingWords(grace!, label)).toBe('here, on O2');
    expect(doingWords(tom!, label)).toBe('writing, on O2');
    expect(doingWords(una!, label)).toBe('not here now');
    expect(doingWords(look([present('Tom', { away: true })]).seated[1]!, label)).toBe('away');
  });
});
