/**
 * What a document on this device holds and the server has not got: needed in words when the server takes nothing more.
 * @module
 */
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAME, SYNC } from '../../../shared/protocol/frames.ts';

/** From which clock on the server lacks what stands here under a client id. */
type Ahead = Map<number, number>;

/**
 * Notes what the server lacks: what was here before it said what it has, and what this page has written since.
 * Nothing is looked at before somebody asks for words, because all of this lies in the way of every keystroke.
 */
export function watchAhead(provider: WebsocketProvider, doc: Y.Doc) {
  const ahead: Ahead = new Map();
  const read = provider.messageHandlers[FRAME.sync]!;
  provider.messageHandlers[FRAME.sync] = (...args) => {
    const [, decoder] = args;
    const at = decoder.pos;
    if (decoding.readVarUint(decoder) === SYNC.step1) note(decoding.readVarUint8Array(decoder));
    decoder.pos = at;
    read(...args);
  };
  const note = (stateVector: Uint8Array) => {
    const there = Y.decodeStateVector(stateVector);
    ahead.clear();
    ahead.set(doc.clientID, there.get(doc.clientID) ?? 0);
    for (const [client, structs] of doc.store.clients) {
      const last = structs.at(-1);
      const has = there.get(client) ?? 0;
      if (last && last.id.clock + last.length > has) ahead.set(client, has);
    }
  };
  return {
    /** Everything that this page has sent is on the server's disk. */
    taken(): void {
      ahead.clear();
      ahead.set(doc.clientID, Y.getState(doc.store, doc.clientID));
    },
    /** What the server lacks, entry by entry, as lines to read. */
    words: (): string[] => wordsAhead(doc, ahead),
  };
}

function wordsAhead(doc: Y.Doc, ahead: Ahead): string[] {
  const entries = new Map<string, { root: Y.AbstractType<unknown>; key: string | null }>();
  const from = new Map([[doc.clientID, 0], ...ahead]);
  for (const [client, clock] of from)
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= clock) continue;
      const place = placeOf(struct);
      if (place) entries.set(`${nameOf(doc, place.root)}/${place.key}`, place);
    }
  return [...entries.values()].flatMap(({ root, key }) => {
    if (key === null) return readable(root.toJSON());
    return root instanceof Y.Map
      ? readable((root.get(key) as { toJSON?(): unknown })?.toJSON?.() ?? root.get(key))
      : [];
  });
}

/** The root under which an item stands, and the key of its entry there; no key in a note. */
function placeOf(item: Y.Item) {
  let key = item.parentSub;
  let at = item.parent as Y.AbstractType<unknown>;
  while (at._item) {
    key = at._item.parentSub;
    at = at._item.parent as Y.AbstractType<unknown>;
  }
  return { root: at, key };
}

const nameOf = (doc: Y.Doc, root: Y.AbstractType<unknown>) =>
  [...doc.share].find(([, type]) => type === root)?.[0] ?? '';

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
