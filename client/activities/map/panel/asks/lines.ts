/**
 * Which questions stand on the panel, and in what order. Pure.
 * @module
 */

/** A tired reader takes in a few questions; whoever wants more asks for them. */
export const AT_FIRST = 4;

/**
 * The questions a map asks, by key, with those somebody here has begun to answer: one that is no longer asked stays where it was
 * while there are words for it.
 * @param before the lines as they stood
 */
export function standing(
  asked: readonly string[],
  begun: readonly string[],
  before: readonly string[],
): string[] {
  const lines = [...asked];
  for (const key of begun) {
    if (lines.includes(key)) continue;
    const place = before.indexOf(key);
    lines.splice(place < 0 ? lines.length : place, 0, key);
  }
  return lines;
}

/** The first few nobody has answered; what is being answered or was answered already is never put away. */
export function atFirst(lines: readonly string[], kept: (key: string) => boolean): string[] {
  let few = 0;
  return lines.filter((key) => kept(key) || (few += 1) <= AT_FIRST);
}
