/**
 * An activity is what one kind of step asks of a table. This module defines the half that server and client both know;
 * what an activity looks like is in `client/activities/<kind>`. The rest of the code reaches activities only through
 * the two records: `index.ts` here and the one in the client.
 * @module
 */

/** A deck of cards, by the id that agenda steps use for it. */
export type DeckId =
  | 'five-challenges'
  | 'practice'
  | 'approaches'
  | 'brokerage'
  | 'map-templates'
  | 'accounts'
  | 'starting-well'
  | 'ideas';

export type Activity = {
  /** The name shown where people choose among activities. */
  name: string;
  /**
   * Whether the agenda form offers it. An activity that has nothing on screen yet is not offered; its steps in ready-made
   * agendas say in words what to do with paper.
   */
  offered: boolean;
  /** The decks whose cards a step of this kind can put on screen. */
  decks: readonly DeckId[];
  /** The projector scenes of this activity that a facilitator can choose by hand, by the names the plan keeps. */
  scenes: readonly string[];
  /** True when the clock starts together with the step, because nobody waits for a sign to begin. */
  startsClock: boolean;
  /** True when nobody is expected to write. The console then never calls a table quiet. */
  rests: boolean;
  /** True when each person works alone and says when they have finished. */
  alone: boolean;
  /** True when a vote that is open goes on in a step of this kind. Any other step leaves it behind. */
  votes: boolean;
  /** True when something goes from table to table: the plan then keeps which tables there were as the step began. */
  goesRound: boolean;
};

const WORDS: Activity = {
  name: '',
  offered: true,
  decks: [],
  scenes: [],
  startsClock: false,
  rests: false,
  alone: false,
  votes: false,
  goesRound: false,
};

/**
 * Defines an activity. What is left out is as for a step that is only words: offered, with no deck, no scene and no
 * flag.
 */
export const defineActivity = <const Scenes extends readonly string[] = []>(
  says: Partial<Omit<Activity, 'scenes'>> & { name: string; scenes?: Scenes },
): Activity & { scenes: Scenes } => ({ ...WORDS, ...says, scenes: (says.scenes ?? []) as Scenes });
