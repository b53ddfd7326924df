/**
 * Serves the built client. Browsers keep hashed files for a year and ask for the files that name them every time.
 * @module
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { Refusal } from '../access/refusal.ts';
import type { HttpEnv } from './context.ts';

const NOT_BUILT =
  'Strategic Exchange is running, but its pages are not built yet. Please run "npm run build".\n';

/**
 * Makes the routes of the built client.
 * @param distDir what Vite built; where it is missing, `/` says so and the API still works
 */
export function site(distDir: string): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  if (!existsSync(join(distDir, 'index.html'))) return app.get('/', (c) => c.text(NOT_BUILT, 503));
  const onFound = (_path: string, c: Context) => {
    const forever = c.req.path.startsWith('/assets/');
    c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const options = { root: distDir, precompressed: true, onFound };
  const index = serveStatic<HttpEnv>({ ...options, path: 'index.html' });
  return app.use(serveStatic(options)).get('*', (c, next) => {
    const isPage = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/assets/');
    if (!isPage) throw new Refusal('not-found');
    return index(c, next);
  });
}
