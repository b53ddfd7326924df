/**
 * How people call a card, wherever it lies.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';
import { type ShelfCard, shelfCards } from '../shelf/shelf-cards.ts';

/** The cards that lie on every table, in the order of the shelf. */
export const commonCards = (plan: Pick<PlanView, 'cards'>): ShelfCard[] =>
  shelfCards(challenges, plan.cards, {});

/** `O2`; for a card that lies on no table, plain words. */
export const cardLabel = (plan: Pick<PlanView, 'cards'>, id: string): string =>
  commonCards(plan).find((card) => card.id === id)?.label ?? 'a table’s own card';
