import type { ClientActivity } from '../activity.ts';

/** The go-between's parts: who does what, who could, and what nobody does. */
export const brokerage: ClientActivity = {
  page: {
    load: () => import('./page/grid-page.tsx'),
    param: 'grid',
    shows: 'brokerage',
    title: 'Who does what, who could',
    opening: 'Laying out the grid…',
    trouble: 'We could not fetch the page with the grid.',
    opensItself: true,
  },
  way: { menu: 'Who does what', value: 'all', words: 'Open our grid', toStep: true },
};
