import { describe, expect, test } from 'vitest';
import { createTableLists } from '../../../../client/sync/table-lists.ts';
import { actionsOf, agreementMark, looseActions } from '../../../../client/room/talk/order.ts';
import {
  type ActionView,
  type ResponseView,
  responsesOf,
  type TableView,
} from '../../../../shared/model/table/table-view.ts';

const response = (id: string, rank: number, more: Partial<ResponseView> = {}): ResponseView => ({
  id,
  card: 'o2',
  text: id,
  author: { id: 'g', name: 'Grace' },
  rank,
  at: 0,
  ...more,
});
const action = (id: string, rank: number, more: Partial<ActionView> = {}): ActionView => ({
  id,
  what: id,
  who: '',
  by: '',
  card: 'o2',
  rank,
  ...more,
});
const table = (responses: ResponseView[], actions: ActionView[] = []): TableView => ({
  themes: {},
  sorted: {},
  spreads: {},
  remarks: {},
  uses: {},
  picks: {},
  settled: {},
  gridColumns: {},
  gridMarks: {},
  gridNobody: {},
  gridTicks: {},
  storyWriters: {},
  storyQuestions: {},
  storyAnswers: {},
  responses: Object.fromEntries(responses.map((entry) => [entry.id, entry])),
  actions: Object.fromEntries(actions.map((entry) => [entry.id, entry])),
  agreements: {},
  finished: {},
  transfers: {},
  opened: {},
  hands: {},
  guests: {},
  cards: {},
});
/** The table and its lists, as the page has them. */
const written = (view: TableView) => {
  const { lists, noted } = createTableLists();
  for (const entry of Object.values(view.responses)) noted.responses?.(entry.id, entry);
  for (const entry of Object.values(view.actions)) noted.actions?.(entry.id, entry);
  return { table: view, lists };
};
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe('what a card shows', () => {
  test('responses of this card by rank, and by id where ranks meet', () => {
    const all = [response('z', 1), response('b', 2), response('a', 2), response('x', 0, { card: 'f1' })];
    expect(ids(responsesOf(table(all), 'o2'))).toEqual(['z', 'a', 'b']);
  });

  test('responses taken away stay in their place, so that this can be undone there', () => {
    const all = [response('a', 1), response('b', 2, { removedBy: 'g' }), response('c', 3)];
    expect(ids(responsesOf(table(all), 'o2'))).toEqual(['a', 'b', 'c']);
  });

  test('actions under the response they came from', () => {
    const view = table(
      [response('a', 1)],
      [action('2', 2, { response: 'a' }), action('1', 1), action('0', 3)],
    );
    expect(ids(actionsOf(written(view), 'a'))).toEqual(['2']);
  });

  test('an action outlives its response', () => {
    const gone = response('a', 1, { removedBy: 'g' });
    const view = table([gone], [action('1', 1, { response: 'a' }), action('2', 2, { removedBy: 'g' })]);
    expect(ids(looseActions(written(view), 'o2'))).toEqual(['1']);
  });
});

describe('agreement', () => {
  test('shows a dot for everybody at the table', () => {
    expect(agreementMark(2, 4)).toEqual({ dots: [true, true, false, false] });
  });
  test('never shows fewer dots than people who agree', () => {
    expect(agreementMark(3, 2)).toEqual({ dots: [true, true, true] });
  });
  test('becomes a number above ten', () => {
    expect(agreementMark(4, 11)).toEqual({ words: '4 of 11' });
  });
});
