import { lazy } from 'solid-js';
import type { RouteDefinition } from '@solidjs/router';

/** Every address of the client. Each page is fetched when it is first opened. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('../routes/home.tsx')) },
  { path: '/start', component: lazy(() => import('../routes/start.tsx')) },
  { path: '/j/:code?', component: lazy(() => import('../routes/join.tsx')) },
  { path: '/w/:id', component: lazy(() => import('../routes/table.tsx')) },
  { path: '/w/:id/reflections', component: lazy(() => import('../routes/reflections.tsx')) },
  { path: '/w/:id/facilitate', component: lazy(() => import('../routes/facilitate.tsx')) },
  { path: '/w/:id/stage', component: lazy(() => import('../routes/stage.tsx')) },
  { path: '/sample', component: lazy(() => import('../routes/sample.tsx')) },
  { path: '/questions', component: lazy(() => import('../routes/questions.tsx')) },
  { path: '/how', component: lazy(() => import('../routes/how.tsx')) },
  { path: '/help', component: lazy(() => import('../routes/help.tsx')) },
  { path: '*', component: lazy(() => import('../routes/not-found.tsx')) },
];
