/**
 * What a shared note may hold. The names are part of the document, and y-prosemirror deletes nodes it does not know.
 * So a name may be added, but never renamed or removed.
 * @module
 */
import { Schema } from 'prosemirror-model';

/** A list begins with a number that a note has room for, whatever the document or the clipboard says. */
const firstNumber = (value: unknown): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 1_000 ? number : 1;
};

export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      // The first number of a numbered list. It is an attribute and no node of its own: a page of an older version, which does not know
      // it, shows bullets, where it would delete a node.
      attrs: { start: { default: null } },
      parseDOM: [
        { tag: 'ul' },
        { tag: 'ol', getAttrs: (list) => ({ start: firstNumber((list as HTMLOListElement).start) }) },
      ],
      toDOM: ({ attrs }) => {
        if (attrs['start'] === null) return ['ul', 0];
        return ['ol', { start: String(firstNumber(attrs['start'])) }, 0];
      },
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
  },
  marks: {
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});
