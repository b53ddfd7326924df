import type { ClientActivity } from '../activity.ts';

/** Ideas from the sources that belong to no card: read, answered, rated alone, or taken as a rule. */
export const ideas: ClientActivity = {
  page: {
    load: () => import('./page/ideas-page.tsx'),
    param: 'idea',
    shows: 'ideas',
    title: 'Ideas to think with',
    opening: 'Opening the ideas…',
    trouble: 'We could not fetch the page with the ideas.',
    opensItself: true,
  },
  way: { menu: 'Ideas to think with', value: 'all', words: 'Open the ideas', toStep: true },
};
