/**
 * Keeps the sealed copy on the server in step with this device: fetch, open, merge, seal, put. What several devices of
 * one person write is merged here, because only they can read it.
 * @module
 */
import * as Y from 'yjs';
import { oneAtATime } from '../../../lib/one-at-a-time.ts';
import { openSealed, type Owner, seal } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** PORT: where the server keeps sealed copies. MUST never reject. `later`: the server cannot be reached just now. */
export type SealedPort = {
  /** Fetches what the server has; `tag` names that version. */
  fetch(): Promise<{ sealed?: Bytes; tag?: string } | 'later'>;
  /**
   * Replaces version `tag` of the copy; without a tag, stores it only if there is none. `changed`: the server has
   * another version by now.
   */
  put(sealed: Bytes, tag: string | undefined): Promise<{ tag: string } | 'changed' | 'later' | 'too-large'>;
};

/**
 * The state of the sealed copy. `nothing`: there is nothing to seal. `waiting`: something is on this device and not
 * yet on the server. `unopenable`: the server's copy cannot be opened with this code, and is left as it is.
 */
export type SealedCopyState = 'nothing' | 'waiting' | 'sealed' | 'unopenable' | 'too-large';
export type SealedCopy = {
  state(): SealedCopyState;
  /** Replaces a copy that cannot be opened with what is on this device. */
  sealAnew(): void;
  /** Seals new writing at once. Otherwise another device could share again what was shared already. */
  sealNow(): void;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
  stop(): void;
};

/** How long after the last keystroke to seal. Until then the words are on the device anyway. */
const SEAL_AFTER_MS = 2_000;
const AGAIN_MS = 10_000;
/** The origin of changes that came from the sealed copy, which need not be sealed again. */
const FROM_SEAL = { from: 'seal' };

/**
 * Keeps the sealed copy. Plain: the result has its own `stop`. Start it once the device's own copy has been read.
 * @param onChange called whenever `state` may have changed
 */
export function keepSealed(
  doc: Y.Doc,
  key: CryptoKey,
  owner: Owner,
  port: SealedPort,
  onChange: () => void,
): SealedCopy {
  let state: SealedCopyState = doc.store.clients.size > 0 ? 'waiting' : 'nothing';
  let tag: string | undefined;
  /** Whether the server's copy has been fetched since it was last found changed. */
  let known = false;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const setState = (next: SealedCopyState) => {
    state = next;
    onChange();
  };
  const now = () => void turns.ask();
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(now, ms);
  };

  /**
   * Fetches the server's copy and merges it.
   * @returns whether the server's copy is known and merged
   */
  const pull = async (): Promise<boolean> => {
    const found = await port.fetch();
    if (found === 'later') return false;
    tag = found.tag;
    if (found.sealed) {
      const opened = await openSealed(key, found.sealed, owner);
      if (!opened || !merge(doc, opened)) {
        setState('unopenable');
        return false;
      }
      dirty ||= holdsMore(doc, opened);
    } else dirty ||= doc.store.clients.size > 0;
    known = true;
    return true;
  };
  const push = async (): Promise<boolean> => {
    dirty = false;
    const answer = await port.put(await seal(key, Y.encodeStateAsUpdate(doc), owner), tag);
    if (typeof answer === 'object') {
      tag = answer.tag;
      return true;
    }
    dirty = true;
    if (answer === 'changed') known = false;
    if (answer === 'too-large') setState('too-large');
    return answer === 'changed';
  };
  const work = async () => {
    for (;;) {
      if (stopped) return;
      if (!known && !(await pull())) break;
      if (!dirty) return setState(doc.store.clients.size > 0 ? 'sealed' : 'nothing');
      if (!(await push())) break;
    }
    later(AGAIN_MS);
  };
  const turns = oneAtATime(work);

  const onUpdate = (_: Uint8Array, origin: unknown) => {
    if (origin === FROM_SEAL) return;
    dirty = true;
    if (state === 'unopenable') return;
    setState('waiting');
    later(SEAL_AFTER_MS);
  };
  const sealNow = () => dirty && now();
  const seen = () => {
    if (document.visibilityState === 'hidden') return sealNow();
    // Another device of the same person may have been used meanwhile.
    known = false;
    now();
  };
  doc.on('update', onUpdate);
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', seen);
  now();

  return {
    state: () => state,
    sealAnew: () => {
      if (state !== 'unopenable') return;
      [known, dirty] = [true, true];
      setState('waiting');
      now();
    },
    sealNow: () => void sealNow(),
    idle: () => turns.idle(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      doc.off('update', onUpdate);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}

/**
 * Merges a sealed state. An older copy adds nothing and takes nothing away, so replaying one does no harm. SPEC [S5].
 */
function merge(doc: Y.Doc, state: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, state, FROM_SEAL);
    return true;
  } catch {
    return false;
  }
}

function holdsMore(doc: Y.Doc, state: Uint8Array): boolean {
  const other = new Y.Doc();
  Y.applyUpdate(other, state);
  const [mine, theirs] = [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(other)];
  other.destroy();
  return mine.length !== theirs.length || mine.some((byte, index) => byte !== theirs[index]);
}
