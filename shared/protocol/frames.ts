/**
 * The frames of `GET /sync/:workshop/:document`: the y-websocket protocol, plus two of our own.
 * Every frame starts with a varuint; all numbers in use are below 128, so it is the first byte.
 * @module
 */

export const FRAME = {
  /** y-protocols sync: step 1, step 2 or update. */
  sync: 0,
  /** y-protocols awareness. */
  awareness: 1,
  /** y-protocols auth; never used here. */
  auth: 2,
  /** Asks for everybody's awareness. */
  queryAwareness: 3,
  /** Ours, with `?saved=1`: `varuint n`, the first n document frames are durable. SPEC [P1]. */
  saved: 10,
  /** Ours: `varuint n, varstring reason`, document frame n was refused. SPEC [R4]. */
  refused: 11,
} as const;

export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Whether a frame carries document content (sync step 2 or update) and so is counted for `saved`. */
export const isDocumentFrame = (frame: Uint8Array): boolean =>
  frame[0] === FRAME.sync && (frame[1] === SYNC.step2 || frame[1] === SYNC.update);
