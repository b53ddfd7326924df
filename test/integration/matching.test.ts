/**
 * Unnamed means unnamed: whoever has all that the server stores and all that it sends to somebody else guesses no better
 * than chance who wrote what. (Who watches requests arrive knows more; that is said in the threat model.)
 */
import { type PrivateDoc, newDocument } from '../../shared/model/document.ts';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seal, sealingKey } from '../../client/activities/pause/private/seal.ts';
import type { Random } from '../../server/access/secret.ts';
import { storageInThread } from '../../server/storage/in-thread.ts';
import { setFinished } from '../../shared/model/table/opinion-edits.ts';
import {
  beginReflection,
  reflectionText,
  setHandedIn,
} from '../../shared/activities/pause/model/reflections.ts';
import { type Clues, hitsOf, type Round } from '../support/matching.ts';
import { type Dice, dice } from '../support/random.ts';
import { type SealedDesk, sealedDesk } from '../support/sealed.ts';
import { startTestServer, temporaryFolder } from '../support/server.ts';
import { resultIn, shownIn, thoughtDesk } from '../support/thoughts.ts';
import { bytesOfFolder } from '../support/traces.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const PEOPLE = 8;
const ROUNDS = 16;
/** Whoever guesses is right once a round on average, and the variance of that is one. */
const CHANCE = { mean: ROUNDS, sigma: Math.sqrt(ROUNDS) };
/** More than four, because some 200 ways of matching are tried and none may pass it by luck. */
const SIGMAS = 5;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

type Author = Visitor & { id: string; doc: PrivateDoc; key: CryptoKey; ticket: string; words: string };
type Stage = {
  url: string;
  workshop: TestWorkshop;
  random: Dice;
  desk: SealedDesk;
  reveal(): Promise<unknown>;
};

/** Rounds on one server. @param shuffle what a reveal draws from; left out, it is as random as everything else */
async function play(rounds: number, seed: number, shuffle?: Random): Promise<Round[]> {
  const [random, own] = [dice(seed), dice(seed + 1).bytes];
  let revealing = false;
  const storage = await storageInThread('sqlite', folder.path);
  const server = await startTestServer({
    storage,
    random: (bytes) => (revealing && shuffle ? shuffle(bytes) : own(bytes)),
  });
  const played: Round[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const workshop = await startWorkshop(server.url);
    const desk = sealedDesk(server.url, workshop.id);
    const reveal = async () => {
      revealing = true;
      await thoughtDesk(workshop.id).reveal(workshop.facilitator);
      revealing = false;
    };
    played.push(await playRound({ url: server.url, workshop, random, desk, reveal }, n % 2 === 0));
  }
  await server.stop();
  return played;
}

/**
 * One pause: people join in one order, and in another each writes, saves, hands in and says they have finished, as a
 * browser does. @param room whether they share with the room, or with their table
 */
