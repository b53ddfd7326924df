/**
 * Takes one person's name off what a document says. Their words stay.
 *
 * Names stand beside words as `{ id, name, role? }` (authors, who opened a spread), in the plan under the person's id, and under
 * keys that end in it: a name alone (who has written in a story), or `by` and `role` (what somebody asked).
 * Where they stand is not listed root by root: another version may have written more, and a name that is left is a promise
 * broken. What people typed themselves is theirs and is never looked at.
 * @module
 */
import * as Y from 'yjs';
import type { Doc } from './document.ts';
import { drop, put } from './put.ts';
import { TRANSFERS } from './table/table-view.ts';

/** What stands where the name of somebody who left was. */
export const LEFT = 'Someone who left';

/** Deeper than anything this version writes. */
const DEEPEST = 12;

/**
 * Replaces the name everywhere, and drops role and organisation with it.
 * @returns whether there was anything to replace
 */
export function takeNameOff(doc: Doc | Y.Doc, person: string): boolean {
  let changed = false;
  doc.transact(() => {
    for (const name of doc.share.keys()) {
      const entries = mapAt(doc, name);
      if (!entries) continue;
      if (name === 'people' && isNamed(entries.get(person))) {
        const at = entries.get(person) as { name: string };
        if (at.name === LEFT) continue;
        forget(doc, at.name);
        put(entries, person, { name: LEFT, kind: 'participant', removed: true });
        changed = true;
      } else if (inMap(entries, person, 0)) changed = true;
    }
  }, 'server');
  return changed;
}

/** Whoever leaves is not offered to newcomers as somebody of last time either. */
function forget(doc: Y.Doc, called: string): void {
  const before = doc.share.has('before') ? mapAt(doc, 'before') : undefined;
  for (const key of before?.keys() ?? []) {
    const there = before!.get(key);
    if (isNamed(there) && there.name === called) drop(before!, key);
  }
}

/** A root that has keys, as a map. `undefined` for texts and notes, and for roots of another shape. */
function mapAt(doc: Y.Doc, name: string): Y.Map<unknown> | undefined {
  if (doc.share.get(name)?._map.size === 0) return undefined;
  try {
    return doc.getMap(name);
  } catch {
    return undefined;
  }
}

function inMap(map: Y.Map<unknown>, person: string, depth: number): boolean {
  if (depth > DEEPEST) return false;
  let changed = false;
  for (const key of map.keys()) {
    const value = map.get(key);
    if (value instanceof Y.Map) changed = inMap(value, person, depth + 1) || changed;
    else if (!(value instanceof Y.AbstractType)) {
      const without = isOf(key, person) ? underKey(value, person, depth) : inPlain(value, person, depth);
      if (without === value) continue;
      put(map, key, without);
      changed = true;
    }
  }
  return changed;
}

/** Whether a key says that its entry is a person's own: it is their id, or ends in it. */
const isOf = (key: string, person: string): boolean => key === person || key.endsWith(`/${person}`);

/** What a person's own key holds. Opinions and times hold no words. */
function underKey(value: unknown, person: string, depth: number): unknown {
  if (typeof value === 'string')
    return value === LEFT || TRANSFERS.some((each) => each === value) ? value : LEFT;
  const without = inPlain(value, person, depth);
  if (typeof without !== 'object' || without === null || !('by' in without) || without.by === LEFT)
    return without;
  return { ...without, by: LEFT, role: '' };
}

/** The same value when it does not name the person. */
function inPlain(value: unknown, person: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || depth > DEEPEST)
    return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => inPlain(item, person, depth + 1));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (isNamed(value) && 'id' in value && value.id === person)
    return value.name === LEFT ? value : { id: person, name: LEFT };
  const fields = Object.entries(value).map(
    ([key, field]) => [key, inPlain(field, person, depth + 1)] as const,
  );
  const same = fields.every(([key, field]) => field === (value as Record<string, unknown>)[key]);
  return same ? value : Object.fromEntries(fields);
}

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
