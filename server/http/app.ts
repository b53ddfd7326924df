/**
 * The whole HTTP side of the server: options in, handler out.
 * @module
 */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal } from '../access/refusal.ts';
import { ElsewhereError } from '../elsewhere/elsewhere.ts';
import { OutputError } from '../outputs/outputs.ts';
import { PictureError } from '../pictures/pictures.ts';
import { StorageError } from '../storage/storage.ts';
import { api } from './api.ts';
import type { HttpEnv, HttpPorts } from './context.ts';
import { checkOrigin } from './origin.ts';
import { problem } from './problems.ts';
import { securityHeaders } from './security-headers.ts';
import { site } from './site.ts';
import { syncRoute } from './routes/sync-route.ts';

/**
 * Makes the HTTP application.
 * @param distDir the folder of the built client
 */
export function makeApp(ports: HttpPorts, distDir: string): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(securityHeaders(ports.config.publicUrl));
  app.use(checkOrigin(ports.config.publicUrl));
  app.route('/', api(ports));
  app.route('/', syncRoute(ports));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const ready = await ports.storage.ready().then(
      () => true,
      (error: unknown) => {
        // A failing storage is what this route reports, again and again, so it is not logged each time.
        if (!(error instanceof StorageError)) ports.onError(error, { stage: 'request', route: '/readyz' });
        return false;
      },
    );
    return c.json({ ok: ready }, ready ? 200 : 503);
  });
  app.all('/api/*', () => {
    throw new Refusal('not-found');
  });
  app.route('/', site(distDir));
  app.notFound(() => answer(new Refusal('not-found')));
  app.onError((error, c) => {
    const refusal = refusalOf(error, c.req.method);
    // Whoever asked has gone: nothing is wrong with the server.
    const isLeft =
      (error instanceof ElsewhereError || error instanceof OutputError) && error.code === 'stopped';
    if (
      !isLeft &&
      ['internal', 'storage-failed', 'output-failed', 'picture-failed', 'archive-failed'].includes(
        refusal.code,
      )
    ) {
      ports.onError(error, { stage: 'request', route: c.req.routePath });
    }
    return answer(refusal);
  });
  return app;
}

function refusalOf(error: Error, method: string): Refusal {
  if (error instanceof Refusal) return error;
  if (method !== 'GET' && error instanceof StorageError && error.code === 'unavailable') {
    return new Refusal('storage-failed', { retryAfter: 10 });
  }
  if (error instanceof OutputError) return new Refusal('output-failed', { retryAfter: 10 });
  if (error instanceof ElsewhereError) return new Refusal('archive-failed', { retryAfter: 10 });
  if (error instanceof PictureError) return new Refusal('picture-failed', { retryAfter: 10 });
  const malformed = error instanceof HTTPException && error.status === 400;
  return new Refusal(malformed ? 'bad-request' : 'internal');
}

function answer({ code, field, retryAfter }: Refusal): Response {
  const body = problem(code, field);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter && { 'Retry-After': String(retryAfter) }),
    },
  });
}
