/**
 * The thoughts shared in a pause, as one table has sorted them.
 * @module
 */
import { agendaOf, type PlanView } from '../../model/plan/plan-view.ts';
import {
  byRank,
  type ResponseView,
  responsesOf,
  type TableView,
  type ThemeView,
} from '../../model/table/table-view.ts';
import { pauseCard } from './model/thoughts.ts';

/** A shared thought, and whether it was shared with this table only or with the whole room. */
export type SharedThought = ResponseView & { from: 'table' | 'room' };
export type SortedTheme = { theme: ThemeView; thoughts: SharedThought[] };
export type Sorting = {
  /** The thoughts that are in no theme, or in a theme that was taken away. */
  pile: SharedThought[];
  /** The themes in the order they were added, without those taken away. */
  themes: SortedTheme[];
};

type Shared = Pick<PlanView, 'thoughts'>;
type Table = Pick<TableView, 'responses' | 'themes' | 'sorted'>;

/**
 * The thoughts of a pause that a table may read: its own first, then the room's. Both keep the random order of their
 * reveal.
 */
export function thoughtsShared(
  step: string,
  table: Pick<TableView, 'responses'>,
  plan: Shared,
): SharedThought[] {
  const standing = (from: SharedThought['from'], responses: Record<string, ResponseView>) =>
    responsesOf({ responses }, pauseCard(step))
      .filter(({ removedBy }) => removedBy === undefined)
      .map((thought) => ({ ...thought, from }));
  return [...standing('table', table.responses), ...standing('room', plan.thoughts)];
}

/** All themes of a pause in order, including those taken away. */
export const themesOf = (step: string, { themes }: Pick<TableView, 'themes'>): ThemeView[] =>
  Object.values(themes)
    .filter((theme) => theme.step === step)
    .sort(byRank);

/**
 * The pause whose thoughts a table sorts: the running one, or else the last of the agenda in which it made themes.
 * @returns the id of its step; `undefined` while there is none
 */
export function sortedPause(plan: PlanView, table: Pick<TableView, 'themes'>): string | undefined {
  const sorted = agendaOf(plan)
    .filter(({ id }) => themesOf(id, table).some(({ removedBy }) => removedBy === undefined))
    .map(({ id }) => id);
  return sorted.find((id) => id === plan.run.step) ?? sorted.at(-1);
}

/** The shared thoughts of a pause as a table has sorted them so far. */
export function sortingOf(step: string, table: Table, plan: Shared): Sorting {
  const standing = themesOf(step, table).filter(({ removedBy }) => removedBy === undefined);
  const known = new Set(standing.map(({ id }) => id));
  const thoughts = thoughtsShared(step, table, plan);
  const placeOf = ({ id }: SharedThought) => {
    const theme = table.sorted[id];
    return theme !== undefined && known.has(theme) ? theme : undefined;
  };
  return {
    pile: thoughts.filter((thought) => placeOf(thought) === undefined),
    themes: standing.map((theme) => ({
      theme,
      thoughts: thoughts.filter((thought) => placeOf(thought) === theme.id),
    })),
  };
}
