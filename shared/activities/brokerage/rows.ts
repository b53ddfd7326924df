/**
 * The rows of the grid: the roles of a go-between, each with its activities.
 * @module
 */
import { askedId } from '../../cards/asked.ts';
import type { RoleCard } from '../../cards/card.ts';

/** A part a go-between plays, as far as the grid needs it. */
export type Role = Pick<RoleCard, 'id' | 'title' | 'activities'>;
/** One activity of a role. */
export type Row = {
  /** `<role>:<place>`, the place from 0. Marks are kept under it, so it never changes. */
  id: string;
  role: string;
  /** The activity's place among the role's, from 0. */
  place: number;
  /** The activity in the deck's words. */
  words: string;
};

/** Returns the rows of some roles, in the deck's order. */
export const rowsOf = (roles: readonly Role[]): Row[] =>
  roles.flatMap(({ id, activities }) =>
    activities.map((words, place) => ({ id: `${id}:${place}`, role: id, place, words })),
  );

/** The id under which actions that come of a row are kept, in place of a card's. */
export const actionsKey = ({ role, place }: Pick<Row, 'role' | 'place'>): string =>
  askedId('brokerage', role, place);

/** The id under which answers to a role's question are kept, in place of a card's. */
export const questionKey = (role: string, question: string): string => askedId('brokerage', role, question);

/** A role's name and what it is about: “Membership” and “who belongs”. */
export function titleOf({ title }: Pick<Role, 'title'>): { name: string; about: string } {
  const [name = title, about = ''] = title.split(/:\s*/, 2);
  return { name, about };
}

/** Fewer words than this are no name for a row: more of the sentence is taken. */
const LEAST_WORDS = 3;

/** Returns the first few words of a row, to speak of it in a sentence. */
export function shortName({ words }: Pick<Row, 'words'>): string {
  const ends = [...words.matchAll(/[:;,.](?=\s|$)/g)].map(({ index }) => index);
  const end = ends.find((at) => words.slice(0, at).split(' ').length >= LEAST_WORDS) ?? words.length;
  return `${words.slice(0, end)}${words[end] === ',' ? ' …' : ''}`;
}
