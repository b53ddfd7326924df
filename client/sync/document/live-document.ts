/**
 * One document on a page: its connection, and its state as signals.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Doc, type DocAt, SCHEMA, schemaOf } from '../../../shared/model/document.ts';
import { type Connection, makeConnection } from './connection.ts';
import { type SavedState, savedState } from './saved.ts';

export type LiveDocument<D extends Doc = Doc> = {
  connection: Connection<D>;
  /** True once there is something to show: the copy on this device or, without one, the server's answer. */
  ready: Accessor<boolean>;
  saved: Accessor<SavedState>;
  /** The server's close code and reason, once it is a code that forbids another try. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  /** True when a newer version wrote the document. Show it, but do not edit it before a reload. */
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
  const [facts, setFacts] = createSignal(0, { equals: false });
  const [ready, setReady] = createSignal(false);
  const connection = makeConnection(path, () => setFacts(0), options);
  onCleanup(() => connection.close());
  void connection.arrived.then(() => setReady(true));
  /** Makes a signal that is read again whenever something about the connection may have changed. */
  const watched =
    <T>(read: () => T): Accessor<T> =>
    () => {
      facts();
      return read();
    };
  return {
    connection,
    ready,
    saved: watched(() => savedState(connection.facts())),
    closed: watched(() => connection.closed()),
    outdated: watched(() => schemaOf(connection.doc) > SCHEMA),
  };
}
