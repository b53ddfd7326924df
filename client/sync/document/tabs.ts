/**
 * What the tabs of one browser tell each other of a document. Nothing leaves the browser by this.
 * @module
 */
import * as Y from 'yjs';

/**
 * Sends a document's updates to the other tabs and applies theirs.
 * @param room the document's path; it names the channel
 * @returns a function that ends it
 */
export function echoBetweenTabs(room: string, doc: Y.Doc): () => void {
  const channel = new BroadcastChannel(`exchange/${room}`);
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by nature
    if (origin !== channel) channel.postMessage(update);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) =>
    Y.applyUpdate(doc, data, channel),
  );
  doc.on('update', onUpdate);
  return () => {
    doc.off('update', onUpdate);
    channel.close();
  };
}

/**
 * Hands on to the other windows what this one cannot send: while it has no link, and when it closes with words that nobody has
 * confirmed. They have the same copy on the device, and must not say Saved while that holds words they did not send. What
 * can reach the server goes through it alone, so that nothing shows before the server has let it in.
 * @param room the document's path; it names the channel
 * @param owes whether this window has words that the server has not confirmed
 */
export function handOnUnsent(
  room: string,
  doc: Y.Doc,
  owes: () => boolean,
): { handOn(update: Uint8Array): void; end(): void } {
  const channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel(`exchange/unsent/${room}`) : undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by nature
  const handOn = (update: Uint8Array) => channel?.postMessage(update);
  const onHide = () => {
    if (owes()) handOn(Y.encodeStateAsUpdate(doc));
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) =>
    Y.applyUpdate(doc, data, channel),
  );
  globalThis.addEventListener?.('pagehide', onHide);
  const end = () => {
    globalThis.removeEventListener?.('pagehide', onHide);
    channel?.close();
  };
  return { handOn, end };
}