async function playRound({ url, workshop, random, desk, reveal }: Stage, room: boolean): Promise<Round> {
  const table = `table/${workshop.tables[0]?.id}` as const;
  const wire = async <Name extends string>(who: Visitor, document: Name) => {
    const opened = await openWire(url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
    await opened.until(() => opened.saved >= 1);
    return opened;
  };
  const other = await workshop.join({ name: 'Reader' });
  const [plan, heron] = [await wire(other, 'plan'), await wire(other, table)];
  const joined = await Promise.all(Array.from({ length: PEOPLE }, () => workshop.join()));
  const authors = await Promise.all(shuffled(joined, random).map((who) => begin(workshop, who, random)));

  const save = async ({ doc, key, id, ...who }: Author) =>
    desk.put(who, await seal(key, Y.encodeStateAsUpdate(doc), { workshop: workshop.id, person: id }));
  const thoughts = thoughtDesk(workshop.id);
  const wires: Wire[] = [];
  for (const author of authors) {
    const { id, words, ticket } = author;
    for (let saves = random.below(4); saves >= 0; saves -= 1) await save(author);
    const tableId = workshop.tables[0]?.id;
    await thoughts.handIn(author, { text: words, ...(!room && { table: tableId }) }, ticket);
    const own = await wire(author, table);
    wires.push(own);
    own.edit((doc) => setFinished(doc, 'test', 'pause', id, true));
    await heron.until(() => heron.doc.getMap('finished').has(`pause/${id}`));
  }
  await reveal();
  await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
  const [shown, where] = room ? [plan, 'thoughts' as const] : [heron, 'responses' as const];
  await shown.until(() => shown.doc.getMap(where).size === PEOPLE);
  for (const author of shuffled(authors, random)) await save(author);
  await Promise.all([...wires, plan, heron].map((each) => each.close()));

  const list = shownIn(shown.doc, where);
  const writer = new Map(authors.map(({ id, words }) => [words, id]));
  expect(new Set(list.map(({ text: words }) => writer.get(words)))).toEqual(new Set(writer.values()));
  return {
    truth: new Map(list.map(({ id, text }) => [id, writer.get(text) ?? ''])),
    thoughts: await aboutThoughts(shown, where),
    authors: {
      ...(await aboutAuthors(workshop.id, joined)),
      'order of arrival': order(authors.map(({ id }) => id)),
      'order of finishing': order([...heron.doc.getMap('finished').keys()].map((key) => key.slice(6))),
      'who finished, by the number of their browser': itemsOf(heron.doc, 'finished', ({ id }) => id.client),
      'order in the list of people': order([...plan.doc.getMap('people').keys()]),
    },
  };
}

async function begin(workshop: TestWorkshop, who: Visitor & { id: string }, random: Dice): Promise<Author> {
  const words = `“${text(50 + random.below(1_500), random)}”`;
  const ticket = Buffer.from(random.bytes(16)).toString('base64url');
  const doc = newDocument('private');
  for (const [id, written] of Object.entries({ shared: words, kept: text(random.below(3_000), random) })) {
    beginReflection(doc, null, { id, step: 'pause', title: 'Pause', prompt: '', at: 0 });
    reflectionText(doc, id)?.insert(0, written);
  }
  setHandedIn(doc, null, 'shared', { ticket });
  const key = await sealingKey(Buffer.from(random.bytes(12)).toString('hex'), workshop.id);
  return { ...who, doc, key, ticket, words };
}

const text = (length: number, random: Dice) =>
  Array.from({ length }, () => 'etaoin shrdlu'[random.below(13)]).join('');

function shuffled<T>(list: readonly T[], random: Dice): T[] {
  return list
    .map((value) => ({ value, luck: random.next() }))
    .sort((a, b) => a.luck - b.luck)
    .map(({ value }) => value);
}

const order = (ids: readonly string[]) => new Map(ids.map((id, n) => [id, n]));
/** What Yjs itself notes of each entry of a root. */
const itemsOf = (doc: Y.Doc, name: string, read: (item: Y.Item) => number) =>
  new Map([...doc.getMap(name)._map].map(([key, item]) => [key.replace('pause/', ''), read(item)]));

/** What the folder of a running server holds, as bytes, and opened as whoever copied it could. */
async function copied<T>(look: (bytes: Buffer, db: DatabaseSync) => T): Promise<T> {
  const bytes = await bytesOfFolder(folder.path);
  const copy = await mkdtemp(join(tmpdir(), 'exchange-copy-'));
  await cp(folder.path, copy, { recursive: true });
  const db = new DatabaseSync(join(copy, 'exchange.db'));
  try {
    return look(bytes, db);
  } finally {
    db.close();
    await rm(copy, { recursive: true });
  }
}

/** In which order thoughts stand in what the server stores, and in what it sent to somebody who only reads. */
async function aboutThoughts(shown: Wire, where: 'responses' | 'thoughts'): Promise<Clues> {
  const list = shownIn(shown.doc, where);
  const frames = Buffer.concat(shown.frames);
  const each = (read: (thought: (typeof list)[number]) => number | string) =>
    new Map(list.map((thought) => [thought.id, read(thought)]));
  return copied((bytes) => ({
    rank: each(({ rank }) => rank),
    time: each(({ at }) => at),
    'order of keys': order([...shown.doc.getMap(where).keys()]),
    'number of the edit': itemsOf(shown.doc, where, ({ id }) => id.clock),
    id: each(({ id }) => id),
    length: each(({ text: words }) => words.length),
    'first place in the file': each(({ text: words }) => bytes.indexOf(words)),
    'last place in the file': each(({ text: words }) => bytes.lastIndexOf(words)),
    'place in the frames': each(({ text: words }) => frames.indexOf(words)),
  }));
}

/** In which order authors stand in what the server stores of them. */
function aboutAuthors(workshop: string, joined: readonly { id: string }[]): Promise<Clues> {
  return copied((bytes, db) => {
    const rows = db
      .prepare(
        `SELECT p.id, p.rowid AS row, s.version, s.bytes, min(g.hash) AS hash FROM participants p
         JOIN sealed s ON s.person_id = p.id JOIN grants g ON g.participant_id = p.id
         WHERE p.workshop_id = ? GROUP BY p.id`,
      )
      .all(workshop) as { id: string; row: number; version: number; bytes: Uint8Array; hash: string }[];
    expect(rows).toHaveLength(joined.length);
    const each = (read: (row: (typeof rows)[number]) => number | string) =>
      new Map(rows.map((row) => [row.id, read(row)]));
    // Enough of a copy to know it by; it lies scattered over pages.
    const start = ({ bytes: copy }: { bytes: Uint8Array }) => Buffer.from(copy.subarray(0, 64));
    return {
      'order of joining': each(({ row }) => row),
      'their id': each(({ id }) => id),
      'their grant': each(({ hash }) => hash),
      'how often they saved': each(({ version }) => version),
      'size of their sealed copy': each(({ bytes: copy }) => copy.length),
      'first place of their sealed copy': each((row) => bytes.indexOf(start(row))),
      'last place of their sealed copy': each((row) => bytes.lastIndexOf(start(row))),
    };
  });
}

it(
  '[T3] nobody guesses better than chance who wrote which unnamed thought',
  { timeout: 120_000 },
  async () => {
    const rounds = await play(ROUNDS, 11);
    const hits = hitsOf(rounds, dice(13));
    expect(hits.size).toBe(2 * 11 * 9 + 1);
    const better = [...hits].filter(([, right]) => right > CHANCE.mean + SIGMAS * CHANCE.sigma);
    expect(better).toEqual([]);
    // Nor is anything so much worse that its opposite would tell.
    const all = [...hits.values()].reduce((sum, right) => sum + right, 0);
    expect(Math.abs(all / hits.size - CHANCE.mean)).toBeLessThan(CHANCE.sigma);
  },
);

it(
  '[T3] the same guesses find the author every time where thoughts are shown as they came',
  { timeout: 60_000 },
  async () => {
    // Drawn from this number, every place of the shuffle is the one a thought has already: it is -1 modulo 1 to 12.
    const asTheyCame = Buffer.from([0, 0, 0, 0, 27_719 >> 8, 27_719 & 0xff]);
    const rounds = await play(3, 21, () => asTheyCame);
    const hits = hitsOf(rounds, dice(23));
    const sure = [...hits].filter(([, right]) => right === 3 * PEOPLE).map(([name]) => name);
    for (const by of ['order of arrival', 'order of finishing'])
      for (const against of ['rank', 'order of keys', 'number of the edit', 'place in the frames'])
        expect(sure).toContain(`${by} against ${against}`);
  },
);
