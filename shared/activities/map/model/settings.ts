/**
 * The settings of a table's map: root `settings`, one key for each setting. There is one so far, `many`.
 * @module
 */

export type MapSettings = {
  /** An organisation in more networks than this is in many. */
  many: number;
};
export const MAP_SETTINGS: MapSettings = { many: 3 };
/** The bounds of `many`. */
export const MANY = { least: 1, most: 20 } as const;

/** Whether a value is a whole number within `MANY`. */
export const isMany = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= MANY.least && value <= MANY.most;

/** Reads one entry of the root; `undefined` for a setting that this version does not know. */
export const readSetting = (key: string, value: unknown): number | undefined =>
  key === 'many' && isMany(value) ? value : undefined;

/** All settings, with defaults for those the table has not set. */
export const settingsOf = (settings: Partial<Record<string, number>>): MapSettings => ({
  many: settings['many'] ?? MAP_SETTINGS.many,
});
