/**
 * A document as it was before a transaction, read while the transaction ends: what it deleted is still in memory then.
 * @module
 */
import * as Y from 'yjs';
import type { Run } from './loss.ts';

type Type = Y.AbstractType<unknown>;

/** Whether an item was there, and not deleted, before a transaction. */
export const stoodBefore =
  ({ beforeState, deleteSet }: Y.Transaction) =>
  (item: Y.Item): boolean =>
    item.id.clock < (beforeState.get(item.id.client) ?? 0) &&
    (!item.deleted || Y.isDeleted(deleteSet, item.id));

/** Whether an item stands now. */
export const standsNow = (item: Y.Item): boolean => !item.deleted;

type Stood = (item: Y.Item) => boolean;

/** The items that a type held directly: those of its list in order, and those of its keys. */
function* itemsOf({ _start, _map }: Type, stood: Stood): Generator<Y.Item> {
  for (let item = _start; item; item = item.right) if (stood(item)) yield item;
  for (const newest of _map.values()) {
    const item = valueOf(newest, stood);
    if (item) yield item;
  }
}

function valueOf(newest: Y.Item | null | undefined, stood: Stood): Y.Item | undefined {
  let item = newest ?? null;
  while (item && !stood(item)) item = item.left;
  return item ?? undefined;
}

/** The item that stood under a key. */
export const itemAt = (type: Type, key: string, stood: Stood): Y.Item | undefined =>
  valueOf(type._map.get(key), stood);

/** Everything that stood below an item, and the item. Walks without recursion: see `put`. */
export function* below(item: Y.Item, stood: Stood): Generator<Y.Item> {
  const waiting = [item];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (next.content instanceof Y.ContentType) waiting.push(...itemsOf(next.content.type, stood));
  }
}

/** The letters that stood in a type and in the types in it, in order. */
export function lettersIn(type: Type, stood: Stood): Run[] {
  const runs: Run[] = [];
  for (let item = type._start; item; item = item.right) {
    if (!stood(item)) continue;
    if (item.content instanceof Y.ContentString)
      runs.push([item.id.client, item.id.clock, item.content.str]);
    else if (item.content instanceof Y.ContentType) runs.push(...lettersIn(item.content.type, stood));
  }
  return runs;
}

/** A copy of what an item held, which belongs to no document yet; `undefined` of what no document of ours holds. */
export function copyOf({ content }: Y.Item, stood: Stood): unknown {
  return content instanceof Y.ContentType ? copyType(content.type, stood) : content.getContent().at(-1);
}

/** The same for a whole type. */
export function copyType(type: Type, stood: Stood): Type | undefined {
  const fields = () =>
    [...type._map.keys()].flatMap((key) => {
      const item = itemAt(type, key, stood);
      const value = item && copyOf(item, stood);
      return value === undefined ? [] : [[key, value] as const];
    });
  const list = () =>
    [...itemsOf(type, stood)].flatMap((item) => {
      if (item.parentSub !== null || !item.countable) return [];
      return item.content instanceof Y.ContentType ? [copyOf(item, stood)] : item.content.getContent();
    });
  if (type instanceof Y.Text) {
    const copy = type instanceof Y.XmlText ? new Y.XmlText() : new Y.Text();
    copy.applyDelta(deltaOf(type, stood));
    for (const [name, value] of fields()) copy.setAttribute(name, value as string);
    return copy as Type;
  }
  if (type instanceof Y.XmlElement) {
    const copy = new Y.XmlElement(type.nodeName);
    for (const [name, value] of fields()) copy.setAttribute(name, value as string);
    copy.insert(0, list() as Y.XmlElement[]);
    return copy as Type;
  }
  if (type instanceof Y.XmlHook) return undefined;
  if (type instanceof Y.Map) return new Y.Map(fields()) as Type;
  if (type instanceof Y.Array) return Y.Array.from(list()) as Type;
  // A root that nobody has asked for by its kind is a list of elements: a note.
  const copy = new Y.XmlFragment();
  copy.insert(
    0,
    list().filter((part) => part instanceof Y.XmlElement || part instanceof Y.XmlText),
  );
  return copy as unknown as Type;
}

/** A text with its formats, as `applyDelta` takes it. */
function deltaOf(text: Y.Text, stood: Stood): { insert: unknown; attributes?: Record<string, unknown> }[] {
  const attributes: Record<string, unknown> = {};
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = [];
  for (let item = text._start; item; item = item.right) {
    if (!stood(item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) delete attributes[content.key];
      else attributes[content.key] = content.value;
    } else if (content instanceof Y.ContentString || content instanceof Y.ContentEmbed) {
      const insert = content instanceof Y.ContentString ? content.str : content.embed;
      delta.push({ insert, ...(Object.keys(attributes).length > 0 && { attributes: { ...attributes } }) });
    }
  }
  return delta;
}
