/**
 * One's own private writing in one workshop. It is kept on this device, sealed on the server, and shared only thought
 * by thought. It is open only while it is certain whose it is.
 * @module
 */
import { type Accessor, createMemo, untrack } from 'solid-js';
import type { Writer } from '../../../device/writer.ts';
import type { AccessControl, Locked, Unlocked } from './access.ts';
import { type OpenReflections, openReflections, type PrivatePort } from './open-reflections.ts';

export type Reflections = OpenReflections & {
  /**
   * Why the writing is closed. `waiting`: the server has not said yet who this browser is. `code`: on a shared device the
   * personal code opens it.
   */
  locked: Accessor<Locked | undefined>;
  /** Opens it with a typed code. */
  unlock(code: string): Promise<Unlocked>;
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
