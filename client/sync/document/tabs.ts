/**
 * Keeps the same private writing in step between the tabs of one browser. Nothing leaves the browser.
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
