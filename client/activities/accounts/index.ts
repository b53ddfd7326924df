import type { ClientActivity } from '../activity.ts';

/** Accounts of groups of schools, to read, to answer and to lay side by side. */
export const accounts: ClientActivity = {
  page: {
    load: () => import('./page/accounts-page.tsx'),
    param: 'account',
    shows: 'accounts',
    title: 'Accounts of networks',
    opening: 'Opening the accounts…',
    trouble: 'We could not fetch the page with the accounts.',
    opensItself: true,
  },
  way: { menu: 'Accounts of networks', value: 'all', words: 'Read the accounts', toStep: true },
};
