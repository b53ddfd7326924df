/**
 * What a table thinks reasonable about its map. Root `settings`, one key for each: `many`.
 * @module
 */

export type MapSettings = {
  /** Being in more networks than this is many. */
  many: number;
};
export const MAP_SETTINGS: MapSettings = { many: 3 };
/** Nobody belongs to fewer than none, and nobody to so many that more of them would be news. */
export const MANY = { least: 1, most: 20 } as const;

/** A whole number within `MANY`. */
export const isMany = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= MANY.least && value <= MANY.most;

/** One entry of the root; `undefined` for what this version does not know. */
export const readSetting = (key: string, value: unknown): number | undefined =>
  key === 'many' && isMany(value) ? value : undefined;

/** What the table has said, and the usual where it has not. */
export const settingsOf = (settings: Partial<Record<string, number>>): MapSettings => ({
  many: settings['many'] ?? MAP_SETTINGS.many,
});
