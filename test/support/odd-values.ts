/**
 * What no version of ours writes, and anybody can: odd values, odd fields, odd keys and odd roots, for any document.
 * A fixed list of kinds, and as many more from chance as a test asks for; a failing seed is a test case.
 * @module
 */
import * as Y from 'yjs';
import { dice, type Dice } from './random.ts';

export type OddValue = {
  name: string;
  /**
   * Writes it into a root, as another client's update would.
   * @param key in place of the key `odd`, so that several can stand beside each other
   */
  put(doc: Y.Doc, root: string, key?: string): void;
};

/** Deep enough to overflow the stack of whatever reads it by recursion. */
const DEEP = 10_000;
const MEGABYTE = 1_000_000;

/** Makes something as another client and hands it over as an update, so that the document's own types are not asked. */
function elsewhere(doc: Y.Doc, make: (other: Y.Doc) => void): void {
  const other = new Y.Doc();
  other.transact(() => make(other));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

/** Types that are nested in each other. It is built from the top, because Yjs integrates a whole type by recursion. */
function nest<T extends Y.Map<unknown> | Y.Array<unknown>>(
  put: (type: T) => void,
  make: () => T,
  inside: (type: T) => T,
): void {
  let type = make();
  put(type);
  for (let depth = 0; depth < DEEP; depth += 1) type = inside(type);
}
const nestedMap = (into: Y.Map<unknown>, key: string) =>
  nest<Y.Map<unknown>>(
    (top) => into.set(key, top),
    () => new Y.Map(),
    (type) => type.set('x', new Y.Map()) as Y.Map<unknown>,
  );
const nestedArray = (into: Y.Map<unknown>, key: string) =>
  nest<Y.Array<unknown>>(
    (top) => into.set(key, top),
    () => new Y.Array(),
    (type) => {
      const inner = new Y.Array<unknown>();
      type.insert(0, [inner]);
      return inner;
    },
  );
/** Plain data nested as deep as an update can hold. */
function nestedData(depth: number): unknown {
  let data: unknown = {};
  for (let at = 0; at < depth; at += 1) data = at % 2 === 0 ? { x: data } : [data];
  return data;
}

/** JSON, and what else Yjs can keep as a value. */
const VALUES: Record<string, () => unknown> = {
  null: () => null,
  undefined: () => undefined,
  true: () => true,
  false: () => false,
  zero: () => 0,
  'minus one': () => -1,
  'a fraction': () => 0.5,
  'the largest number': () => 1e308,
  'the least number': () => -1e308,
  infinity: () => Infinity,
  'not a number': () => NaN,
  'a large whole number': () => Number.MAX_SAFE_INTEGER,
  bigint: () => 2n ** 60n,
  'empty words': () => '',
  words: () => 'words',
  'one megabyte': () => 'x'.repeat(MEGABYTE),
  'a lone surrogate': () => 'a\uD800b',
  'control characters': () => 'a\u0000b\u0007\u001B\uFFFE',
  'right to left': () => '\u202Egnirts\u200B',
  'a formula': () => '=1+1',
  'an empty list': () => [],
  'a list': () => [1, 'two', null, { three: 3 }],
  'a list of lists': () => [[[[[]]]]],
  'an empty object': () => ({}),
  'an object': () => ({ card: 1, text: {}, name: [], rank: 'x' }),
  'an object with a prototype': () =>
    JSON.parse('{"__proto__":{"name":"x","text":"y"},"toString":2}') as object,
  'an object without a way to become words': () =>
    Object.fromEntries([
      ['toString', null],
      ['valueOf', null],
    ]),
  'a thousand fields': () => Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`f${n}`, n])),
  'data nested a thousand deep': () => nestedData(1_000),
  bytes: () => new Uint8Array([1, 2, 3]),
};
/** Types of Yjs that are no map with fields. */
const TYPES: Record<string, () => unknown> = {
  'shared text': () => new Y.Text('words'),
  'shared text with a picture in it': () => {
    const text = new Y.Text('words');
    text.insertEmbed(2, Object.fromEntries([['toString', null]]));
    return text;
  },
  'a shared list': () => Y.Array.from([1, 'two', { three: 3 }]),
  'an empty shared map': () => new Y.Map(),
  'a shared map of odd things': () =>
    new Y.Map<unknown>([
      ['text', 7],
      ['name', null],
      ['toString', 1],
      ['__proto__', {}],
    ]),
  'rich text': () => new Y.XmlText('words'),
  'a rich element': () => new Y.XmlElement('paragraph'),
  'a rich fragment': () => new Y.XmlFragment(),
  'a rich hook': () => new Y.XmlHook('hook'),
  'another document': () => new Y.Doc(),
};
const KEYS: Record<string, string> = {
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  hasOwnProperty: 'hasOwnProperty',
  prototype: 'prototype',
  valueOf: 'valueOf',
  empty: '',
  space: ' ',
  slash: '/',
  slashes: 'a//b/c/',
  'a megabyte': 'k'.repeat(MEGABYTE),
  'a lone surrogate': '\uDC00',
  nul: '\u0000',
  'a card of the deck': 'ownership-2',
  'a line break': 'a\nb',
};

