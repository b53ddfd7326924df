/**
 * Rooms without a network: a held clock, sockets a test can look into, a log it can hold up or break.
 * @module
 */
import { vi, expect } from 'vitest';
import * as Y from 'yjs';
import { makeLogger } from '../../server/logger.ts';
import { connect } from '../../server/rooms/connect.ts';
import { Rooms } from '../../server/rooms/rooms.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { DocumentLog, Storage } from '../../server/storage/storage.ts';
import { FRAME, readReceipt, SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { workshopRow } from '../contracts/storage-rows.ts';
import { manualClock } from './manual-clock.ts';

export const ROOM = 'w1/commons';

/** An update frame that sets one key, from a document of its own. */
export const edit = (key: string) => {
  const doc = new Y.Doc();
  doc.getMap('m').set(key, 1);
  return syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc));
};

/** Rooms over a memory log that a test can hold up or break, and sockets it can look into. */
export async function stage(storage: Storage = memoryStorage()) {
  await storage.registry.addWorkshop(workshopRow('w1'));
  const clock = manualClock();
  const log: DocumentLog = { ...storage.documents };
  const rooms = new Rooms({ documents: log, clock, log: makeLogger('silent', clock.now, () => {}) });
  const enter = (mayWrite = true, epoch?: string, id = 'p1', room = ROOM) => {
    const socket = {
      frames: [] as Uint8Array[],
      bufferedBytes: 0,
      code: undefined as number | undefined,
      cut: false,
      writes: 0,
      send(frames: readonly Uint8Array[]) {
        socket.writes += 1;
        socket.frames.push(...frames);
      },
      paused: false,
      pause: () => void (socket.paused = true),
      resume: () => void (socket.paused = false),
      ping: () => {},
      close: (code: number) => (socket.code ??= code),
      terminate: () => (socket.cut = true),
    };
    const identity = { id, name: 'Priya', kind: 'participant' as const };
    const connection = connect(rooms, room, { identity, mayWrite, wantsSaved: true, socket }, epoch);
    const saved = () =>
      socket.frames.map(readReceipt).flatMap((each) => (each && 'saved' in each ? [each.saved] : []));
    const refused = () =>
      socket.frames
        .map(readReceipt)
        .flatMap((each) => (each && 'refused' in each ? [{ n: each.refused, reason: each.reason }] : []));
    const updates = () =>
      socket.frames.filter((frame) => frame[0] === FRAME.sync && frame[1] === SYNC.update);
    return { socket, connection, saved, refused, updates };
  };
  const joined = async (...args: Parameters<typeof enter>) => {
    const person = enter(...args);
    await vi.waitFor(() => expect(person.socket.frames.length).toBeGreaterThan(0));
    return person;
  };
  return { storage, clock, log, rooms, enter, joined };
}
