import type { ClientActivity } from '../activity.ts';

/** Which approach fits: five questions answered alone, the spread, the order, and the table's move. */
export const approaches: ClientActivity = {
  page: {
    load: () => import('./page/approaches-page.tsx'),
    param: 'approach',
    shows: 'approaches',
    title: 'Which approach fits?',
    opening: 'Opening the approaches…',
    trouble: 'We could not fetch the page of the approaches.',
    opensItself: true,
  },
  way: { menu: 'Which approach fits?', value: 'chooser', words: 'Open the approaches', toStep: true },
};
