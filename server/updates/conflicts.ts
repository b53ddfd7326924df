/**
 * How far Yjs would have to look for the places of an update's items. An item names its two neighbours; when others stand
 * between these by now, Yjs walks through all of them, at up to a microsecond each, for every such item.
 * @module
 */
import * as Y from 'yjs';
import { type Struct, structAt } from './parsed.ts';

/**
 * An upper bound of those steps, never more than `most` and one item's walk beyond it.
 *
 * An item costs nothing when its neighbours still touch, or when no other item of the update has the same left neighbour:
 * the walk ends at the first item that starts elsewhere.
 */
export function conflictSteps(doc: Y.Doc, structs: readonly Struct[], most: number): number {
  const origins = new Set<string>();
  const several = structs.length > 1;
  let steps = 0;
  let before: Struct | undefined;
  for (let index = 0; index < structs.length && steps <= most; index += 1) {
    const struct = structs[index] as Struct;
    if (struct instanceof Y.Item && !follows(before, struct)) {
      steps += between(doc, struct, most);
      if (several) {
        const origin = placeOf(struct);
        // At worst all that came before it in this update stand there too.
        if (origins.has(origin)) steps += index;
        else origins.add(origin);
      }
    }
    before = struct;
  }
  return steps;
}

/** Typed on: the item stands right behind the one before it. */
function follows(before: Struct | undefined, { id, origin, rightOrigin }: Y.Item): boolean {
  return (
    before instanceof Y.Item &&
    origin !== null &&
    origin.client === id.client &&
    origin.clock === id.clock - 1 &&
    before.id.client === id.client &&
    before.id.clock + before.length === id.clock &&
    Y.compareIDs(before.rightOrigin, rightOrigin)
  );
}

function placeOf({ origin, rightOrigin, parent, parentSub }: Y.Item): string {
  if (origin) return `${origin.client} ${origin.clock}`;
  // The start of the list that its right neighbour is in. Which one that is makes no difference worth finding out.
  if (rightOrigin) return 'start';
  const list: unknown = parent;
  const place = list instanceof Y.ID ? `${list.client} ${list.clock}` : String(list);
  return `${place} ${parentSub ?? ''}`;
}

/** How many items of the document stand between the two that an arriving item names; at most `most`. */
function between(doc: Y.Doc, item: Y.Item, most: number): number {
  const { origin, rightOrigin } = item;
  const left = origin && stored(doc, origin);
  const right = rightOrigin && stored(doc, rightOrigin);
  // Either a place in the update itself, or one that is not there yet.
  if (origin && !left) return 0;
  // Both in one item, which is going to be split there.
  if (left && left === right) return 0;
  let at = left ? left.right : right ? first(right, most) : startOf(doc, item, most);
  let count = 0;
  while (at && at !== right && count < most) {
    count += 1;
    at = at.right;
  }
  return count;
}

function stored(doc: Y.Doc, { client, clock }: Y.ID): Y.Item | undefined {
  const struct = structAt(doc.store.clients.get(client), clock);
  return struct instanceof Y.Item ? struct : undefined;
}

/** The first of the list or key that an item without neighbours belongs to. */
function startOf(doc: Y.Doc, { parent: named, parentSub }: Y.Item, most: number): Y.Item | null {
  const parent: unknown = named;
  const type = parent instanceof Y.ID ? typeAt(doc, parent) : doc.share.get(String(parent));
  if (!type) return null;
  if (parentSub === null) return type._start;
  const newest = type._map.get(parentSub);
  return newest ? first(newest, most) : null;
}

function typeAt(doc: Y.Doc, id: Y.ID): Y.AbstractType<unknown> | undefined {
  const content = stored(doc, id)?.content;
  return content instanceof Y.ContentType ? content.type : undefined;
}

function first(item: Y.Item, most: number): Y.Item {
  let at = item;
  for (let count = 0; at.left && count < most; count += 1) at = at.left;
  return at;
}
