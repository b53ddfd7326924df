/**
 * Every limit in one place, each with its reason.
 * @module
 */
export const LIMITS = {
  /** A workshop title must fit the top bar and a projector line. */
  titleLength: 120,
  /** People and tables: longer than any name we know of, short enough for a table row. */
  nameLength: 80,
  organisationLength: 120,
  roleLength: 80,
  /** A hall of 60 tables of 8 is the largest event the method was ever run with; this leaves room. */
  tables: 100,
} as const;
