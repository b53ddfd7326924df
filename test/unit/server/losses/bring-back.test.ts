/**
 * Whatever one person's client takes from others in a table's document, bringing it back restores what the table reads.
 * Seeded: a failing seed is a test case.
 */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  asDocument,
  noteFragment,
  readDocument,
  root,
  type TableDoc,
} from '../../../../shared/model/document.ts';
import { addAction } from '../../../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../../../shared/model/table/opinion-edits.ts';
import { addResponse, removeResponse, responseText } from '../../../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { bringBackIn } from '../../../../server/losses/losses.ts';
import { LossKeeper } from '../../../../server/losses/loss-keeper.ts';
import { Replica } from '../../../../server/rooms/document/replica.ts';
import type { LossRow } from '../../../../server/storage/storage.ts';
import { dice, type Dice } from '../../../support/random.ts';
import { manualClock } from '../../../support/manual-clock.ts';

type Row = Omit<LossRow, 'id' | 'document'>;
const SEEDS = Array.from({ length: 150 }, (_, seed) => seed);

/** A document on the server, and people with clients of their own. */
function stage() {
  const clock = manualClock();
  const replica = new Replica({ epoch: 1, snapshot: undefined, updates: [] });
  const owners = new Map<number, string>([[replica.clientId, '']]);
  const rows: Row[] = [];
  const trouble: unknown[] = [];
  const keeper = new LossKeeper({
    clock,
    report: (error) => trouble.push(error),
    add: async (losses) => void rows.push(...losses),
  });
  const by = ({ client }: Y.ID) => owners.get(client);
  const whole = () => replica.difference(new Uint8Array([0]));
  const person = (id: string) => {
    const doc = asDocument(new Y.Doc(), 'table');
    owners.set(doc.clientID, id);
    return (change: (doc: TableDoc) => void) => {
      for (const update of whole()) Y.applyUpdate(doc, update);
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      clock.advance(1_000);
      const update = Y.encodeStateAsUpdate(doc, before);
      replica.apply(update, (transaction) => keeper.look(transaction, id, (at) => by(at) === id));
    };
  };
  const view = () => {
    const doc = asDocument(new Y.Doc(), 'table');
    for (const update of whole()) Y.applyUpdate(doc, update);
    return { ...readDocument<'table'>(doc, TABLE_ROOTS), note: noteFragment(doc, 'structures').toString() };
  };
  const bringBack = () => {
    let back = 0;
    const theirs = rows
      .filter(({ personId }) => personId === 'eve')
      .map((row) => ({ ...row, document: 't' }));
    replica.edit((doc) => void (back = bringBackIn(doc, theirs, by)));
    return back;
  };
  return { person, view, bringBack, trouble, rows };
}

const words = (random: Dice) =>
  Array.from(
    { length: 3 + random.below(8) },
    () => 'trust school ward lunch team'.split(' ')[random.below(5)],
  ).join(' ');

/** What a table writes. */
function writing(random: Dice, who: string, start: number) {
  return (doc: TableDoc) => {
    for (let n = start; n < start + 4; n += 1) {
      const author = { id: who, name: who };
      addResponse(doc, null, { id: `r${n}`, card: 's1', text: `${n} ${words(random)}`, author, at: n });
      setAgreement(doc, null, `r${n}`, who, true);
      addAction(doc, null, { id: `a${n}`, what: words(random), who, by: 'May', card: 's1' });
    }
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words(random))]);
    noteFragment(doc, 'structures').push([paragraph]);
  };
}

