/**
 * A set of very many ids, small enough to send several times a second: one bit for each id on the map, in sorted order. Six hundred
 * dragged schools would be 10 kB of ids, and a presence state may hold 8 kB (`limits.ts`).
 * @module
 */
import { fromBase64, toBase64 } from 'lib0/buffer';

/** A packed set. `of` is how many ids the sender's map had; a receiver whose map has more or fewer cannot read the bits. */
export type ManyIds = { of: number; bits: string };

/** Packs ids. @param all every id on the map, sorted; ids that are not among them are left out */
export function packIds(ids: Iterable<string>, all: readonly string[]): ManyIds {
  const chosen = new Set(ids);
  const bytes = new Uint8Array(Math.ceil(all.length / 8));
  all.forEach((id, nth) => {
    if (chosen.has(id)) bytes[nth >> 3]! |= 1 << (nth & 7);
  });
  return { of: all.length, bits: toBase64(bytes) };
}

/** Unpacks ids. There are none while the sender's map differs from ours, or if the bits are damaged. */
export function unpackIds({ of, bits }: ManyIds, all: readonly string[]): string[] {
  if (of !== all.length) return [];
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(bits);
  } catch {
    return [];
  }
  return all.filter((_, nth) => ((bytes[nth >> 3] ?? 0) >> (nth & 7)) & 1);
}
