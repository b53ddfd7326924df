/**
 * What the console calls a card, a card's responses and the spotlight.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';
import { type ResponseView, responsesOf, type TableView } from '../../../shared/model/table/table-view.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from '../shelf/shelf-cards.ts';
import { shortened } from '../../lib/text/long-text.ts';

/** The cards that lie on every table, in the order of the shelf. */
export const commonCards = (plan: Pick<PlanView, 'cards'>): ShelfCard[] =>
  shelfCards(challenges, plan.cards, {});

/** What people call a card, such as `O2`. A card that lies on one table only is named in plain words. */
export const cardLabel = (plan: Pick<PlanView, 'cards'>, id: string): string =>
  commonCards(plan).find((card) => card.id === id)?.label ?? 'a table’s own card';

/** A table's responses to a card in rank order, without those taken away. */
export const standingResponses = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  responsesOf(table, card).filter(({ removedBy }) => removedBy === undefined);

/** What the spotlight shows to everybody, in words; `undefined` while it shows nothing. */
export function spotlightWords({ plan, tables }: Pick<HallSession, 'plan' | 'tables'>): string | undefined {
  const { spotlight } = plan.run;
  if (!spotlight) return undefined;
  const card = commonCards(plan).find(({ id }) => id === spotlight.card);
  if (spotlight.kind === 'card') return card ? `${card.label} ${card.title}` : 'a card that is gone';
  const table = tables().find(({ id }) => id === spotlight.table);
  const words = spotlight.words ?? table?.view.responses[spotlight.response]?.text;
  return words
    ? [`“${shortened(words, 200)}”`, table?.title()].filter(Boolean).join(', ')
    : 'a response that is gone';
}
