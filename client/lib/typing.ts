/** Input types that hold no text, so that keys pressed there are free for the page. */
const WORDLESS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether keys pressed on this target go into words: then the page's own shortcuts keep out of the way. */
export function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
