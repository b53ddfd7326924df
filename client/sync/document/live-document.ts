/**
 * One document on a page: its connection, and what the page says about it, as signals.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Doc, type DocAt, SCHEMA, schemaOf } from '../../../shared/model/document.ts';
import { type Connection, makeConnection } from './connection.ts';
import { type SavedState, savedState } from './saved.ts';

export type LiveDocument<D extends Doc = Doc> = {
  connection: Connection<D>;
  /** True once what this device kept and, if that is nothing, what the server sent can be shown. */
  ready: Accessor<boolean>;
  saved: Accessor<SavedState>;
  /** The server wants no further try: its close code and words. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  /** The document was written by a newer version: show it, but do not edit before a reload. */
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
  /** Read anew whenever something about the connection may have changed. */
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
