/**
 * What the page may honestly say about where somebody's words are. Pure: facts in, one word out.
 * @module
 */

/**
 * - `opening`: the page has only just opened and has not reached the server yet
 * - `saved`: everything this device holds is on the server's disk
 * - `saving`: sent or about to be, not yet confirmed
 * - `late`: the link is up, but confirmation is long in coming (a full disk, a very slow link); kept on this device
 * - `offline`: no link; kept on this device
 * - `unkept`: no link, and this browser keeps nothing: the page must stay open
 * - `refused`: the server will not take this; it is kept on this device only
 */
export type SavedState = 'opening' | 'saved' | 'saving' | 'late' | 'offline' | 'unkept' | 'refused';

/** What a connection knows. Frames are counted because state vectors do not prove that deletions arrived. */
export type SyncFacts = {
  link: 'opening' | 'up' | 'down' | 'refused';
  /** Document frames sent over the present connection, the opening step 2 included. */
  sent: number;
  /** How many of them the server has confirmed as durable. */
  confirmed: number;
  /** Nothing has been confirmed for so long that "Saving…" would no longer be the truth. */
  late: boolean;
  /** Whether IndexedDB takes what is typed. */
  kept: boolean;
  /** A frame of this connection was refused. */
  refusedFrame: boolean;
};

/** SPEC [P1]: only what the server has confirmed is called saved, and nothing is before the opening exchange. */
export function savedState(facts: SyncFacts): SavedState {
  if (facts.link === 'refused' || facts.refusedFrame) return 'refused';
  if (facts.link === 'up') {
    if (facts.sent > 0 && facts.confirmed >= facts.sent) return 'saved';
    return facts.late ? 'late' : 'saving';
  }
  if (facts.link === 'opening') return 'opening';
  return facts.kept ? 'offline' : 'unkept';
}

/** Whether there is no link just now. */
export const isAway = (state: SavedState): boolean => state === 'offline' || state === 'unkept';

/** Whether a state is one people should hear about at once, wherever they are on the page. */
export const isTrouble = (state: SavedState): boolean =>
  state === 'late' || state === 'refused' || isAway(state);

/** The state of several documents shown as one: the one people most need to hear about. */
export function worstState(states: readonly SavedState[]): SavedState {
  const order: SavedState[] = ['refused', 'unkept', 'offline', 'late', 'saving', 'opening', 'saved'];
  return order.find((state) => states.includes(state)) ?? 'opening';
}
