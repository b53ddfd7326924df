/**
 * Says which attributes of a GraphML file were not read, so that nothing is lost in silence.
 * @module
 */
import { record } from '../../../../../model/record.ts';
import { nameKey } from '../../name-key.ts';
import type { GraphmlKey, Thing, Used } from './graphml-graph.ts';

/** How many attributes are named. */
const MOST = 8;
/** What only says how a thing is drawn elsewhere. */
const LOOKS: Partial<Record<string, string>> = Object.assign(record<string>(), {
  r: 'colours',
  g: 'colours',
  b: 'colours',
  a: 'colours',
  alpha: 'colours',
  size: 'drawn sizes',
});

/**
 * A sentence on the attributes that some things have and that were read at none of them. An attribute that only repeats what was read
 * is no loss: programs write an id or a name several times.
 */
export function unreadOf<T extends Thing>(
  what: string,
  keys: readonly GraphmlKey[],
  things: readonly T[],
  used: Used,
  saidOf: (thing: T) => readonly string[],
): string[] {
  const read = keys.filter((key) => used.has(key));
  const names = new Set<string>();
  for (const key of keys) {
    if (used.has(key)) continue;
    const lost = things.some((thing) => {
      const words = thing.data[key.id];
      if (words === undefined) return false;
      const there = [...saidOf(thing), ...read.map(({ id }) => thing.data[id] ?? '')];
      return !there.some((other) => nameKey(other) === nameKey(words));
    });
    if (lost) names.add(LOOKS[nameKey(key.name)] ?? `“${key.name}”`);
  }
  if (names.size === 0) return [];
  const shown = [...names].slice(0, MOST);
  const more = names.size > MOST ? ` and ${names.size - MOST} more` : '';
  return [`Not read of ${what}: ${shown.join(', ')}${more}.`];
}
