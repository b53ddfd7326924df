/**
 * `npm run dev`: the server and Vite's page at one address, started together and ended together.
 *
 * The server is a child process on a free port of its own and starts again when a file in `server/` or `shared/` changes.
 * The page has its own port, not the production one: a production page leaves a service worker behind, which would go on
 * answering at that address with the built page.
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer as createVite, mergeConfig, type ProxyOptions } from 'vite';
import type { Started } from './compose.ts';
import viteConfig, { serverPaths } from '../vite.config.ts';

const ROOT = join(import.meta.dirname, '..');
const { PORT, HOST, DEV_DATA_DIR, ...environment } = process.env;
const DEV_PORT = 5173;
/** Editors write a file in several steps, and changing branches writes many files: wait this many ms for the last. */
const SETTLE_MS = 200;

/** The server has said on standard error why it did not start. */
class StartError extends Error {}

/** A running `server/main.ts`; `ended` resolves when its process is gone. */
type Api = { pid: number; started: Started; ended: Promise<unknown>; stop(): Promise<unknown> };

/**
 * Starts `server/main.ts`. Its IPC channel tells it to stop if this process is killed.
 * @param port 0 for a free one
 * @throws {StartError} when it does not start
 */
async function startApi(port: string): Promise<Api> {
  const child = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    env: {
      ...environment,
      PORT: port,
      HOST: '127.0.0.1',
      // The proxy passes `Host` on as the browser sent it, so the page's own origin is the allowed one.
      PUBLIC_URL: '',
      // Never the DATA_DIR of this shell: trying things out must not write into the data of a real workshop.
      DATA_DIR: DEV_DATA_DIR || join(ROOT, 'data-dev'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const started = await new Promise<Started>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Started));
    void ended.then(() => reject(new StartError('The server did not start.')));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { pid: child.pid!, started, ended, stop };
}

/** Requests for the server go there; Vite keeps the rest. */
function proxyTo(api: string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    // Not `localhost`, which may be another program's address first.
    target: `http://127.0.0.1:${new URL(api).port}`,
    ws: true,
    // `/sync/` is a folder of the page's source as well: only sockets are the server's.
    bypass: ({ url = '', headers }) => (url.startsWith('/sync/') && !headers.upgrade ? url : undefined),
  };
  return Object.fromEntries(serverPaths.map(({ source }) => [source, options]));
}

/** Serves the page and passes on what is the server's. Resolves with the page's address. @throws when the port is taken */
async function startPage(api: string): Promise<string> {
  const server = createHttpServer();
  const vite = await createVite(
    mergeConfig(viteConfig, {
      configFile: false,
      clearScreen: false,
      server: { middlewareMode: { server }, hmr: { server }, proxy: proxyTo(api) },
    }),
  );
  server.on('request', vite.middlewares);
  server.listen(Number(PORT || DEV_PORT), HOST || 'localhost');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function main(): Promise<void> {
  const first = await startApi('0');
  const { url, lines } = first.started;
  const address = await startPage(url);
  console.log(lines.join('\n').replaceAll(url, address));
  console.log(`The server is process ${first.pid}.`);

  let api: Api | undefined;
  let turn = Promise.resolve();
  const use = (next: Api) => {
    api = next;
    // A server that ends by itself takes the page with it.
    void next.ended.then(() => api === next && stop(1));
  };
  const letGo = async () => {
    const last = api;
    api = undefined;
    await last?.stop();
  };
  const restart = async () => {
    await letGo();
    try {
      const next = await startApi(new URL(url).port);
      use(next);
      console.log(`The server has started again; it is process ${next.pid}.`);
    } catch (error) {
      console.error(`${explain(error)} It is tried again when a file changes.`);
    }
  };
  const stop = (code: number) => {
    turn = turn.then(letGo).then(() => process.exit(code));
  };
  use(first);
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));

  let settle: NodeJS.Timeout | undefined;
  for (const folder of ['server', 'shared']) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(settle);
      settle = setTimeout(() => (turn = turn.then(restart)), SETTLE_MS);
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${PORT || DEV_PORT} is taken by another program; please set PORT to a free one.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  // The server hears that its channel closed, and ends too.
  process.exit(1);
}
