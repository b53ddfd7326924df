/**
 * Maps that remember only so much. In the order of use: the oldest is the one to forget.
 * @module
 */

/** Puts an entry at the end of a map. When there are more than `most`, the oldest goes. */
export function keepNewest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const { value: oldest, done } = map.keys().next();
  if (!done) map.delete(oldest);
}
