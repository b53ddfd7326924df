/**
 * Archives that a stranger made to do harm, or that came to harm on the way. After each of them nothing is left, and the
 * server goes on.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeDecks } from '../../shared/model/own-decks/own-deck-edits.ts';
import { asDocument } from '../../shared/model/document.ts';
import { CREATE_KEY_HEADER } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { documentIn, openArchive, ownTemporaryFolder, takeArchive, unpack } from '../support/archive.ts';
import { Changed, type Ends, type Forged, forgeZip } from '../support/forged-zip.ts';
import * as poisons from '../support/poisons.ts';
import { startTestServer } from '../support/server.ts';
import { visitor } from '../support/visitor.ts';

const KEY = 'Wagtail’s key';
const key = { [CREATE_KEY_HEADER]: encodeURIComponent(KEY) };

let server: Awaited<ReturnType<typeof startTestServer>>;
let temporary: ReturnType<typeof ownTemporaryFolder>;
let honest: Buffer;
let files: Map<string, Buffer>;
/** The name of the sample's one table with words on it, as its document is called. */
let table: string;
let before: string;

/** Everything that a workshop could leave in the storage. */
const inStorage = async () => {
  const { registry, sizes } = server.storage;
  return JSON.stringify([await registry.count(), [...(await sizes.all())].sort()]);
};

beforeAll(async () => {
  temporary = ownTemporaryFolder();
  server = await startTestServer({ config: { sample: true, createKey: KEY } });
  const amina = visitor(server.url);
  const { id, facilitatorKey } = server.sample!;
  await amina.ask('POST', `/api/workshops/${id}/enter`, { key: facilitatorKey });
  honest = (await takeArchive(server.url, id, amina)).bytes;
  files = await unpack(honest);
  table = [...files.keys()].map((name) => /^documents\/(table\/.+)\.bin$/.exec(name)?.[1]).find(Boolean)!;
  before = await inStorage();
});
afterAll(async () => {
  await server.stop();
  temporary.remove();
});

const archive = () => new Changed(files);
const withEnds = (ends: Ends) => forgeZip(archive().forged(), ends);
/** The honest archive, with one file that lies. */
const lying = (name: string, lie: Partial<Forged>) =>
  forgeZip(archive().forged((file) => (file.name === name ? lie : {})));
/** The honest archive and one file more. */
const beside = (...more: Forged[]) => forgeZip([...archive().forged(), ...more]);
const bytes = Buffer.from('Whatever');
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const EXTRA_64 = Buffer.from(new Uint8Array([1, 0, 8, 0, 0, 0, 0, 0, 1, 0, 0, 0]));
const documentFile = () => `documents/${table}.bin`;
const plan = () => documentIn(files, 'plan');
const withPlan = (change: (doc: Y.Doc) => void) => {
  const doc = plan();
  change(doc);
  return archive().put('documents/plan.bin', Y.encodeStateAsUpdate(doc)).listed().zip();
};
type Manifest = {
  schema: number;
  documentSchema: number;
  tables: { id: string; name: string }[];
  files: object[];
};
type Authors = {
  people: { id: string; name: string }[];
  ids: string[];
  documents: { document: string; writers: number[][] }[];
};
const withManifest = (change: (manifest: Manifest) => void) =>
  archive().change<Manifest>('manifest.json', change).zip();
const withAuthors = (change: (authors: Authors) => void) =>
  archive().change<Authors>('authors.json', change).listed().zip();

