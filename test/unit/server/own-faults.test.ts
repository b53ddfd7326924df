import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { repeat } from '../../../server/clock.ts';
import { errorFields, makeLogger } from '../../../server/logger.ts';
import { guardedClock, logErrors, type Stage } from '../../../server/on-error.ts';
import { Broadcast } from '../../../server/rooms/broadcast.ts';
import { Presence } from '../../../server/rooms/presence.ts';
import { Replica } from '../../../server/rooms/document/replica.ts';
import { Room } from '../../../server/rooms/room.ts';
import { Session } from '../../../server/rooms/session/session.ts';
import { makeValve } from '../../../server/rooms/session/valve.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { FRAME, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { edit, fakeSocket, ROOM, said, stage } from '../../support/stage.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const fail = () => {
  throw new Error('Unmistakable');
};
const expectLogged = (logged: readonly string[], stageName: Stage) => {
  expect(logged.filter((line) => line.includes(`"stage":"${stageName}"`))).not.toEqual([]);
  expect(logged.join()).not.toContain('Unmistakable');
};
const stored = async ({ documents }: Storage) => {
  const doc = new Y.Doc();
  for (const update of (await documents.load('w1', 'commons')).updates) Y.applyUpdate(doc, update);
  return doc.getMap('m').toJSON();
};

describe('one connection that fails', () => {
  it('[R11] is closed alone when nothing can be sent to it, and hears nothing after what was lost', async () => {
    const { joined, logged, clock, storage } = await stage();
    const [author, broken, reader] = [await joined(), await joined(), await joined()];
    const { send } = broken.socket;
    broken.socket.send = fail;
    author.connection.frame(edit('k'));
    await vi.waitFor(() => expect(author.saved()).toEqual([1]));
    broken.socket.send = send;
    const before = broken.socket.frames.length;
    author.connection.frame(edit('and on'));
    clock.advance(LIMITS.tickMs);
    expect(said(reader.socket)).toEqual({ k: 1, 'and on': 1 });
    expect([author, broken, reader].map(({ socket }) => socket.code)).toEqual([undefined, 1011, undefined]);
    expect(broken.socket.frames).toHaveLength(before);
    expect(await stored(storage)).toEqual({ k: 1, 'and on': 1 });
    expectLogged(logged, 'socket');
    clock.advance(LIMITS.drainMs);
    expect(broken.socket.cut).toBe(true);
  });

  it('[R11] [F4] and cannot be closed is cut, and the others that must go are closed all the same', async () => {
    const { joined, rooms, logged } = await stage();
    const [one, two, other] = [await joined(), await joined(), await joined(true, undefined, 'p2')];
    one.socket.close = fail;
    rooms.endPerson('w1', 'p1');
    expect([one.socket.cut, two.socket.code, other.socket.code]).toEqual([true, 4405, undefined]);
    expectLogged(logged, 'socket');
  });

  it('[R11] and cannot be pinged keeps nobody from being looked after', async () => {
    const { joined, clock, logged } = await stage();
    const [broken, idle] = [await joined(), await joined()];
    broken.socket.ping = fail;
    const before = idle.socket.frames.length;
    for (let n = 0; n < 6; n += 1) {
      idle.connection.pong();
      clock.advance(5_000);
    }
    expect(idle.socket.frames.slice(before)).toContainEqual(Uint8Array.from([1, 1, 0]));
    expectLogged(logged, 'socket');
  });
});

