/**
 * All questions beyond the question cards, deck by deck: what to call one where somebody's answer stands away from its page.
 * Decks are large, so each is fetched when one of its questions is wanted.
 * @module
 */
import type { DeckId } from '../activities/activity.ts';
import { askedId } from './asked.ts';
import { DECK_TITLES } from './deck-titles.ts';

export type AskedQuestion = {
  id: string;
  /** The deck's title, and that of the item in it that asks. */
  deck: string;
  title: string;
  question: string;
};
type Item = {
  id: string;
  title: string;
  asks: readonly (readonly [which: number | string, question: string])[];
};

const numbered = (questions: readonly string[] = []) =>
  questions.map((words, which) => [which, words] as const);

/** The decks that ask something, each with how it is fetched. */
const ITEMS: Partial<Record<DeckId, () => Promise<Item[]>>> = {
  practice: async () =>
    (await import('./decks/practice.ts')).practice.map(({ id, authority: title, discuss }) => ({
      id,
      title,
      asks: numbered([discuss]),
    })),
  accounts: async () =>
    (await import('./decks/accounts.ts')).accounts.map(({ id, title, discuss }) => ({
      id,
      title,
      asks: numbered(discuss),
    })),
  // A role's questions have ids of their own; its activities have places. A plan is held against Sandwell's dos and don'ts.
  brokerage: async () => {
    const { brokerage, roles } = await import('./decks/roles.ts');
    const { dos, donts } = brokerage.sandwell;
    return [
      ...roles.map(({ id, title, activities, challenge }) => ({
        id,
        title,
        asks: [...numbered(activities), ...challenge.map((each) => [each.id, each.question] as const)],
      })),
      {
        id: 'sandwell',
        title: 'Sandwell',
        asks: [...dos, ...donts].map(({ id, text }) => [id, text] as const),
      },
    ];
  },
  approaches: async () => {
    const { approaches, tensions, LEANING } = await import('./decks/approaches.ts');
    return [
      ...approaches.map(({ id, title, pause }) => ({ id, title, asks: [['pause', pause] as const] })),
      ...tensions.map(({ id, title }) => ({ id, title, asks: [['lean', LEANING] as const] })),
    ];
  },
  'starting-well': async () =>
    (await import('./decks/accounts.ts')).startingProcesses.map(({ id, title, check }) => ({
      id,
      title,
      asks: numbered([check]),
    })),
  ideas: async () =>
    (await import('./decks/ideas.ts')).ideas
      .flatMap((topic) => [topic, ...topic.items])
      .map(({ id, title, discuss }) => ({ id, title, asks: numbered(discuss) })),
};

/** Returns every question of a deck in its order; none for a deck that asks nothing, or that nobody knows. */
export async function askedIn(deck: string): Promise<AskedQuestion[]> {
  const items = Object.hasOwn(ITEMS, deck) ? await ITEMS[deck as DeckId]?.() : undefined;
  return (items ?? []).flatMap(({ id: item, title, asks }) =>
    asks.map(([which, question]) => ({
      id: askedId(deck as DeckId, item, which),
      deck: DECK_TITLES[deck as DeckId],
      title,
      question,
    })),
  );
}
