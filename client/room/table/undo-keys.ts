import { onCleanup } from 'solid-js';
import { takesWords } from '../../lib/page/typing.ts';
import type { Undo } from '../../sync/editing/undo.ts';

/** Whether the words of a field are shared. Their history is then the table's undo, not the browser's. */
const shared = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['sharedWords'] !== undefined;

/**
 * Undo and redo from the keyboard, everywhere except in fields whose words are not shared yet (a draft, a form): those
 * keep the browser's undo. The note's editor has its own keys. Must run under a Solid owner.
 * @param undoNow returns what the keys act on at this moment; `undefined` leaves them to the browser
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
  // Shaking a phone or using the Edit menu undoes without a key.
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
