/**
 * Binds a plain textarea to shared text. Several people can type in it at once, phones can dictate into it, screen
 * readers can read it, and nobody's caret jumps.
 * @module
 */
import type * as Y from 'yjs';
import type { Origin } from '../../../shared/model/document.ts';
import { unwritten } from '../../lib/unwritten.ts';
import {
  carryOver,
  carryStretch,
  changeBetween,
  rebased,
  type Stretch,
  type TextDelta,
} from '../../../shared/model/text-diff.ts';
import { createSending } from './unsent.ts';

/** Says where a place in the field is once the field shows more. */
type Carry = (place: number) => number;

/**
 * Binds until the returned function is called. While an input method composes (Japanese, accents, dictation) the field
 * is left alone: other people's changes wait until it ends. The composed words do not: they are shared after a moment, and
 * at the latest when the page hides or the field is let go of.
 */
export function bindText(input: HTMLTextAreaElement, text: Y.Text, origin: Origin): () => void {
  let shown = text.toString();
  let composing = false;
  let pushing = false;
  let waiting: TextDelta[] = [];
  input.value = shown;

  /** Shares what was typed. Returns where a place in the field now is in the text, which may hold what others wrote meanwhile. */
  const push = (): Carry => {
    const change = changeBetween(shown, input.value, input.selectionEnd);
    const missed = waiting;
    if (!composing) waiting = [];
    shown = input.value;
    const carry: Carry = (place) => missed.reduce((carried, delta) => carryOver(carried, delta), place);
    if (!change) return carry;
    const typed = change.insert.length;
    let { index } = change;
    let gone: Stretch[] = change.remove > 0 ? [{ index, length: change.remove }] : [];
    const still: TextDelta[] = [];
    for (const delta of missed) {
      still.push(rebased(delta, gone, index, typed));
      gone = gone.flatMap((piece) => carryStretch(piece, delta));
      index = carryOver(index, delta);
    }
    // The field does not show these yet, and what it shows has just changed.
    if (composing) waiting = still;
    pushing = true;
    try {
      const share = () => {
        // From the back, so that the places of those before stay true.
        for (const piece of gone.toReversed()) text.delete(piece.index, piece.length);
        if (typed > 0) text.insert(index, change.insert);
      };
      text.doc?.transact(share, origin);
    } catch (error) {
      // What is in the field and not in the text is shared with the next letter.
      shown = text.toString();
      throw unwritten(error);
    } finally {
      pushing = false;
    }
    const removed = gone.reduce((sum, { length }) => sum + length, 0);
    return (place) => {
      if (place < change.index) return carry(place);
      if (place <= change.index + typed) return index + place - change.index;
      return carry(place - typed + change.remove) - removed + typed;
    };
  };
  const show = (carry: Carry) => {
    const { selectionStart, selectionEnd, selectionDirection } = input;
    shown = text.toString();
    if (input.value === shown) return;
    input.value = shown;
    if (input.ownerDocument.activeElement === input) {
      input.setSelectionRange(carry(selectionStart), carry(selectionEnd), selectionDirection);
    }
  };

  const sending = createSending(text.doc, () => void push());
  const onInput = () => {
    if (composing) sending.hold();
    else push();
  };
  const onCompositionStart = () => {
    composing = true;
  };
  const onCompositionEnd = () => {
    composing = false;
    sending.release();
    show(push());
  };
  const observer = (event: Y.YTextEvent) => {
    // A change that this field just made needs no update. A change of the same person from elsewhere does: a list
    // beside it, or an import.
    if (pushing) return;
    if (composing) waiting.push(event.delta as TextDelta);
    else show((place) => carryOver(place, event.delta as TextDelta));
  };

  input.addEventListener('input', onInput);
  input.addEventListener('compositionstart', onCompositionStart);
  input.addEventListener('compositionend', onCompositionEnd);
  text.observe(observer);
  return () => {
    if (composing) push();
    sending.release();
    input.removeEventListener('input', onInput);
    input.removeEventListener('compositionstart', onCompositionStart);
    input.removeEventListener('compositionend', onCompositionEnd);
    text.unobserve(observer);
  };
}
