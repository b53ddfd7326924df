import type { ClientActivity } from '../activity.ts';

/** The go-between's parts: who does what, who could, and what nobody does. */
export const brokerage: ClientActivity = {
  page: {
    load: () => import('./page/grid-page.tsx'),
    param: 'grid',
    title: 'Who does what, who could',
    opening: 'Laying out the grid…',
    trouble: 'We could not fetch the page with the grid.',
    opensItself: true,
  },
  way: { menu: 'Who does what', value: 'all', words: 'Open our grid', toStep: true },
  console: async () => (await import('./console.tsx')).onConsole,
  stage: async () => (await import('./stage.tsx')).onStage,
};