describe('a room in which something fails', () => {
  it('[R10] takes what came early, though whoever watches for changes fails', async () => {
    const { enter, rooms, logged, storage } = await stage();
    rooms.onChanged = fail;
    const early = enter();
    for (const key of ['k0', 'k1']) early.connection.frame(edit(key));
    await vi.waitFor(() => expect(early.saved().at(-1)).toBe(2));
    expect([early.socket.code, early.socket.paused]).toEqual([undefined, false]);
    expect(await stored(storage)).toEqual({ k0: 1, k1: 1 });
    expectLogged(logged, 'changed');
  });

  it('[R10] sends what could not leave within five seconds, though nobody edits', async () => {
    const { joined, clock } = await stage();
    const [author, reader] = [await joined(), await joined()];
    author.connection.frame(edit('k0'));
    const { after } = clock;
    clock.after = fail;
    author.connection.frame(edit('k1'));
    clock.after = after;
    clock.advance(5_000);
    expect(said(reader.socket)).toEqual({ k0: 1, k1: 1 });
    expect(author.socket.code).toBeUndefined();
  });

  it('[R10] [P4] keeps what could not be handed to the storage, and hands it over again', async () => {
    const { joined, log, logged, clock, storage } = await stage();
    const [author, reader] = [await joined(), await joined()];
    const { append } = log;
    log.append = fail;
    author.connection.frame(edit('k'));
    await settled();
    expect(said(reader.socket)).toEqual({ k: 1 });
    expect([author.socket.code, reader.socket.code]).toEqual([undefined, undefined]);
    expect(author.saved()).toEqual([]);
    log.append = append;
    clock.advance(LIMITS.storageRetryMs);
    await vi.waitFor(() => expect(author.saved()).toEqual([1]));
    expect(await stored(storage)).toEqual({ k: 1 });
    expectLogged(logged, 'journal');
  });

  it('[R12] undoes an edit of the server’s own that fails half-way, and goes on', async () => {
    const { joined, rooms, storage, clock } = await stage();
    const reader = await joined();
    const halfway = rooms.edit(ROOM, (doc) => {
      doc.getMap('m').set('half', 1);
      fail();
    });
    // Both arrive while the document is read again.
    reader.connection.frame(edit('meanwhile'));
    const whole = rooms.edit(ROOM, (doc) => void doc.getMap('m').set('whole', 1));
    await expect(halfway).rejects.toThrow('Unmistakable');
    await whole;
    await vi.waitFor(() => expect(reader.saved()).toEqual([1]));
    expect(await rooms.read(ROOM, (doc) => doc.getMap('m').toJSON())).toEqual({ meanwhile: 1, whole: 1 });
    expect(await stored(storage)).toEqual({ meanwhile: 1, whole: 1 });
    clock.advance(LIMITS.tickMs);
    expect(said(reader.socket)).toEqual({ whole: 1 });
    expect(reader.socket.code).toBeUndefined();
  });

  it('[R12] [L3] says nothing of what is half, to no reader that fell behind, while the document is read again', async () => {
    const { joined, rooms, log, clock } = await stage();
    const [author, slow] = [await joined(), await joined()];
    slow.socket.bufferedBytes = LIMITS.bufferedBytes + 1;
    author.connection.frame(edit('k'));
    const { load } = log;
    let release = () => {};
    log.load = async (...of) => {
      await new Promise<void>((resolve) => (release = resolve));
      return load(...of);
    };
    const halfway = rooms.edit(ROOM, (doc) => {
      doc.getMap('m').set('half', 1);
      fail();
    });
    await expect(halfway).rejects.toThrow('Unmistakable');
    slow.socket.bufferedBytes = 0;
    clock.advance(1_000);
    expect(said(slow.socket)).toEqual({});
    release();
    await rooms.read(ROOM, () => {});
    clock.advance(1_000);
    expect(said(slow.socket)).toEqual({ k: 1 });
  });

  it('[R12] [P3] keeps what is still on its way to the disk when the document is read again', async () => {
    const { joined, rooms, log, storage } = await stage();
    const author = await joined();
    let commit = () => {};
    log.append = async (...of) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return storage.documents.append(...of);
    };
    author.connection.frame(edit('k'));
    const halfway = rooms.edit(ROOM, (doc) => {
      doc.getMap('m').set('half', 1);
      fail();
    });
    await expect(halfway).rejects.toThrow('Unmistakable');
    expect(await rooms.read(ROOM, (doc) => doc.getMap('m').toJSON())).toEqual({ k: 1 });
    expect(author.saved()).toEqual([]);
    commit();
    await vi.waitFor(() => expect(author.saved()).toEqual([1]));
  });

  it('[R10] answers later whom it could not answer at once, with all there is', async () => {
    class Unspoken extends Replica {
      failing = true;
      override difference(vector: Uint8Array) {
        return this.failing ? fail() : super.difference(vector);
      }
      override whole() {
        return this.failing ? fail() : super.whole();
      }
    }
    const clock = manualClock();
    const replica = new Unspoken({ epoch: 1, snapshot: undefined, updates: [] });
    replica.edit((doc) => void doc.getMap('m').set('k', 1));
    const stages: Stage[] = [];
    const room = new Room(replica, [], {
      clock,
      keepWriters: async () => {},
      report: (_, stageName) => stages.push(stageName),
      append: async () => {},
      closed: () => false,
      mayGrow: () => true,
      onStorage: () => {},
      reload: async () => replica,
      onTorn: () => {},
      suspected: () => false,
      tryUpdate: fail,
      onApplied: () => {},
      beforeLarge: async () => {},
      onFailed: () => {},
      onChanged: () => {},
      onRest: fail,
    });
    const socket = fakeSocket();
    const identity = { id: 'p1', name: 'Priya', kind: 'participant' as const };
    const session = room.join({ identity, mayWrite: true, wantsSaved: true, socket }, makeValve(socket));
    room.receive(session, syncFrame(SYNC.step1, new Uint8Array([0])));
    clock.advance(1_000);
    expect(said(socket)).toEqual({});
    replica.failing = false;
    clock.advance(1_000);
    expect(said(socket)).toEqual({ k: 1 });
    // A step 2, since that is what a client waits for after its step 1.
    expect(socket.frames.some(([type, step]) => type === FRAME.sync && step === SYNC.step2)).toBe(true);
    room.leave(session);
    expect(new Set(stages)).toEqual(new Set(['answer', 'broadcast', 'rest']));
    expect(socket.code).toBeUndefined();
  });
});

