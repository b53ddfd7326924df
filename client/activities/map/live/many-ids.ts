/**
 * Which of very many, small enough to tell others several times a second: one bit for each id there is, in the order of the
 * ids. Six hundred schools under one hand are 10 kB of ids, and a presence state holds 8 (`limits.ts`).
 * @module
 */
import { fromBase64, toBase64 } from 'lib0/buffer';

/** `of`: how many ids there were. Whoever knows of more or fewer cannot read the bits. */
export type ManyIds = { of: number; bits: string };

/** @param all every id there is, sorted; ids that are not among them are left out */
export function packIds(ids: Iterable<string>, all: readonly string[]): ManyIds {
  const chosen = new Set(ids);
  const bytes = new Uint8Array(Math.ceil(all.length / 8));
  all.forEach((id, nth) => {
    if (chosen.has(id)) bytes[nth >> 3]! |= 1 << (nth & 7);
  });
  return { of: all.length, bits: toBase64(bytes) };
}

/** The ids meant; none where the other's map is not yet the same as ours, or where the bits are none. */
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
