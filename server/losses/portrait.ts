/**
 * What stood in a document, as plain data that can become types again. A document of its own for each would cost a third of a
 * millisecond, and somebody may delete thousands of entries at once.
 * @module
 */
import * as Y from 'yjs';

type Attributes = readonly (readonly [name: string, value: unknown])[];
export type Delta = readonly { insert: unknown; attributes?: Record<string, unknown> }[];

export type Portrait =
  | { type: 'value'; value: unknown }
  | { type: 'entry'; fields: readonly (readonly [key: string, value: Portrait])[] }
  | { type: 'array'; items: readonly Portrait[] }
  | { type: 'text'; delta: Delta }
  | { type: 'rich-text'; delta: Delta; attributes: Attributes }
  | { type: 'element'; name: string; attributes: Attributes; children: readonly Portrait[] }
  | { type: 'fragment'; children: readonly Portrait[] };

/** Makes what a portrait shows, new: a type that belongs to no document yet, or a plain value. */
export function made(portrait: Portrait): unknown {
  switch (portrait.type) {
    case 'value':
      return portrait.value;
    case 'entry':
      return new Y.Map(portrait.fields.map(([key, value]) => [key, made(value)]));
    case 'array':
      return Y.Array.from(portrait.items.map(made) as string[]);
    case 'text':
    case 'rich-text': {
      const text = portrait.type === 'text' ? new Y.Text() : new Y.XmlText();
      text.applyDelta([...portrait.delta]);
      if (portrait.type === 'rich-text') setAttributes(text, portrait.attributes);
      return text;
    }
    case 'element': {
      const element = new Y.XmlElement(portrait.name);
      setAttributes(element, portrait.attributes);
      element.insert(0, portrait.children.map(made) as Y.XmlElement[]);
      return element;
    }
    case 'fragment': {
      const fragment = new Y.XmlFragment();
      fragment.insert(0, portrait.children.map(made) as Y.XmlElement[]);
      return fragment;
    }
  }
}

function setAttributes(type: Y.XmlElement | Y.Text, attributes: Attributes): void {
  for (const [name, value] of attributes) type.setAttribute(name, value as string);
}

/** The words of a shared text or of a string; `undefined` of anything else. */
export function wordsOf(portrait: Portrait): string | undefined {
  if (portrait.type === 'value') return typeof portrait.value === 'string' ? portrait.value : undefined;
  if (portrait.type !== 'text') return undefined;
  return portrait.delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
