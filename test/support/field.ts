/**
 * A textarea without a page: a value, a caret, and the events a browser sends when a person types. Only what `bindText` uses.
 * @module
 */

export class Field extends EventTarget {
  readonly ownerDocument: { activeElement: unknown } = { activeElement: null };
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none';
  #value = '';
  /** Where the words of an input method stand while it composes. */
  #composed: { from: number; to: number } | undefined;

  get value(): string {
    return this.#value;
  }
  /** As in a browser: a script that sets another value puts the caret at the end. */
  set value(value: string) {
    if (value === this.#value) return;
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }

  /** What `bindText` takes it for. */
  get element(): HTMLTextAreaElement {
    return this as unknown as HTMLTextAreaElement;
  }
  get composing(): boolean {
    return this.#composed !== undefined;
  }

  setSelectionRange(start: number, end: number, direction = 'none'): void {
    [this.selectionStart, this.selectionEnd, this.selectionDirection] = [start, end, direction];
  }
  focus(): void {
    this.ownerDocument.activeElement = this;
  }
  blur(): void {
    this.ownerDocument.activeElement = null;
  }

  /** Types or pastes over what is selected. */
  type(words: string): void {
    this.#replace(this.selectionStart, this.selectionEnd, words);
  }
  /** Takes away what is selected, or else the sign before the caret; an emoji goes whole. */
  erase(): void {
    const { selectionStart: start, selectionEnd: end } = this;
    const [sign = ''] = Array.from(this.#value.slice(0, start)).slice(-1);
    if (start < end || sign) this.#replace(start < end ? start : start - sign.length, end, '');
  }

  /** An input method begins over what is selected. */
  beginComposing(): void {
    this.#composed = { from: this.selectionStart, to: this.selectionEnd };
    this.dispatchEvent(new Event('compositionstart'));
  }
  /** It shows other words in the place of those it composes. */
  compose(words: string): void {
    const { from, to } = this.#composed ?? { from: 0, to: 0 };
    this.#composed = { from, to: from + words.length };
    this.#replace(from, to, words);
  }
  /** @param caret where somebody clicked to end it; else the caret stays behind what was composed */
  endComposing(caret?: number): void {
    this.#composed = undefined;
    if (caret !== undefined) this.setSelectionRange(caret, caret);
    this.dispatchEvent(new Event('compositionend'));
    // Some browsers send one more, others do not.
    this.dispatchEvent(new Event('input'));
  }

  #replace(from: number, to: number, words: string): void {
    this.#value = this.#value.slice(0, from) + words + this.#value.slice(to);
    this.setSelectionRange(from + words.length, from + words.length);
    this.dispatchEvent(new Event('input'));
  }
}
