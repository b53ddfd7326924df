/**
 * Binds a plain textarea to shared text. Several people can type in it at once, phones can dictate into it, screen
 * readers can read it, and nobody's caret jumps.
 * @module
 */
import type * as Y from 'yjs';
import type { Origin } from '../../../shared/model/document.ts';
import { type TextDelta, carryOver, changeBetween } from '../../../shared/model/text-diff.ts';

/**
 * Binds until the returned function is called. While an input method composes (Japanese, accents, dictation) the field
 * is left alone: other people's changes wait, and the composed words are carried over them when it ends.
 */
export function bindText(input: HTMLTextAreaElement, text: Y.Text, origin: Origin): () => void {
  let shown = text.toString();
  let composing = false;
  let pushing = false;
  let waiting: TextDelta[] = [];
  input.value = shown;

  const push = () => {
    const change = changeBetween(shown, input.value, input.selectionEnd);
    shown = input.value;
    if (!change) return;
    const carry = (index: number) => waiting.reduce((carried, delta) => carryOver(carried, delta), index);
    const index = carry(change.index);
    const remove = carry(change.index + change.remove) - index;
    pushing = true;
    try {
      text.doc?.transact(() => {
        if (remove > 0) text.delete(index, remove);
        if (change.insert) text.insert(index, change.insert);
      }, origin);
    } finally {
      pushing = false;
    }
  };
  const show = (deltas: readonly TextDelta[]) => {
    const carry = (index: number) => deltas.reduce((carried, delta) => carryOver(carried, delta), index);
    const { selectionStart, selectionEnd, selectionDirection } = input;
    shown = text.toString();
    if (input.value === shown) return;
    input.value = shown;
    if (document.activeElement === input) {
      input.setSelectionRange(carry(selectionStart), carry(selectionEnd), selectionDirection);
    }
  };

  const onInput = () => {
    if (!composing) push();
  };
  const onCompositionStart = () => {
    composing = true;
  };
  const onCompositionEnd = () => {
    composing = false;
    push();
    const missed = waiting;
    waiting = [];
    show(missed);
  };
  const observer = (event: Y.YTextEvent) => {
    // A change that this field just made needs no update. A change of the same person from elsewhere does: a list
    // beside it, or an import.
    if (pushing) return;
    if (composing) waiting.push(event.delta as TextDelta);
    else show([event.delta as TextDelta]);
  };

  input.addEventListener('input', onInput);
  input.addEventListener('compositionstart', onCompositionStart);
  input.addEventListener('compositionend', onCompositionEnd);
  text.observe(observer);
  return () => {
    input.removeEventListener('input', onInput);
    input.removeEventListener('compositionstart', onCompositionStart);
    input.removeEventListener('compositionend', onCompositionEnd);
    text.unobserve(observer);
  };
}
