/**
 * Readers over all tables together, for the scenes of the stage.
 * @module
 */
import type { ResponseView, TableView } from '../../../shared/model/table/table-view.ts';
import { tablesOf } from '../../../shared/model/plan/plan-view.ts';
import { numberTables } from '../../../shared/model/plan/table-names.ts';
import type { HallSession } from '../../sync/hall-session.ts';

/**
 * A response on a wall. `key` is unique in the workshop; `credit` is what stands below it: a table, a name, or
 * nothing.
 */
export type WallResponse = ResponseView & { key: string; table: string; credit: string };

/** Returns all tables' responses to some cards, without those taken away. */
export function responsesTo({ tables }: HallSession, cards: readonly string[]): WallResponse[] {
  return tables().flatMap(({ id, title, view }) =>
    Object.values(view.responses)
      .filter(({ card, removedBy, text }) => cards.includes(card) && !removedBy && text.trim())
      .map((response) => ({ ...response, key: `${id}/${response.id}`, table: id, credit: title() })),
  );
}

/** Returns a response's words; `undefined` once it is taken away. */
export function wordsOf(
  { plan, tables }: Pick<HallSession, 'plan' | 'tables'>,
  table: string,
  response: string,
): string | undefined {
  const found = tables().find(({ id }) => id === table);
  const said = found?.view.responses[response];
  if (said) return said.removedBy ? undefined : said.text;
  // The table has not arrived on this device yet, so show the words the facilitator saw.
  const { spotlight } = plan.run;
  return spotlight?.kind === 'response' && !found?.ready() ? spotlight.words : undefined;
}

/** Returns what people call a table. */
export const tableTitleIn = ({ tables }: Pick<HallSession, 'tables'>, table: string): string =>
  tables()
    .find(({ id }) => id === table)
    ?.title() ?? '';

/** Counts the participants who have finished their own part of a step. It never says who. */
export function finishedWith(
  { plan, tables }: HallSession,
  step: string,
): { finished: number; people: number } {
  const people = Object.values(plan.people).filter(({ kind, removed }) => kind === 'participant' && !removed);
  const done =
    (person: string) =>
    ({ view }: { view: Pick<TableView, 'finished'> }) =>
      view.finished[`${step}/${person}`];
  const finished = people.filter(({ id }) => tables().some(done(id))).length;
  return { finished, people: people.length };
}

/** The tables in order, each with its number. */
export function numberedTables({
  plan,
  tables,
}: Pick<HallSession, 'plan' | 'tables'>): { number: number; view: TableView }[] {
  const views = new Map(tables().map(({ id, view }) => [id, view]));
  return numberTables(tablesOf(plan)).flatMap(({ id, number }) => {
    const view = views.get(id);
    return view ? [{ number, view }] : [];
  });
}

/** Counts the participants with a page open at this moment. */
export const hereIn = ({ present }: HallSession): number =>
  present().filter(({ kind }) => kind === 'participant').length;
