/**
 * Looking for words where they must not be: in files, in what was sent, in the memory of a process.
 * @module
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which of the words occur in the bytes, however a program may have kept them: as UTF-8, as UTF-16 (V8's longer strings),
 * in base64 at any offset, in hexadecimal digits.
 */
export function tracesIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));
}

function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const digits = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64url');
    // The first and last digits depend on what stands beside the word.
    return digits.slice(offset + 1, -2);
  });
  return [
    utf8,
    Buffer.from(word, 'utf16le'),
    ...[utf8.toString('hex'), ...base64].map((s) => Buffer.from(s)),
  ];
}

/** Every file in a folder, one after the other. */
export async function bytesOfFolder(path: string): Promise<Buffer> {
  const names = await readdir(path);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(path, name)))));
}

const PIECE = 16 * 1024 * 1024;
/** No word or form of one is longer. */
const OVERLAP = 256;

/**
 * Which of the words occur in the memory of a process, a child of this one. Linux only. It is held while it is looked at.
 * @throws when the system does not let one look
 */
export async function tracesInMemory(pid: number, words: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  process.kill(pid, 'SIGSTOP');
  const memory = await open(`/proc/${pid}/mem`, 'r');
  try {
    const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
    const piece = Buffer.alloc(PIECE + OVERLAP);
    for (const [, from = '', to = ''] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) r.*$/gm)) {
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
        const length = Math.min(piece.length, end - at);
        // The kernel's own pages are in the list and cannot be read.
        const read = await memory.read(piece, 0, length, at).catch(() => ({ bytesRead: 0 }));
        const seen = piece.subarray(0, read.bytesRead);
        for (const word of tracesIn(seen, words)) found.add(word);
      }
    }
  } finally {
    await memory.close();
    process.kill(pid, 'SIGCONT');
  }
  return words.filter((word) => found.has(word));
}