const author = { id: 'ann', name: 'Ann' };
/** An entry of each root that any version reads, so that one thing at a time is odd. */
const LIKELY: Record<string, unknown> = {
  responses: { card: 'ownership-2', text: 'x', author, rank: 1, at: 1 },
  thoughts: { card: 'pause/p', text: 'x', author, rank: 1, at: 1 },
  actions: { what: 'x', who: 'y', by: 'z', card: 'ownership-2', rank: 1 },
  themes: { step: 'p', name: 'x', rank: 1 },
  guests: { name: 'Guest' },
  cards: { challenge: 'focus', question: 'Why?', probes: [], author, at: 1, deck: 'own-deck', code: 'A1' },
  ownDecks: { title: 'Ours', credit: 'Us', at: 1 },
  tables: { name: 'North', order: 0 },
  agenda: {
    title: 'x',
    kind: 'cards',
    minutes: 5,
    deck: 'own:own-deck',
    ids: [],
    instructions: '',
    facilitatorNote: '',
    order: 1,
  },
  people: { name: 'Ann', kind: 'participant', tableId: 't' },
  messages: { text: 'x', at: 1, from: 'Ann' },
  votes: { question: 'Which?', options: [{ id: 'a', label: 'A' }], dots: 3, order: 0 },
  results: {
    kind: 'ratings',
    people: 1,
    cards: { 'ownership-2': { matters: [0, 0, 1, 0, 0], now: [1, 0, 0, 0, 0] } },
  },
  organisations: {
    kind: 'primary',
    name: 'Oak',
    size: 100,
    place: 'Town',
    grid: [400_000, 300_000],
    note: 'n',
  },
  ties: { from: 'a', to: 'b', kind: 'works-with', directed: false, strength: 2, when: 'now' },
  networks: { name: 'Riverside', basis: 'thematic', rank: 1, lead: 'a' },
  answers: { question: 'alone', text: 'x', author, rank: 1, at: 1 },
  positions: [10, 20],
  members: 'now',
  settings: 5,
  reflections: { step: 'p', title: 't', prompt: 'q', text: 'x', rank: 1, at: 1, to: 'keep', named: false },
};
const likely = (root: string): unknown => LIKELY[root] ?? true;
const fieldsOf = (root: string): [string, unknown][] => {
  const entry = likely(root);
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
    ? Object.entries(entry)
    : [['x', 1]];
};

const putAt = (name: string, key: string, make: (root: string) => unknown): OddValue => ({
  name,
  put: (doc, root, as = 'odd') =>
    elsewhere(doc, (other) => other.getMap(root).set(key === 'odd' ? as : key, make(root))),
});

/** Everything of the list above, one by one. */
const LISTED: readonly OddValue[] = [
  ...Object.entries({ ...VALUES, ...TYPES }).map(([name, make]) => putAt(name, 'odd', make)),
  ...Object.entries(KEYS).flatMap(([name, key]) => [
    putAt(`key: ${name}`, key, likely),
    putAt(`key of a shared map: ${name}`, key, (root) => new Y.Map(fieldsOf(root))),
  ]),
  {
    name: 'maps nested 10,000 deep',
    put: (doc, root) => elsewhere(doc, (other) => nestedMap(other.getMap(root), 'odd')),
  },
  {
    name: 'lists nested 10,000 deep',
    put: (doc, root) => elsewhere(doc, (other) => nestedArray(other.getMap(root), 'odd')),
  },
  {
    name: 'an entry with a field nested 10,000 deep',
    put: (doc, root) =>
      elsewhere(doc, (other) => {
        const entry = new Y.Map<unknown>(fieldsOf(root));
        other.getMap(root).set('odd', entry);
        nestedMap(entry, 'removedBy');
        nestedMap(entry, 'unknown');
      }),
  },
  {
    name: 'a root that is text',
    put: (doc, root) => elsewhere(doc, (other) => other.getText(root).insert(0, 'words')),
  },
  {
    name: 'a root that is a list',
    put: (doc, root) => elsewhere(doc, (other) => other.getArray(root).insert(0, [1, new Y.Map([['x', 1]])])),
  },
  {
    name: 'a root that is rich text',
    put: (doc, root) =>
      elsewhere(doc, (other) =>
        other.getXmlFragment(root).insert(0, [new Y.XmlElement('x'), new Y.XmlText('y')]),
      ),
  },
  {
    name: 'a schema of next year',
    put: (doc) => elsewhere(doc, (other) => other.getMap('meta').set('schema', 999)),
  },
];

/** One more, from chance: an odd value in a field of an entry, as shared map or as plain data, under a likely or an odd key. */
function chanced(roll: Dice, nth: number): OddValue {
  const pick = <T>(list: readonly T[]): T => list[roll.below(list.length)] as T;
  const [what, make] = pick(Object.entries({ ...VALUES, ...TYPES }));
  const [called, key] = pick([...Object.entries(KEYS), ['odd', 'odd'], ['odd', 'odd'], ['odd', 'odd']] as [
    string,
    string,
  ][]);
  const [where, also, shared] = [roll.next(), roll.next(), roll.next() < 0.5];
  const isType = what in TYPES;
  return {
    name: `chance ${nth}: ${what} in ${shared || isType ? 'a shared map' : 'plain data'} at ${called}`,
    put: (doc, root, as = 'odd') => {
      const fields = new Map(fieldsOf(root));
      const names = [...fields.keys(), 'removedBy', 'mergedInto', 'scribe', 'note', 'unknown'];
      for (const place of [where, ...(also < 0.3 ? [also] : [])])
        fields.set(names[Math.floor(place * names.length)] as string, make());
      elsewhere(doc, (other) =>
        other
          .getMap(root)
          .set(key === 'odd' ? as : key, shared || isType ? new Y.Map(fields) : Object.fromEntries(fields)),
      );
    },
  };
}

/** All kinds of odd values, and some more by the seed. @param more how many from chance */
export function oddValues(seed: number, more = 200): OddValue[] {
  const roll = dice(seed);
  return [...LISTED, ...Array.from({ length: more }, (_, nth) => chanced(roll, nth))];
}
