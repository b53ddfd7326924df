/** `npm run dev`, as somebody who develops uses it: one command, one address, and nothing left when it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { storageInThread } from '../../server/storage/in-thread.ts';
import { expect, response, saved, say } from '../support/exchange.ts';
import { temporaryFolder } from '../support/server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
// One after the other: the first touches a file that every running `npm run dev` watches.
base.describe.configure({ mode: 'default' });
/** Vite bundles the packages the page uses when it starts for the first time. */
const PATIENCE_MS = 120_000;

type Run = {
  child: ChildProcess;
  /** Resolves with the exit code or the signal's name. */
  ended: Promise<number | string>;
  /** Resolves with what a pattern finds in what was printed so far or will be; rejects when the command ends without it. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
};
type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

const test = base.extend<{ folder: Folder; dev: (env?: Record<string, string>, command?: string[]) => Run }>({
  // Playwright wants to see which fixtures a fixture needs; this one needs none.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await folder.remove();
  },
  dev: async ({ folder }, use) => {
    const runs: Run[] = [];
    await use((env, command) => {
      const run = start({ DEV_DATA_DIR: folder.path, ...env }, command);
      runs.push(run);
      return run;
    });
    for (const { child, ended } of runs) {
      signal(child, 'SIGKILL');
      await ended;
    }
  },
});

/** In a process group of its own, which gets signals together as from a terminal. */
function start(
  env: Record<string, string>,
  [program = 'npm', ...args] = ['npm', 'run', 'dev'] as string[],
): Run {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', SAMPLE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      child.emit('printed');
    });
  // Not at its exit: what it printed last may still be on its way then.
  const ended = once(child, 'close').then(([code, name]) => {
    child.emit('printed');
    return (code ?? name) as number | string;
  });
  const prints = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(printed);
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended: ${printed}`);
      await once(child, 'printed');
    }
  };
  return { child, ended, prints };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, name);
  } catch {
    // Nobody of the group is left.
  }
}

/** The data file is locked while the server has it. */
const serverIsGone = async ({ path }: Folder) => {
  const storage = await storageInThread('sqlite', path).catch(() => undefined);
  await storage?.close();
  return storage !== undefined;
};
const addressOf = async (run: Run) => (await run.prints(/^Strategic Exchange is at (\S+)$/m))[1]!;

test('`npm run dev` serves the page, starts a workshop through it, follows changes, and ends as one', async ({
  dev,
  folder,
  page,
}) => {
  test.setTimeout(PATIENCE_MS);
  const production = await temporaryFolder();
  const run = dev({ DATA_DIR: production.path });
  const address = await addressOf(run);
  const failed: string[] = [];
  page.on('pageerror', (error) => failed.push(error.message));
  page.on('response', (answer) => {
    // Before somebody has joined, 401 is the answer to "who am I?".
    if (answer.status() >= 400 && answer.status() !== 401) failed.push(`${answer.status()} ${answer.url()}`);
  });

  await page.goto(`${address}/start`);
  await page.getByLabel('What is it called?').fill('Northshire spring exchange');
  await page.getByRole('button', { name: 'Start the workshop' }).click();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await page.getByRole('link', { name: /Wren/ }).click();
  await expect(saved(page)).toHaveText('Saved');
  await page.getByRole('link', { name: /^O2/ }).first().click();
  await say(page, 'Before the change');
  await expect(saved(page)).toHaveText('Saved');

  // Touched, not changed: the file is everybody's.
  const now = new Date();
  await utimes(join(ROOT, 'server', 'clock.ts'), now, now);
  await run.prints(/^The server has started again;/m);
  await say(page, 'After the change');
  await expect(saved(page)).toHaveText('Saved');
  await page.reload();
  for (const words of ['Before the change', 'After the change'])
    await expect(response(page, words)).toBeVisible();

  expect(failed).toEqual([]);
  // A shell that has a DATA_DIR of a real workshop does not lend it.
  expect(await readdir(production.path)).toEqual([]);
  await production.remove();
  signal(run.child, 'SIGINT');
  await run.ended;
  expect(await serverIsGone(folder)).toBe(true);
  await expect(fetch(address)).rejects.toThrow();
});

test('a taken port is named, and nothing goes on running', async ({ dev, folder }) => {
  test.setTimeout(PATIENCE_MS);
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const run = dev({ PORT: String(port) });
  await run.prints(new RegExp(`^Port ${port} is taken by another program; please set PORT`, 'm'));
  expect(await run.ended).toBe(1);
  await expect.poll(() => serverIsGone(folder)).toBe(true);
  other.close();
});

test('neither outlives the other, however it was ended', async ({ dev, folder }) => {
  test.setTimeout(PATIENCE_MS);
  const first = dev({}, [process.execPath, 'server/dev.ts']);
  await addressOf(first);
  expect(await serverIsGone(folder)).toBe(false);
  first.child.kill('SIGKILL');
  await expect.poll(() => serverIsGone(folder)).toBe(true);

  const second = dev({}, [process.execPath, 'server/dev.ts']);
  const address = await addressOf(second);
  const [, pid] = await second.prints(/^The server is process (\d+)\.$/m);
  process.kill(Number(pid), 'SIGKILL');
  expect(await second.ended).toBe(1);
  await expect(fetch(address)).rejects.toThrow();
});
