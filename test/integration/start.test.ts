/** How the program starts: with Node's compile cache, in a copy whose cache nobody else uses. */
import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type SpawnedServer, spawnServer, temporaryFolder } from '../support/server.ts';
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
afterEach(async () => {
  for (const server of started.splice(0)) await server.kill('SIGKILL');
  await folder.remove();
});

const started: SpawnedServer[] = [];
async function startCopy(env: Record<string, string> = {}): Promise<SpawnedServer> {
  const server = await spawnServer({ root: folder.path, dataDir: join(folder.path, 'data'), env });
  started.push(server);
  return server;
}
/** Every finished file of the cache, by name; those being written have other names. */
async function cached(): Promise<Map<string, { text: string; written: number }>> {
  const names = await readdir(cache, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /^[0-9a-f]{8}$/.test(basename(name))).map((name) => join(cache, name));
  const read = async (path: string) =>
    [path, { text: await readFile(path, 'utf8'), written: (await stat(path)).mtimeMs }] as const;
  return new Map(await Promise.all(files.map(read)));
}
/** Whether a file of the program is in the cache: its first comment is, because types are stripped and comments are not. */
async function isCached(file: string): Promise<boolean> {
  const [, firstLine] = (await readFile(join(ROOT, file), 'utf8')).split('\n');
  return [...(await cached()).values()].some(({ text }) => text.includes(firstLine!));
}
const soon = { timeout: 20_000, interval: 200 };

it('a second start strips no types again, and writes nothing', async () => {
  /** How often Node says that it found stripped types; two threads say it at once, so not every line is whole. */
  const found = async () => {
    const server = await startCopy({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
    await server.stop();
    return server.logged().match(/retrieving transpile cache for StrippedTypeScript/g)?.length ?? 0;
  };
  expect(await found()).toBe(0);
  const before = await cached();
  expect(before.size).toBeGreaterThan(100);
  expect(await found()).toBeGreaterThan(50);
  expect(await cached()).toEqual(before);
});

it('the cache is filled soon after the start: a server that is killed writes nothing at its end', async () => {
  await startCopy();
  // The one is the first thread's, the other the storage's.
  for (const file of ['server/compose.ts', 'server/storage/thread.ts'])
    await vi.waitFor(async () => expect(await isCached(file), file).toBe(true), soon);
});

it('the program that draws pictures uses it too', async () => {
  const server = await startCopy();
  const { facilitator, id, tables } = await startWorkshop(server.url);
  const picture = await facilitator.ask('GET', `/api/workshops/${id}/export/map.svg?table=${tables[0]?.id}`);
  expect(picture.status).toBe(200);
  // It writes its own at its end, after the picture has left.
  await vi.waitFor(async () => expect(await isCached('server/pictures/draw.ts')).toBe(true), soon);
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
  const start = spawnServer({ root: folder.path, dataDir: join(folder.path, 'data'), nodeFlags });
  await expect(start).rejects.toThrow('(1): Strategic Exchange needs Node 24 or newer');
});
