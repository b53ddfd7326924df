/**
 * What a document holds and the server has not got, in words. Fetched when somebody is offered them as a file.
 * @module
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { FRAME, SYNC } from '../../../shared/protocol/frames.ts';
import { within } from '../../lib/within.ts';

const ANSWER_WITHIN_MS = 8_000;

/**
 * What the server lacks, entry by entry, as lines to read; none when there are no words in it. The server is asked what it has, over a
 * connection of its own, because what it has grows with every keystroke of everybody.
 * @param path of the document, see `documentPath`
 * @throws when the server does not say
 */
export async function wordsAhead(path: string, doc: Y.Doc): Promise<string[]> {
  const has = await within(ANSWER_WITHIN_MS, serverHas(path));
  const entries = new Map<string, { name: string; key: string | null }>();
  for (const [client, structs] of doc.store.clients)
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      if (struct.id.clock + struct.length <= (has.get(client) ?? 0)) continue;
      const place = placeOf(doc, struct);
      entries.set(`${place.name}/${place.key}`, place);
    }
  return [...entries.values()].flatMap(({ name, key }) => {
    try {
      return readable(key === null ? doc.getXmlFragment(name).toJSON() : plain(doc.getMap(name).get(key)));
    } catch {
      // A root of another shape, by another version.
      return [];
    }
  });
}

const plain = (value: unknown): unknown =>
  value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value;

/** The same of a document that no page has open, from the copy on this device; nothing when there is none. */
export async function wordsOnDevice(path: string): Promise<string[]> {
  const name = `exchange/${path}`;
  const kept = await within(ANSWER_WITHIN_MS, indexedDB.databases());
  if (!kept.some((database) => database.name === name)) return [];
  const doc = new Y.Doc();
  const copy = new IndexeddbPersistence(name, doc);
  try {
    await within(ANSWER_WITHIN_MS, copy.whenSynced);
    return await wordsAhead(path, doc);
  } finally {
    await copy.destroy();
    doc.destroy();
  }
}

/** Its state vector, which is the first thing it says of a document. */
function serverHas(path: string): Promise<Map<number, number>> {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sync/${path}`);
  socket.binaryType = 'arraybuffer';
  return new Promise<Map<number, number>>((resolve, reject) => {
    socket.addEventListener('close', () => reject(new Error('The server did not say.')));
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== FRAME.sync || decoding.readVarUint(decoder) !== SYNC.step1)
        return;
      resolve(clocksIn(decoding.readVarUint8Array(decoder)));
    });
  }).finally(() => socket.close());
}

/** Reads a state vector. Yjs could, but its function would be fetched by everybody at every first visit. */
function clocksIn(stateVector: Uint8Array): Map<number, number> {
  const decoder = decoding.createDecoder(stateVector);
  const clients = decoding.readVarUint(decoder);
  return new Map(
    Array.from({ length: clients }, () => [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]),
  );
}

/** The name of the root under which an item stands, and the key of its entry there; no key in a note. */
function placeOf(doc: Y.Doc, item: Y.Item) {
  let key = item.parentSub;
  let at = item.parent as Y.AbstractType<unknown>;
  while (at._item) {
    key = at._item.parentSub;
    at = at._item.parent as Y.AbstractType<unknown>;
  }
  const [name = ''] = [...doc.share].find(([, type]) => type === at) ?? [];
  return { name, key };
}

/** Fields that hold an id, a mark or what another field says too, and no words. */
const NO_WORDS = new Set([
  'id',
  'card',
  'own',
  'author',
  'scribe',
  'removedBy',
  'step',
  'kind',
  'state',
  'question',
  'says',
  'ask',
]);

/** The words in a value, field by field. What has no space and no capital is an id or a mark. */
function readable(value: unknown): string[] {
  if (typeof value === 'string') {
    const words = value
      .replace(/<\/(paragraph|listItem|heading)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .trim();
    return /\s|[^a-z0-9-]/.test(words) ? [words] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (NO_WORDS.has(field) ? [] : readable(inner)));
}
