/**
 * An update without what some client ids brought.
 * @module
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Parsed, Struct } from './parsed.ts';

/**
 * Writes an update again without the structs of some client ids. Deletions stay, for nobody owns those.
 * @returns `undefined` when no struct is left and nothing is deleted
 */
export function without({ structs, ds }: Parsed, left: ReadonlySet<number>): Uint8Array | undefined {
  const kept = Map.groupBy(
    structs.filter(({ id }) => !left.has(id.client)),
    ({ id }) => id.client,
  );
  if (kept.size === 0 && ds.clients.size === 0) return undefined;
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, kept.size);
  for (const [client, ofClient] of kept) writeStructs(encoder, client, ofClient);
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size);
  for (const [client, ranges] of ds.clients) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}

function writeStructs(encoder: Y.UpdateEncoderV1, client: number, structs: readonly Struct[]): void {
  encoding.writeVarUint(encoder.restEncoder, structs.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
  for (const struct of structs) struct.write(encoder, 0);
}
