/**
 * Finds the single change between two texts, and carries a position over other people's changes. Pure. Positions and
 * lengths are in UTF-16 code units, as inputs and Yjs count them.
 * @module
 */

export type TextChange = { index: number; remove: number; insert: string };
/** A Yjs (Quill) delta of a plain text. */
export type TextDelta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/**
 * Returns what was typed: the shortest single change that turns `before` into `after`.
 * @param caret where the caret stands afterwards; it shows which of several equal letters was typed
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let tail = 0;
  const tailLimit = Math.min(most, after.length - Math.min(caret, after.length));
  while (tail < tailLimit && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head++;
  // Never cut between the halves of a surrogate pair: half an emoji is not a character.
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return { index: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) };
}

/**
 * Returns where `index` is after `delta`. Text inserted exactly there moves the index behind it, so that a caret stays
 * with its words.
 */
export function carryOver(index: number, delta: TextDelta): number {
  let position = 0;
  let carried = index;
  for (const part of delta) {
    if (part.retain !== undefined) position += part.retain;
    else if (typeof part.insert === 'string') {
      if (position < carried) carried += part.insert.length;
      position += part.insert.length;
    } else if (part.delete !== undefined) {
      carried -= Math.max(0, Math.min(part.delete, carried - position));
    }
    if (position > carried) break;
  }
  return carried;
}

const splitsPair = (text: string, index: number) =>
  index > 0 &&
  index < text.length &&
  /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) &&
  /[\uDC00-\uDFFF]/.test(text.charAt(index));
