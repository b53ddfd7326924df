/**
 * Two tabs of one browser show the same private writing at once. Nothing leaves the browser by this.
 * @module
 */
import * as Y from 'yjs';

/** @param room names the document; returns the disposer */
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
