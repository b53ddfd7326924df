import { createMemo } from 'solid-js';
import { accountQuestion } from '../../../shared/activities/accounts/view.ts';
import { askedParts } from '../../../shared/cards/asked.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import type { ConsolePart } from '../activity.ts';

/** The account that such a card is about; `undefined` for any other. */
const accountOf = (card: string | undefined): string | undefined => {
  const parts = askedParts(card ?? '');
  return parts?.deck === 'accounts' ? parts.item : undefined;
};

/** The projector shows one account, and what tables say to its questions. */
export const onConsole: ConsolePart = {
  scenes: { account: 'An account: the one most is said about' },
  deckWords: {
    label: 'Accounts',
    none: 'Each table chooses',
    which: 'Which accounts are read (none ticked means all)',
    titles: {},
    oneOf: [],
    allAtFirst: [],
  },
  ofItems: {
    heading: 'Account:',
    create: (hall) => {
      const touched = createMemo(() => {
        const step = runningStep(hall.plan);
        return [
          ...(step?.deck === 'accounts' ? step.ids : []),
          ...hall
            .tables()
            .flatMap(({ view }) => Object.values(view.responses).map(({ card }) => accountOf(card) ?? '')),
          accountOf(hall.plan.run.shown?.card) ?? '',
        ];
      });
      const [deck] = createFetched(
        () => touched().some((id) => id !== ''),
        () => import('../../../shared/cards/decks/accounts.ts'),
      );
      return () => {
        const ids = new Set(touched());
        const found = settled(deck)?.accounts.filter(({ id }) => ids.has(id)) ?? [];
        return found.map(({ id, title }) => ({ id, words: title }));
      };
    },
    choose: ({ edits }, account) =>
      edits.project({ kind: 'card', card: accountQuestion(account, 0) }, 'account'),
    chosen: ({ run: { stage, shown } }) => (stage === 'account' ? accountOf(shown?.card) : undefined),
  },
};
