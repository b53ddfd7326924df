/**
 * A workshop that a seed makes up: people at two tables who say, change, take away, agree and draw in any order.
 * @module
 */
import type * as Y from 'yjs';
import * as map from '../../shared/activities/map/model/map-edits.ts';
import { changeDecks } from '../../shared/model/own-decks/own-deck-edits.ts';
import { asDocument, type MapDoc, noteFragment, root, type TableDoc } from '../../shared/model/document.ts';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../shared/model/table/opinion-edits.ts';
import { addResponse, sayAgain } from '../../shared/model/table/response-edits.ts';
import { addGuest } from '../../shared/model/table/seat-edits.ts';
import type { Dice } from './random.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from './visitor.ts';
import { openWire, type Wire } from './wire.ts';
import { XmlElement, XmlText } from 'yjs';

const WORDS = 'Łódź <&> “quotes” lanterns ferries \n emoji 🪶 = SUM(A1) orchards \u0007 والبحر'.split(' ');

/** Makes one, with everything saved. @param strokes how many edits each of its people makes */
export async function randomWorkshop(url: string, dice: Dice, strokes = 25): Promise<TestWorkshop> {
  const workshop = await startWorkshop(url, `Eastmere ${dice.below(1_000)}`);
  const [heron = '', wren = ''] = workshop.tables.map(({ id }) => id);
  const words = () =>
    Array.from({ length: 1 + dice.below(8) }, () => WORDS[dice.below(WORDS.length)]).join(' ');
  const one = <T>(of: readonly T[]): T | undefined => of[dice.below(of.length)];
  let count = 0;
  const newId = () => `id-${(count += 1)}`;

  const atTable = (doc: TableDoc, id: string, name: string) => {
    const said = [...root(doc, 'responses').keys()];
    const some = one(said) ?? '';
    const acts: (() => void)[] = [
      () =>
        addResponse(doc, null, {
          id: newId(),
          card: 'focus-1',
          text: words(),
          author: { id, name },
          at: count,
        }),
      // For somebody without a device.
      () => addGuest(doc, null, { id: `guest-${count}`, name: words() }),
      () =>
        addResponse(doc, null, {
          id: newId(),
          card: 'focus-2',
          text: words(),
          author: { id: `guest-${count}`, name: 'Guest' },
          scribe: id,
          at: count,
        }),
      () => sayAgain(doc, null, some, words()),
      () => setAgreement(doc, null, some, id, dice.below(2) === 0),
      () =>
        addAction(doc, null, { id: newId(), what: words(), who: name, by: '12 December', card: 'focus-1' }),
      () => {
        const line = new XmlElement('paragraph');
        line.insert(0, [new XmlText(words())]);
        noteFragment(doc, 'ownership').insert(0, [line]);
      },
      () => root(doc, 'responses').delete(some),
    ];
    one(acts)?.();
  };
  const onMap = (doc: MapDoc) => {
    const drawn = [...root(doc, 'organisations').keys()];
    const acts: (() => void)[] = [
      () =>
        map.addOrganisations(doc, null, [
          { id: newId(), kind: 'primary', name: words(), at: [dice.below(500), dice.below(500)] },
        ]),
      () =>
        map.addTies(doc, null, [
          {
            id: newId(),
            from: one(drawn) ?? 'a',
            to: one(drawn) ?? 'b',
            kind: 'supports',
            directed: true,
            strength: 2,
            when: 'now',
          },
        ]),
      () =>
        map.addNetworks(doc, null, [
          { id: newId(), name: words(), basis: 'geographic', members: drawn.slice(0, 3) },
        ]),
    ];
    one(acts)?.();
  };

  const wires: Wire<Y.Doc>[] = [];
  const open = async (who: Visitor, document: string) => {
    const wire = await openWire(url, `${workshop.id}/${document}` as string, { cookie: who.cookie() });
    wires.push(wire);
    await wire.until(() => wire.saved >= 1);
    return wire;
  };
  for (const [name, table] of [
    ['Ann', heron],
    ['Tom', heron],
    ['Bea', wren],
  ] as const) {
    const person = await workshop.join({ name, tableId: table, role: 'governor' });
    const [at, drawing] = [await open(person, `table/${table}`), await open(person, `map/${table}`)];
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      at.edit((doc) => atTable(asDocument(doc, 'table'), person.id, name));
      if (stroke % 3 === 0) drawing.edit((doc) => onMap(asDocument(doc, 'map')));
    }
  }
  const plan = await open(workshop.facilitator, 'plan');
  plan.edit((doc) => {
    const author = { id: 'host', name: 'Host' };
    const cards = Array.from({ length: 1 + dice.below(5) }, (_, at) => ({
      kind: 'own' as const,
      id: `card-${at}`,
      challenge: 'focus' as const,
      question: words(),
      probes: [words()],
      author,
      at,
      deck: 'deck-1',
      code: `A${at}`,
    }));
    const decks = [{ id: 'deck-1', title: words() || 'Deck', at: 1 }];
    changeDecks(asDocument(doc, 'plan'), null, { decks, cards, gone: { decks: [], cards: [] } });
  });
  await Promise.all(wires.map((wire) => wire.until(() => wire.saved >= wire.sent)));
  await Promise.all(wires.map((wire) => wire.close()));
  return workshop;
}
