/**
 * Who is here at this moment, and what they are doing. It is in memory only; nothing here is ever stored.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';
import * as v from 'valibot';
import { line } from '../../shared/model/root.ts';

/** What one browser tells the others about itself. The server adds who it is. */
export type Doing = {
  /** The table this browser looks at. It is told in the plan's presence, where everybody in the workshop meets. */
  table?: string;
  /** The open card. */
  card?: string;
  /** What is being written: the id of a response, or of the card whose composer has words in it. */
  writing?: string;
  /** The name a scribe is typing for. */
  writingAs?: string;
  /** True while the page is in the background. */
  away?: boolean;
};
/** One person, however many windows they have open. */
export type Present = { id: string; name: string; role?: string; kind: string } & Doing;

const StateSchema = v.object({
  user: v.object({ id: v.string(), name: v.string(), role: v.optional(v.string()), kind: v.string() }),
  table: v.optional(v.string()),
  card: v.optional(v.string()),
  writing: v.optional(v.string()),
  writingAs: v.optional(line),
  away: v.optional(v.boolean()),
});

export type Presence = {
  /** Everybody else, sorted by name. */
  others: Accessor<Present[]>;
  /** Tells the others. Fields that are not named stay as they are; `undefined` takes a field away. */
  tell(doing: Doing): void;
};

/** Follows an awareness. Must run under a Solid owner. */
export function createPresence(awareness: Awareness, ownId: string): Presence {
  // One's own typing changes the awareness, too; the list of others is then read again and says the same.
  const [others, setOthers] = createSignal<Present[]>([], { equals: sayTheSame });
  const read = () => setOthers(peopleIn(awareness, ownId));
  const seen = () => tell({ away: document.visibilityState === 'hidden' || undefined });
  const tell = (doing: Doing) => {
    const state = { ...awareness.getLocalState(), ...doing };
    if (JSON.stringify(state) !== JSON.stringify(awareness.getLocalState())) awareness.setLocalState(state);
  };
  awareness.on('change', read);
  document.addEventListener('visibilitychange', seen);
  onCleanup(() => {
    awareness.off('change', read);
    document.removeEventListener('visibilitychange', seen);
  });
  read();
  return { others, tell };
}

const sayTheSame = (a: Present[], b: Present[]) => JSON.stringify(a) === JSON.stringify(b);

function peopleIn(awareness: Awareness, ownId: string): Present[] {
  const people = new Map<string, Present>();
  for (const state of awareness.getStates().values()) {
    const parsed = v.safeParse(StateSchema, state);
    if (!parsed.success || parsed.output.user.id === ownId) continue;
    const { user, ...doing } = parsed.output;
    const known = people.get(user.id);
    // Two windows of one person count as one: in the foreground if either is, writing if either is.
    const away = (!known || known.away) && doing.away;
    people.set(user.id, { ...user, ...known, ...doing, away, writing: doing.writing ?? known?.writing });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
