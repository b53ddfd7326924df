import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { makeCensus } from '../../../server/rooms/session/census.ts';
import { makeGate } from '../../../server/gate.ts';
import { makeMeter } from '../../../server/rooms/session/meter.ts';
import { makeOffenders } from '../../../server/rooms/session/offenders.ts';
import { Replica } from '../../../server/rooms/document/replica.ts';
import { makeValve } from '../../../server/rooms/session/valve.ts';
import { SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { edit, stage } from '../../support/stage.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('how fast one connection is listened to', () => {
  it('[L5] a burst is free, then the socket is read at the pace of the limit, and no frame is lost', async () => {
    const { joined, clock } = await stage();
    const [fast, other] = [await joined(), await joined()];
    for (let n = 0; n < LIMITS.frameBurst - 10; n += 1) fast.connection.frame(new Uint8Array([3]));
    expect(fast.socket.paused).toBe(false);
    for (let n = 0; n < 30; n += 1) fast.connection.frame(edit(`k${n}`));
    expect([fast.socket.paused, other.socket.paused]).toEqual([true, false]);
    await vi.waitFor(() => expect(fast.saved().at(-1)).toBe(30));
    clock.advance(1_000);
    expect([fast.socket.paused, fast.socket.code]).toEqual([false, undefined]);
  });

  it('[L5] the budget grows back with time, and large frames cost more of it', () => {
    const clock = manualClock();
    const meter = makeMeter(clock);
    expect(meter.spend(LIMITS.documentFrameBytes)).toBe(0);
    for (let n = 0; n < 10; n += 1) meter.spend(LIMITS.documentFrameBytes);
    const wait = meter.spend(1);
    expect(wait).toBeGreaterThan(10_000);
    clock.advance(wait);
    expect(meter.spend(0)).toBeLessThanOrEqual(Math.ceil(1000 / LIMITS.framesPerSecond));
    clock.advance(60_000);
    expect(meter.spend(1)).toBe(0);
  });

  it('[L5] [R7] a socket is not read while its document loads', async () => {
    const { enter, log, storage } = await stage();
    let release = () => {};
    log.load = async (...args) => {
      await new Promise<void>((resolve) => (release = resolve));
      return storage.documents.load(...args);
    };
    const early = enter();
    expect(early.socket.paused).toBe(false);
    early.connection.frame(edit('early'));
    expect(early.socket.paused).toBe(true);
    release();
    await vi.waitFor(() => expect(early.saved()).toEqual([1]));
    expect(early.socket.paused).toBe(false);
  });

  it('[L5] a socket shut for two reasons opens when both are gone', () => {
    const calls: string[] = [];
    const valve = makeValve({ pause: () => calls.push('pause'), resume: () => calls.push('resume') });
    valve.shut('opening');
    valve.shut('pace');
    valve.open('opening');
    expect(calls).toEqual(['pause']);
    valve.open('pace');
    valve.open('pace');
    expect(calls).toEqual(['pause', 'resume']);
  });
});

describe('how many connections', () => {
  it('[L6] a person’s oldest connection makes room for the newest, and is told not to come back', async () => {
    const { enter, joined } = await stage();
    const own = Array.from({ length: LIMITS.connectionsPerPerson + 1 }, () => enter());
    const other = await joined(true, undefined, 'p2');
    expect(own.map(({ socket }) => socket.code)).toEqual([4429, ...own.slice(1).map(() => undefined)]);
    expect(other.socket.code).toBeUndefined();
  });

  it('[L6] a full workshop sends newcomers away with "later", and takes them when somebody has left', () => {
    const census = makeCensus(() => {});
    const enter = (workshopId: string, id: string) =>
      census.enter({ workshopId, document: 'plan', person: { id, kind: 'participant' } }, () => {});
    const leave: (() => void)[] = [];
    for (let n = 0; n < LIMITS.connectionsPerWorkshop; n += 1) {
      leave.push(enter('w1', `p${n}`) as () => void);
    }
    expect(enter('w1', 'late')).toBeUndefined();
    expect(enter('w2', 'late')).toBeDefined();
    leave[0]?.();
    leave[0]?.();
    expect(enter('w1', 'late')).toBeDefined();
    expect(enter('w1', 'later')).toBeUndefined();
  });
});

describe('how large a document', () => {
  it('[L7] a full document refuses what is new, takes what is known, and says so', async () => {
    const { joined } = await stage();
    const a = await joined();
    const doc = new Y.Doc();
    const frames: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => frames.push(syncFrame(SYNC.update, update)));
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 27; n += 1) doc.getMap('m').set(`k${n}`, megabyte);
    for (const frame of frames) a.connection.frame(frame);
    const refused = a.refused();
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['full']));
    expect(refused[0]?.n).toBeGreaterThan(24);
    a.connection.frame(frames[0] as Uint8Array);
    expect(a.refused()).toHaveLength(refused.length);
  });

  it('[L7] what was overwritten does not count', () => {
    const replica = new Replica({ epoch: 1, snapshot: undefined, updates: [] });
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => replica.apply(update));
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 60; n += 1) doc.getMap('m').set('k', megabyte + n);
    expect(replica.full).toBe(false);
  });
});

describe('what a restart wakes', () => {
  it('[L8] so many at once and no more; a failure frees its place', async () => {
    const gate = makeGate(2);
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const job = (fails: boolean) =>
      gate(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => ends.push(resolve));
        running -= 1;
        if (fails) throw new Error('no');
      });
    const jobs = Promise.allSettled([true, false, true, false, false].map(job));
    for (let n = 0; n < 5; n += 1) {
      await vi.waitFor(() => expect(ends.length).toBeGreaterThan(n));
      ends[n]?.();
    }
    expect((await jobs).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    const later = Promise.all([false, false, false].map(job));
    for (let n = 5; n < 8; n += 1) {
      await vi.waitFor(() => expect(ends.length).toBeGreaterThan(n));
      ends[n]?.();
    }
    await later;
    expect(most).toBe(2);
  });

  it('[L8] everybody gets in, however many rooms there are', async () => {
    const { enter } = await stage();
    const all = Array.from({ length: 20 }, (_, n) => enter(true, undefined, `p${n}`, `w1/table/t${n}`));
    await vi.waitFor(() => expect(all.every(({ socket }) => socket.frames.length > 0)).toBe(true));
  });

  it('[C3] many sockets are closed in groups, few at once', async () => {
    const { enter, rooms, clock } = await stage();
    const all = Array.from({ length: 100 }, (_, n) => enter(true, undefined, `p${n}`));
    await vi.waitFor(() => expect(all.every(({ socket }) => socket.frames.length > 0)).toBe(true));
    const gone = () => all.filter(({ socket }) => socket.code === 1012).length;
    void rooms.drain();
    await vi.waitFor(() => expect(gone()).toBe(20));
    for (const expected of [40, 60, 80, 100]) {
      clock.advance(LIMITS.restartGroupMs);
      await turn();
      expect(gone()).toBe(expected);
    }
  });
});

describe('[R6] whoever breaks documents half-way', () => {
  it('is not shut out; what they send is tried elsewhere first, until that is long ago', () => {
    const clock = manualClock();
    const offenders = makeOffenders(clock);
    expect(offenders.suspected('p1')).toBe(false);
    offenders.note('p1');
    expect([offenders.suspected('p1'), offenders.suspected('p2')]).toEqual([true, false]);
    clock.advance(LIMITS.tornForgottenMs);
    expect(offenders.suspected('p1')).toBe(false);
  });
});
