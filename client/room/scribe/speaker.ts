/**
 * Whose words are typed: one's own, or in scribe mode the name tapped last.
 * @module
 */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Author } from '../../../shared/model/table/table-view.ts';
import { readJson, writeJson } from '../../device/storage.ts';
import type { TableSession } from '../../sync/table-session.ts';

export type Speaking = {
  /** Scribe mode is on. It outlives a reload: a scribe is one for the whole workshop. */
  scribe: Accessor<boolean>;
  setScribe(on: boolean): void;
  speaker: Accessor<Author>;
  speakAs(voice: Author): void;
};

/**
 * Starts as oneself. A name that is taken off the list meanwhile gives way to oneself, never to somebody else. Must run under
 * a Solid owner.
 */
export function createSpeaking(session: TableSession, voices: Accessor<readonly Author[]>): Speaking {
  const { me } = session;
  const key = `scribe:${me.workshop.id}`;
  const self: Author = { id: me.personId, name: me.name, ...(me.role ? { role: me.role } : {}) };
  const [scribe, setScribe] = createSignal(readJson(() => localStorage, key) === true);
  const [chosen, setChosen] = createSignal(self.id);
  const speaker = createMemo(() => (scribe() && voices().find(({ id }) => id === chosen())) || self);
  return {
    scribe,
    setScribe: (on) => {
      setScribe(on);
      writeJson(() => localStorage, key, on);
    },
    speaker,
    speakAs: (voice) => setChosen(voice.id),
  };
}
