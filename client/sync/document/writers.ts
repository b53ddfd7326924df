/**
 * What a page is told of who writes in a document, and what its device's copy remembers of that while there is no link.
 * @module
 */
import * as decoding from 'lib0/decoding';
import type * as Y from 'yjs';
import type { WebsocketProvider } from 'y-websocket';
import { FRAME, readWriters, writersFrame } from '../../../shared/protocol/frames.ts';
import { writersOf } from '../../../shared/model/writers.ts';
import type { DeviceCopy } from './device-copy.ts';

const NAME = 'writers';

/** Follows who writes in a document. @param copy where it is kept, if this device keeps one */
export function followWriters(provider: WebsocketProvider, doc: Y.Doc, copy: DeviceCopy | undefined): void {
  const writers = writersOf(doc);
  provider.messageHandlers[FRAME.writers] = (_, decoder) => {
    writers.learn(readWriters(decoder));
    void copy?.keepBeside(NAME, writersFrame(writers.rows));
  };
  void copy?.keptBeside(NAME).then((frame) => {
    if (!frame) return;
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint(decoder);
    writers.learn(readWriters(decoder));
  });
}
