/**
 * Folders that are there for one archive and gone after it.
 * @module
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'exchange-archive-';
/** Longer than any archive takes. A younger folder may be another server's, which is at it. */
const LEFT_BEHIND_MS = 60 * 60_000;

/** Removes what servers left behind that were killed: it holds people's words. @param now milliseconds since 1970 */
export async function removeLeftBehind(now: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(tmpdir(), name);
    // Whoever it belongs to may be taking it away, or may be another user of this machine.
    const mtimeMs = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
    if (now - mtimeMs > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

export type Temporary = { path: string; remove(): Promise<void> };

/** Makes a folder that only this server's user can look into. */
export async function temporaryFolder(): Promise<Temporary> {
  const path = await mkdtemp(join(tmpdir(), PREFIX));
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
