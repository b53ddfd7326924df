/**
 * What an update holds that a document does not have yet, found out without applying it. SPEC [R5].
 * @module
 */
import * as Y from 'yjs';
import { endOf, type Parsed, type Struct } from './parsed.ts';

type Ranges = Parsed['ds'];

/** The structs of which at least the end is new. */
export const newStructs = (doc: Y.Doc, structs: readonly Struct[]): Struct[] =>
  structs.filter(
    (struct) => !(struct instanceof Y.Skip) && endOf(struct) > Y.getState(doc.store, struct.id.client),
  );

/** How many of these ranges are not deleted yet, or not there yet. */
export function newDeletions(doc: Y.Doc, { clients }: Ranges): number {
  let count = 0;
  for (const [client, ranges] of clients)
    for (const range of ranges) if (!deleted(doc, client, range)) count += 1;
  return count;
}

export const addsNothing = (doc: Y.Doc, { structs, ds }: Parsed): boolean =>
  // A step 2 always carries the sender's whole delete set, so looking only at its structs would refuse every reader.
  newStructs(doc, structs).length === 0 && newDeletions(doc, ds) === 0;

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
