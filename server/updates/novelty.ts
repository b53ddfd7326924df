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

/** What is there and not deleted yet, or not there yet. `letters` counts only what is there. */
export function newDeletions(doc: Y.Doc, { clients }: Ranges): { ranges: number; letters: number } {
  const found = { ranges: 0, letters: 0 };
  for (const [client, ranges] of clients)
    for (const range of ranges) {
      const letters = standing(doc, client, range);
      if (letters > 0 || !isThere(doc, client, range)) found.ranges += 1;
      found.letters += letters;
    }
  return found;
}

export const addsNothing = (doc: Y.Doc, { structs, ds }: Parsed): boolean =>
  // A step 2 always carries the sender's whole delete set, so looking only at its structs would refuse every reader.
  newStructs(doc, structs).length === 0 && newDeletions(doc, ds).ranges === 0;

type Range = { clock: number; len: number };

const isThere = (doc: Y.Doc, client: number, { clock, len }: Range): boolean =>
  len === 0 || Y.getState(doc.store, client) >= clock + len;

/** How many clocks of a range hold something that is not deleted yet. */
function standing(doc: Y.Doc, client: number, { clock, len }: Range): number {
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + len, Y.getState(doc.store, client));
  if (!structs || clock >= end) return 0;
  let count = 0;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted)
      count += Math.min(end, struct.id.clock + struct.length) - Math.max(clock, struct.id.clock);
  }
  return count;
}
