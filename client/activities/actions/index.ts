import type { ClientActivity } from '../activity.ts';

/** What a table will do, who does it and by when; and the same for the whole room. */
export const actions: ClientActivity = {
  page: {
    load: () => import('./page/actions-page.tsx'),
    param: 'actions',
    title: 'What we will do',
    opening: 'Opening the actions…',
    trouble: 'We could not fetch the page with the actions.',
    opensItself: true,
  },
  way: { menu: 'Actions', value: 'all', words: 'Open our actions' },
};
