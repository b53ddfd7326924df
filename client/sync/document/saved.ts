/**
 * Decides what the page may truthfully say about where somebody's words are. Pure: facts in, one word out.
 * @module
 */

/**
 * Where somebody's words are.
 * - `opening`: the page has only just opened and has not reached the server yet
 * - `saved`: everything this device holds is on the server's disk
 * - `saving`: sent or about to be, not yet confirmed
 * - `late`: the link is up, but the confirmation takes long (a full disk, a very slow link); kept on this device
 * - `at-risk`: the same, but this browser keeps nothing, so the page must stay open
 * - `offline`: no link; kept on this device
 * - `unkept`: no link, and this browser keeps nothing, so the page must stay open
 * - `full`: the document holds as much as any may; the server takes only deletions until there is room again
 * - `too-much`: the server will not take something because of what it would cost everybody; it is kept on this device only
 * - `refused`: the server will not take this; it is kept on this device only
 * - `closed`: the workshop takes nothing more; what was written since is kept on this device only
 */
export type SavedState =
  | 'opening'
  | 'saved'
  | 'saving'
  | 'late'
  | 'at-risk'
  | 'offline'
  | 'unkept'
  | 'full'
  | 'too-much'
  | 'refused'
  | 'closed';

/** What a connection knows. Frames are counted, because state vectors do not prove that deletions have arrived. */
export type SyncFacts = {
  link: 'opening' | 'up' | 'down' | 'refused';
  /** How many document frames were sent over the present connection, including the opening step 2. */
  sent: number;
  /** Whether some field holds words that the document has not got yet, because they are still being composed. */
  unsent: boolean;
  /** How many of them the server has confirmed as durable. */
  confirmed: number;
  /** True when nothing has been confirmed for so long that "Saving…" would no longer be true. */
  late: boolean;
  /** Whether IndexedDB takes what is typed. */
  kept: boolean;
  /** Why a frame of this connection was refused, SPEC [R4]; `undefined` while everything refused has been taken since. */
  refusedFrame: string | undefined;
};

/** What the page says of the server's reasons; of any other it says `refused`. */
const REFUSALS: Record<string, SavedState> = {
  full: 'full',
  'too-large': 'too-much',
  'too-deep': 'too-much',
  'too-costly': 'too-much',
  'too-many-writers': 'too-much',
  closed: 'closed',
};

/**
 * Decides the state. SPEC [P1]: only what the server has confirmed is called saved, and nothing is called saved before
 * the opening exchange.
 */
export function savedState(facts: SyncFacts): SavedState {
  if (facts.link === 'refused') return 'refused';
  if (facts.refusedFrame !== undefined) return REFUSALS[facts.refusedFrame] ?? 'refused';
  if (facts.link === 'up') {
    if (!facts.unsent && facts.sent > 0 && facts.confirmed >= facts.sent) return 'saved';
    return facts.late ? (facts.kept ? 'late' : 'at-risk') : 'saving';
  }
  if (facts.link === 'opening') return 'opening';
  return facts.kept ? 'offline' : 'unkept';
}

/** Whether there is no link just now. */
export const isAway = (state: SavedState): boolean => state === 'offline' || state === 'unkept';

/** Whether people should hear about a state at once, wherever they are on the page. */
export const isTrouble = (state: SavedState): boolean =>
  ['late', 'at-risk', 'full', 'too-much', 'refused', 'closed'].includes(state) || isAway(state);

/** Returns the state to show for several documents: the one that people most need to hear about. */
export function worstState(states: readonly SavedState[]): SavedState {
  const order: SavedState[] = [
    'refused',
    'closed',
    'full',
    'too-much',
    'unkept',
    'at-risk',
    'offline',
    'late',
    'saving',
    'opening',
    'saved',
  ];
  return order.find((state) => states.includes(state)) ?? 'opening';
}

const KEPT = 'kept on this device';
const OPEN = 'keep this page open';

type Said = { words: string; rest?: string };

const SAID: Record<SavedState, Said> = {
  opening: { words: 'Opening…' },
  saved: { words: 'Saved' },
  saving: { words: 'Saving…' },
  late: { words: 'Not saved yet', rest: KEPT },
  'at-risk': { words: 'Not saved yet', rest: OPEN },
  offline: { words: 'Offline', rest: KEPT },
  unkept: { words: 'Offline', rest: OPEN },
  full: {
    words: 'Full, so not saved',
    rest: `take something large away, or start a new table; ${KEPT}`,
  },
  'too-much': { words: 'Too much to save', rest: `undo what you added last; ${KEPT}` },
  refused: { words: 'Not allowed', rest: KEPT },
  closed: { words: 'Closed, so not added', rest: KEPT },
};

/**
 * Says where somebody's words are, and what to do.
 * @param unkept whether this browser keeps nothing: then no words promise that it does
 */
export function savedWords(state: SavedState, unkept: boolean): Said {
  const { words, rest } = SAID[state];
  return rest === undefined ? { words } : { words, rest: unkept ? rest.replace(KEPT, OPEN) : rest };
}
