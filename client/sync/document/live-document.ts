/**
 * One document on a page: its connection, and its state as signals.
 * @module
 */
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { type Doc, type DocAt, root, SCHEMA, schemaOf } from '../../../shared/model/document.ts';
import { type Connection, makeConnection } from './connection.ts';
import { serverNow } from '../server-time.ts';
import { serverSchema } from './server-schema.ts';
import { isAway, isTrouble, type SavedState, savedState } from './saved.ts';

/**
 * Where somebody's words are, as signals. `saved` changes twice with every keystroke; whoever only asks whether there is a
 * link, or trouble, takes the signal that says so, and is left alone while somebody types.
 */
export type SavedSignals = {
  saved: Accessor<SavedState>;
  /** There is no link just now. */
  away: Accessor<boolean>;
  /** When the link went, by the server's clock; `undefined` while it is up, and on a page that opened without one. */
  awaySince: Accessor<number | undefined>;
  /** People should hear at once how things stand. */
  trouble: Accessor<boolean>;
};

/** Must run under a Solid owner. @param read the state as it is now, from signals */
export function createSavedSignals(read: () => SavedState): SavedSignals {
  const saved = createMemo(read);
  const away = createMemo(() => isAway(saved()));
  const trouble = createMemo(() => isTrouble(saved()));
  let linked = false;
  const awaySince = createMemo((since: number | undefined) => {
    if (away()) return since ?? (linked ? serverNow() : undefined);
    linked ||= saved() !== 'opening';
    return undefined;
  }, undefined);
  return { saved, away, awaySince, trouble };
}

export type LiveDocument<D extends Doc = Doc> = SavedSignals & {
  connection: Connection<D>;
  /** This device should keep a copy and does not: what the server has not got goes with the page. */
  unkept: Accessor<boolean>;
  /** True once there is something to show: the copy on this device or, without one, the server's answer. */
  ready: Accessor<boolean>;
  /** The server's close code and reason, once it is a code that forbids another try. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  /**
   * True when a newer version wrote the document, by its own word and the server's. Show it, but do not edit it before a
   * reload.
   */
  outdated: Accessor<boolean>;
};

/**
 * Opens a document. Must run under a Solid owner, whose end closes the connection.
 * @param path of the document, see `documentPath`; its type says what the document is
 * @param options see `makeConnection`
 */
export function openDocument<Path extends string>(
  path: Path,
  options?: { keep: boolean },
): LiveDocument<DocAt<Path>> {
  const [ready, setReady] = createSignal(false);
  const looks: (() => void)[] = [];
  const connection = makeConnection(path, () => batch(() => looks.forEach((look) => look())), options);
  onCleanup(() => connection.close());
  void connection.arrived.then(() => setReady(true));
  const [outdated, setOutdated] = createSignal(false);
  const saysNewer = () => schemaOf(connection.doc) > SCHEMA;
  // Asked once for each connection, and only when the document says that it is newer: a server that was replaced by a
  // newer one closed this connection.
  let answer: Promise<number | undefined> | undefined;
  const lookAgain = async () => {
    const known = saysNewer() ? await (answer ??= serverSchema()) : undefined;
    setOutdated(saysNewer() && known !== undefined && known > SCHEMA);
  };
  root(connection.doc, 'meta').observe(() => void lookAgain());
  /**
   * Looks again whenever something about the connection may have changed, and tells only of another answer. A memo would have
   * everybody who asks on the page look too, twice with every keystroke, whether the answer is another or not.
   */
  const watched = <T>(read: () => T): Accessor<T> => {
    const [answered, set] = createSignal(read());
    looks.push(() => set(() => read()));
    return answered;
  };
  const isUp = watched(() => connection.facts().link === 'up');
  createEffect(
    on(isUp, (up) => {
      if (!up) return;
      answer = undefined;
      void lookAgain();
    }),
  );
  return {
    connection,
    unkept: watched(() => options?.keep !== false && !connection.facts().kept),
    ready,
    ...createSavedSignals(watched(() => savedState(connection.facts()))),
    closed: watched(() => connection.closed()),
    outdated,
  };
}
