/**
 * Composition root: configuration, adapters, server. The only place that knows which storage is used. `main.ts` starts it.
 * @module
 */
import { addressOf } from '../shared/protocol/addresses.ts';
import { join } from 'node:path';
import { systemRandom } from './access/secret.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { makeLogger } from './logger.ts';
import { logErrors } from './on-error.ts';
import { startServer } from './server.ts';
import { storageInThread } from './storage/in-thread.ts';
import { StorageError } from './storage/storage.ts';

/** What a program that starts this one as a child with an IPC channel is told once it listens. */
export type Started = { url: string; lines: string[] };

/** Resolves with what takes it down in good order. */
async function start(config: Config): Promise<() => void> {
  const log = makeLogger(config.logLevel, systemClock.now, (line) => process.stderr.write(`${line}\n`));
  const onError = logErrors(log);
  // A promise nobody waits for takes nothing else down with it.
  process.on('unhandledRejection', (error) => onError(error, { stage: 'process' }));
  // After a throw that nobody caught, nobody knows what is half done. Whoever supervises the server starts it again, and what
  // was called saved is on the disk. Logged here, because Node would print the message, which can quote what people typed.
  process.on('uncaughtException', (error) => {
    onError(error, { stage: 'process' });
    process.exit(1);
  });
  const storage = await storageInThread('sqlite', config.dataDir, () => {
    // Without its storage the server can keep no promise; whoever supervises it starts it again.
    log.error('storage-lost');
    process.exit(1);
  });
  const distDir = join(import.meta.dirname, '..', 'dist');
  const server = await startServer({
    config,
    storage,
    clock: systemClock,
    random: systemRandom,
    log,
    distDir,
  });

  const address = config.publicUrl?.origin ?? server.url;
  const lines = [`Strategic Exchange is at ${address}`];
  if (server.sample) {
    const { id, joinCode, facilitatorKey } = server.sample;
    lines.push(`Join the sample workshop:  ${address}${addressOf.join(joinCode)}`);
    lines.push(`Facilitate the sample:     ${address}${addressOf.table(id, {}, facilitatorKey)}`);
  }
  console.log(lines.join('\n'));
  process.send?.({ url: server.url, lines } satisfies Started);

  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    server
      .stop()
      .then(() => storage.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        onError(error, { stage: 'stop' });
        process.exit(1);
      });
  };
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StorageError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken by another program; please set PORT to a free one.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Runs the server until a signal ends the process; resolves once it listens. What it cannot start with it explains on
 * standard error before it exits.
 * @param env the settings in README.md
 */
export async function run(env: Record<string, string | undefined>): Promise<void> {
  // Until the server runs there is nothing to put in order.
  let stop = (): void => process.exit(1);
  // `disconnect`: whoever started this as a child with an IPC channel is gone, by whatever signal.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => stop());
  try {
    stop = await start(parseConfig(env));
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}
