/**
 * Room ids. A room of the relay is one document of one workshop; its id is `<workshop>/<document>`, as in the socket's
 * path.
 * @module
 */

/** A reference to a document of a workshop. The table it belongs to decides who may write it. */
export type DocumentRef =
  | { kind: 'plan' }
  | { kind: 'commons' }
  | { kind: 'backstage' }
  | { kind: 'table'; tableId: string }
  | { kind: 'map'; tableId: string };
export type RoomRef = { workshopId: string; document: DocumentRef };

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads the document part of a room id; `undefined` when it names no document. SPEC [J5]. */
export function parseDocument(text: string): DocumentRef | undefined {
  if (text === 'plan' || text === 'commons' || text === 'backstage') return { kind: text };
  const [kind, tableId, ...rest] = text.split('/');
  if (rest.length > 0 || !tableId || !ID.test(tableId)) return undefined;
  return kind === 'table' || kind === 'map' ? { kind, tableId } : undefined;
}

/** Reads a whole room id; `undefined` when it is none. */
export function parseRoom(roomId: string): RoomRef | undefined {
  const slash = roomId.indexOf('/');
  const workshopId = roomId.slice(0, slash);
  const document = parseDocument(roomId.slice(slash + 1));
  return slash > 0 && ID.test(workshopId) && document ? { workshopId, document } : undefined;
}

/** A document's name within its workshop, as storage keeps it and as `parseDocument` reads it. */
export const documentName = <R extends DocumentRef>(ref: R): NameOf<R> =>
  ('tableId' in ref ? `${ref.kind}/${ref.tableId}` : ref.kind) as NameOf<R>;
type NameOf<R extends DocumentRef> = R extends { tableId: string } ? `${R['kind']}/${string}` : R['kind'];

/**
 * Makes a shared document's path, `<workshop>/<document>`: the room id on the server, the socket's path and the name
 * of the copy on a device. Its type says which kind of document is there.
 */
export const documentPath = <R extends DocumentRef>(workshopId: string, ref: R): `${string}/${NameOf<R>}` =>
  `${workshopId}/${documentName(ref)}`;

export const planPath = (workshopId: string) => documentPath(workshopId, { kind: 'plan' });
export const backstagePath = (workshopId: string) => documentPath(workshopId, { kind: 'backstage' });
export const tablePath = (workshopId: string, tableId: string) =>
  documentPath(workshopId, { kind: 'table', tableId });
export const mapPath = (workshopId: string, tableId: string) =>
  documentPath(workshopId, { kind: 'map', tableId });
/** Makes the path of a person's own document on their devices. It is no room: no server ever has the document. */
export const privatePath = (workshopId: string, personId: string): `${string}/private/${string}` =>
  `${workshopId}/private/${personId}`;
