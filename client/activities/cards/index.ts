import type { ClientActivity } from '../activity.ts';

/** The question cards. Their page is the table's home. */
export const cards: ClientActivity = {
  page: {
    load: () => import('./page/cards-page.tsx'),
    title: 'The cards',
    opening: 'Laying out the cards…',
    trouble: 'We could not fetch the page with the cards.',
  },
  console: async () => (await import('./console.tsx')).onConsole,
  stage: async () => (await import('./stage/index.tsx')).onStage,
};
