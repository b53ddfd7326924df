/**
 * Whose words are being typed: one's own, or in scribe mode those of the name tapped last.
 * @module
 */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Author } from '../../../shared/model/table/table-view.ts';
import { readJson, writeJson } from '../../device/storage.ts';
import { authorOf } from '../../sync/editing/table-edits.ts';
import type { TableSession } from '../../sync/table-session.ts';

export type Speaking = {
  /** Whether scribe mode is on. It outlives a reload: a scribe is one for the whole workshop. */
  scribe: Accessor<boolean>;
  setScribe(on: boolean): void;
  speaker: Accessor<Author>;
  speakAs(voice: Author): void;
};

/**
 * Follows whose words are being typed, starting with oneself. If the chosen name leaves the list, the choice goes back
 * to oneself, never to somebody else. Must run under a Solid owner.
 */
export function createSpeaking(session: TableSession, voices: Accessor<readonly Author[]>): Speaking {
  const { me } = session;
  const key = `scribe:${me.workshop.id}`;
  const self = createMemo(() => authorOf(me));
  const [scribe, setScribe] = createSignal(readJson(() => localStorage, key) === true);
  const [chosen, setChosen] = createSignal(me.personId);
  const speaker = createMemo(() => (scribe() && voices().find(({ id }) => id === chosen())) || self());
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
