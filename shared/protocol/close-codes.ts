/**
 * Every code this server closes a websocket with, and whether the client may try again.
 * A stock y-websocket 3 client stops at 4400 to 4499 and retries everything else. SPEC section C.
 * @module
 */
export const CLOSE = {
  /** Retry. The server itself failed for this connection. Everything it reported as saved is saved. */
  failed: 1011,
  /** Retry. The server is shutting down in good order. Everything it reported as saved is saved. */
  restarting: 1012,
  /** Retry. This reader fell too far behind, or the workshop has no room for more connections just now. */
  tooSlow: 1013,
  /** Do not retry. Broken frames, text frames or somebody else's presence, again and again. */
  abuse: 4400,
  /** Do not retry before joining again: no valid cookie for this workshop. */
  notSignedIn: 4401,
  /**
   * Do not retry: the workshop or document does not exist, or is not for this person. The answer never says which of
   * the two.
   */
  notAllowed: 4403,
  /** Do not retry: a facilitator removed this person from the workshop. */
  removed: 4405,
  /** Do not retry: this person left the workshop for good and took their name off. SPEC [D3]. */
  left: 4406,
  /** Do not retry: the device holds another edition of this document (`?epoch=`) and must start it afresh. */
  staleEpoch: 4409,
  /** Do not retry: the workshop was deleted. */
  deleted: 4410,
  /** Do not retry: the stored document did not verify. It is set aside unchanged, and the device keeps its copy. */
  quarantined: 4423,
  /** Do not retry: this person opened too many connections, and this oldest one was closed to make room. */
  tooManyConnections: 4429,
  /** Retry. This person sits at another table now, so what they may write has changed. */
  seatChanged: 4500,
  /** Retry. The storage could not be read or written. Nothing sent since then was reported as saved. */
  storageFailed: 4503,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
