/**
 * The JSON API. `Api` is its type, for `hono/client` in the browser: import it as a type only.
 * @module
 */
import { Hono } from 'hono';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { readBody } from './body.ts';
import { makeStarts } from './starts.ts';
import { archiveRoutes } from './exports/archive-routes.ts';
import { ballotRoutes } from './routes/ballot-routes.ts';
import type { HttpEnv, HttpPorts } from './context.ts';
import { archiveNote, closedGuard, endingRoutes } from './routes/ending-routes.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { storyRoutes } from './routes/story-routes.ts';
import { historyRoutes } from './routes/history-routes.ts';
import { joinRoutes } from './routes/join-routes.ts';
import { lossRoutes } from './routes/loss-routes.ts';
import { leaveRoutes } from './routes/leave-routes.ts';
import { makingRoutes } from './exports/making-routes.ts';
import { outputRoutes } from './exports/output-routes.ts';
import { publishRoutes } from './routes/publish-routes.ts';
import { runRoutes } from './routes/run-routes.ts';
import { sealedRoutes } from './routes/sealed-routes.ts';
import { thoughtRoutes } from './routes/thought-routes.ts';
import { workshopRoutes } from './routes/workshop-routes.ts';

/** Makes the routes below `/api`. Answers are not cached, because each is about one person at one moment, unless a route says otherwise. */
export const api = (ports: HttpPorts) => {
  const mayStart = makeStarts(ports);
  return (
    new Hono<HttpEnv>()
      .basePath('/api')
      .use(async (c, next) => {
        await next();
        if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
      })
      .use('/workshops/*', closedGuard(ports))
      .use('/workshops/:id/export/archive', archiveNote(ports))
      // These come before the limit on bodies, because a sealed copy and an archive have limits of their own.
      .route('/', sealedRoutes(ports))
      .route('/', archiveRoutes(ports, mayStart))
      .use(readBody(LIMITS.bodyBytes))
      .route('/', workshopRoutes(ports, mayStart))
      .route('/', joinRoutes(ports))
      .route('/', leaveRoutes(ports))
      .route('/', endingRoutes(ports))
      .route('/', runRoutes(ports))
      .route('/', ballotRoutes(ports))
      .route('/', thoughtRoutes(ports))
      .route('/', historyRoutes(ports))
      .route('/', lossRoutes(ports))
      .route('/', exportRoutes(ports))
      .route('/', outputRoutes(ports))
      .route('/', makingRoutes(ports))
      .route('/', storyRoutes(ports))
      .route('/', publishRoutes(ports))
  );
};

export type Api = ReturnType<typeof api>;
