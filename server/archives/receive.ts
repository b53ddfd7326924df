/**
 * Takes in a body that is too large for memory.
 * @module
 */
import { type FileHandle, open } from 'node:fs/promises';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { Refusal } from '../access/refusal.ts';

type Body = ReadableStream<Uint8Array> | null;

/**
 * Writes a body into a file as it comes.
 * @throws {Refusal} `archive-too-large`, and then its rest was read and thrown away; `bad-request` when it breaks off
 */
export async function receive(body: Body, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await takeIn(body, file);
  } finally {
    await file.close();
  }
}

async function takeIn(body: Body, file: FileHandle): Promise<void> {
  let size = 0;
  for await (const piece of piecesOf(body)) {
    size += piece.length;
    if (size > LIMITS.archiveBytes + LIMITS.discardedBytes) break;
    if (size <= LIMITS.archiveBytes) await file.writeFile(piece);
    // What came is of no use any more, and takes no room while the rest comes.
    else await file.truncate(0);
  }
  if (size > LIMITS.archiveBytes) throw new Refusal('archive-too-large');
}

/** Reads a body and throws it away, so that a refusal is heard: see `readBody`. */
export async function discard(body: Body): Promise<void> {
  let size = 0;
  try {
    for await (const piece of piecesOf(body)) {
      size += piece.length;
      if (size > LIMITS.archiveBytes) return;
    }
  } catch {
    // Nobody is there any more to hear it.
  }
}

/** @throws {Refusal} `bad-request` when it breaks off */
async function* piecesOf(body: Body): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal('bad-request');
    });
    if (done) return;
    yield value;
  }
}
