/**
 * Telling people apart who have the same name. SPEC [J10].
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import { cleanLine } from '../../shared/protocol/line.ts';

/**
 * Returns the name, with a number behind it when somebody has it already: “Tom (2)”. Names that only look the same, by
 * their case, accents written in two ways, the width of their letters, white space, or what cannot be seen, count as the same.
 */
export function nameApart(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const apart = name.slice(0, LIMITS.nameLength - suffix.length).toWellFormed() + suffix;
    if (!known.has(folded(apart))) return apart;
  }
}

/** NFKC makes wide and narrow letters the same; joiners, selectors and tags within a word are not seen between most letters. */
const folded = (name: string) =>
  cleanLine(cleanLine(name).normalize('NFKC'))
    .replace(/\p{DI}/gu, '')
    .toLowerCase();
