/**
 * A relay as a child process on a core of its own, and what the system says it uses.
 * @module
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import type { Driver } from './driver.ts';

const SERVER_CORE = '0';
const LOAD_CORE = '1';
const STARTING_MS = 20_000;
const STOPPING_MS = 15_000;
/** Linux reports process times in hundredths of a second to everybody, whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;

/** Whether relays and load can be kept on a core each. */
export const canPin = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Puts this process, with all its threads, on the load's core. */
export function pinLoad(): void {
  if (canPin)
    execFileSync('taskset', ['-a', '-c', '-p', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** CPU time so far, in seconds, of the relay and of everybody else on its core; resident memory of the relay. */
export type Usage = { cpuSeconds: number; othersSeconds: number; rssBytes: number };

export type Relay = {
  origin: string;
  /** Not a number where the system has no /proc. */
  usage(): Usage;
  /** The end of what it printed on standard error. */
  complaints(): string;
  /** SIGTERM; SIGKILL when that takes longer than 15 s. Resolves when the process is gone. */
  stop(): Promise<void>;
};

/**
 * Starts a relay and waits until it answers.
 * @param port the same port again brings a relay back where its clients look for it
 * @param nodeArgs for node itself, such as `--cpu-prof`
 * @throws when it does not answer within 20 s, with what it printed
 */
export async function startRelay(
  driver: Driver,
  dataDir: string,
  port: number,
  nodeArgs: readonly string[] = [],
): Promise<Relay> {
  const { args, env } = driver.command(port, dataDir);
  const node = [process.execPath, ...nodeArgs, ...args];
  const [command = '', ...rest] = canPin ? ['taskset', '-c', SERVER_CORE, ...node] : node;
  const child = spawn(command, rest, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  const gone = once(child, 'exit').finally(() => running.delete(child));
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints = `${complaints}${chunk}`.slice(-2_000)));

  const origin = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + STARTING_MS;
  while (!(await answers(origin + driver.healthPath))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${driver.name} did not start: ${complaints}`);
    }
    await sleep(20);
  }
  return {
    origin,
    usage: () => usageOf(child.pid),
    complaints: () => complaints,
    async stop() {
      child.kill('SIGTERM');
      const giveUp = setTimeout(() => child.kill('SIGKILL'), STOPPING_MS);
      await gone;
      clearTimeout(giveUp);
    },
  };
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.text().then(() => response.ok),
    () => false,
  );

function usageOf(pid: number | undefined): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; utime and stime are fields 14 and 15, counted from before it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, resident] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    return { cpuSeconds, othersSeconds: coreSeconds() - cpuSeconds, rssBytes: Number(resident) * 1024 };
  } catch {
    return { cpuSeconds: Number.NaN, othersSeconds: Number.NaN, rssBytes: Number.NaN };
  }
}

/** Time the relay's core was busy: programs, system, and what another virtual machine took (steal). */
function coreSeconds(): number {
  if (!canPin) return Number.NaN;
  const [, times = ''] =
    new RegExp(`^cpu${SERVER_CORE} (.*)$`, 'm').exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = times.split(' ').map(Number);
  return (user + nice + system + steal) / TICKS_PER_SECOND;
}

/** A port nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
