/**
 * Real servers for tests, on a port the system chooses.
 *
 *     const server = await startTestServer();                 // in this process, memory storage
 *     const server = await spawnServer({ dataDir });          // a child process on SQLite, for kill -9
 *     server.url                                              // http://localhost:<port>
 *     await server.stop();
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Random, systemRandom } from '../../server/access/secret.ts';
import { type Clock, systemClock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import { readProxies } from '../../server/http/address.ts';
import { USUAL_LIMITS } from '../../server/quota/limits.ts';
import { makeLogger } from '../../server/logger.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export type TestServerOptions = {
  storage?: Storage;
  clock?: Clock;
  random?: Random;
  config?: Partial<Pick<Config, 'port' | 'publicUrl' | 'proxies' | 'createKey' | 'sample' | 'limits'>>;
  /** The built client; a folder that does not exist means API only. */
  distDir?: string;
};

/** Starts a server in this process. `stop` also closes the storage, `stopKeeping` leaves it open for the next server. */
export async function startTestServer(
  options: TestServerOptions = {},
): Promise<RunningServer & { storage: Storage; logged: string[]; stopKeeping: () => Promise<void> }> {
  const {
    storage = memoryStorage(),
    clock = systemClock,
    random = systemRandom,
    config,
    distDir = '/nowhere',
  } = options;
  const logged: string[] = [];
  const server = await startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      publicUrl: undefined,
      proxies: readProxies(''),
      createKey: undefined,
      sample: false,
      limits: { ...USUAL_LIMITS, workshopsPerHour: 10_000 },
      ...config,
    },
    storage,
    clock,
    random,
    log: makeLogger('debug', Date.now, (line) => logged.push(line)),
    distDir,
  });
  const stop = async () => {
    await server.stop();
    await storage.close();
  };
  return { ...server, storage, logged, stop, stopKeeping: server.stop };
}

export type SpawnedServer = {
  url: string;
  pid: number;
  /** What it printed on standard output, line by line. */
  lines: string[];
  /** Everything it printed on standard error: its log. */
  logged(): string;
  /** Resolves when it logs this event; never when it does not. */
  logs(event: string): Promise<void>;
  /** Sends a signal and resolves with the exit code, or the signal's name, once the process is gone. */
  kill(signal: NodeJS.Signals): Promise<number | string>;
  /** SIGTERM. */
  stop(): Promise<number | string>;
};

/**
 * Starts `server/main.ts` as a child process.
 * @param options.port the same port again, to let clients come back after a restart; 0 by default
 * @param options.nodeFlags for `node` itself
 * @param options.root the checkout whose server it is; this one by default
 * @throws with what it printed when it does not start
 */
export async function spawnServer(options: {
  dataDir: string;
  port?: number;
  env?: Record<string, string>;
  nodeFlags?: string[];
  root?: string;
}): Promise<SpawnedServer> {
  const { dataDir, port = 0, env, nodeFlags = [], root = ROOT } = options;
  const child = spawn(process.execPath, [...nodeFlags, join(root, 'server', 'main.ts')], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: dataDir,
      SAMPLE: 'off',
      LOG_LEVEL: 'warn',
      WORKSHOPS_PER_HOUR: '10000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not at its exit: what it logged last may still be on its way then.
  const exited = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    child.emit('errors');
  });
  const logs = async (event: string) => {
    while (!errors.includes(`"event":"${event}"`)) await once(child, 'errors');
  };
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const [, address] = /^Strategic Exchange is at (\S+)$/.exec(line) ?? [];
      if (address) resolve(address);
    });
    void exited.then((code) => reject(new Error(`The server ended (${code}): ${errors}`)));
  });
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    pid: child.pid as number,
    lines,
    logged: () => errors,
    logs,
    kill,
    stop: () => kill('SIGTERM'),
  };
}

/** A folder that is removed when the returned function is called. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'exchange-test-'));
  // Again for a while: a program that is just ending may still write into it.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }) };
}
