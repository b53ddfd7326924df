/**
 * PORT: what a room needs of a websocket. It MUST deliver frames in order and MUST NOT throw when it is closed already.
 * @module
 */
export type Socket = {
  /** Bytes handed over and not yet sent. */
  readonly bufferedBytes: number;
  /** Sends frames in one write. The same array for many sockets lets an adapter prepare it once. */
  send(frames: readonly Uint8Array[]): void;
  /** Stops taking bytes from the network, so that the sender has to wait. Some that are here already may still arrive. */
  pause(): void;
  resume(): void;
  ping(): void;
  /** @param reason for people reading logs; at most 123 bytes */
  close(code: number, reason: string): void;
  /** Cuts the connection without waiting for the other side. */
  terminate(): void;
};

/** Who a connection is, as shown to others. The server's word, from the grant. SPEC [A3]. */
export type Identity = {
  id: string;
  name: string;
  kind: 'facilitator' | 'participant' | 'stage';
  organisation?: string;
  role?: string;
};
