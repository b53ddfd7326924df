import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { makeCoalescer } from '../../../server/rooms/coalesce.ts';
import { makeFolding } from '../../../server/rooms/document/folding.ts';
import { makeLedger } from '../../../server/rooms/session/ledger.ts';
import { addsNothing } from '../../../server/updates/novelty.ts';
import { parseUpdate } from '../../../server/updates/parsed.ts';
import { StorageError } from '../../../server/storage/storage.ts';
import { FRAME, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { edit, stage } from '../../support/stage.ts';

describe('rooms', () => {
  it('[R7] everybody who arrives while a room loads shares one load, and early frames wait in order', async () => {
    const { log, enter, storage } = await stage();
    let loads = 0;
    let release = () => {};
    log.load = async (...args) => {
      loads += 1;
      await new Promise<void>((resolve) => (release = resolve));
      return storage.documents.load(...args);
    };
    const [a, b] = [enter(), enter()];
    a.connection.frame(edit('early'));
    release();
    await vi.waitFor(() => expect(a.saved()).toEqual([1]));
    expect(loads).toBe(1);
    // b came in after that frame, and is offered a state that has it.
    expect(b.socket.frames[0]?.length).toBeGreaterThan(4);
  });

  it('[R7] [P5] a load that fails is no empty room: damaged is final, unavailable may be retried', async () => {
    const { log, enter, rooms, storage } = await stage();
    const { load } = storage.documents;
    log.load = () => Promise.reject(new StorageError('damaged', ''));
    const damaged = enter();
    damaged.connection.frame(edit('lost'));
    await vi.waitFor(() => expect(damaged.socket.code).toBe(4423));
    log.load = () => Promise.reject(new StorageError('unavailable', ''));
    const unlucky = enter();
    await vi.waitFor(() => expect(unlucky.socket.code).toBe(4503));
    expect(rooms.size).toBe(0);
    log.load = load;
    const lucky = enter();
    lucky.connection.frame(edit('kept'));
    await vi.waitFor(() => expect(lucky.saved()).toEqual([1]));
    expect(damaged.saved()).toEqual([]);
  });

  it('[P2] [P3] a repeated frame waits for the bytes it repeats', async () => {
    const { log, joined, storage } = await stage();
    const a = await joined();
    const b = await joined();
    let commit = () => {};
    log.append = async (...args) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return storage.documents.append(...args);
    };
    const frame = edit('k');
    a.connection.frame(frame);
    b.connection.frame(frame);
    await new Promise((resolve) => setImmediate(resolve));
    expect([a.saved(), b.saved()]).toEqual([[], []]);
    commit();
    await vi.waitFor(() => expect([a.saved(), b.saved()]).toEqual([[1], [1]]));
  });

  it('[C3] going down waits for the disk and pays what it owes before it closes', async () => {
    const { log, joined, storage, rooms } = await stage();
    let commit = () => {};
    log.append = async (...args) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return storage.documents.append(...args);
    };
    const a = await joined();
    a.connection.frame(edit('k'));
    void rooms.drain();
    await new Promise((resolve) => setImmediate(resolve));
    expect(a.socket.code).toBeUndefined();
    commit();
    await vi.waitFor(() => expect(a.socket.code).toBe(1012));
    expect(a.saved()).toEqual([1]);
  });

  it('[R8] an empty room lingers, leaves memory, and stays while something waits for the disk', async () => {
    const { log, joined, clock, rooms, storage } = await stage();
    let commit = () => {};
    log.append = async (...args) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return storage.documents.append(...args);
    };
    const a = await joined();
    a.connection.frame(edit('k'));
    a.connection.closed();
    clock.advance(10 * LIMITS.roomLingerMs);
    expect(rooms.size).toBe(1);
    commit();
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(LIMITS.roomLingerMs);
    await vi.waitFor(() => expect(rooms.size).toBe(0));
    const b = await joined();
    b.connection.closed();
    clock.advance(LIMITS.roomLingerMs - 1);
    const c = await joined();
    clock.advance(LIMITS.roomLingerMs);
    expect(rooms.size).toBe(1);
    expect(c.socket.code).toBeUndefined();
  });

  it('[R3] the first frame leaves at once, the rest merged in one frame per tick', async () => {
    const { joined, clock } = await stage();
    const [a, b] = [await joined(), await joined()];
    for (const key of ['k0', 'k1', 'k2', 'k3']) a.connection.frame(edit(key));
    expect(b.updates()).toHaveLength(1);
    clock.advance(LIMITS.tickMs);
    expect(b.updates()).toHaveLength(2);
    expect(a.updates()).toHaveLength(0);
  });

  it('[A1] [A4] presence is the newest state per client, once per tick, and never stored', async () => {
    const { joined, clock, storage } = await stage();
    const [a, b] = [await joined(), await joined(true, undefined, 'p2')];
    const state = (at: number) => {
      const text = JSON.stringify({ at });
      return Uint8Array.from([FRAME.awareness, text.length + 4, 1, 9, at, text.length, ...Buffer.from(text)]);
    };
    for (const at of [1, 2, 3, 4]) a.connection.frame(state(at));
    clock.advance(LIMITS.presenceTickMs);
    const heard = b.socket.frames
      .filter((frame) => frame[0] === FRAME.awareness)
      .map((frame) => String(Buffer.from(frame)));
    expect(heard).toHaveLength(2);
    expect(heard[0]).toContain('"at":1');
    expect(heard[1]).toContain('"at":4');
    const stored = await storage.documents.load('w1', 'commons');
    expect([stored.snapshot, stored.updates]).toEqual([undefined, []]);
  });

  it('[A7] an idle connection hears something a stock client counts', async () => {
    const { joined, clock } = await stage();
    const a = await joined();
    const before = a.socket.frames.length;
    clock.advance(25_000);
    expect(a.socket.frames.slice(before)).toEqual([Uint8Array.from([1, 1, 0])]);
  });

  it('[L4] a silent peer is cut off, one that answers pings is not', async () => {
    const { joined, clock } = await stage();
    const [silent, alive] = [await joined(), await joined()];
    for (let passed = 0; passed <= LIMITS.deadPeerMs; passed += 10_000) {
      alive.connection.pong();
      clock.advance(10_000);
    }
    expect([silent.socket.cut, alive.socket.cut]).toEqual([true, false]);
  });

  it('[L3] a slow reader waits, gets one difference, and converges, deletions included', async () => {
    const { joined, clock } = await stage();
    const [a, slow] = [await joined(), await joined()];
    slow.socket.bufferedBytes = LIMITS.bufferedBytes + 1;
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => a.connection.frame(syncFrame(SYNC.update, update)));
    for (let n = 0; n < 50; n += 1) doc.getText('t').insert(0, `word ${n} `);
    doc.getText('t').delete(0, 100);
    clock.advance(1_000);
    expect(slow.updates()).toHaveLength(0);
    slow.socket.bufferedBytes = 0;
    clock.advance(1_000);
    expect(slow.updates()).toHaveLength(1);
    doc.getText('t').insert(0, 'and on ');
    clock.advance(1_000);
    const seen = new Y.Doc();
    for (const frame of slow.updates()) {
      const doc2 = new Y.Doc();
      Y.applyUpdate(doc2, Y.encodeStateAsUpdate(seen));
      const [, update] = splitSync(frame);
      Y.applyUpdate(seen, update);
    }
    expect(seen.getText('t').toJSON()).toBe(doc.getText('t').toJSON());
  });

  it('[L3] a slow reader misses nobody’s edits, however many people wrote meanwhile', async () => {
    const { joined, clock } = await stage();
    const [a, b, slow] = [await joined(), await joined(true, undefined, 'p2'), await joined()];
    slow.socket.bufferedBytes = LIMITS.bufferedBytes + 1;
    a.connection.frame(edit('of a'));
    clock.advance(1_000);
    b.connection.frame(edit('of b'));
    clock.advance(1_000);
    slow.socket.bufferedBytes = 0;
    clock.advance(1_000);
    const seen = new Y.Doc();
    for (const frame of slow.updates()) Y.applyUpdate(seen, splitSync(frame)[1]);
    expect(seen.getMap('m').toJSON()).toEqual({ 'of a': 1, 'of b': 1 });
  });

  it('[L3] a reader behind for too long is closed and may retry', async () => {
    const { joined, clock } = await stage();
    const [a, slow] = [await joined(), await joined()];
    slow.socket.bufferedBytes = LIMITS.bufferedBytes + 1;
    a.connection.frame(edit('k'));
    clock.advance(LIMITS.behindMs + 1_000);
    expect(slow.socket.code).toBe(1013);
  });

  it('[P6] a long log is folded in a quiet moment', async () => {
    const { joined, storage, clock } = await stage();
    const a = await joined();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => a.connection.frame(syncFrame(SYNC.update, update)));
    const write = (rows: number) => {
      for (let n = 0; n < rows; n += 1) doc.getMap('m').set('k', n);
    };
    const stored = async () => {
      const { updates, snapshot } = await storage.documents.load('w1', 'commons');
      return [updates.length, snapshot === undefined];
    };
    write(LIMITS.compactRows + 1);
    clock.advance(LIMITS.compactQuietMs - 1);
    write(LIMITS.compactQuietRows);
    clock.advance(1);
    await settled();
    expect(await stored()).toEqual([LIMITS.compactRows + 1 + LIMITS.compactQuietRows, true]);
    clock.advance(LIMITS.compactQuietMs);
    await vi.waitFor(async () => expect(await stored()).toEqual([0, false]));
  });

  it('[P6] a log that grows without a pause is folded before it is too long to load', () => {
    const clock = manualClock();
    let folds = 0;
    const folding = makeFolding(clock, () => (folds += 1));
    for (let rows = 0; rows <= LIMITS.compactRowsAtMost; rows += LIMITS.compactQuietRows) {
      expect(folds).toBe(0);
      folding.grown(LIMITS.compactQuietRows);
      clock.advance(LIMITS.compactQuietMs / 2);
    }
    expect(folds).toBe(1);
    clock.advance(LIMITS.compactQuietMs);
    expect(folds).toBe(1);
  });

  it('[R3] [A4] edits and presence that are due together leave in one write', async () => {
    const { joined, clock } = await stage();
    const [a, b] = [await joined(), await joined(true, undefined, 'p2')];
    a.connection.frame(edit('first'));
    a.connection.frame(edit('second'));
    a.connection.frame(Uint8Array.from([FRAME.awareness, 6, 1, 9, 1, 2, ...Buffer.from('{}')]));
    const before = b.socket.writes;
    clock.advance(LIMITS.tickMs);
    expect(b.socket.writes).toBe(before + 1);
    expect(b.socket.frames.slice(-2).map(([type]) => type)).toEqual([FRAME.sync, FRAME.awareness]);
  });

  it('[A4] a state that comes too soon after one that left with an edit is told a moment later', async () => {
    const { joined, clock } = await stage();
    const [a, b] = [await joined(), await joined(true, undefined, 'p2')];
    const state = (at: number) =>
      Uint8Array.from([FRAME.awareness, 12, 1, 9, at, 8, ...Buffer.from(`{"at":${at}}`)]);
    const heard = () => b.socket.frames.filter(([type]) => type === FRAME.awareness).length;
    a.connection.frame(edit('first'));
    a.connection.frame(edit('second'));
    a.connection.frame(state(1));
    clock.advance(1);
    expect(heard()).toBe(1);
    clock.advance(30);
    a.connection.frame(state(2));
    expect(heard()).toBe(1);
    clock.advance(LIMITS.presenceTickMs);
    expect(heard()).toBe(2);
  });

  it('[R3] a fuller room gathers longer between two sends', async () => {
    const { joined, enter, clock } = await stage();
    const [a, b] = [await joined(), await joined()];
    const sentAfter = (ms: number) => {
      const [first, second] = [edit('1'), edit('2')];
      a.connection.frame(first);
      a.connection.frame(second);
      const before = b.updates().length;
      clock.advance(ms);
      return b.updates().length > before;
    };
    expect(sentAfter(0.1)).toBe(true);
    for (let reader = 2; reader < 300; reader += 1) enter(true, undefined, `p${reader}`);
    await settled();
    clock.advance(LIMITS.tickMs);
    expect(sentAfter(0.1)).toBe(false);
    expect(sentAfter(2)).toBe(true);
  });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

