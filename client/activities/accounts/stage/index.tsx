/**
 * The accounts on the projector: one of them in a line, and what tables say to its questions.
 * @module
 */
import { askedParts } from '../../../../shared/cards/asked.ts';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { Scene, SceneProps, StagePart } from '../../activity.ts';

const AccountScene = fetchedPart<SceneProps>(() => import('./account-scene.tsx'));

const account = (facts: { accounts?: readonly string[]; title?: string; text?: string }): Scene => ({
  of: 'accounts',
  kind: 'account',
  ...facts,
});

export const onStage: StagePart = {
  Scene: AccountScene,
  sceneOfStep: ({ title, instructions: text, deck, ids }) =>
    account({ accounts: deck === 'accounts' ? ids : [], title, text }),
  sceneChosen: (chosen, { plan, step }) => {
    if (chosen !== 'account') return undefined;
    const shown = askedParts(plan.run.shown?.card ?? '');
    if (shown?.deck === 'accounts') return account({ accounts: [shown.item] });
    return account({ accounts: step?.deck === 'accounts' ? step.ids : [] });
  },
  says: () => 'On the stage: an account',
};
