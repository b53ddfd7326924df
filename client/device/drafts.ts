/**
 * Drafts: words that were typed but not yet added. They are nobody else's business, so they never leave this device.
 * They outlive a reload, a crash and a change of card.
 * @module
 */
import { type Accessor, createEffect, on } from 'solid-js';
import { type Owner, keysOfOwner, ownKey } from './own.ts';
import { readJson, removeKey, writeJson } from './storage.ts';

const device = () => localStorage;

/** One person's drafts at one table, by the name of what they are for: a card's id, or a form's own name. */
export type Drafts = {
  /** True once it is certain whose drafts to show. */
  known: Accessor<boolean>;
  /** Reads a draft. Empty while it is not certain whose to show. Reactive to `known` alone. */
  read(name: string): string;
  /** Keeps a draft. Blank text forgets it. */
  keep(name: string, text: string): void;
  /** Finds the drafts whose name begins with `prefix`. Returns the rest of each name. */
  startingWith(prefix: string): string[];
};

/**
 * Opens a person's drafts at a table. What is typed before it is certain who types is kept from then on. Must run under a
 * Solid owner.
 */
export function createDrafts(owner: Owner, table: string, known: Accessor<boolean>): Drafts {
  const early = new Map<string, string>();
  const start = ownKey('draft', owner, table, '');
  const kept = (name: string) => {
    const text = readJson(device, start + name);
    return typeof text === 'string' ? text : '';
  };
  const write = (name: string, text: string) => {
    // Where storage is refused, the words are still in the field in front of the person.
    if (text.trim()) writeJson(device, start + name, text);
    else removeKey(device, start + name);
  };
  createEffect(
    on(known, (is) => {
      if (!is) return;
      for (const [name, text] of early) {
        const before = kept(name);
        write(name, before && text.trim() ? `${before}\n${text}` : before || text);
      }
      early.clear();
    }),
  );
  return {
    known,
    read: (name) => (known() ? kept(name) : (early.get(name) ?? '')),
    keep: (name, text) => void (known() ? write(name, text) : early.set(name, text)),
    startingWith: (prefix) =>
      known()
        ? keysOfOwner(owner).flatMap((key) =>
            key.startsWith(start + prefix) ? [key.slice(start.length + prefix.length)] : [],
          )
        : [],
  };
}

/** Returns the words of all drafts of a person, at every table. */
export const draftsOf = (owner: Owner): string[] =>
  keysOfOwner(owner).flatMap((key) => {
    const words = key.startsWith(ownKey('draft', owner, '')) ? readJson(device, key) : undefined;
    return typeof words === 'string' ? [words] : [];
  });
