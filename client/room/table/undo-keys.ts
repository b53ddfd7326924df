import { onCleanup } from 'solid-js';
import { takesWords } from '../../lib/page/typing.ts';
import type { Undo } from '../../sync/editing/undo.ts';

/** A field whose words are shared: its history is the table's undo, not the browser's. */
const shared = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['sharedWords'] !== undefined;

/**
 * Undo and redo from the keyboard everywhere but in words that are still one's own (a draft, a form): those keep
 * the browser's undo. The note's editor brings its own keys. Must run under a Solid owner.
 * @param undoNow whose undo the keys mean at this moment; `undefined` leaves them to somebody else
 */
export function createUndoKeys(undoNow: () => Pick<Undo, 'undo' | 'redo'> | undefined): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (takesWords(event.target) && !shared(event.target)) return;
    const key = event.key.toLowerCase();
    const undo = undoNow();
    if (!undo || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) undo.redo();
    else undo.undo();
  };
  // Shaking a phone and the Edit menu undo without a key.
  const onInput = (event: InputEvent) => {
    if (!event.inputType.startsWith('history') || !shared(event.target)) return;
    const undo = undoNow();
    if (!undo) return;
    event.preventDefault();
    if (event.inputType === 'historyRedo') undo.redo();
    else undo.undo();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('beforeinput', onInput);
  onCleanup(() => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('beforeinput', onInput);
  });
}
