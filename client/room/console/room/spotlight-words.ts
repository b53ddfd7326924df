import type { HallSession } from '../../../sync/hall-session.ts';
import { commonCards } from '../cards.ts';

/** What everybody is asked to look at, in words; `undefined` while that is nothing. */
export function spotlightWords({ plan, tables }: Pick<HallSession, 'plan' | 'tables'>): string | undefined {
  const { spotlight } = plan.run;
  if (!spotlight) return undefined;
  const card = commonCards(plan).find(({ id }) => id === spotlight.card);
  if (spotlight.kind === 'card') return card ? `${card.label} ${card.title}` : 'a card that is gone';
  const table = tables().find(({ id }) => id === spotlight.table);
  const words = spotlight.words ?? table?.view.responses[spotlight.response]?.text;
  return words ? [`“${words}”`, table?.title()].filter(Boolean).join(', ') : 'a response that is gone';
}
