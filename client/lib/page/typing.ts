/** Input types that hold no text, so that keys pressed there are free for the page. */
const WORDLESS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether keys pressed on this target go into words: then the page's own shortcuts keep out of the way. */
export function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether somebody is in the middle of a sentence or of a form: then the page must not turn under their hands. */
export function isBusy(): boolean {
  const field = document.activeElement;
  const words = field instanceof HTMLElement && ('value' in field ? String(field.value) : field.textContent);
  return (takesWords(field) && !!words) || document.querySelector('dialog[open]') !== null;
}
