/**
 * How deep what an update brings is nested. Yjs deletes, and pages read, by calling themselves for every level: some
 * thousands of levels overflow the stack of either. Nothing here calls itself.
 * @module
 */
import * as Y from 'yjs';
import { byClient, type Struct, structAt } from './parsed.ts';

/** The deepest shared type among these structs, counted from the root; 0 when they bring none. */
export function deepestType(doc: Y.Doc, structs: readonly Struct[]): number {
  const types = structs.filter((each): each is Y.Item => each instanceof Y.Item && isType(each));
  if (types.length === 0) return 0;
  const arriving = byClient(structs);
  const known = new Map<Y.Item, number>();
  return types.reduce((most, type) => Math.max(most, 1 + levelOf(type)), 0);

  /** How many types an arriving item lies in. What it lies in may not have arrived yet: counted from there, then. */
  function levelOf(item: Y.Item): number {
    const way: { item: Y.Item; levels: number }[] = [];
    const seen = new Set<Y.Item>();
    let at: Y.Item | undefined = item;
    let level = 0;
    while (at && !seen.has(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        level = before;
        break;
      }
      seen.add(at);
      const { above, levels, base }: Step = stepUp(at);
      level = base;
      way.push({ item: at, levels });
      at = above;
    }
    for (const { item: each, levels } of way.toReversed()) {
      level += levels;
      known.set(each, level);
    }
    return level;
  }

  function stepUp(item: Y.Item): Step {
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return { above: undefined, levels: 0, base: 0 };
    const levels = parent ? 1 : 0;
    // Without a parent of its own it lies where its neighbour does.
    const next = (parent ?? item.origin ?? item.rightOrigin) as Y.ID | null;
    if (!next) return { above: undefined, levels, base: 0 };
    const stored = structAt(doc.store.clients.get(next.client), next.clock);
    if (stored) return { above: undefined, levels, base: stored instanceof Y.Item ? storedLevel(stored) : 0 };
    const above = structAt(arriving.get(next.client), next.clock);
    return { above: above instanceof Y.Item ? above : undefined, levels, base: 0 };
  }
}

type Step = { above: Y.Item | undefined; levels: number; base: number };

/** How many types an item of the document lies in. */
export function storedLevel(item: Y.Item): number {
  let level = 0;
  let type = item.parent as Y.AbstractType<unknown> | null;
  while (type?._item) {
    level += 1;
    type = type._item.parent as Y.AbstractType<unknown> | null;
  }
  return level;
}

const isType = ({ content }: Y.Item): boolean => content instanceof Y.ContentType;

type Most = { levels: number; parts: number; keyLength: number };

/** Whether a struct brings a plain value that is nested deeper than this or has more parts, or a key that is longer. */
export function bringsMore(struct: Struct, most: Most): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { content, parentSub } = struct;
  if (parentSub !== null && parentSub.length > most.keyLength) return true;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content.arr.some((value: unknown) => beyond(value, most));
  if (content instanceof Y.ContentEmbed) return beyond(content.embed, most);
  if (content instanceof Y.ContentFormat)
    return content.key.length > most.keyLength || beyond(content.value, most);
  return false;
}

function beyond(value: unknown, { levels, parts }: Most): boolean {
  if (!holdsMore(value)) return false;
  let now = [value];
  let left = parts;
  for (let level = 1; now.length > 0; level += 1) {
    if (level > levels) return true;
    const next: object[] = [];
    for (const each of now) {
      const inside = Object.values(each) as unknown[];
      left -= inside.length;
      if (left < 0) return true;
      for (const inner of inside) if (holdsMore(inner)) next.push(inner);
    }
    now = next;
  }
  return false;
}

const holdsMore = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
