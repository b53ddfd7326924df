/**
 * The forms: questions that each person answers alone, so that a table then sees how many chose what. Each is fetched when it is
 * needed, because its deck is large.
 * @module
 */
import type { FormQuestions } from '../model/table/spread.ts';

/** How a table can begin well: each statement is true of it, not true yet, or nothing for it. */
export const STARTING_MARKS = ['yes', 'not-yet', 'not-for-us'] as const;
/** The marks of the statements about an authority's capacity, in the order of the deck's scale. */
export const CAPACITY_MARKS = ['not-yet', 'partly', 'yes'] as const;

/** The keys are what documents and ballots keep, so they never change. */
const RECORD = {
  chooser: async () => {
    const { chooser } = await import('../cards/decks/approaches.ts');
    return chooser.dimensions.map(({ id, options }) => ({ id, options: options.map((option) => option.id) }));
  },
  'starting-well': async () => {
    const { startingProcesses } = await import('../cards/decks/accounts.ts');
    return startingProcesses.map(({ id }) => ({ id, options: STARTING_MARKS }));
  },
  capacity: async () => {
    const { capacityChecks } = await import('../cards/decks/ideas.ts');
    return capacityChecks.map(({ id }) => ({ id, options: CAPACITY_MARKS }));
  },
} satisfies Record<string, () => Promise<FormQuestions>>;

export type FormId = keyof typeof RECORD;

/** The questions of a form; `undefined` for a form that is not known here. */
export async function formQuestions(id: string): Promise<FormQuestions | undefined> {
  return Object.hasOwn(RECORD, id) ? RECORD[id as FormId]() : undefined;
}
