/**
 * Whatever stands in a workshop's documents, every view opens, draws and goes on: the table's pages, the map and its list, the
 * console with its dialogs, and each scene of the stage.
 */
import * as Y from 'yjs';
import { expect, test } from '../support/exchange.ts';
import { type OddValue, oddValues } from '../support/odd-values.ts';
import { oddWorkshop } from '../support/odd-views.ts';
import { howMuch } from '../support/faults.ts';

const BATCHES = 2;
const author = { id: 'm', name: 'M'.repeat(20_000) };
const UNBROKEN = 'x'.repeat(50_000);
const map = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
const at = (name: string, root: string, entry: () => unknown): OddValue => ({
  name,
  put: (doc, into) => {
    if (into === root) doc.getMap(root).set(`long-${name}`, entry());
  },
});
/** Entries that every version reads, in which every word is far too long. */
const LONG_WORDS: OddValue[] = [
  at('response', 'responses', () =>
    map({ card: 'ownership-2', text: new Y.Text(UNBROKEN), author, rank: 9e11, at: 1 }),
  ),
  at('action', 'actions', () =>
    map({ what: UNBROKEN, who: UNBROKEN, by: UNBROKEN, card: 'ownership-2', rank: 1 }),
  ),
  at('guest', 'guests', () => ({ name: UNBROKEN, role: UNBROKEN })),
  at('theme', 'themes', () => map({ step: 'quiet', name: UNBROKEN, rank: 1 })),
  at('table', 'tables', () => ({ name: UNBROKEN, order: 9 })),
  at('person', 'people', () => ({
    name: UNBROKEN,
    organisation: UNBROKEN,
    role: UNBROKEN,
    kind: 'participant',
  })),
  at('message', 'messages', () => ({ text: UNBROKEN, from: UNBROKEN, at: 1 })),
  at('vote', 'votes', () => ({
    question: UNBROKEN,
    options: [{ id: 'a', label: UNBROKEN }],
    dots: 3,
    order: 0,
  })),
  at('step', 'agenda', () => ({
    title: UNBROKEN,
    kind: 'cards',
    minutes: 5,
    deck: null,
    ids: [],
    instructions: UNBROKEN,
    facilitatorNote: UNBROKEN,
    order: 2,
  })),
  at('organisation', 'organisations', () =>
    map({ kind: 'primary', name: UNBROKEN, place: UNBROKEN, note: new Y.Text(UNBROKEN) }),
  ),
  at('network', 'networks', () =>
    map({ name: UNBROKEN, basis: 'thematic', rank: 1, purpose: new Y.Text(UNBROKEN) }),
  ),
];

const odd = [...oddValues(7, 200), ...LONG_WORDS];
// One at a time with FAULTS=long, which says which one it is.
const size = howMuch(Math.ceil(odd.length / BATCHES), 1).count;
const batches = Array.from({ length: Math.ceil(odd.length / size) }, (_, n) =>
  odd.slice(n * size, (n + 1) * size),
);

test.setTimeout(180_000);

for (const [n, batch] of batches.entries())
  test(`every view of a workshop with odd things in it, ${n + 1} of ${batches.length}: ${batch.length} of them in every root`, async ({
    exchange,
  }) => {
    const workshop = await oddWorkshop(exchange);
    await workshop.put(batch);
    expect(await workshop.look(), batch.map(({ name }) => name).join(', ')).toEqual([]);
    expect(exchange.complaints).toEqual([]);
    await workshop.close();
  });
