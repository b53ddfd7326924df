/**
 * Writing and deleting a key of a map in a document.
 * @module
 */
import * as Y from 'yjs';

/** Deeper than anything any version has written, and shallow enough for Yjs to delete. */
const DEEPEST = 100;

/** Sets a key, unless what stands there cannot be replaced. */
export function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (canGo(map.get(key))) map.set(key, value);
}

/** Deletes a key, unless what stands there cannot be deleted. */
export function drop(map: Y.Map<unknown>, key: string): void {
  if (map.has(key) && canGo(map.get(key))) map.delete(key);
}

/**
 * Whether a value can be deleted. Yjs deletes types within types by recursion. One that is nested 10,000 deep would
 * overflow the stack and leave the document half-edited, so it is left where it is: no reader shows it.
 */
function canGo(value: unknown): boolean {
  if (!(value instanceof Y.AbstractType)) return true;
  let level: Y.AbstractType<unknown>[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST) return false;
    level = level.flatMap(typesIn);
  }
  return true;
}

/** The types that a type holds directly. */
function typesIn({ _map, _start }: Y.AbstractType<unknown>): Y.AbstractType<unknown>[] {
  const found: Y.AbstractType<unknown>[] = [];
  const look = (item: Y.Item | null) => {
    if (item && !item.deleted && item.content instanceof Y.ContentType) found.push(item.content.type);
  };
  for (const item of _map.values()) look(item);
  for (let item = _start; item; item = item.right) look(item);
  return found;
}