describe('[R10] a broadcast that fails', () => {
  const set = () => {
    const clock = manualClock();
    const stages: Stage[] = [];
    const presence = new Presence(() => true, clock);
    const sessions = new Set<Session>();
    const doc = new Y.Doc();
    doc.getMap('m').set('all', 1);
    const broadcast = new Broadcast({
      clock,
      report: (_, stageName) => stages.push(stageName),
      sessions,
      presence,
      differenceFrom: () => Y.encodeStateAsUpdate(doc),
    });
    const join = (id: string) => {
      const socket = fakeSocket();
      const identity = { id, name: id, kind: 'participant' as const };
      const session = new Session({ identity, mayWrite: true, wantsSaved: true, socket }, clock);
      sessions.add(session);
      return { socket, session };
    };
    return { clock, stages, presence, broadcast, author: join('p1'), reader: join('p2') };
  };

  it('for what was to be told: all but the author get the difference', () => {
    const { clock, stages, broadcast, author, reader } = set();
    const nonsense = [Uint8Array.from([255]), Uint8Array.from([255])];
    broadcast.change([Y.encodeStateAsUpdate(new Y.Doc())], author.session);
    broadcast.change(nonsense, author.session);
    clock.advance(LIMITS.tickMs);
    expect(stages).toEqual(['broadcast']);
    expect(said(reader.socket)).toEqual({});
    clock.advance(1_000);
    expect(said(reader.socket)).toEqual({ all: 1 });
    expect(said(author.socket)).toEqual({});
  });

  it('for presence: the edits of that moment leave, and the presence at the next look around', () => {
    const { clock, stages, presence, broadcast, author, reader } = set();
    presence.receive(author.session, [{ id: 7, clock: 1, json: '{"at":"card"}' }]);
    const encode = vi.spyOn(presence, 'encode').mockImplementation(fail);
    const doc = new Y.Doc();
    doc.getMap('m').set('k', 1);
    broadcast.change([Y.encodeStateAsUpdate(doc)], author.session);
    broadcast.presence([7], author.session);
    clock.advance(LIMITS.presenceTickMs);
    expect(said(reader.socket)).toEqual({ k: 1 });
    expect(stages).toEqual(['presence']);
    encode.mockRestore();
    const heard = () => reader.socket.frames.filter((frame) => Buffer.from(frame).includes('card')).length;
    clock.advance(1_000);
    expect(heard()).toBe(0);
    broadcast.tend();
    expect(heard()).toBe(1);
  });
});

describe('[R10] the door', () => {
  it('says the stage, the room and the first place, never the words of an error', () => {
    const lines: string[] = [];
    const onError = logErrors(
      makeLogger(
        'debug',
        () => 0,
        (line) => lines.push(line),
      ),
    );
    onError(new TypeError('Unmistakable\n    at Words (of:somebody)'), { stage: 'changed', room: 'w1/plan' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'failed',
      stage: 'changed',
      room: 'w1/plan',
      error: 'TypeError',
      at: expect.stringContaining('own-faults.test.ts'),
    });
    expect(lines.join()).not.toMatch(/Unmistakable|Words/);
    expect(errorFields('Unmistakable')).toEqual({ error: 'string' });
  });

  it('does not throw, even when nothing can be logged', () => {
    const onError = logErrors(makeLogger('debug', () => 0, fail));
    expect(() => onError(new Error('x'), { stage: 'tend' })).not.toThrow();
  });

  it('takes what timers throw, and what is done again and again is done again', () => {
    const manual = manualClock();
    const errors: unknown[] = [];
    const clock = guardedClock(manual, (error, { stage: stageName }) => errors.push([stageName, error]));
    let calls = 0;
    const stop = repeat(clock, 10, () => {
      calls += 1;
      fail();
    });
    manual.advance(35);
    stop();
    manual.advance(35);
    expect(calls).toBe(3);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toEqual(['timer', expect.any(Error)]);
  });
});
