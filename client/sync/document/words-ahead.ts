/**
 * What a document holds and the server has not got, in words. Fetched when somebody is offered them as a file.
 * @module
 */
import * as Y from 'yjs';
import type { Connection } from './connection.ts';

/** What the server lacks, entry by entry, as lines to read; empty when there are no words in it. */
export function wordsAhead({ doc, ahead }: Pick<Connection, 'doc' | 'ahead'>): string[] {
  const { there, here, own } = ahead;
  if (!there || !here) return [];
  const has = Y.decodeStateVector(there);
  const from = new Map<number, number>();
  // Once all of this page was on the server's disk, so was what it brought along.
  if (own === undefined)
    for (const [client, clock] of Y.decodeStateVector(here)) {
      const known = has.get(client) ?? 0;
      if (clock > known) from.set(client, known);
    }
  from.set(doc.clientID, own ?? has.get(doc.clientID) ?? 0);
  const entries = new Map<string, { root: Y.AbstractType<unknown>; key: string | null }>();
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
