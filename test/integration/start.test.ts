/** How the program starts: with Node's compile cache, by what Node itself says of it, in a copy whose cache nobody else uses. */
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spawnServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop } from '../support/visitor.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let cache: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  const packages = join(folder.path, 'node_modules');
  cache = join(packages, '.cache');
  for (const part of ['server', 'shared', 'package.json'])
    await cp(join(ROOT, part), join(folder.path, part), { recursive: true });
  await mkdir(packages);
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(packages, name));
});
afterEach(() => folder.remove());

const startCopy = (env: Record<string, string> = {}) =>
  spawnServer({ root: folder.path, dataDir: join(folder.path, 'data'), env });
/** Starts and stops it; returns the files whose types were stripped, and those that were found stripped in the cache. */
async function stripped(): Promise<{ anew: string[]; cached: string[] }> {
  const server = await startCopy({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
  await server.stop();
  const files = (pattern: RegExp) =>
    [...server.logged().matchAll(pattern)].map(([, file]) => file!.slice(folder.path.length + 1)).sort();
  return {
    anew: files(/saving transpilation cache for StrippedTypeScript file:\/\/(\S+)/g),
    cached: files(/retrieving transpile cache for StrippedTypeScript file:\/\/(\S+?)\.\.\.success/g),
  };
}
/** How many finished files there are; those being written have other names. */
const cachedFiles = async () =>
  (await readdir(cache, { recursive: true })).filter((name) => /^[0-9a-f]{8}$/.test(basename(name))).length;

it('a second start strips no types again, in the thread of the storage neither', async () => {
  const first = await stripped();
  expect(first.cached).toEqual([]);
  expect(first.anew.length).toBeGreaterThan(50);
  expect(first.anew).toEqual(expect.arrayContaining(['server/server.ts', 'server/storage/thread.ts']));
  expect(await stripped()).toEqual({ anew: [], cached: first.anew });
});

it('the cache is filled soon after the start, so that a server may be killed at its end', async () => {
  const server = await startCopy();
  // The main thread writes after the thread of the storage, all at once.
  await vi.waitFor(async () => expect(await cachedFiles()).toBeGreaterThan(200), 20_000);
  await server.kill('SIGKILL');
  expect((await stripped()).cached).toContain('server/compose.ts');
});

it('the program that draws pictures uses it too', async () => {
  // The server's own files are all there after a first run.
  await stripped();
  const before = await cachedFiles();
  const server = await startCopy();
  const { facilitator, id, tables } = await startWorkshop(server.url);
  const picture = await facilitator.ask('GET', `/api/workshops/${id}/export/map.svg?table=${tables[0]?.id}`);
  expect(picture.status).toBe(200);
  // It writes its own at its end, after the picture has left.
  await vi.waitFor(async () => expect(await cachedFiles()).toBeGreaterThan(before + 10), 20_000);
  await server.stop();
});

it('where no cache can be written everything works without one', async () => {
  await writeFile(cache, 'A file where the folder would be.');
  const server = await startCopy();
  const { status } = await fetch(`${server.url}/healthz`);
  expect(status).toBe(200);
  expect(await server.stop()).toBe(0);
});

it('an older Node is told which one is needed', async () => {
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.18.0' } })";
  const nodeFlags = ['--import', `data:text/javascript,${older}`];
  const started = spawnServer({ root: folder.path, dataDir: join(folder.path, 'data'), nodeFlags });
  await expect(started).rejects.toThrow('(1): Strategic Exchange needs Node 24 or newer');
});