function splitSync(frame: Uint8Array): [number, Uint8Array] {
  let at = 2;
  while ((frame[at] as number) & 128) at += 1;
  return [frame[1] as number, frame.subarray(at + 1)];
}

describe('[P2] ledger', () => {
  it('passes nothing that is not settled, whatever the order', () => {
    const ledger = makeLedger();
    for (let n = 0; n < 4; n += 1) ledger.open();
    expect(ledger.settle(2)).toBeUndefined();
    expect(ledger.settle(1)).toBe(2);
    expect(ledger.settle(4)).toBeUndefined();
    expect(ledger.owes).toBe(true);
    expect(ledger.settle(3)).toBe(4);
    expect(ledger.owes).toBe(false);
  });
});

describe('[R5] novelty', () => {
  it('sees new structs and new deletions, and nothing in what is known', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'hello world');
    doc.getText('t').delete(0, 5);
    const reader = new Y.Doc();
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc));
    expect(addsNothing(doc, parseUpdate(Y.encodeStateAsUpdate(reader)))).toBe(true);
    reader.getText('t').delete(0, 1);
    expect(addsNothing(doc, parseUpdate(Y.encodeStateAsUpdate(reader)))).toBe(false);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader));
    expect(addsNothing(doc, parseUpdate(Y.encodeStateAsUpdate(reader)))).toBe(true);
    reader.getMap('m').set('k', 1);
    expect(addsNothing(doc, parseUpdate(Y.encodeStateAsUpdate(reader)))).toBe(false);
  });
});

describe('[A4] coalescer', () => {
  it('sends the first at once, then once per tick, and nothing when stopped', () => {
    const clock = manualClock();
    const sent: number[][] = [];
    const coalescer = makeCoalescer<number>(
      clock,
      () => 10,
      (items) => sent.push(items),
    );
    for (const n of [1, 2, 3]) coalescer.add(n);
    expect(sent).toEqual([[1]]);
    clock.advance(10);
    expect(sent).toEqual([[1], [2, 3]]);
    coalescer.add(4);
    coalescer.stop();
    clock.advance(100);
    expect(sent).toEqual([[1], [2, 3]]);
  });
});
