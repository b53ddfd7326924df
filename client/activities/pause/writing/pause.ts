/**
 * One pause on one person's screen: what it asks, whether it runs, what they have written.
 * @module
 */
import { thoughtsRevealed } from '../../../../shared/activities/pause/pauses.ts';
import { useReflections } from '../private/context.ts';
import { opinionKey } from '../../../../shared/model/root.ts';
import { type Accessor, createMemo } from 'solid-js';
import { hostOf, type PlanStep, runningStep, tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import { numberTables } from '../../../../shared/model/plan/table-names.ts';
import { createPrompt } from '../create-prompt.ts';
import type { PausePrompt } from '../prompts.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { useTable } from '../../../sync/table-context.ts';
import { type Boxes, createBoxes } from './boxes.ts';
import type { Circumstances } from './words.ts';

export type Pause = {
  id: string;
  title: Accessor<string>;
  prompt: Accessor<PausePrompt>;
  boxes: Boxes;
  /**
   * Returns the circumstances that the page's sentences depend on.
   * @param table the table whose number to say; one's own by default
   */
  circumstances: (table?: string) => Circumstances;
  /** The running step, if it is another one by now. */
  elsewhere: Accessor<PlanStep | undefined>;
  runs: Accessor<boolean>;
  finished: Accessor<boolean>;
  /** Whether this person says when they have finished. A facilitator who looks on does not. */
  takesPart: boolean;
};

export type PauseLinks = {
  /** The address of the cards. */
  table: string;
  /** The address of all one's own reflections. */
  reflections: string;
  /** Returns the address of another pause. */
  pause(step: string): string;
};

/** Follows a pause. Must run under a Solid owner. */
export function createPause(id: string): Pause {
  const { session } = useTable();
  const reflections = useReflections();
  const phone = createMedia('(max-width: 560px) and (pointer: coarse)');
  const step = () => session.plan.agenda[id];
  // The step may have left the agenda. Then what was written in it says what it was.
  const before = () => reflections.of(id)[0];
  const asks = createPrompt(step, session.plan);
  const title = () => step()?.title ?? before()?.title ?? 'Pause for thought';
  const prompt = createMemo((): PausePrompt => asks() ?? { words: before()?.prompt ?? title(), choices: [] });
  const number = (table: string | undefined) =>
    numberTables(tablesOf(session.plan)).find((numbered) => numbered.id === table)?.number;
  const inWords = (table: string | undefined) =>
    number(table) === undefined ? undefined : `table ${number(table)}`;
  return {
    id,
    title,
    prompt,
    boxes: createBoxes(reflections, id, () => ({ step: id, title: title(), prompt: prompt().words })),
    circumstances: (table = session.me.tableId) => ({
      host: hostOf(session.plan, 'your facilitator'),
      table: inWords(table),
      revealed: thoughtsRevealed(session.plan, id) !== undefined,
      away: session.away(),
      device: phone() ? 'phone' : 'device',
    }),
    runs: () => session.plan.run.step === id,
    elsewhere: () => (session.plan.run.step === id ? undefined : runningStep(session.plan)),
    finished: () => session.table.finished[opinionKey(id, session.me.personId)] === true,
    takesPart: session.me.kind === 'participant' && session.me.tableId === session.tableId,
  };
}
