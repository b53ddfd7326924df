/**
 * One's own private writing in one workshop: on this device, sealed on the server, shared only thought by thought.
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
import { keepOnDevice } from '../../../sync/document/device-copy.ts';
import { newId } from '../../../sync/ids.ts';
import { createProjection } from '../../../sync/document/projection.ts';
import { keptRejoinCode } from '../../../device/rejoin.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { bindText } from '../../../sync/editing/text-binding.ts';
import { canSeal, sealingKey } from './seal.ts';
import { keepSealed, type SealedCopy, type SealedCopyState, type SealedPort } from './sealed-copy.ts';
import { makeSharing, type SharingPort, type SharingState } from './sharing.ts';
import { echoBetweenTabs } from '../../../sync/document/tabs.ts';
import { rememberWriter, type Writer } from '../../../device/writer.ts';

export type PrivatePort = SealedPort & SharingPort;
/** Whether this device has it: `unkept` means it will be gone with the page. */
export type KeptState = 'keeping' | 'kept' | 'unkept';
/** `no-code`: this browser has no rejoin code for this person; `insecure`: plain http. Then there is no sealed copy. */
export type SealedState = SealedCopyState | 'no-code' | 'insecure' | 'gone';

export type Reflections = {
  /** True once what this device kept can be shown. */
  ready: Accessor<boolean>;
  /** All thoughts with words in them, in the order they were begun. */
  written: Accessor<readonly Reflection[]>;
  /** The thoughts of one pause, an empty one that was begun included. */
  of(step: string): readonly Reflection[];
  /** Begins an empty thought and returns its id. */
  begin(about: Pick<Reflection, 'step' | 'title' | 'prompt'>): string;
  /** Makes a textarea a window on a thought's words. `undefined` when the thought is gone. */
  bind(id: string, input: HTMLTextAreaElement): (() => void) | undefined;
  /** Nothing is handed in by this, and nothing changes once it is. */
  change(id: string, change: Partial<Pick<Reflection, 'to' | 'named' | 'prompt'>>): void;
  sharing(reflection: Reflection): SharingState;
  /** Hands a thought in as chosen; one that is kept stays. */
  share(reflection: Reflection): void;
  /** Resolves false when it has been shown meanwhile. */
  takeBack(reflection: Reflection): Promise<boolean>;
  /** Asks the server again about what waits: call it when the link is back, and after a reveal. */
  askAgain(): void;
  /**
   * Deletes for good, here and in the sealed copy. What waits for the reveal is taken back first, and stays if the server
   * cannot be asked; what was shared stays where it was shared. Resolves how many are left.
   */
  remove(ids: readonly string[]): Promise<number>;
  /** Leaves no trace on this device of somebody who wrote nothing; whatever was written stays. */
  forgetIfEmpty(): Promise<void>;
  kept: Accessor<KeptState>;
  sealed: Accessor<SealedState>;
  /** Seals what is on this device over a copy that cannot be opened. */
  sealAnew(): void;
};

/** Opens one's reflections. Must run under a Solid owner, whose end closes them; nothing is lost by that. */
export function createReflections(me: Writer, port: PrivatePort): Reflections {
  const owner = { workshop: me.workshop.id, person: me.personId };
  const path = privatePath(owner.workshop, owner.person);
  const origin = { person: me.personId };
  const doc = newDocument('private');
  const [ready, setReady] = createSignal(false);
  const [kept, setKept] = createSignal<KeptState>('kept');
  const [facts, setFacts] = createSignal(0, { equals: false });
  const touch = () => setFacts(0);

  let loaded = false;
  let lost = false;
  let edits = 0;
  const lose = () => {
    lost = true;
    setKept('unkept');
  };
  const copy = keepOnDevice(path, doc, lose);
  const view = createProjection(doc, PRIVATE_ROOTS);
  const onUpdate = async () => {
    // What is read from the device is there already.
    if (!loaded || lost) return;
    const edit = (edits += 1);
    setKept('keeping');
    await copy.settled().catch(lose);
    if (edit === edits && !lost) setKept('kept');
  };
  doc.on('update', () => void onUpdate());
  const closeTabs = echoBetweenTabs(path, doc);

  let sealedCopy: SealedCopy | undefined;
  let closed = false;
  // A facilitator has none; one that lies here is of somebody who sat at this browser before.
  const code = me.kind === 'participant' ? keptRejoinCode(owner.workshop) : undefined;
  const without = me.gone ? 'gone' : !canSeal() ? 'insecure' : code ? undefined : 'no-code';
  const sharing = makeSharing(doc, port, () => {
    touch();
    sealedCopy?.sealNow();
  });
  void copy.loaded.then(async () => {
    loaded = true;
    setReady(true);
    sharing.again();
    if (without !== undefined || !code) return;
    const key = await sealingKey(code, owner.workshop);
    if (closed) return;
    sealedCopy = keepSealed(doc, key, owner, port, touch);
    touch();
  });
  onCleanup(() => {
    closed = true;
    sealedCopy?.stop();
    sharing.stop();
    closeTabs();
    doc.destroy();
  });
  createEffect(() => writtenIn(view).length > 0 && rememberWriter(me));
  createEffect(() => {
    // The page may be closed any moment; what is on its way to the database then warns before that.
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
      await copy.forgetPast().catch(lose);
      return chosen().length;
    },
    forgetIfEmpty: async () => {
      if (model.reflectionsIn(doc).length === 0) await copy.clear();
    },
    kept,
    sealed: () => {
      facts();
      return without ?? sealedCopy?.state() ?? 'waiting';
    },
    sealAnew: () => sealedCopy?.sealAnew(),
  };
}
