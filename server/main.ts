/**
 * The entry, apart from the program: Node must be new enough, and its compile cache on, before the program's first module is
 * loaded. With the cache, types are stripped and code is compiled once, not at every start.
 * @module
 */
import { constants, enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

const OLDEST_NODE = 24;
if (Number.parseInt(process.versions.node) < OLDEST_NODE) {
  console.error(
    `Strategic Exchange needs Node ${OLDEST_NODE} or newer, and this is ${process.version}. "npm start" brings its own.`,
  );
  process.exit(1);
}

/** Belongs to the installed packages: `npm ci` clears it, and nobody backs it up. */
const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'strategic-exchange');
// Where it cannot be written everything works as before, only later. Whoever set NODE_COMPILE_CACHE keeps theirs.
const { status } = enableCompileCache(CACHE);
// The storage's thread and the program that draws look for it here.
if (status === constants.compileCacheStatus.ENABLED) process.env['NODE_COMPILE_CACHE'] = CACHE;

const { run } = await import('./compose.ts');
await run(process.env);
// Now: a server that is killed writes nothing at its end.
flushCompileCache();
