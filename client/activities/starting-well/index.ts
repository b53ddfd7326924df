import type { ClientActivity } from '../activity.ts';

/** Nine things that help a new network begin: each person rates them alone, and the table chooses three. */
export const startingWell: ClientActivity = {
  page: {
    load: () => import('./page/starting-page.tsx'),
    param: 'starting',
    shows: 'starting-well',
    title: 'Starting well',
    opening: 'Opening the nine statements…',
    trouble: 'We could not fetch the page with the statements.',
    opensItself: true,
  },
  way: { menu: 'Starting well', value: 'well', words: 'Rate how we are starting' },
};
