/**
 * Rooms without a network: a held clock, sockets a test can look into, a log it can hold up or break.
 * @module
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage } from 'y-protocols/sync';
import { vi, expect } from 'vitest';
import * as Y from 'yjs';
import { makeLogger } from '../../server/logger.ts';
import { type Clock, systemClock } from '../../server/clock.ts';
import { makeTrials } from '../../server/trials/trials.ts';
import { logErrors } from '../../server/on-error.ts';
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

/** A socket that keeps what it is given. Each of its methods may be replaced by one that fails. */
export function fakeSocket() {
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
    close: (code: number) => void (socket.code ??= code),
    terminate: () => void (socket.cut = true),
  };
  return socket;
}

/** What a reader knows by now of the map that `edit` writes into: every state and update it was sent. */
export function said({ frames }: { frames: readonly Uint8Array[] }): Record<string, unknown> {
  const doc = new Y.Doc();
  for (const frame of frames) {
    if (frame[0] !== FRAME.sync || frame[1] === SYNC.step1) continue;
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint(decoder);
    readSyncMessage(decoder, encoding.createEncoder(), doc, null);
  }
  return doc.getMap('m').toJSON();
}

/** Rooms over a memory log that a test can hold up or break, and sockets it can look into. */
export async function stage(storage: Storage = memoryStorage()) {
  const clock = manualClock();
  return { ...(await stageOn(clock, storage)), clock };
}

/** The same on any clock. */
export async function stageOn(clock: Clock, storage: Storage = memoryStorage()) {
  await storage.registry.addWorkshop(workshopRow('w1'));
  const log: DocumentLog = { ...storage.documents };
  const logged: string[] = [];
  const logger = makeLogger('debug', clock.now, (line) => logged.push(line));
  const rooms = new Rooms({
    documents: log,
    trials: makeTrials(systemClock),
    clock,
    log: logger,
    onError: logErrors(logger),
  });
  const enter = (mayWrite = true, epoch?: string, id = 'p1', room = ROOM) => {
    const socket = fakeSocket();
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
  return { storage, log, logged, rooms, enter, joined };
}
