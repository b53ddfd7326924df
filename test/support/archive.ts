/**
 * Archives over HTTP: taken, looked into, and brought in.
 * @module
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import * as Y from 'yjs';
import type { CreatedWorkshop, Problem } from '../../shared/protocol/http.ts';
import type { Visitor } from './visitor.ts';

/** The files of an archive, by name. */
export type Unpacked = Map<string, Buffer>;

/** Takes a workshop's archive as one of its people. */
export async function takeArchive(
  url: string,
  workshopId: string,
  who: Pick<Visitor, 'cookie'>,
  query = '',
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${url}/api/workshops/${workshopId}/export/archive${query}`, {
    headers: { cookie: who.cookie() },
  });
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
  };
}

/** Brings an archive in. */
export async function openArchive(
  url: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
  query = '',
): Promise<{ status: number; body: CreatedWorkshop & Problem }> {
  const response = await fetch(`${url}/api/archives${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip', ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as CreatedWorkshop & Problem };
}

/** Unpacks an archive of our own. */
export async function unpack(bytes: Buffer): Promise<Unpacked> {
  const files: Unpacked = new Map();
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

export const jsonIn = <T>(files: Unpacked, name: string): T => JSON.parse(String(files.get(name))) as T;

/** A document of an archive. */
export function documentIn(files: Unpacked, name: string): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, files.get(`documents/${name}.bin`) ?? new Uint8Array([0, 0]));
  return doc;
}

/** Gives this test file a temporary folder of its own, in which it can look for what is left behind. */
export function ownTemporaryFolder(): { left(): string[]; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'exchange-archives-test-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = path;
  return {
    left: () => readdirSync(path),
    remove() {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      rmSync(path, { recursive: true, force: true });
    },
  };
}
