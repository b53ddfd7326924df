import { onCleanup } from 'solid-js';

/** A table or a list in HTML. In plain text tabs hold its parts apart. */
const HAS_PARTS = /<(table|li)\b|mso-list:/i;

/**
 * Pastes tables and lists into fields of several lines so that cells and lines stay apart, everywhere on the page but for fields
 * that read cells themselves (`data-reads-cells`). What reads them is fetched when first needed. Must run under a Solid owner.
 */
export function createPasting(): void {
  const onPaste = (event: ClipboardEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || 'readsCells' in field.dataset) return;
    const [html = '', text = ''] = ['text/html', 'text/plain'].map((flavour) =>
      event.clipboardData?.getData(flavour),
    );
    const hasParts = HAS_PARTS.test(html);
    if (!hasParts && !text.includes('\t')) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = field;
    void import('../text/pasted.ts').then(
      ({ linesIn, withoutTabs }) => insert(hasParts ? linesIn(html) : withoutTabs(text)),
      // Without a link the words are more than nothing.
      () => insert(text),
    );
    const insert = (words: string) => {
      // This way the browser's own undo takes it back, and the field hears of it as of any other letter.
      if (document.activeElement === field) return void document.execCommand('insertText', false, words);
      // Whoever has gone on to another field meanwhile stays there.
      field.setRangeText(words, selectionStart, selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
  };
  document.addEventListener('paste', onPaste);
  onCleanup(() => document.removeEventListener('paste', onPaste));
}
