/**
 * One's own private writing in one workshop. It is kept on this device, sealed on the server, and shared only thought
 * by thought. It is open only while it is certain whose it is.
 * @module
 */
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { type Accessor, createMemo, untrack } from 'solid-js';
import type { Writer } from '../../../device/writer.ts';
import type { AccessControl, Locked, Unlocked } from './access.ts';
import { openReflections } from './open-reflections.ts';
import type { SealedCopyState, SealedPort } from './sealed-copy.ts';
import type { SharingPort, SharingState } from './sharing.ts';

export type PrivatePort = SealedPort &
  SharingPort & {
    /** Asks whether a rejoin code is this person's; `undefined` when the server cannot be asked. */
    isTheirs(code: string): Promise<boolean | undefined>;
  };
/** Whether this device keeps the writing. `unkept`: it will be gone with the page. */
export type KeptState = 'keeping' | 'kept' | 'unkept';
/**
 * The state of the sealed copy, or why there is none. `no-code`: this browser has no rejoin code for this person.
 * `insecure`: the page is on plain http. `gone`: the workshop is closed to them.
 */
export type SealedState = SealedCopyState | 'no-code' | 'insecure' | 'gone';

export type Reflections = {
  /**
   * Why the writing is closed. `waiting`: the server has not said yet who this browser is. `code`: on a shared device the
   * personal code opens it.
   */
  locked: Accessor<Locked | undefined>;
  /** Opens it with a typed code. */
  unlock(code: string): Promise<Unlocked>;
  /** True once the copy on this device can be shown. */
  ready: Accessor<boolean>;
  /** All thoughts with words in them, in the order they were begun. */
  written: Accessor<readonly Reflection[]>;
  /** Returns the thoughts of one pause, including an empty one that was begun. */
  of(step: string): readonly Reflection[];
  /** Begins an empty thought and returns its id. */
  begin(about: Pick<Reflection, 'step' | 'title' | 'prompt'>): string;
  /** Binds a textarea to a thought's words and returns the disposer. `undefined` when the thought is gone. */
  bind(id: string, input: HTMLTextAreaElement): (() => void) | undefined;
  /**
   * Changes a thought's audience, name or question. This hands nothing in, and it changes nothing once the thought is
   * handed in.
   */
  change(id: string, change: Partial<Pick<Reflection, 'to' | 'named' | 'prompt'>>): void;
  sharing(reflection: Reflection): SharingState;
  /** Hands a thought in for the chosen audience. A thought that its author keeps is not handed in. */
  share(reflection: Reflection): void;
  /** Takes a thought back. Resolves false when it has been shown meanwhile. */
  takeBack(reflection: Reflection): Promise<boolean>;
  /** Asks the server again about thoughts that wait. Call it when the link is back, and after a reveal. */
  askAgain(): void;
  /**
   * Deletes thoughts for good, here and in the sealed copy. A thought that waits for the reveal is taken back first,
   * and stays if the server cannot be asked; what was shared stays where it was shared. Resolves with the number of
   * thoughts that are left.
   */
  remove(ids: readonly string[]): Promise<number>;
  /** Deletes all traces on this device of somebody who wrote nothing. Whatever was written stays. */
  forgetIfEmpty(): Promise<void>;
  kept: Accessor<KeptState>;
  sealed: Accessor<SealedState>;
  /** Replaces a sealed copy that cannot be opened with what is on this device. */
  sealAnew(): void;
};

/**
 * Opens one's reflections whenever access allows it, and closes them when it no longer does. Must run under a Solid owner.
 */
export function createReflections(me: Writer, port: PrivatePort, control: AccessControl): Reflections {
  const opened = createMemo(() => {
    const access = control.access();
    return access && untrack(() => openReflections(me, port, access));
  });
  return {
    locked: control.locked,
    unlock: control.unlock,
    ready: () => opened()?.ready() ?? false,
    written: () => opened()?.written() ?? [],
    of: (step) => opened()?.of(step) ?? [],
    begin: (about) => {
      const open = untrack(opened);
      if (!open) throw new Error('Private writing is closed, so nothing can be begun.');
      return open.begin(about);
    },
    bind: (id, input) => untrack(opened)?.bind(id, input),
    change: (id, change) => untrack(opened)?.change(id, change),
    sharing: (reflection) => opened()?.sharing(reflection) ?? 'mine',
    share: (reflection) => untrack(opened)?.share(reflection),
    takeBack: async (reflection) => (await untrack(opened)?.takeBack(reflection)) ?? true,
    askAgain: () => untrack(opened)?.askAgain(),
    remove: async (ids) => (await untrack(opened)?.remove(ids)) ?? 0,
    forgetIfEmpty: async () => untrack(opened)?.forgetIfEmpty(),
    kept: () => opened()?.kept() ?? 'kept',
    sealed: () => opened()?.sealed() ?? 'waiting',
    sealAnew: () => untrack(opened)?.sealAnew(),
  };
}
