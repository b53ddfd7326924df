/**
 * Whether an update holds anything a document does not have yet, found out without applying it. SPEC [R5].
 * @module
 */
import * as Y from 'yjs';

/** @throws when the update cannot be decoded */
export function addsNothing(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  const known = structs.every(
    ({ id, length, constructor }) =>
      constructor === Y.Skip || id.clock + length <= Y.getState(doc.store, id.client),
  );
  // A step 2 always carries the sender's whole delete set, so looking only at its structs would refuse every reader.
  return (
    known && [...ds.clients].every(([client, ranges]) => ranges.every((range) => deleted(doc, client, range)))
  );
}

function deleted(doc: Y.Doc, client: number, { clock, len }: { clock: number; len: number }): boolean {
  const end = clock + len;
  const structs = doc.store.clients.get(client);
  if (!structs || Y.getState(doc.store, client) < end) return len === 0;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
