import type { ClientActivity } from '../activity.ts';

/** How others did it: a story at a time, and whether it would travel. */
export const practice: ClientActivity = {
  page: {
    load: () => import('./page/practice-page.tsx'),
    param: 'practice',
    shows: 'practice',
    title: 'How others did it',
    opening: 'Opening the stories…',
    trouble: 'We could not fetch the page with the stories.',
    opensItself: true,
  },
  way: { menu: 'How others did it', value: 'all', words: 'Read the stories', toStep: true },
};
