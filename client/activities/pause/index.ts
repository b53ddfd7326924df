import { lazy } from 'solid-js';
import type { ClientActivity } from '../activity.ts';

/** Everybody writes alone. Then people share what they choose, and the table sorts it. */
export const pause: ClientActivity = {
  page: {
    load: () => import('./page/pause-view.tsx'),
    param: 'pause',
    title: 'Pause for thought',
    opening: 'Opening the pause…',
    trouble: 'We could not fetch the page for writing.',
    apart: true,
    early: true,
    opensItself: true,
    ownTable: true,
  },
  table: async () => (await import('./at-table.tsx')).atTable,
  routes: [
    { path: '/w/:id/reflections', component: lazy(() => import('./reflections/reflections-route.tsx')) },
  ],
};