const HOSTILE: readonly [what: string, code: string, make: () => Buffer][] = [
  ['an empty body', 'unknown', () => Buffer.alloc(0)],
  ['a text file', 'unknown', () => Buffer.from('Dear colleagues, please find attached.')],
  [
    'a page that uploads a form',
    'unknown',
    () => Buffer.from('--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nPK\u0003\u0004'),
  ],
  ['somebody else’s zip file', 'unknown', () => forgeZip([{ name: 'letter.docx', content: bytes }])],
  ['a zip file with nothing in it', 'unknown', () => forgeZip([])],
  ['one that is cut off', 'damaged', () => honest.subarray(0, honest.length - 40)],
  ['one that is cut off in the middle', 'damaged', () => honest.subarray(0, honest.length / 2)],
  ['something behind its end', 'damaged', () => withEnds({ after: Buffer.from('and more') })],
  ['something before its beginning', 'unknown', () => withEnds({ before: Buffer.from('#!/bin/sh\n') })],
  ['a comment with a second end', 'damaged', () => withEnds({ comment: `PK\u0005\u0006${'x'.repeat(18)}` })],
  ['fewer entries than it says', 'damaged', () => withEnds({ entries: 400 })],
  ['more entries than it says', 'damaged', () => withEnds({ entries: 3 })],
  [
    'too many entries',
    'too-large',
    () =>
      beside(
        ...Array.from({ length: LIMITS.archiveEntries }, (_, n) => ({
          name: `decks/${n}.csv`,
          content: bytes,
        })),
      ),
  ],
  ['a bomb', 'odd', () => archive().put('maps/a.svg', zeros(100)).listed().zip()],
  [
    'many files that are too much together',
    'too-large',
    () =>
      beside(
        ...Array.from({ length: 7 }, (_, n) => ({
          name: `maps/a${n}.svg`,
          content: bytes,
          stored: true,
          size: LIMITS.archiveReadableBytes,
          packed: LIMITS.archiveReadableBytes,
        })),
      ),
  ],
  ['an archive in the archive', 'odd', () => beside({ name: 'again.zip', content: honest })],
  ['a way up', 'odd', () => beside({ name: '../../etc/passwd', content: bytes })],
  [
    'a way up behind a name of ours',
    'odd',
    () => beside({ name: 'documents/../../plan.bin', content: bytes }),
  ],
  ['an absolute name', 'odd', () => beside({ name: '/documents/plan.bin', content: bytes })],
  ['backslashes', 'odd', () => beside({ name: 'documents\\table\\a.bin', content: bytes })],
  ['a drive', 'odd', () => beside({ name: 'C:/manifest.json', content: bytes })],
  ['a NUL in a name', 'odd', () => beside({ name: Buffer.from('manifest.json\u0000.txt'), content: bytes })],
  ['a name that looks like ours', 'odd', () => beside({ name: 'mаnifest.json', content: bytes })],
  ['a folder', 'odd', () => beside({ name: 'documents/', content: Buffer.alloc(0) })],
  ['the same name twice', 'odd', () => beside({ name: 'documents/plan.bin', content: bytes })],
  ['two manifests', 'odd', () => beside({ name: 'manifest.json', content: bytes })],
  ['a link', 'odd', () => lying('README.txt', { attributes: (0o120777 << 16) >>> 0 })],
  ['an encrypted file', 'odd', () => lying('documents/plan.bin', { flags: 1 })],
  ['sizes that come later', 'odd', () => lying('documents/plan.bin', { flags: 8 })],
  ['another way of packing', 'odd', () => lying('documents/plan.bin', { method: 12 })],
  ['a claim of 2 GB', 'too-large', () => lying('documents/plan.bin', { size: 2 ** 31 })],
  ['less than there is', 'damaged', () => lying('documents/plan.bin', { size: 10 })],
  ['more than there is', 'damaged', () => lying('documents/plan.bin', { size: 100_000 })],
  [
    'a packed size that reaches into the next file',
    'damaged',
    () => lying('documents/plan.bin', { packed: 20_000 }),
  ],
  [
    'sizes for files above 4 GB',
    'odd',
    () => lying('documents/plan.bin', { size: 0xffffffff, extra: EXTRA_64 }),
  ],
  [
    'another size beside the file than in the list',
    'damaged',
    () => lying('documents/plan.bin', { local: { size: 12 } }),
  ],
  [
    'another name beside the file than in the list',
    'damaged',
    () => lying('README.txt', { local: { name: 'README.exe' } }),
  ],
  ['a wrong CRC', 'damaged', () => lying('documents/plan.bin', { crc: 12 })],
  [
    'a flipped bit',
    'damaged',
    () => {
      const flipped = Buffer.from(honest);
      flipped[300]! ^= 1;
      return flipped;
    },
  ],
  [
    'a wrong checksum',
    'damaged',
    () =>
      archive()
        .put('README.txt', String(files.get('README.txt')).replace('Archive', 'archive'))
        .zip(),
  ],
  ['no manifest', 'unknown', () => archive().drop('manifest.json').zip()],
  ['a manifest that is no JSON', 'odd', () => archive().put('manifest.json', '{"format":').zip()],
  ['a huge manifest', 'too-large', () => archive().put('manifest.json', zeros(2)).zip()],
  [
    'a manifest with __proto__',
    'odd',
    () =>
      archive()
        .put('manifest.json', String(files.get('manifest.json')).replace('{', '{"__proto__":{"tables":[]},'))
        .zip(),
  ],
  ['a table twice', 'odd', () => withManifest(({ tables }) => tables.push(tables[0]!))],
  [
    'a table with a way up in its id',
    'odd',
    () => withManifest(({ tables }) => void (tables[0]!.id = '../plan')),
  ],
  ['no tables', 'odd', () => withManifest((manifest) => void (manifest.tables = []))],
  [
    'a time that is none',
    'odd',
    () =>
      archive()
        .change<{ madeAt: string }>(
          'manifest.json',
          (manifest) => void (manifest.madeAt = '2026-13-45T99:99:99.000Z'),
        )
        .zip(),
  ],
  ['a newer layout', 'newer', () => withManifest((manifest) => void (manifest.schema = 2))],
  ['newer documents', 'newer', () => withManifest((manifest) => void (manifest.documentSchema = 2))],
  ['a newer plan', 'newer', () => withPlan((doc) => doc.getMap('meta').set('schema', 2))],
  ['a file that is not listed', 'odd', () => beside({ name: 'maps/a.svg', content: bytes })],
  ['a listed file that is missing', 'damaged', () => archive().drop(documentFile()).zip()],
  ['no plan', 'damaged', () => archive().drop('documents/plan.bin').listed().zip()],
  ['no authors', 'damaged', () => archive().drop('authors.json').listed().zip()],
  [
    'a table that is not in the manifest',
    'odd',
    () => archive().put('documents/table/strange.bin', files.get(documentFile())!).listed().zip(),
  ],
  [
    'a document that is none',
    'damaged',
    () => archive().put(documentFile(), 'Not a document at all').listed().zip(),
  ],
  [
    'a document that is cut off',
    'damaged',
    () => archive().put(documentFile(), files.get(documentFile())!.subarray(0, 900)).listed().zip(),
  ],
  [
    'a document that waits for what never comes',
    'damaged',
    () => archive().put(documentFile(), poisons.orphans(100)).listed().zip(),
  ],
  [
    'a document that costs minutes',
    'too-costly',
    () => archive().put(documentFile(), poisons.crowded(200_000)).listed().zip(),
  ],
  [
    'a table in place of the plan',
    'odd',
    () => archive().put('documents/plan.bin', files.get(documentFile())!).listed().zip(),
  ],
  [
    'a plan in place of a table',
    'odd',
    () => archive().put(documentFile(), files.get('documents/plan.bin')!).listed().zip(),
  ],
  [
    'a plan with nothing in it',
    'odd',
    () =>
      archive()
        .put('documents/plan.bin', new Uint8Array([0, 0]))
        .listed()
        .zip(),
  ],
  [
    'a client id that is two people’s',
    'odd',
    () => withAuthors(({ documents }) => documents[0]!.writers.push(documents[0]!.writers[0]!)),
  ],
  ['a person twice', 'odd', () => withAuthors(({ people }) => people.push(people[0]!))],
  [
    'a writer who is nobody',
    'odd',
    () => withAuthors(({ documents }) => documents[0]!.writers.push([77, 0, 99])),
  ],
  ['a forged name', 'odd', () => withAuthors(({ people }) => void (people[0]!.name = 'Somebody else'))],
  [
    'writers of a document that is not there',
    'odd',
    () => withAuthors(({ documents }) => documents.push({ document: 'table/none', writers: [] })),
  ],
  [
    'authors with __proto__',
    'odd',
    () =>
      archive()
        .put('authors.json', String(files.get('authors.json')).replace('{', '{"__proto__":[],'))
        .listed()
        .zip(),
  ],
  [
    'more decks of one’s own than there may be',
    'too-large',
    () =>
      withPlan((doc) => {
        const decks = Array.from({ length: 21 }, (_, n) => ({ id: `d${n}`, title: `Deck ${n}`, at: n }));
        changeDecks(asDocument(doc, 'plan'), 'test', { decks, cards: [], gone: { decks: [], cards: [] } });
      }),
  ],
];

