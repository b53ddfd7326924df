/**
 * Finds the single change between two texts, and carries a position over other people's changes. Pure. Positions and
 * lengths are in UTF-16 code units, as inputs and Yjs count them.
 * @module
 */

export type TextChange = { index: number; remove: number; insert: string };
export type Stretch = { index: number; length: number };
/** A Yjs (Quill) delta of a plain text. */
export type TextDelta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/**
 * Returns what was typed: the shortest single change that turns `before` into `after`.
 * @param caret where the caret stands afterwards; it shows which of several equal letters was typed
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | undefined {
  if (before === after) return undefined;
  const near = changeWithTail(before, after, after.length - Math.min(caret, after.length));
  const any = changeWithTail(before, after, Infinity);
  // The caret may be elsewhere: a click ends what an input method composes. A longer change would write the words between the
  // two anew, and bring back those that somebody else has taken away meanwhile.
  return any.insert.length < near.insert.length ? any : near;
}

/** @param most how much of the end may be taken for unchanged */
function changeWithTail(before: string, after: string, most: number): TextChange {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < Math.min(shorter, most) && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head++;
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

/**
 * Returns what somebody else did, as it is for a text in which one's own change has been made already.
 * @param delta what they did to the text before one's own change
 * @param gone what one took away, from front to back
 * @param at where one wrote `typed` signs; before what they wrote at the same place, as `carryOver` has it
 */
export function rebased(delta: TextDelta, gone: readonly Stretch[], at: number, typed: number): TextDelta {
  const parts: TextDelta[number][] = [];
  let position = 0;
  let written = typed === 0;
  const write = () => {
    written = true;
    parts.push({ retain: typed });
  };
  for (const part of delta) {
    const length = part.retain ?? part.delete ?? 0;
    const keep = (from: number, to: number) => {
      const lost = gone.map((piece) =>
        Math.max(0, Math.min(to, piece.index + piece.length) - Math.max(from, piece.index)),
      );
      const left = to - from - lost.reduce((sum, one) => sum + one, 0);
      if (left > 0) parts.push(part.retain === undefined ? { delete: left } : { retain: left });
    };
    if (!written && at < position + Math.max(length, 1) && at >= position) {
      keep(position, at);
      write();
      keep(at, position + length);
    } else keep(position, position + length);
    if (part.insert !== undefined) parts.push(part);
    position += length;
  }
  return parts;
}

/**
 * What is left of a stretch of text after `delta`, from front to back. What somebody inserted within it is none of it, so the
 * stretch may be in pieces.
 */
export function carryStretch({ index, length }: Stretch, delta: TextDelta): Stretch[] {
  const pieces: Stretch[] = [];
  let before = 0;
  let after = 0;
  const keep = (most: number) => {
    const from = Math.max(index, before);
    const kept = Math.min(index + length, before + most) - from;
    if (kept > 0) pieces.push({ index: after + from - before, length: kept });
  };
  for (const part of delta) {
    if (part.retain !== undefined) {
      keep(part.retain);
      before += part.retain;
      after += part.retain;
    } else if (typeof part.insert === 'string') after += part.insert.length;
    else before += part.delete ?? 0;
  }
  keep(Infinity);
  return pieces;
}

const splitsPair = (text: string, index: number) =>
  index > 0 &&
  index < text.length &&
  /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) &&
  /[\uDC00-\uDFFF]/.test(text.charAt(index));
