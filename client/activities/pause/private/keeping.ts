/**
 * Where this device keeps private writing while it is open: in clear on one's own device, sealed on a shared one.
 * @module
 */
import * as Y from 'yjs';
import { openShelf } from '../../../device/closing.ts';
import type { Owner } from '../../../device/own.ts';
import { readRows } from '../../../device/private-rows.ts';
import { oneAtATime } from '../../../lib/one-at-a-time.ts';
import { privatePath } from '../../../../shared/protocol/rooms.ts';
import { keepOnDevice } from '../../../sync/document/device-copy.ts';
import { canSeal } from './seal.ts';

export type Keeping = {
  /** Resolves once everything written so far is kept. Rejects when it is not. */
  settled(): Promise<void>;
  /** Replaces what was kept with the present state, so that deleted words are gone here too. */
  forgetPast(): Promise<void>;
  /** Deletes what is kept. */
  clear(): Promise<void>;
  /** The server has all of it. */
  onServer(): void;
  /** Keeps what is left to keep. Call it before the document is destroyed; it reads the document at once. */
  end(): Promise<void>;
};

/** Reads and keeps the writing in the browser's database. What was sealed when the device was handed on is put back. */
export async function keepInClear(
  owner: Owner,
  code: string | undefined,
  doc: Y.Doc,
  onKept: (kept: boolean) => void,
): Promise<Keeping> {
  const copy = keepOnDevice(privatePath(owner.workshop, owner.person), doc, onKept);
  await copy.loaded;
  if (code && canSeal()) {
    const shelf = await openShelf(owner, code);
    for (const update of shelf.updates) Y.applyUpdate(doc, update);
    // Removed only once the database has it: a word must never be in neither.
    await copy.settled().then(
      () => shelf.clear(),
      () => onKept(false),
    );
  }
  return {
    settled: () => copy.settled(),
    forgetPast: () => copy.forgetPast(),
    clear: () => copy.clear(),
    onServer: () => {},
    end: () => copy.settled().catch(() => {}),
  };
}

/**
 * Reads what this device has and keeps what is written sealed, until the server has it. On plain http nothing can be
 * sealed, so nothing is kept.
 */
export async function keepSealedHere(
  owner: Owner,
  code: string | undefined,
  doc: Y.Doc,
  onKept: (kept: boolean) => void,
): Promise<Keeping> {
  const onLost = () => onKept(false);
  const shelf = code && canSeal() ? await openShelf(owner, code) : undefined;
  // Written before the device was shared, or where nothing could be sealed.
  const rows = await readRows(owner).catch(() => undefined);
  for (const update of [...(shelf?.updates ?? []), ...(rows?.updates ?? [])]) Y.applyUpdate(doc, update);
  if (!shelf || !rows) onLost();
  let state = Y.encodeStateAsUpdate(doc);
  const put = async () => {
    const now = state;
    if (shelf && !(await shelf.put([now], shelf.kept))) throw new Error('The device kept nothing.');
  };
  let failed: unknown;
  const turns = oneAtATime(async () => {
    failed = undefined;
    await put().catch((error: unknown) => (failed = error));
  });
  let edition = 0;
  const keep = async () => {
    edition += 1;
    state = Y.encodeStateAsUpdate(doc);
    await turns.ask();
    if (failed) throw failed;
  };
  if (shelf && rows && rows.updates.length > 0) await keep().then(rows.clear, onLost);
  return {
    settled: keep,
    forgetPast: keep,
    clear: async () => shelf?.clear(),
    onServer: () => {
      const then = edition;
      const rest = Object.keys(shelf?.kept ?? {}).length;
      // What was typed meanwhile is not on the server.
      void turns.idle().then(() => then === edition && rest === 0 && shelf?.clear());
    },
    end: () => turns.idle(),
  };
}
