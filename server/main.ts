/**
 * Composition root: configuration, adapters, server. The only place that knows which storage is used.
 * @module
 */
import { join } from 'node:path';
import { systemRandom } from './access/secret.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { makeLogger } from './logger.ts';
import { logErrors } from './on-error.ts';
import { startServer } from './server.ts';
import { sqliteStorage } from './storage/sqlite/sqlite.ts';
import { StorageError } from './storage/storage.ts';

async function main(config: Config): Promise<void> {
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
  const storage = await sqliteStorage(config.dataDir, () => {
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
    lines.push(`Join the sample workshop:  ${address}/j/${joinCode}`);
    lines.push(`Facilitate the sample:     ${address}/w/${id}#key=${facilitatorKey}`);
  }
  console.log(lines.join('\n'));

  let stopping = false;
  const stop = () => {
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
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StorageError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken by another program; please set PORT to a free one.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main(parseConfig(process.env));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
