/**
 * What leaves a room for its readers, and what a reader has missed.
 * @module
 */
/** The first clock of each client id that is missing; `everything` when that is not known. */
export type Missing = ReadonlyMap<number, number> | 'everything';

/** A document update as it leaves. `missing`: what a reader lacks who does not get it; read only when needed. */
export type UpdateFrame = { bytes: Uint8Array; missing(): Missing };

/** What leaves in one write. Readers who get the same get the same array, so that it is framed once. */
export type Departure = { frames: readonly Uint8Array[]; update: UpdateFrame | undefined };

/** What is missing once the one and the other are. */
export function together(one: Missing, other: Missing): Missing {
  if (one === 'everything' || other === 'everything') return 'everything';
  const missing = new Map(one);
  for (const [client, clock] of other) missing.set(client, Math.min(clock, missing.get(client) ?? clock));
  return missing;
}
