/**
 * Writes a zip file and notes of each file how large it is and its checksum.
 * @module
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Manifest } from '../format.ts';

export type Zip = {
  add(name: string, content: string | Uint8Array): void;
  /** What was added so far. */
  readonly files: Manifest['files'];
  /** Resolves once the file is written. */
  end(): Promise<void>;
};

/** @param madeAt the time that all files have; milliseconds since 1970 */
export function makeZip(path: string, madeAt: number): Zip {
  const zip = new ZipFile();
  const target = createWriteStream(path);
  const written = finished(target);
  // Whoever ends the zip hears of it; before that nobody listens.
  written.catch(() => {});
  zip.outputStream.pipe(target);
  const files: Manifest['files'] = [];
  return {
    files,
    add(name, content) {
      const bytes = Buffer.from(content);
      files.push({
        name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      zip.addBuffer(bytes, name, { mtime: new Date(madeAt), mode: 0o100644, compress: !shrinksFar(bytes) });
    },
    async end() {
      zip.end();
      await written;
    },
  };
}

/** Below this many bytes nothing is a bomb. */
const SMALL = 64 * 1024;

/** What shrinks like a bomb would be refused as one. It is kept as it is. */
const shrinksFar = (bytes: Buffer): boolean =>
  bytes.length > SMALL && deflateRawSync(bytes).length * LIMITS.archiveRatio < bytes.length * 2;
