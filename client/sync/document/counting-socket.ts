/**
 * A WebSocket that reports what is sent over it, so that the server's `saved(n)` can be compared with what was sent.
 * @module
 */

/**
 * Makes a WebSocket class for one connection at a time.
 * @param on.opened called for each new socket, before anything is sent
 * @param on.sent called for each binary frame handed to the network
 */
export function countingSocket(on: { opened(): void; sent(frame: Uint8Array): void }): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      on.opened();
    }
    override send(data: string | Blob | BufferSource) {
      super.send(data);
      if (data instanceof Uint8Array) on.sent(data);
    }
  };
}
