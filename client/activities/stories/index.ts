import type { ClientActivity } from '../activity.ts';

/** A table writes how it did something here; the stories go round, and come home with questions. */
export const stories: ClientActivity = {
  page: {
    load: () => import('./page/stories-page.tsx'),
    param: 'story',
    tells: true,
    title: 'How we did it here',
    opening: 'Opening the stories…',
    trouble: 'We could not fetch the page with the stories.',
    opensItself: true,
  },
  way: { menu: 'Our stories', value: 'round', words: 'Open our story', toStep: true },
};
