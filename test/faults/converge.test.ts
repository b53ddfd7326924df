/**
 * Any interleaving of edits, deletions, lost links, reconnections, failing disks and restarts ends with everybody
 * seeing the same.
 */
import { array, assert, asyncProperty, constant, constantFrom, nat, oneof, record } from 'fast-check';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { StorageError } from '../../server/storage/storage.ts';
import { FrameReader } from '../../server/rooms/messages.ts';
import { SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { howMuch } from '../support/faults.ts';
import { stage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof stage>>;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A y-websocket client without the network: frames wait on both ways until they are carried. */
function device(name: string) {
  const doc = new Y.Doc();
  let link: { at: ReturnType<Stage['enter']>; read: number; out: Uint8Array[] } | undefined;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') link?.out.push(syncFrame(SYNC.update, update));
  });
  const drop = () => {
    link?.at.connection.closed();
    link = undefined;
  };
  return {
    doc,
    drop,
    connect(set: Stage) {
      if (link) return;
      link = {
        at: set.enter(true, undefined, name),
        read: 0,
        out: [syncFrame(SYNC.step1, Y.encodeStateVector(doc))],
      };
    },
    /** Carries what waits, both ways. */
    carry() {
      if (!link) return;
      if (link.at.socket.code !== undefined) return drop();
      for (const frame of link.out.splice(0)) link.at.connection.frame(frame);
      for (; link.read < link.at.socket.frames.length; link.read += 1) {
        const frame = link.at.socket.frames[link.read] as Uint8Array;
        if (frame[0] !== 0) continue;
        const reader = new FrameReader(frame);
        for (let message = reader.next(); message; message = reader.next()) {
          if (message.kind === 'document') Y.applyUpdate(doc, message.update, 'remote');
          if (message.kind === 'step1') {
            link.out.push(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(doc, message.stateVector)));
          }
        }
      }
    },
  };
}

const step = oneof(
  { weight: 6, arbitrary: record({ kind: constant('type' as const), who: nat(2), at: nat(50) }) },
  {
    weight: 3,
    arbitrary: record({ kind: constant('delete' as const), who: nat(2), at: nat(50) }),
  },
  { weight: 6, arbitrary: record({ kind: constant('carry' as const), who: nat(2) }) },
  { weight: 2, arbitrary: record({ kind: constant('drop' as const), who: nat(2) }) },
  { weight: 3, arbitrary: record({ kind: constant('connect' as const), who: nat(2) }) },
  { weight: 1, arbitrary: record({ kind: constantFrom('restart', 'fail', 'recover', 'wait') }) },
);

const { count, timeout } = howMuch(150, 3_000);

it('[R3] [P1] [P4] everybody converges, deletions included, and the log with them', { timeout }, async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 60 }), async (steps) => {
      let set = await stage();
      const { storage } = set;
      const { append } = storage.documents;
      const devices = ['p0', 'p1', 'p2'].map(device);
      const settle = async () => {
        for (let n = 0; n < 6; n += 1) {
          for (const each of devices) each.carry();
          await turn();
          set.clock.advance(LIMITS.tickMs);
        }
      };
      for (const each of steps) {
        const who = 'who' in each ? devices[each.who] : undefined;
        if (each.kind === 'type') {
          const text = (who as (typeof devices)[0]).doc.getText('t');
          text.insert(Math.min('at' in each ? each.at : 0, text.length), 'word ');
        } else if (each.kind === 'delete') {
          const text = (who as (typeof devices)[0]).doc.getText('t');
          const at = Math.min('at' in each ? each.at : 0, text.length);
          text.delete(at, Math.min(3, text.length - at));
        } else if (each.kind === 'carry') who?.carry();
        else if (each.kind === 'drop') who?.drop();
        else if (each.kind === 'connect') who?.connect(set);
        else if (each.kind === 'wait') await settle();
        else if (each.kind === 'fail')
          set.log.append = () => Promise.reject(new StorageError('unavailable', 'full'));
        else if (each.kind === 'recover') set.log.append = append;
        else {
          for (const one of devices) one.drop();
          set = await stage(storage);
        }
        await turn();
      }
      set.log.append = append;
      for (const each of devices) each.connect(set);
      await settle();
      set.clock.advance(LIMITS.storageRetryMaxMs);
      await settle();
      const disk = new Y.Doc();
      const { snapshot, updates } = await storage.documents.load('w1', 'commons');
      if (snapshot) Y.applyUpdate(disk, snapshot);
      for (const update of updates) Y.applyUpdate(disk, update);
      const texts = [...devices.map(({ doc }) => doc), disk].map((doc) => doc.getText('t').toJSON());
      expect(new Set(texts).size).toBe(1);
    }),
    { seed: 3, numRuns: count, interruptAfterTimeLimit: timeout - 5_000 },
  );
});
