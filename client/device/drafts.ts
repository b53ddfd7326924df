/**
 * Drafts: words that were typed but not yet added. They are nobody else's business, so they never leave this device.
 * They outlive a reload, a crash and a change of card.
 * @module
 */
import { type Accessor, createEffect, on } from 'solid-js';
import { type Owner, keysOfOwner, ownKey } from './own.ts';
import { readJson, removeKey, writeJson } from './storage.ts';

const device = () => localStorage;

/**
 * Each tab keeps its own words for the same thing, so that two do not overwrite each other. `at` is when they were typed. What
 * an older version kept is plain words.
 */
type Kept = Record<string, { text: string; at: number }>;

function keptAt(key: string): Kept {
  const value = readJson(device, key);
  if (typeof value === 'string') return { '': { text: value, at: 0 } };
  if (typeof value !== 'object' || !value) return {};
  const entries = Object.entries(value as Record<string, { text?: unknown; at?: unknown } | null>);
  return Object.fromEntries(
    entries.flatMap(([tab, one]) =>
      typeof one?.text === 'string' ? [[tab, { text: one.text, at: Number(one.at) || 0 }]] : [],
    ),
  );
}

/** The words typed last among those of several tabs. */
const newest = (kept: Kept): string =>
  Object.values(kept).reduce((last, one) => (one.at >= last.at ? one : last), { text: '', at: -1 }).text;

/** This tab's name. It outlives a reload; a copy of a tab that is still open gets another. */
const ownTab = once(() => {
  const tab = () => sessionStorage;
  const before = readJson(tab, 'tab') as { id?: string; open?: boolean } | undefined;
  const id = before?.id && !before.open ? before.id : crypto.getRandomValues(new Uint32Array(2)).join('-');
  const note = (open: boolean) => writeJson(tab, 'tab', { id, open });
  note(true);
  globalThis.addEventListener?.('pagehide', () => note(false));
  globalThis.addEventListener?.('pageshow', () => note(true));
  return id;
});

function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

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
  /** Words of another tab that this one shows, by name: whoever adds or deletes them here is done with them. */
  const taken = new Map<string, string>();
  const kept = (name: string) => {
    const all = keptAt(start + name);
    const own = all[ownTab()];
    if (own) return own.text;
    const text = newest(all);
    taken.set(name, text);
    return text;
  };
  const write = (name: string, text: string) => {
    const all = keptAt(start + name);
    delete all[ownTab()];
    // Where storage is refused, the words are still in the field in front of the person.
    if (text.trim()) all[ownTab()] = { text, at: Date.now() };
    else for (const [tab, one] of Object.entries(all)) if (one.text === taken.get(name)) delete all[tab];
    if (Object.keys(all).length > 0) writeJson(device, start + name, all);
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
    if (!key.startsWith(ownKey('draft', owner, ''))) return [];
    const texts = Object.values(keptAt(key)).map(({ text }) => text);
    return texts.flatMap(readable);
  });

/** The words of a draft: of a form, which is kept field by field, those of its fields. */
function readable(text: string): string[] {
  if (!text.startsWith('{')) return [text];
  try {
    const fields = Object.values(JSON.parse(text) as Record<string, unknown>);
    return fields.filter((field): field is string => typeof field === 'string' && field.trim() !== '');
  } catch {
    return [text];
  }
}
