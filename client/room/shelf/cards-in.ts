import { challenges, type OwnCard } from '../../../shared/cards/index.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from './shelf-cards.ts';

/** Returns all cards on all tables, in the order of the shelf: what a single table asks of itself is among them. */
export function cardsIn({ plan, tables }: Pick<HallSession, 'plan' | 'tables'>): ShelfCard[] {
  const own: Record<string, OwnCard> = Object.assign({}, ...tables().map(({ view }) => view.cards));
  return shelfCards(challenges, plan.cards, own);
}
