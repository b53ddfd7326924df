/**
 * A document at one moment, for whoever reads it elsewhere.
 * @module
 */
import * as Y from 'yjs';
import type { WriterRow } from '../storage/storage.ts';
import type { Rooms } from './rooms.ts';

/** A document at one moment, and whose client ids have written in it. */
export type Snapshot = { state: Uint8Array; writers: readonly WriterRow[] };

/** Reads a document as it is now. @throws {StorageError} when it cannot be read */
export async function snapshotOf(rooms: Pick<Rooms, 'open'>, roomId: string): Promise<Snapshot> {
  const { room, release } = await rooms.open(roomId);
  try {
    const state = await room.read((doc) => Y.encodeStateAsUpdate(doc));
    return { state, writers: room.writers.rows };
  } finally {
    release();
  }
}
