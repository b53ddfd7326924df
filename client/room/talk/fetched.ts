/**
 * Parts that a card with little said does not have, and parts of a response that most people never open.
 * @module
 */
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';
import type { ActionFormProps } from './actions/action-form.tsx';
import type { OrderRowProps } from './order-row.tsx';
import type { OwnWordsProps } from './own-words.tsx';

export const ActionForm = fetchedPart<ActionFormProps>(() => import('./actions/action-form.tsx'), {
  pressed: true,
});
export const OrderRow = fetchedPart<OrderRowProps>(() => import('./order-row.tsx'));
export const OwnWords = fetchedPart<OwnWordsProps>(() => import('./own-words.tsx'));
