/**
 * What an activity is: what one kind of step asks of a table. This is its half that both sides know; what it looks like is
 * in `client/activities/<kind>`. The house reaches activities only through the records, `index.ts` here and there.
 * @module
 */

/** A deck of cards, by the id that an agenda step names it with. */
export type DeckId =
  | 'five-challenges'
  | 'practice'
  | 'approaches'
  | 'brokerage'
  | 'map-templates'
  | 'accounts'
  | 'starting-well';

export type Activity = {
  /** What people call it where they choose among activities. */
  name: string;
  /**
   * Whether the agenda form offers it. An activity that has nothing on screen yet is not offered; its steps in ready-made
   * agendas say in words what to do with paper.
   */
  offered: boolean;
  /** The decks whose cards a step of this kind can put on screen. */
  decks: readonly DeckId[];
  /** What a facilitator may have on the projector beside the running step, by the names the plan keeps. */
  scenes: readonly string[];
  /** Its clock starts together with the step, because nobody waits for a sign to begin. */
  startsClock: boolean;
  /** Nobody is expected to write, so a quiet table means nothing. */
  rests: boolean;
  /** Each person does it alone and says when they have finished. */
  alone: boolean;
};

const WORDS: Activity = {
  name: '',
  offered: true,
  decks: [],
  scenes: [],
  startsClock: false,
  rests: false,
  alone: false,
};

/** An activity from what it does otherwise than one that is only words. */
export const defineActivity = <const Scenes extends readonly string[] = []>(
  says: Partial<Omit<Activity, 'scenes'>> & { name: string; scenes?: Scenes },
): Activity & { scenes: Scenes } => ({ ...WORDS, ...says, scenes: (says.scenes ?? []) as Scenes });
