/** The lists of what a table has written: they say what the document says, and an edit wakes only who shows that list. */
import { createEffect, createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createProjection } from '../../../../client/sync/document/projection.ts';
import { createTableLists } from '../../../../client/sync/table-lists.ts';
import { entryIn, newDocument, root, type TableDoc } from '../../../../shared/model/document.ts';
import { addAction, removeAction } from '../../../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../../../shared/model/table/opinion-edits.ts';
import {
  addResponse,
  removeResponse,
  responseText,
  restoreResponse,
} from '../../../../shared/model/table/response-edits.ts';
import { byRank, opinionsOn, responsesOf, TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { dice } from '../../../support/random.ts';

const author = { id: 'ann', name: 'Ann' };
const CARDS = ['o1', 'o2', 'o3'];
const PEOPLE = ['ann', 'ben', 'cy'];
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
const say = (doc: TableDoc, id: string, card = 'o2') =>
  addResponse(doc, null, { id, card, text: 'Ask', author, at: 1 });

/** A table with its lists, inside an owner that ends with the test. */
function open(doc: TableDoc) {
  return createRoot((end) => {
    const { lists, noted } = createTableLists();
    return { view: createProjection(doc, TABLE_ROOTS, noted), lists, end };
  });
}

test.each([1, 2, 3, 4, 5])('after any edits the lists say what the whole document says (seed %i)', (seed) => {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[roll.below(list.length)] as T;
  const doc = newDocument('table');
  for (let n = 0; n < 5; n += 1) say(doc, `before-${n}`, pick(CARDS));
  const { view, lists, end } = open(doc);
  const known = () => [...root(doc, 'responses').keys()];
  const edits: ((n: number) => void)[] = [
    (n) => say(doc, `r${n}`, pick(CARDS)),
    (n) => say(doc, `r${n}`, pick(CARDS)),
    () => removeResponse(doc, null, pick(known()), 'ann'),
    () => restoreResponse(doc, null, pick(known())),
    () => root(doc, 'responses').delete(pick(known())),
    () => entryIn(doc, 'responses', pick(known()))?.set('rank', roll.below(10)),
    () => entryIn(doc, 'responses', pick(known()))?.set('card', pick([...CARDS, 7])),
    () => responseText(doc, pick(known()))?.insert(0, 'x'),
    () => root(doc, 'responses').set(pick(known()), pick([null, 1, 'x', {}])),
    (n) =>
      addAction(doc, null, {
        id: `a${n}`,
        card: pick(CARDS),
        what: 'x',
        who: '',
        by: '',
        response: pick(known()),
      }),
    () => removeAction(doc, null, pick([...root(doc, 'actions').keys(), 'none']), 'ann'),
    () => setAgreement(doc, null, pick(known()), pick(PEOPLE), roll.next() < 0.7),
  ];
  for (let n = 0; n < 300; n += 1) {
    if (known().length === 0) say(doc, `again-${n}`);
    pick(edits)(n);
    const actions = Object.values(view.actions).sort(byRank);
    for (const card of CARDS) {
      const all = responsesOf(view, card);
      expect(lists.responses(card)).toEqual(ids(all));
      expect(lists.standing(card)).toEqual(ids(all.filter(({ removedBy }) => !removedBy)));
      expect(lists.actionsOn(card)).toEqual(
        ids(actions.filter((action) => action.card === card && !action.removedBy)),
      );
    }
    for (const id of known()) {
      expect(lists.actionsFrom(id)).toEqual(ids(actions.filter(({ response }) => response === id)));
      expect(lists.agreeing(id)).toEqual([...opinionsOn(view.agreements, id).keys()].sort());
    }
  }
  end();
});

test.each([200, 1_000])('among %i responses an edit wakes only who shows what it changed', (count) => {
  const doc = newDocument('table');
  doc.transact(() => {
    for (let n = 0; n < count; n += 1) say(doc, `r${n}`);
  });
  const { lists, end } = open(doc);
  let woken: string[] = [];
  const stop = createRoot((dispose) => {
    const watch = (name: string, read: () => unknown) =>
      createEffect(() => {
        read();
        woken.push(name);
      });
    for (let n = 0; n < count; n += 1) {
      watch(`agreement ${n}`, () => lists.agreeing(`r${n}`));
      watch(`actions ${n}`, () => lists.actionsFrom(`r${n}`));
    }
    watch('this card', () => lists.standing('o2'));
    watch('another card', () => lists.standing('o1'));
    return dispose;
  });
  const wokenBy = (change: () => void) => {
    woken = [];
    change();
    return woken;
  };
  expect(wokenBy(() => say(doc, 'one more'))).toEqual(['this card']);
  expect(wokenBy(() => setAgreement(doc, null, 'r7', 'ben', true))).toEqual(['agreement 7']);
  expect(wokenBy(() => responseText(doc, 'r7')?.insert(0, 'typed'))).toEqual([]);
  stop();
  end();
});
