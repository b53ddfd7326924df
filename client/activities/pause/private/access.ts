/**
 * Decides when private writing may be opened on this device, and with what.
 * @module
 */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { createSharedSignal } from '../../../app/handing-on/index.ts';
import { reopenKept } from '../../../device/closing.ts';
import { isCodeOf, keepProof, keptRejoinCode } from '../../../device/rejoin.ts';
import type { Writer } from '../../../device/writer.ts';

/** @property inClear whether this device keeps the words unsealed, as one's own device does while it is one's own */
export type Access = { code: string | undefined; inClear: boolean };
export type Locked = 'waiting' | 'code';
/** What came of a typed code. `later`: the server has to say whose it is, and cannot be reached. */
export type Unlocked = 'opened' | 'wrong' | 'later';

export type AccessControl = {
  access: Accessor<Access | undefined>;
  locked: Accessor<Locked | undefined>;
  unlock(code: string): Promise<Unlocked>;
  /** Closes what a typed code has opened. */
  close(): void;
};

/** Without a key or a press for so long, nobody is taken to sit in front of a shared device any more. */
const IDLE_MS = 5 * 60_000;

/** Where the browser shows that somebody is there. */
const SIGNS = ['keydown', 'pointerdown'] as const;

/**
 * Controls access to somebody's private writing. On their own device it is open once it is certain who they are. On a
 * shared one, or while the server does not answer, their code opens it until the page goes, the pause ends or nobody has touched the device for a while.
 * @param certain whether it is certain that this person uses the browser
 * @param isTheirs asks the server whose code it is; `undefined` when it cannot be asked
 */
export function createAccess(
  me: Writer,
  certain: Accessor<boolean>,
  isTheirs: (code: string) => Promise<boolean | undefined>,
): AccessControl {
  const owner = { workshop: me.workshop.id, person: me.personId };
  const shared = createSharedSignal();
  const [typed, setTyped] = createSignal<string>();
  const close = () => setTyped(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stirred = () => {
    clearTimeout(timer);
    if (typed() !== undefined) timer = setTimeout(close, IDLE_MS);
  };
  for (const sign of SIGNS) window.addEventListener(sign, stirred);
  onCleanup(() => {
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, stirred);
  });
  // A facilitator has no code: their own link is their way back. So theirs cannot be asked for.
  const asksCode = () => shared() && me.kind === 'participant';
  const access = createMemo<Access | undefined>(
    () => {
      if (certain() && !asksCode()) return { code: keptRejoinCode(owner), inClear: true };
      const code = typed();
      return code === undefined ? undefined : { code, inClear: false };
    },
    undefined,
    { equals: (a, b) => a?.code === b?.code && a?.inClear === b?.inClear },
  );
  return {
    access,
    locked: () => (access() ? undefined : certain() ? 'code' : 'waiting'),
    unlock: async (code) => {
      const theirs = (await isCodeOf(owner, code)) ?? (await isTheirs(code));
      if (theirs === undefined) return 'later';
      if (!theirs) return 'wrong';
      await keepProof(owner, code);
      // Drafts and marks were sealed with the rest when the device was set to shared.
      await reopenKept(owner, code);
      setTyped(code);
      stirred();
      return 'opened';
    },
    close,
  };
}

/** Access for somebody whom the workshop no longer knows, and who has typed their code. */
export const accessByCode = (code: string): AccessControl => ({
  access: () => ({ code, inClear: false }),
  locked: () => undefined,
  unlock: () => Promise.resolve('opened'),
  close: () => {},
});