/** What a client of somebody's own can do to what others wrote. */
const MISCHIEF: ((doc: TableDoc, random: Dice) => void)[] = [
  (doc, random) => root(doc, 'responses').delete(pick(root(doc, 'responses'), random)),
  (doc, random) => root(doc, 'actions').delete(pick(root(doc, 'actions'), random)),
  (doc, random) => root(doc, 'agreements').delete(pick(root(doc, 'agreements'), random)),
  (doc, random) => removeResponse(doc, null, pick(root(doc, 'responses'), random), 'eve'),
  (doc, random) => {
    const text = responseText(doc, pick(root(doc, 'responses'), random));
    text?.delete(0, text.length);
  },
  (doc, random) => fieldOf(doc, 'responses', random)?.set('text', new Y.Text('nonsense')),
  (doc, random) =>
    fieldOf(doc, 'responses', random)?.delete(['rank', 'text', 'card', 'author'][random.below(4)]!),
  (doc, random) => fieldOf(doc, 'responses', random)?.set('author', 7),
  (doc, random) => fieldOf(doc, 'actions', random)?.set('what', ' '),
  (doc, random) => root(doc, 'actions').set(pick(root(doc, 'actions'), random), 'rubbish'),
  (doc, random) => root(doc, 'responses').set(pick(root(doc, 'responses'), random), new Y.Map([['x', 1]])),
  (doc) => noteFragment(doc, 'structures').delete(0, noteFragment(doc, 'structures').length),
];

const pick = (map: Y.Map<unknown>, random: Dice): string => [...map.keys()][random.below(map.size)] ?? 'none';
function fieldOf(doc: TableDoc, name: 'responses' | 'actions', random: Dice): Y.Map<unknown> | undefined {
  const entry = root(doc, name).get(pick(root(doc, name), random));
  return entry instanceof Y.Map ? entry : undefined;
}

describe('[Z1] [Z3] bringing back what one person’s client took away', () => {
  it.each(SEEDS)('restores all that the table read (seed %i)', (seed) => {
    const random = dice(seed);
    const { person, view, bringBack, trouble } = stage();
    const [ann, tom, eve] = [person('ann'), person('tom'), person('eve')];
    ann(writing(random, 'ann', 0));
    tom(writing(random, 'tom', 4));
    const before = view();
    for (let n = 1 + random.below(12); n > 0; n -= 1)
      eve((doc) => MISCHIEF[random.below(MISCHIEF.length)]!(doc, random));
    bringBack();
    expect(trouble).toEqual([]);
    expect(strip(view())).toEqual(before);
    // Asked again, it does nothing.
    const after = view();
    expect(bringBack()).toBe(0);
    expect(view()).toEqual(after);
  });

  it.each(SEEDS)('changes nothing that others wrote meanwhile (seed %i)', (seed) => {
    const random = dice(seed);
    const { person, view, bringBack, trouble } = stage();
    const [ann, tom, eve] = [person('ann'), person('tom'), person('eve')];
    ann(writing(random, 'ann', 0));
    for (let n = 1 + random.below(12); n > 0; n -= 1) {
      eve((doc) => MISCHIEF[random.below(MISCHIEF.length)]!(doc, random));
      if (random.below(3) === 0)
        tom((doc) => void responseText(doc, `r${random.below(4)}`)?.insert(0, '<Tom> '));
    }
    tom(writing(random, 'tom', 2));
    const theirs = view();
    bringBack();
    const now = view();
    expect(trouble).toEqual([]);
    for (const id of ['r2', 'r3', 'r4', 'r5']) expect(now.responses[id]).toEqual(theirs.responses[id]);
    for (const id of ['a2', 'a3', 'a4', 'a5']) expect(now.actions[id]).toEqual(theirs.actions[id]);
    for (const [id, { text }] of Object.entries(theirs.responses))
      // More, when Eve took some of Tom's away, too.
      expect(now.responses[id]?.text.split('<Tom>').length).toBeGreaterThanOrEqual(
        text.split('<Tom>').length,
      );
  });
});

/** Words that Eve put in the place of others' are hers, and stay behind those that came back. */
function strip(view: ReturnType<ReturnType<typeof stage>['view']>) {
  for (const response of Object.values(view.responses))
    response.text = response.text.replaceAll('nonsense', '').trim();
  return view;
}