/** Nothing of it is anywhere, and the server goes on. */
async function nothingLeft() {
  expect(temporary.left()).toEqual([]);
  expect(await inStorage()).toBe(before);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}

describe('a hostile archive', () => {
  it.each(HOSTILE)(
    '[E11] [E12] is refused: %s',
    async (_, code, make) => {
      const { status, body } = await openArchive(server.url, make(), key);
      expect([body.code, status]).toEqual([`archive-${code}`, code === 'too-large' ? 413 : 422]);
      // One sentence, and what is kept.
      expect(body.title).toMatch(/^[A-Z][^.]+\.$/);
      expect(body.detail).toMatch(/^Nothing was added/);
      await nothingLeft();
    },
    30_000,
  );

  it('[E10] [E12] is not read without the server’s key, or with a wrong one', async () => {
    for (const given of [undefined, 'wrong', '%']) {
      const headers: Record<string, string> = given === undefined ? {} : { [CREATE_KEY_HEADER]: given };
      const { status, body } = await openArchive(server.url, honest, headers);
      expect([status, body.code]).toEqual([403, 'create-key-needed']);
    }
    await nothingLeft();
  });

  it('[E11] [E12] is not kept when it is larger than any archive', async () => {
    const large = Buffer.concat([honest, Buffer.alloc(LIMITS.archiveBytes)]);
    const { status, body } = await openArchive(server.url, large, key);
    expect([status, body.code]).toEqual([413, 'archive-too-large']);
    await nothingLeft();
  });

  it('[E12] leaves nothing when its sender goes away half-way', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const head = [
      'POST /api/archives HTTP/1.1',
      `Host: ${new URL(server.url).host}`,
      `Origin: ${server.url}`,
      `Content-Length: ${honest.length}`,
      `${CREATE_KEY_HEADER}: ${key[CREATE_KEY_HEADER]}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(honest.subarray(0, 1_000));
    // It has begun to come in.
    await expect.poll(() => temporary.left().length).toBe(1);
    socket.destroy();
    await expect.poll(() => temporary.left()).toEqual([]);
    await nothingLeft();
  });

  it('[E10] honest ones that come at once become a workshop each', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openArchive(server.url, honest, key)));
    expect(opened.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(opened.map(({ body }) => body.id)).size).toBe(3);
    expect(new Set(opened.map(({ body }) => body.joinCode)).size).toBe(3);
    expect(temporary.left()).toEqual([]);
    expect(await server.storage.registry.count()).toBe(4);
  });
});
