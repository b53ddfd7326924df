/**
 * Private writing while it is open: the document, where this device keeps it, its sealed copy on the server, and what is
 * handed in.
 * @module
 */
import {
  PRIVATE_ROOTS,
  type Reflection,
  writtenIn,
} from '../../../../shared/activities/pause/model/reflection-view.ts';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { newDocument } from '../../../../shared/model/document.ts';
import { privatePath } from '../../../../shared/protocol/rooms.ts';
import * as model from '../../../../shared/activities/pause/model/reflections.ts';
import { byRank } from '../../../../shared/model/table/table-view.ts';
import { holdOpen } from '../../../device/closing.ts';
import { noteWaiting } from '../../../device/own.ts';
import { rememberWriter, type Writer } from '../../../device/writer.ts';
import { newId } from '../../../sync/ids.ts';
import { createProjection } from '../../../sync/document/projection.ts';
import { echoBetweenTabs } from '../../../sync/document/tabs.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { holdsUnsent, watchUnsent } from '../../../sync/editing/unsent.ts';
import { bindText } from '../../../sync/editing/text-binding.ts';
import type { Access } from './access.ts';
import { type Keeping, keepInClear, keepSealedHere } from './keeping.ts';
import { canSeal, sealingKey } from './seal.ts';
import { keepSealed, type SealedCopy, type SealedCopyState, type SealedPort } from './sealed-copy.ts';
import { makeSharing, type SharingPort, type SharingState } from './sharing.ts';

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

export type OpenReflections = {
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

/** Opens one's reflections. Must run under a Solid owner, whose end closes them; that loses nothing. */
export function openReflections(me: Writer, port: PrivatePort, access: Access): OpenReflections {
  const owner = { workshop: me.workshop.id, person: me.personId };
  const path = privatePath(owner.workshop, owner.person);
  const origin = { person: me.personId };
  const doc = newDocument('private');
  const [ready, setReady] = createSignal(false);
  const [kept, setKept] = createSignal<KeptState>('kept');
  const [facts, setFacts] = createSignal(0, { equals: false });
  const touch = () => setFacts(0);

  let keeping: Keeping | undefined;
  let lost = false;
  let edits = 0;
  const tell = (is: boolean) => {
    lost = !is;
    setKept(is ? 'kept' : 'unkept');
  };
  const lose = () => tell(false);
  const view = createProjection(doc, PRIVATE_ROOTS);
  const onUpdate = async () => {
    // Updates that come from the device's own copy need not be kept again.
    if (!keeping || lost) return;
    const edit = (edits += 1);
    setKept('keeping');
    await keeping.settled().catch(lose);
    if (edit === edits && !lost) setKept('kept');
  };
  doc.on('update', () => void onUpdate());
  // What is still being composed is not kept, whatever was kept before it.
  const unwatch = watchUnsent(doc, () => void (holdsUnsent(doc) ? !lost && setKept('keeping') : onUpdate()));
  const closeTabs = echoBetweenTabs(path, doc);

  let sealedCopy: SealedCopy | undefined;
  let closed = false;
  const { code } = access;
  const noCopyBecause = me.gone ? 'gone' : !canSeal() ? 'insecure' : code ? undefined : 'no-code';
  const sharing = makeSharing(doc, port, () => {
    touch();
    sealedCopy?.sealNow();
  });
  const hold = holdOpen(owner);
  const open = async () => {
    // It may be just being closed, because this device was somebody else's for a moment.
    await hold.held;
    if (closed) return;
    const opened = await (access.inClear ? keepInClear : keepSealedHere)(owner, code, doc, tell);
    if (closed) return;
    keeping = opened;
    setReady(true);
    sharing.again();
    if (noCopyBecause !== undefined || !code) return;
    const key = await sealingKey(code, owner.workshop);
    if (closed) return;
    sealedCopy = keepSealed(doc, key, owner, port, () => {
      touch();
      if (sealedCopy?.state() === 'sealed') keeping?.onServer();
    });
    touch();
  };
  void open();
  onCleanup(() => {
    closed = true;
    unwatch();
    sealedCopy?.stop();
    sharing.stop();
    closeTabs();
    // What was typed last must be in the device's copy before anybody closes it.
    void (keeping?.end() ?? Promise.resolve()).finally(() => hold.release());
    doc.destroy();
  });
  createEffect(() => {
    if (me.gone || writtenIn(view).length === 0) return;
    rememberWriter(me);
    facts();
    if (ready()) noteWaiting(owner, 'unsealed', (sealedCopy?.state() ?? 'waiting') !== 'sealed');
  });
  createEffect(() => {
    // This device keeps nothing, so closing the page would lose the words: warn first.
    if (kept() !== 'unkept') return;
    const warn = (event: BeforeUnloadEvent) => model.reflectionsIn(doc).length > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    onCleanup(() => window.removeEventListener('beforeunload', warn));
  });

  return {
    ready,
    written: () => writtenIn(view),
    of: (step) =>
      Object.values(view.reflections)
        .filter((reflection) => reflection.step === step)
        .sort(byRank),
    begin: (about) => {
      const id = newId();
      model.beginReflection(doc, origin, { ...about, id, at: serverNow() });
      return id;
    },
    bind: (id, input) => {
      const text = model.reflectionText(doc, id);
      return text && bindText(input, text, origin);
    },
    change: (id, change) => model.changeReflection(doc, origin, id, change),
    sharing: (reflection) => {
      facts();
      return sharing.of(reflection);
    },
    share: (reflection) => sharing.share(reflection, me.tableId),
    takeBack: (reflection) => sharing.takeBack(reflection),
    askAgain: () => sharing.again(),
    remove: async (ids) => {
      const chosen = () => model.reflectionsIn(doc).filter(({ id }) => ids.includes(id));
      for (const thought of chosen()) if (!thought.shown) await sharing.takeBack(thought);
      const free = chosen().filter(({ handedIn, shown }) => shown || !handedIn);
      model.deleteReflections(
        doc,
        origin,
        free.map(({ id }) => id),
      );
      await keeping?.forgetPast().catch(lose);
      return chosen().length;
    },
    forgetIfEmpty: async () => {
      if (model.reflectionsIn(doc).length === 0) await keeping?.clear();
    },
    kept,
    sealed: () => {
      facts();
      return noCopyBecause ?? sealedCopy?.state() ?? 'waiting';
    },
    sealAnew: () => sealedCopy?.sealAnew(),
  };
}
