/**
 * Closes somebody's things on this device when it is handed on: they are sealed where they are, under the personal code,
 * and the code is forgotten. So no word is lost, and nobody who uses the browser next can read one, with tools either.
 * @module
 */
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts';
import { holderOf } from './holder.ts';
import { keysOfOwner, type Owner, ownKey, peopleWith } from './own.ts';
import { readRows } from './private-rows.ts';
import { forgetRejoinCode, keptRejoinCode } from './rejoin.ts';
import { canSeal, openSealed, seal, sealingKey } from './seal.ts';
import { keysOf, readJson, removeKey, writeJson } from './storage.ts';

/** What is sealed beside private writing: words that were not added yet, and marks and dots. */
const SEALED_KINDS = ['draft', 'ballots'];
const device = () => localStorage;
const shelfKey = (owner: Owner) => ownKey('closed', owner);
/** Bound into the seal, so that what lies on a device cannot be passed off as the server's copy, or the other way round. */
const onDevice = ({ workshop, person }: Owner): Owner => ({ workshop, person: `${person} on this device` });

type Kept = Record<string, unknown>;
type Pack = { updates: string[]; kept: Kept };

/** What one person has lying sealed on this device, opened with their code. */
export type Shelf = {
  /** Updates of the private document. */
  updates: Uint8Array<ArrayBuffer>[];
  kept: Kept;
  /** Seals this in the place of what was opened. Resolves whether the device kept it. */
  put(updates: readonly Uint8Array[], kept: Kept): Promise<boolean>;
  /** Removes what was opened, once it is kept elsewhere. What did not open stays. */
  clear(): void;
};

/** Opens what one person has lying sealed here; empty when there is nothing. Call it only where `canSeal`. */
export async function openShelf(owner: Owner, code: string): Promise<Shelf> {
  const key = await sealingKey(code, owner.workshop);
  const updates: Uint8Array<ArrayBuffer>[] = [];
  const kept: Kept = {};
  const unopened: string[] = [];
  for (const packed of packsOf(owner)) {
    const opened = await openSealed(key, fromBase64Url(packed), onDevice(owner));
    if (opened) {
      const pack = JSON.parse(new TextDecoder().decode(opened)) as Pack;
      updates.push(...pack.updates.map(fromBase64Url));
      Object.assign(kept, pack.kept);
    } else unopened.push(packed);
  }
  const write = (packs: string[]) => {
    if (packs.length > 0) return writeJson(device, shelfKey(owner), packs);
    removeKey(device, shelfKey(owner));
    return true;
  };
  return {
    updates,
    kept,
    put: async (next, also) => {
      const pack: Pack = { updates: next.map(toBase64Url), kept: also };
      const sealed = await seal(key, new TextEncoder().encode(JSON.stringify(pack)), onDevice(owner));
      return write([...unopened, toBase64Url(sealed)]);
    },
    clear: () => void write(unopened),
  };
}

/** Whether anything of somebody lies sealed on this device. */
export const hasClosed = (owner: Owner): boolean => packsOf(owner).length > 0;

/** Puts drafts and ballots back that were sealed when this device was handed on. */
export async function reopenKept(owner: Owner, code: string): Promise<void> {
  if (!canSeal() || !hasClosed(owner)) return;
  const shelf = await openShelf(owner, code);
  for (const [key, value] of Object.entries(shelf.kept))
    if (readJson(device, key) === undefined) writeJson(device, key, value);
  if (shelf.updates.length > 0) await shelf.put(shelf.updates, {});
  else shelf.clear();
}

/**
 * Closes what everybody but one person has open on this device. Without a code, or on plain http where nothing can be
 * sealed, things stay as they are, under their owner's name: shown to nobody else, but not out of reach of tools.
 * @param holder who uses this browser now; left out, everybody's is closed
 */
export async function closeOthers(workshop: string, holder?: string): Promise<void> {
  const others = peopleWith('rejoin', workshop).filter((person) => person !== holder);
  await Promise.all(others.map((person) => close({ workshop, person }, holder)));
}

/** Closes everybody's things on this device, in every workshop. What is shared from now on must not lie open from before. */
export async function closeEverything(): Promise<void> {
  const workshops = keysOf(device).flatMap((key) => {
    const [kind, workshop] = key.split(':');
    return kind === 'rejoin' && workshop ? [workshop] : [];
  });
  await Promise.all([...new Set(workshops)].map((workshop) => closeOthers(workshop)));
}

async function close(owner: Owner, holder: string | undefined): Promise<void> {
  if (!canSeal()) return;
  await alone(owner, async () => {
    const code = keptRejoinCode(owner);
    // They may have come back with their code while a tab of theirs was waited for.
    if (!code || (holder !== undefined && holderOf(owner.workshop) === owner.person)) return;
    const rows = await readRows(owner).catch(() => undefined);
    // The browser does not answer: what may be there is not sealed, so the code must not go yet.
    if (!rows) return;
    const keys = keysOfOwner(owner).filter((key) => SEALED_KINDS.includes(key.split(':')[0] ?? ''));
    if (rows.updates.length > 0 || keys.length > 0) {
      const shelf = await openShelf(owner, code);
      const kept = { ...shelf.kept, ...Object.fromEntries(keys.map((key) => [key, readJson(device, key)])) };
      // Where the device is full, the words stay in clear rather than be lost.
      if (!(await shelf.put([...shelf.updates, ...rows.updates], kept))) return;
      await rows.clear();
      for (const key of keys) removeKey(device, key);
    }
    forgetRejoinCode(owner);
  });
}

const lockOf = (owner: Owner) => `private/${owner.workshop}/${owner.person}`;
/** Browsers have locks where they can seal. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Runs work once no tab has that person's private writing open. */
async function alone(owner: Owner, work: () => Promise<void>): Promise<void> {
  if (locks()) await locks()?.request(lockOf(owner), work);
  else await work();
}

/**
 * Holds somebody's private writing open, so that it is not closed while words are on their way to the device's copy.
 * @returns `held` resolves once it may be opened; `release` lets it be closed
 */
export function holdOpen(owner: Owner): { held: Promise<void>; release(): void } {
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<void>((resolve) => {
    const manager = locks();
    if (!manager) return resolve();
    void manager.request(lockOf(owner), { mode: 'shared' }, () => {
      resolve();
      return until;
    });
  });
  return { held, release };
}

function packsOf(owner: Owner): string[] {
  const packs = readJson(device, shelfKey(owner));
  return Array.isArray(packs) ? packs.map(String) : [];
}
