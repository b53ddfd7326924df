import type { ClientActivity } from '../activity.ts';

/** The network a table works in, as a drawing or as lists. */
export const map: ClientActivity = {
  page: {
    load: () => import('./page/map-view.tsx'),
    param: 'view',
    values: ['map', 'list'],
    shows: 'map-templates',
    item: (template) => ({ view: 'map', template }),
    title: 'Our network map',
    opening: 'Opening the map…',
    trouble: 'We could not fetch the page for the map.',
  },
  table: async () => (await import('./at-table.tsx')).atTable,
};
