import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type DocumentLog, StorageError } from '../../../server/storage/storage.ts';
import { SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { edit, ROOM, stage } from '../../support/stage.ts';

const full = () => Promise.reject(new StorageError('unavailable', 'disk full'));
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A stage whose log refuses every append until `recover` is called. */
async function stalledStage() {
  const set = await stage();
  const { append } = set.storage.documents;
  const tried: number[] = [];
  const refuse: DocumentLog['append'] = (_workshop, _document, bytes) => {
    tried.push(bytes.length);
    return full();
  };
  set.log.append = refuse;
  const recover = () => (set.log.append = append);
  const stored = async () => {
    const doc = new Y.Doc();
    for (const update of (await set.storage.documents.load('w1', 'commons')).updates) {
      Y.applyUpdate(doc, update);
    }
    return doc.getMap('m').toJSON();
  };
  return { ...set, tried, recover, stored, refuse };
}

describe('a storage that fails', () => {
  it('[P4] nothing is called saved, nobody is sent away, and all of it is saved once there is space', async () => {
    const { joined, clock, tried, recover, stored } = await stalledStage();
    const [a, b] = [await joined(), await joined()];
    for (const key of ['k0', 'k1', 'k2']) a.connection.frame(edit(key));
    // Nothing new, but what it repeats is not durable either.
    a.connection.frame(edit('k0'));
    await turn();
    clock.advance(LIMITS.tickMs);
    expect(b.updates().length).toBeGreaterThan(0);
    for (let tries = 0; tries < 5; tries += 1) {
      clock.advance(LIMITS.storageRetryMaxMs);
      await turn();
    }
    // The three of the start, then one a try: a failing disk is not flooded.
    expect(tried).toHaveLength(3 + 1 + 5);
    expect([a.socket.code, b.socket.code]).toEqual([undefined, undefined]);
    expect(new Set(a.saved())).toEqual(new Set([0]));
    recover();
    clock.advance(LIMITS.storageRetryMaxMs);
    await vi.waitFor(() => expect(a.saved().at(-1)).toBe(4));
    expect(Object.keys(await stored()).sort()).toEqual(['k0', 'k1', 'k2']);
    a.connection.frame(edit('k3'));
    await vi.waitFor(() => expect(a.saved().at(-1)).toBe(5));
  });

  it('[P4] whoever is owed a receipt keeps hearing where it stands', async () => {
    const { joined, clock } = await stalledStage();
    const a = await joined();
    a.connection.frame(edit('k'));
    await turn();
    for (let n = 0; n < 4; n += 1) {
      a.connection.pong();
      clock.advance(5_000);
    }
    expect(a.saved()).toEqual([0, 0, 0, 0]);
  });

  it('[P2] [P3] [P4] a frame that changes nothing waits for all before it, even when a later write gets through', async () => {
    const { joined, clock, log, recover, storage, refuse } = await stalledStage();
    const [a, b] = [await joined(), await joined()];
    const first = edit('first');
    a.connection.frame(first);
    let commit = () => {};
    log.append = async (...args) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return storage.documents.append(...args);
    };
    a.connection.frame(edit('second'));
    log.append = refuse;
    b.connection.frame(first);
    await turn();
    commit();
    await turn();
    expect([a.saved(), b.saved()]).toEqual([[], []]);
    recover();
    clock.advance(LIMITS.storageRetryMaxMs);
    await vi.waitFor(() => expect([a.saved().at(-1), b.saved().at(-1)]).toEqual([2, 1]));
  });

  it('[P4] [R8] edits of people who have left are kept until they are durable, then the room leaves memory', async () => {
    const { joined, clock, recover, stored, rooms } = await stalledStage();
    const a = await joined();
    a.connection.frame(edit('k'));
    await turn();
    a.connection.closed();
    clock.advance(10 * LIMITS.roomLingerMs);
    expect(rooms.size).toBe(1);
    await turn();
    recover();
    clock.advance(LIMITS.storageRetryMaxMs);
    await vi.waitFor(async () => expect(await stored()).toEqual({ k: 1 }));
    await turn();
    clock.advance(LIMITS.roomLingerMs);
    await vi.waitFor(() => expect(rooms.size).toBe(0));
  });

  it('[P4] what is owed stays within bounds: beyond them one state says it all', async () => {
    const { joined, clock, tried, recover, stored, storage } = await stalledStage();
    const a = await joined();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => a.connection.frame(syncFrame(SYNC.update, update)));
    // The same key again and again: a long log of a small document.
    const words = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 18; n += 1) doc.getMap('m').set('k', words + n);
    await turn();
    const before = tried.length;
    clock.advance(LIMITS.storageRetryMs);
    await turn();
    expect(tried.slice(before)).toHaveLength(1);
    expect(tried.at(-1)).toBeLessThan(2 * words.length);
    recover();
    clock.advance(LIMITS.storageRetryMaxMs);
    await vi.waitFor(() => expect(a.saved().at(-1)).toBe(18));
    expect(await stored()).toEqual({ k: `${words}17` });
    expect((await storage.documents.load('w1', 'commons')).updates).toHaveLength(1);
  });

  it('[P4] an edit of the server itself is refused meanwhile instead of being waited for', async () => {
    const { joined, rooms } = await stalledStage();
    const a = await joined();
    const change = (doc: Y.Doc) => void doc.getMap('m').set('k', 1);
    await expect(rooms.edit(ROOM, change)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(rooms.edit(ROOM, (doc) => void doc.getMap('m').set('k', 2))).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(a.socket.code).toBeUndefined();
  });

  it('[C3] going down does not wait for ever for a disk that fails', async () => {
    const { joined, clock, rooms } = await stalledStage();
    const a = await joined();
    a.connection.frame(edit('k'));
    await turn();
    const down = rooms.drain();
    clock.advance(LIMITS.drainMs);
    await vi.waitFor(() => expect(a.socket.code).toBe(1012));
    a.connection.closed();
    await turn();
    clock.advance(LIMITS.drainMs);
    await down;
    expect(a.saved()).toEqual([]);
  });

  it('[J9] [P4] a workshop that is deleted need not wait for what was owed', async () => {
    const { joined, rooms } = await stalledStage();
    const a = await joined();
    a.connection.frame(edit('k'));
    await turn();
    await rooms.closeWorkshop('w1');
    expect(a.socket.code).toBe(4410);
    expect(rooms.size).toBe(0);
  });

  it('[P4] a workshop that is gone from the storage closes its rooms', async () => {
    const { joined, log } = await stage();
    const a = await joined();
    log.append = () => Promise.reject(new StorageError('unknown-workshop', ''));
    a.connection.frame(edit('k'));
    await vi.waitFor(() => expect(a.socket.code).toBe(4503));
    expect(a.saved()).toEqual([]);
  });
});
