import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument, readDocument, root, type TableDoc } from '../../../../shared/model/document.ts';
import { setAgreement } from '../../../../shared/model/table/opinion-edits.ts';
import { addResponse, responseText } from '../../../../shared/model/table/response-edits.ts';
import { addGuest, setHand } from '../../../../shared/model/table/seat-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { creditOf, writersOf } from '../../../../shared/model/writers.ts';

const ANN = { id: 'ann', name: 'Ann' };
const TOM = { id: 'tom', name: 'Tom' };
const said = { id: 'r1', card: 'ownership-2', text: 'We lead together', author: TOM, at: 1 };

/** A table's document at somebody who knows who is who. The first people of the list write in it, each under an id. */
function table(): { doc: TableDoc; as(person: string, change: (doc: TableDoc) => void): void } {
  const doc = newDocument('table');
  const ids = new Map<string, number>();
  return {
    doc,
    as(person, change) {
      const device = newDocument('table');
      Y.applyUpdate(device, Y.encodeStateAsUpdate(doc));
      device.clientID = ids.get(person) ?? ids.size + 100;
      if (!ids.has(person)) writersOf(doc).learn([{ client: device.clientID, since: 0, personId: person }]);
      ids.set(person, device.clientID);
      // What the page of this person knows, which decides whether their own press does anything.
      writersOf(device).learn(writersOf(doc).rows);
      change(device);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(device));
    },
  };
}
const credit = (doc: TableDoc, author = 'tom') => creditOf(root(doc, 'responses').get('r1'), author);
const view = (doc: TableDoc) => readDocument(doc, TABLE_ROOTS);

describe('who stands behind a response', () => {
  const cases: [string, (set: ReturnType<typeof table>) => void, object][] = [
    ['its author alone', ({ as }) => as('tom', (doc) => addResponse(doc, null, said)), { changedBy: [] }],
    [
      'whoever typed it, whatever it says of itself',
      ({ as }) => as('ann', (doc) => addResponse(doc, null, said)),
      { typedBy: 'ann', changedBy: [] },
    ],
    [
      'whoever changed its words',
      ({ as }) => {
        as('tom', (doc) => addResponse(doc, null, said));
        as('ann', (doc) => responseText(doc, 'r1')?.insert(3, 'never '));
      },
      { changedBy: ['ann'], own: said.text },
    ],
    [
      'whoever changed its words, and no wording that somebody else says is the author’s own',
      ({ as }) => {
        as('tom', (doc) => addResponse(doc, null, said));
        as('ann', (doc) => responseText(doc, 'r1')?.insert(3, 'never '));
        as('ann', (doc) => (root(doc, 'responses').get('r1') as Y.Map<unknown>).set('own', 'I lied'));
      },
      { changedBy: ['ann'] },
    ],
    [
      'whoever put other words in their place',
      ({ as }) => {
        as('tom', (doc) => addResponse(doc, null, said));
        as('ann', (doc) =>
          (root(doc, 'responses').get('r1') as Y.Map<unknown>).set('text', new Y.Text('Ha')),
        );
      },
      { changedBy: ['ann'], own: said.text },
    ],
    [
      'whoever gave it another author',
      ({ as }) => {
        as('ann', (doc) => addResponse(doc, null, { ...said, author: ANN }));
        as('eve', (doc) => (root(doc, 'responses').get('r1') as Y.Map<unknown>).set('author', TOM));
      },
      { typedBy: 'eve', changedBy: ['ann'] },
    ],
    [
      'nobody else when words were changed and changed back by taking them out',
      ({ as }) => {
        as('tom', (doc) => addResponse(doc, null, said));
        as('ann', (doc) => responseText(doc, 'r1')?.insert(3, 'never '));
        as('tom', (doc) => responseText(doc, 'r1')?.delete(3, 6));
      },
      { changedBy: [] },
    ],
    [
      'the server, for what it shows at a reveal',
      ({ as }) => as('', (doc) => addResponse(doc, null, said)),
      { changedBy: [] },
    ],
  ];
  it.each(cases)('%s', (_, make, expected) => {
    const set = table();
    make(set);
    expect(credit(set.doc)).toEqual(expected);
  });

  it('is nobody where the server has not said it', () => {
    const doc = newDocument('table');
    addResponse(doc, null, said);
    expect(credit(doc)).toEqual({ changedBy: [] });
    writersOf(doc).learn([{ client: doc.clientID, since: 1_000, personId: 'ann' }]);
    expect(credit(doc)).toEqual({ changedBy: [] });
  });
});

describe('somebody’s opinion', () => {
  it('does not count when another person wrote it, until they say so themselves', () => {
    const { doc, as } = table();
    as('tom', (mine) => addResponse(mine, null, said));
    as('eve', (mine) => {
      setAgreement(mine, null, 'r1', 'tom', true);
      setHand(mine, null, 'tom', 5);
    });
    expect(view(doc)).toMatchObject({ agreements: {}, hands: {} });
    as('tom', (mine) => {
      setAgreement(mine, null, 'r1', 'tom', true);
      setHand(mine, null, 'tom', 7);
    });
    expect(view(doc)).toMatchObject({ agreements: { 'r1/tom': true }, hands: { tom: 7 } });
  });

  it('counts when it is a guest’s, whoever types it, unless the guest has somebody’s id', () => {
    const { doc, as } = table();
    as('ann', (mine) => {
      for (const id of ['guest', 'tom']) {
        addGuest(mine, null, { id, name: 'Yusuf' });
        setAgreement(mine, null, 'r1', id, true);
      }
    });
    writersOf(doc).learnPeople(['ann', 'tom']);
    expect(view(doc).agreements).toEqual({ 'r1/guest': true });
  });

  it('counts where nobody knows who wrote it, as in documents of older servers', () => {
    const doc = newDocument('table');
    setAgreement(doc, null, 'r1', 'tom', true);
    expect(view(doc).agreements).toEqual({ 'r1/tom': true });
  });
});
