/**
 * Room ids: which document of which workshop. A room id is `<workshop>/<document>`, as in the socket's path.
 * @module
 */

/** What a document is; the table it belongs to decides who writes it. */
export type DocumentRef =
  | { kind: 'plan' }
  | { kind: 'commons' }
  | { kind: 'table'; tableId: string }
  | { kind: 'map'; tableId: string };
export type RoomRef = { workshopId: string; document: DocumentRef };

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads the part of a room id after the workshop; `undefined` when it names no document. SPEC [J5]. */
export function parseDocument(text: string): DocumentRef | undefined {
  if (text === 'plan' || text === 'commons') return { kind: text };
  const [kind, tableId, ...rest] = text.split('/');
  if (rest.length > 0 || !tableId || !ID.test(tableId)) return undefined;
  return kind === 'table' || kind === 'map' ? { kind, tableId } : undefined;
}

/** Reads a whole room id. */
export function parseRoom(roomId: string): RoomRef | undefined {
  const slash = roomId.indexOf('/');
  const workshopId = roomId.slice(0, slash);
  const document = parseDocument(roomId.slice(slash + 1));
  return slash > 0 && ID.test(workshopId) && document ? { workshopId, document } : undefined;
}

/** Writes a room id. */
export function roomId({ workshopId, document }: RoomRef): string {
  return 'tableId' in document
    ? `${workshopId}/${document.kind}/${document.tableId}`
    : `${workshopId}/${document.kind}`;
}
