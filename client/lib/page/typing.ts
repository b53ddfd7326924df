/**
 * Whether somebody here is writing, and where. Everything that would change the page under somebody's hands asks here.
 * @module
 */
import { createMemo, createSignal, type Accessor } from 'solid-js';

/** Input types that hold no text. Keys pressed there are free for the page. */
const WORDLESS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether keys pressed on this target type text. The page's own shortcuts must then stay out of the way. */
export function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/**
 * Whether somebody is in the middle of a sentence or a form. The page must not change under their hands then. Whoever has
 * the caret in words that others share is writing, even before the first letter; a field for new words counts once it
 * holds some.
 */
export function isBusy(): boolean {
  const field = document.activeElement;
  if (document.querySelector('dialog[open]')) return true;
  if (!(field instanceof HTMLElement) || !takesWords(field)) return false;
  return (
    field.isContentEditable ||
    'sharedWords' in field.dataset ||
    ('value' in field && String(field.value) !== '')
  );
}

const [form, setForm] = createSignal<Element>();
const look = () => setForm(document.activeElement?.closest('[data-writing]') ?? undefined);
globalThis.document?.addEventListener('focusin', look);
// On its way from one place to another the focus is nowhere. A window that loses the focus keeps its field.
globalThis.document?.addEventListener('focusout', ({ relatedTarget }) => {
  if (!relatedTarget) queueMicrotask(look);
});

/**
 * The entry in whose form somebody here is: the nearest `data-<kind>` round, or on, the focused `[data-writing]`. Reactive
 * to the focus alone. What others take away stays for whoever is in it.
 */
export const entryInUse = (kind: string): string | undefined =>
  form()?.closest(`[data-${kind}]`)?.getAttribute(`data-${kind}`) ?? undefined;

/** Whether somebody here is in any form at all. */
export const isInForm = (): boolean => form()?.isConnected === true;

/**
 * Ids in their order, with the one in whose form somebody here is, which keeps its place when it is gone. Must run under a
 * Solid owner.
 */
export function createStaying(ids: Accessor<readonly string[]>, kind: string): Accessor<readonly string[]> {
  return createMemo((before: readonly string[]) => {
    const now = ids();
    const used = entryInUse(kind);
    const place = used === undefined || now.includes(used) ? -1 : before.indexOf(used);
    return place < 0 ? now : now.toSpliced(place, 0, used!);
  }, []);
}
