/** Input types that hold no text. Keys pressed there are free for the page. */
const WORDLESS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether keys pressed on this target type text. The page's own shortcuts must then stay out of the way. */
export function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether somebody is in the middle of a sentence or a form. The page must not change under their hands then. */
export function isBusy(): boolean {
  const field = document.activeElement;
  const words = field instanceof HTMLElement && ('value' in field ? String(field.value) : field.textContent);
  return (takesWords(field) && !!words) || document.querySelector('dialog[open]') !== null;
}
