/**
 * A shared note as lines of words, for paper and files.
 * @module
 */
import * as Y from 'yjs';

/** One paragraph of a note. `level` counts the lists it stands in, `number` is its place in a numbered one. */
export type NoteLine = { words: string; level: number; number?: number };

/** Notes nest by hand, so deeper than this is somebody's tool; nothing of it is lost, it only stands less far in. */
const DEEPEST = 8;

/** Pure: the lines of a note that hold words, in order. Whatever else another version wrote is read for its words. */
export function noteLines(note: Y.XmlFragment): NoteLine[] {
  const lines: NoteLine[] = [];
  // A list of its own instead of calls within calls: a hostile note is as deep as its author likes.
  type Open = { node: unknown; level: number; number: number | undefined };
  const open: Open[] = childrenOf(note)
    .map((node) => ({ node, level: 0, number: undefined }))
    .toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level, number } = next;
    if (node instanceof Y.XmlText) {
      const words = plainWords(node);
      if (words) lines.push({ words, level, ...(number !== undefined && { number }) });
      continue;
    }
    if (!(node instanceof Y.XmlElement)) continue;
    const isList = node.nodeName === 'bullet_list';
    const start = isList ? firstNumber(node.getAttribute('start')) : undefined;
    const children = childrenOf(node).map((child, place) => ({
      node: child,
      level: Math.min(DEEPEST, level + (isList ? 1 : 0)),
      // Only the first paragraph of an item carries its number.
      number: isList ? start && start + place : place === 0 ? number : undefined,
    }));
    open.push(...children.toReversed());
  }
  return lines;
}

const childrenOf = (node: Y.XmlFragment): unknown[] => node.toArray();

function plainWords(text: Y.XmlText): string {
  const parts = text.toDelta() as { insert?: unknown }[];
  return parts
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
    .trim();
}

const firstNumber = (start: unknown): number | undefined => {
  const number = Number(start);
  return start === null || start === undefined || !Number.isInteger(number) || number < 1
    ? undefined
    : number;
};
