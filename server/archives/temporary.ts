/**
 * Folders that are there for one archive and gone after it.
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Temporary = { path: string; remove(): Promise<void> };

/** Makes a folder that only this server's user can look into. */
export async function temporaryFolder(): Promise<Temporary> {
  const path = await mkdtemp(join(tmpdir(), 'exchange-archive-'));
  // Again for a while: a program that was just ended may still write into it.
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  return { path, remove };
}

/** Does something with a folder, which is gone afterwards, whatever comes of it. */
export async function inTemporary<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  try {
    return await use(folder.path);
  } finally {
    await folder.remove();
  }
}
