/**
 * Drafts: words that were typed but not yet added. They are nobody else's business, so they never leave this device.
 * They outlive a reload, a crash and a change of card.
 * @module
 */
import { keysOf, readJson, removeKey, writeJson } from './storage.ts';

const device = () => localStorage;
const storageKey = (workshop: string, table: string, card: string) => `draft:${workshop}:${table}:${card}`;

/** Reads the draft that was left in a card's composer. */
export function readDraft(workshop: string, table: string, card: string): string {
  const kept = readJson(device, storageKey(workshop, table, card));
  return typeof kept === 'string' ? kept : '';
}

/** Finds the drafts at a table whose card begins with `prefix`. Returns the rest of each card's name. */
export function draftsFor(workshop: string, table: string, prefix: string): string[] {
  const start = storageKey(workshop, table, prefix);
  return keysOf(device)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Keeps a draft. Blank text forgets it. */
export function keepDraft(workshop: string, table: string, card: string, text: string): void {
  const key = storageKey(workshop, table, card);
  // Where storage is refused, the words are still in the field in front of the person.
  if (text.trim()) writeJson(device, key, text);
  else removeKey(device, key);
}
