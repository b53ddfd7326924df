import { lazy } from 'solid-js';
import type { RouteDefinition } from '@solidjs/router';
import { CLIENT_ACTIVITIES } from '../activities/index.ts';

/** Every address of the client. Each page is fetched when it is first opened. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('../door/home.tsx')) },
  { path: '/start', component: lazy(() => import('../door/start.tsx')) },
  { path: '/j/:code?', component: lazy(() => import('../door/join.tsx')) },
  { path: '/w/:id', component: lazy(() => import('../room/table/table-route.tsx')) },
  ...Object.values(CLIENT_ACTIVITIES).flatMap(({ routes }) => routes ?? []),
  {
    path: ['/w/:id/facilitate', '/w/:id/leave'],
    component: lazy(() => import('../room/console/console-route.tsx')),
  },
  { path: '/w/:id/stage', component: lazy(async () => (await import('../room/later-routes.ts')).stage()) },
  { path: '/w/:id/report', component: lazy(async () => (await import('../room/later-routes.ts')).report()) },
  { path: '/sample', component: lazy(async () => (await import('../door/later-pages.ts')).sample()) },
  { path: '/questions', component: lazy(async () => (await import('../door/later-pages.ts')).questions()) },
  {
    path: '/library/:deck?/:item?',
    component: lazy(async () => (await import('../door/later-pages.ts')).library()),
  },
  { path: '/sources', component: lazy(async () => (await import('../door/later-pages.ts')).sources()) },
  { path: '/how', component: lazy(async () => (await import('../door/later-pages.ts')).how()) },
  { path: '/help', component: lazy(async () => (await import('../door/later-pages.ts')).help()) },
  { path: '*', component: lazy(async () => (await import('../door/later-pages.ts')).notFound()) },
];
