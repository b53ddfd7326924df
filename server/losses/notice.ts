/**
 * Finds what a transaction took away from others. Called as the transaction ends. SPEC [Z1].
 * @module
 */
import * as Y from 'yjs';
import { below, itemAt, lettersIn, portraitOf, portraitOfType, standsNow, stoodBefore } from './as-it-was.ts';
import { AWAY, isLost, joined, type Kept, type Loss, type LossKind, toBytes } from './loss.ts';
import type { Portrait } from './portrait.ts';
import { firstWords, wordsIn } from './words-in.ts';

type Type = Y.AbstractType<unknown>;

export type Watcher = {
  /** Whether the sender wrote something. What nobody is known to have written is somebody else's. */
  isOwn(id: Y.ID): boolean;
  /** Whether the words at a path are to be kept as they were: not for each letter that goes. */
  isNews(path: readonly string[]): boolean;
};

/** What the sender of a transaction took away from others by it. */
export function lossesIn(transaction: Y.Transaction, watcher: Watcher): Loss[] {
  // Many only add an entry, or a field to one.
  if (transaction.deleteSet.clients.size === 0 && !marksSomething(transaction)) return [];
  return [...marked(transaction, watcher), ...deleted(transaction, watcher)];
}

function marksSomething({ changed }: Y.Transaction): boolean {
  for (const keys of changed.values()) for (const key of AWAY) if (keys.has(key)) return true;
  return false;
}

/** Entries that say from now on that they were taken away. */
function* marked(transaction: Y.Transaction, { isOwn }: Watcher): Generator<Loss> {
  const stood = stoodBefore(transaction);
  for (const [type, keys] of transaction.changed) {
    const entry = type as Type;
    const path = pathOf(entry);
    if (path?.length !== 2 || !entry._item || !stood(entry._item)) continue;
    for (const field of AWAY) {
      const now = keys.has(field) && entry._map.get(field);
      if (!now || now.deleted || itemAt(entry, field, stood)) continue;
      if (![...below(entry._item, stood)].every(({ id }) => isOwn(id)))
        yield loss('taken', [...path, field], hostOf(entry), wordsIn(portraitOfType(entry, stood)));
    }
  }
}

/** What was deleted: keys and fields, and letters of texts that are still there. */
function* deleted(transaction: Y.Transaction, { isOwn, isNews }: Watcher): Generator<Loss> {
  const stood = stoodBefore(transaction);
  const justDeleted = ({ _item }: Type) => _item !== null && _item.deleted;
  const texts = new Set<Type>();
  for (const item of itemsDeletedBy(transaction)) {
    const parent = item.parent as Type;
    if (item.parentSub === null) {
      const text =
        item.content instanceof Y.ContentString && !isOwn(item.id) ? textAround(parent) : undefined;
      if (text && !justDeleted(text)) texts.add(text);
      continue;
    }
    // With what is deleted goes what is in it.
    if (justDeleted(parent) || AWAY.includes(item.parentSub)) continue;
    const path = pathOf(parent);
    if (!path || NO_LOSS.includes(path[0] ?? '')) continue;
    if ([...below(item, stood)].every(({ id }) => isOwn(id))) continue;
    const now = itemAt(parent, item.parentSub, standsNow);
    const portrait = shown(portraitOf(item, stood), item, isOwn);
    if (isLost(portrait, now && valueIn(now)))
      yield loss('gone', [...path, item.parentSub], { portrait, ...hostOf(parent) }, wordsIn(portrait));
  }
  for (const text of texts) {
    const path = pathOf(text);
    if (!path || !isNews(path)) continue;
    const letters = lettersIn(text, stood);
    // A text in an entry is put together from its letters again; a note needs its paragraphs, too.
    const portrait = text instanceof Y.Text ? {} : { portrait: portraitOfType(text, stood) };
    yield loss('words', path, { letters, ...portrait, ...hostOf(text) }, joined(letters));
  }
}

const hostOf = ({ _item }: Type): Pick<Kept, 'host'> =>
  _item ? { host: [_item.id.client, _item.id.clock] } : {};

/** An entry without the marks that the sender themselves put on it before. */
function shown(portrait: Portrait, { content }: Y.Item, isOwn: Watcher['isOwn']): Portrait {
  if (portrait.type !== 'entry' || !(content instanceof Y.ContentType)) return portrait;
  const { _map: items } = content.type as Type;
  const isOwnMark = (key: string) => AWAY.includes(key) && isOwn((items.get(key) as Y.Item).id);
  return { type: 'entry', fields: portrait.fields.filter(([key]) => !isOwnMark(key)) };
}

/** Whoever had a hand up has long been heard. */
const NO_LOSS: readonly string[] = ['hands'];

/** What an item of a key holds, as a map gives it. */
export const valueIn = ({ content }: Y.Item): unknown => content.getContent().at(-1);

const loss = (kind: LossKind, path: readonly string[], kept: Kept, words: string): Loss => ({
  kind,
  path,
  words: firstWords(words),
  was: toBytes(kept),
});

/** The items that stood before, and were deleted. */
function* itemsDeletedBy({ deleteSet, beforeState, doc }: Y.Transaction): Generator<Y.Item> {
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    const before = beforeState.get(client) ?? 0;
    for (const { clock, len } of ranges) {
      const end = Math.min(clock + len, before);
      if (clock >= end) continue;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= end) break;
        if (struct instanceof Y.Item) yield struct;
      }
    }
  }
}

/** The outermost text or note that a list is in. */
function textAround(type: Type): Type {
  let text = type;
  while (text._item && text._item.parentSub === null) text = text._item.parent as Type;
  return text;
}

/** The keys from the root to a type; `undefined` when a list is on the way. */
function pathOf(type: Type): string[] | undefined {
  const path: string[] = [];
  let at = type;
  while (at._item) {
    if (at._item.parentSub === null) return undefined;
    path.unshift(at._item.parentSub);
    at = at._item.parent as Type;
  }
  return [Y.findRootTypeKey(at), ...path];
}
