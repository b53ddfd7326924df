/**
 * What a report's reader has chosen, as the address keeps it, so that a link shows others the same.
 * @module
 */
import { type PartId, PARTS, USUAL_PARTS } from './report.ts';

/** Reads `parts=talk,deeds`. The usual parts when it says nothing, or nothing that is known. */
export function partsIn(words: string | undefined): readonly PartId[] {
  const names = (words ?? '').split(',');
  const known = PARTS.filter((part) => names.includes(part));
  return known.length > 0 ? known : USUAL_PARTS;
}

/** Writes them; `undefined` for the usual parts. */
export function partsWritten(parts: readonly PartId[]): string | undefined {
  const chosen = PARTS.filter((part) => parts.includes(part));
  const isUsual = chosen.length === USUAL_PARTS.length && chosen.every((part) => USUAL_PARTS.includes(part));
  return chosen.length === 0 || isUsual ? undefined : chosen.join(',');
}
