/**
 * Finds the organisation that a row refers to. People refer by name, programs by key: a table of nodes with the columns Id and Label
 * goes with one of edges whose Source and Target are those ids.
 * @module
 */
import { nameKey } from '../name-key.ts';
import type { SketchOrganisation } from '../sketch.ts';

/** By what the rows of a table refer to organisations. */
export type Ends = 'name' | 'key';

export function endsIn(organisations: ReadonlyMap<string, SketchOrganisation>) {
  const byName = new Map<string, string[]>();
  const byKey = new Map<string, string>();
  const namesakes = (name: string): string[] => byName.get(nameKey(name)) ?? [];
  const keyed = (words: string): string | undefined =>
    organisations.has(words) ? words : byKey.get(keyForm(words));
  return {
    add({ key, name, urn }: SketchOrganisation): void {
      byName.set(nameKey(name), [...namesakes(name), key]);
      for (const sign of [key, urn])
        if (sign !== undefined && !byKey.has(keyForm(sign))) byKey.set(keyForm(sign), key);
    },
    /** The organisations of a name, in the order they were added. */
    called: (name: string): SketchOrganisation[] =>
      namesakes(name).map((key) => organisations.get(key) as SketchOrganisation),
    /** The keys of those that words mean. The other way of referring counts where the table's own finds nobody. */
    meant(words: string, by: Ends): string[] {
      const key = keyed(words);
      const names = namesakes(words);
      const keys = key === undefined ? [] : [key];
      return by === 'key' ? (keys.length > 0 ? keys : names) : names.length > 0 ? names : keys;
    },
    /** The way by which more of some cells find somebody. A cell alone cannot tell: a school may be called “12”. */
    refersBy(cells: readonly string[]): Ends {
      const count = (finds: (words: string) => boolean) => cells.filter(finds).length;
      return count((words) => keyed(words) !== undefined) > count((words) => namesakes(words).length > 0)
        ? 'key'
        : 'name';
    },
  };
}

/** A key as it is compared. Programs that count write 1 as “1.0”. */
const keyForm = (key: string): string => nameKey(key).replace(/^(\d+)\.0+$/, '$1');
