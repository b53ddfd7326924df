/**
 * A document as it was before a transaction, read while the transaction ends: what it deleted is still in memory then.
 * @module
 */
import * as Y from 'yjs';
import type { Run } from './loss.ts';
import type { Delta, Portrait } from './portrait.ts';

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
    if (item.content instanceof Y.ContentString) runs.push([item.id.client, item.id.clock, item.content.str]);
    else if (item.content instanceof Y.ContentType) runs.push(...lettersIn(item.content.type, stood));
  }
  return runs;
}

/** What an item held. */
export function portraitOf({ content }: Y.Item, stood: Stood): Portrait {
  if (content instanceof Y.ContentType) return portraitOfType(content.type, stood);
  return { type: 'value', value: content.getContent().at(-1) ?? null };
}

/** The same for a whole type. */
export function portraitOfType(type: Type, stood: Stood): Portrait {
  const items = [...itemsOf(type, stood)];
  const fields = items.flatMap((item) =>
    item.parentSub === null ? [] : [[item.parentSub, portraitOf(item, stood)] as const],
  );
  const attributes = fields.flatMap(([name, value]) =>
    value.type === 'value' ? [[name, value.value] as const] : [],
  );
  const children = () =>
    items.filter((item) => item.parentSub === null && item.countable).flatMap((item) => partsOf(item, stood));
  if (type instanceof Y.XmlText) return { type: 'rich-text', delta: deltaOf(type, stood), attributes };
  if (type instanceof Y.Text) return { type: 'text', delta: deltaOf(type, stood) };
  if (type instanceof Y.XmlElement)
    return { type: 'element', name: type.nodeName, attributes, children: nodes(children()) };
  if (type instanceof Y.Map) return { type: 'entry', fields };
  if (type instanceof Y.Array) return { type: 'array', items: children() };
  // Also a root that nobody has asked for by its kind yet.
  return { type: 'fragment', children: nodes(children()) };
}

/** An item of a list may hold several values. */
function partsOf(item: Y.Item, stood: Stood): Portrait[] {
  if (item.content instanceof Y.ContentType) return [portraitOf(item, stood)];
  return item.content.getContent().map((value: unknown) => ({ type: 'value', value }));
}

/** What may stand in a rich text beside its words. */
const nodes = (parts: readonly Portrait[]): Portrait[] =>
  parts.filter(({ type }) => type === 'element' || type === 'rich-text');

/** A text with its formats, as `applyDelta` takes it. */
function deltaOf(text: Y.Text, stood: Stood): Delta {
  const formats: Record<string, unknown> = {};
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = [];
  for (let item = text._start; item; item = item.right) {
    if (!stood(item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) delete formats[content.key];
      else formats[content.key] = content.value;
    } else if (content instanceof Y.ContentString || content instanceof Y.ContentEmbed) {
      const insert = content instanceof Y.ContentString ? content.str : content.embed;
      delta.push({ insert, ...(Object.keys(formats).length > 0 && { attributes: { ...formats } }) });
    }
  }
  return delta;
}
