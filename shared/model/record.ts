/**
 * Records whose keys come from a document or a file, where a key may be called anything: `constructor`, for example.
 * @module
 */

/** An empty record for keys that come from a document. It has no prototype, so that no key finds a function there. */
export const record = <Value>(entries: Iterable<readonly [string, Value]> = []): Record<string, Value> => {
  const made = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) made[key] = value;
  return made;
};

/**
 * Looks up a key that comes from a document. A record that went through a message to a worker or another program has a
 * prototype again.
 */
export const entryAt = <Value>(entries: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined;
