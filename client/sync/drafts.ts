/**
 * Words typed but not yet added. They belong to nobody else, so they never leave this device;
 * they outlive a reload, a crash and a change of card.
 * @module
 */

const storageKey = (workshop: string, table: string, card: string) => `draft:${workshop}:${table}:${card}`;

/** What was left in a card's composer. */
export function readDraft(workshop: string, table: string, card: string): string {
  try {
    return localStorage.getItem(storageKey(workshop, table, card)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a draft; blank text forgets it. */
export function keepDraft(workshop: string, table: string, card: string, text: string): void {
  const key = storageKey(workshop, table, card);
  try {
    if (text.trim()) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // No storage: the words are still in the field in front of the person.
  }
}
