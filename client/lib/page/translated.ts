/**
 * Keeps a page true that the browser translates. A translator takes text out of the page and puts `<font>` elements with
 * other words in its place; whoever writes to that text afterwards would change nothing anybody sees. Here the text comes
 * back into its place as soon as somebody writes to it or asks where it stands, and the translator translates it anew.
 * @module
 */

/** What code that keeps hold of a text does with it. */
const TOUCHED = ['data', 'parentNode', 'nextSibling', 'previousSibling', 'remove'] as const;

const texts = new WeakMap<Element, Text>();

/** Begins to look for translations below an element; for as long as the page is there. */
export function surviveTranslation(root: Element): void {
  // Frameworks write to a parent's first child, too. Nothing else on our pages is such an element.
  Object.defineProperty(HTMLFontElement.prototype, 'data', {
    configurable: true,
    set(this: HTMLFontElement, words: string) {
      const text = texts.get(this) ?? new Text();
      putBack(text, this);
      text.data = words;
    },
  });
  new MutationObserver((records) => records.forEach(look)).observe(root, { childList: true, subtree: true });
}

function look({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
  for (const text of removedNodes) {
    if (!(text instanceof Text) || text.isConnected) continue;
    const place = [...addedNodes, previousSibling, nextSibling].find(
      (node) => node instanceof HTMLFontElement,
    );
    if (place && !texts.has(place)) stand(text, place);
  }
}

/** Has a text come back whenever it is touched. */
function stand(text: Text, place: HTMLFontElement): void {
  texts.set(place, text);
  for (const name of TOUCHED) {
    Object.defineProperty(text, name, {
      configurable: true,
      get: () => {
        putBack(text, place);
        const value: unknown = Reflect.get(Text.prototype, name, text);
        return typeof value === 'function' ? (value.bind(text) as unknown) : value;
      },
      set: (value: string) => {
        putBack(text, place);
        Reflect.set(text, name, value);
      },
    });
  }
}

function putBack(text: Text, place: HTMLFontElement): void {
  for (const name of TOUCHED) Reflect.deleteProperty(text, name);
  texts.delete(place);
  if (place.isConnected) place.replaceWith(text);
}
