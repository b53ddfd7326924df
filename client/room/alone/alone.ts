/**
 * Answering alone: what this person answered, how many have finished, and what the table is told once it is opened.
 * @module
 */
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import type { FormId } from '../../../shared/activities/forms.ts';
import { SHOWN_FROM } from '../../../shared/model/plan/votes.ts';
import {
  type Answers,
  type FormQuestions,
  isFinished,
  type Spread,
} from '../../../shared/model/table/spread.ts';
import { api, type Trouble } from '../../app/api.ts';
import { useTable } from '../../sync/table-context.ts';

export type Alone = {
  /** Whether this person answers. Whoever only looks on does not. */
  takesPart: boolean;
  /** The option this person chose, by question. */
  mine: Accessor<Answers>;
  /** Keeps an answer on the way; it counts once the form is finished. */
  answer(question: string, option: string): void;
  /** Hands in all answers. */
  finish(answers: Answers): void;
  /** Whether this person has handed them in. */
  finished: Accessor<boolean>;
  /** How many have finished, by the server's word, and of how many who are here or have finished. */
  count: Accessor<{ done: number; of: number }>;
  /** How many who could answer are here. */
  here: Accessor<number>;
  /** What the table answered, once it is opened. */
  shown: Accessor<NonNullable<Spread['shown']> | undefined>;
  /** Whether somebody may open it: enough have finished, and it is not open yet. */
  mayShow: Accessor<boolean>;
  show(): Promise<void>;
  /** Why it could not be opened. */
  trouble: Accessor<Trouble | undefined>;
};

/**
 * Follows a form at this table. It is opened when all who are here have finished, and three at least. Must run under a Solid owner.
 * @param questions ids of the form's questions and options
 */
export function createAlone(form: FormId, questions: FormQuestions): Alone {
  const { session } = useTable();
  const { me, tableId, ballots } = session;
  const takesPart = me.kind === 'participant' && me.tableId === tableId;
  const [trouble, setTrouble] = createSignal<Trouble>();
  const ballot = createMemo(() => (takesPart ? ballots.answers(form, me.personId, tableId) : undefined));
  const mine = () => ballot()?.answers ?? {};
  const hand = (answers: Answers, done: boolean) =>
    ballots.answer(form, me.personId, { table: tableId, answers, ...(done && { done }) });
  const spread = () => session.table.spreads[form];
  const sitsHere = (id: string) => {
    const person = session.plan.people[id];
    return person?.kind === 'participant' && person.tableId === tableId && !person.removed;
  };
  const here = createMemo(() => {
    const others = session.hall.others().map(({ id }) => id);
    return new Set([me.personId, ...others].filter(sitsHere)).size;
  });
  const done = () => spread()?.finished ?? 0;
  const shown = () => spread()?.shown;
  const mayShow = createMemo(() => done() >= SHOWN_FROM && !shown());
  const show = async () => {
    const answer = await api.showAnswers({ workshop: me.workshop.id, person: me.personId }, form, tableId);
    setTrouble(answer.ok ? undefined : answer.trouble);
  };
  const allFinished = createMemo(() => takesPart && mayShow() && !session.away() && done() >= here());
  // Each page that sees it asks; the server opens it once.
  createEffect(on(allFinished, (all) => all && void show()));
  return {
    takesPart,
    mine,
    answer: (question, option) => hand({ ...mine(), [question]: option }, false),
    finish: (answers) => hand(answers, true),
    finished: () => ballot()?.done === true && isFinished(questions, mine()),
    count: () => ({ done: done(), of: Math.max(done(), here()) }),
    here,
    shown,
    mayShow,
    show,
    trouble,
  };
}
