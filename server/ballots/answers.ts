/**
 * What people answer alone: held here, and told to their table as counts once it has opened them. SPEC [B10] to [B12].
 *
 * Nothing here is ever logged, and no shared document holds an answer.
 * @module
 */
import { formQuestions } from '../../shared/activities/forms.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { SHOWN_FROM } from '../../shared/model/plan/votes.ts';
import { readRoot, root } from '../../shared/model/document.ts';
import { put } from '../../shared/model/put.ts';
import {
  countAnswers,
  type FormQuestions,
  isFinished,
  kindOfPerson,
  type Spread,
  splitByKind,
} from '../../shared/model/table/spread.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { AnswersBallot } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { Turns } from '../access/turns.ts';
import type { BallotBox } from '../storage/storage.ts';

export type AnswersPorts = {
  box: BallotBox;
  rooms: Pick<LiveDocuments, 'read' | 'edit'>;
  turns: Turns;
};
export type OwnAnswers = { subject: string; person: string; ballot: AnswersBallot };
export type HiddenAnswers = {
  /** Takes somebody's answers in; none at all takes them back. @throws {Refusal} `unknown-form`, `unknown-person`, `not-your-table`, `bad-request`, `too-many-ballots` */
  hand(by: Grant, answers: OwnAnswers): Promise<void>;
  /** Opens to a table what its people answered, for good. @throws {Refusal} `unknown-form`, `not-your-table`, `too-few-answers` */
  show(by: Grant, form: string, table: string): Promise<void>;
};

const CAPS = { perPerson: LIMITS.ballotsPerPerson, perHand: LIMITS.ballotsPerScribe };
const KIND = 'answers' as const;
/** A form is answered anew at each table; whoever moves leaves their answers where they gave them. */
const subjectAt = (form: string, table: string) => `${form}@${table}`;
/** The form in such a subject. */
export const formOf = (subject: string): string => subject.slice(0, subject.indexOf('@'));

export function makeAnswers({ box, rooms, turns }: AnswersPorts): HiddenAnswers {
  const questionsOf = async (form: string): Promise<FormQuestions> => {
    const questions = await formQuestions(form);
    if (!questions) throw new Refusal('unknown-form');
    return questions;
  };
  const finishedAt = async (workshopId: string, form: string, questions: FormQuestions, table: string) => {
    const rows = await box.ofSubject(workshopId, KIND, subjectAt(form, table));
    return rows
      .map(({ personId, value }) => ({ personId, ...(JSON.parse(value) as AnswersBallot) }))
      .filter(({ answers, done }) => done === true && isFinished(questions, answers));
  };
  /**
   * Writes anew what a table is told, if that changed. People who left count as they did: an answer that was taken out would be
   * told by the difference. In turn, so that a count which began earlier is never the last to be written.
   */
  const publish = (workshopId: string, form: string, table: string, shownBy?: { id: string; name: string }) =>
    turns(`${workshopId}/${subjectAt(form, table)}`, async () => {
      const questions = await questionsOf(form);
      const finished = await finishedAt(workshopId, form, questions, table);
      const people = await rooms.read(planPath(workshopId), (plan) =>
        readRoot(plan, 'people', PLAN_ROOTS.people),
      );
      const answered = finished.map(({ personId, answers }) => ({
        kind: kindOfPerson(people[personId]?.role),
        answers,
      }));
      await rooms.edit(tablePath(workshopId, table), (doc) => {
        const spreads = root(doc, 'spreads');
        const before = TABLE_ROOTS.spreads.read(form, spreads.get(form));
        const by = before?.shown?.by ?? shownBy;
        const told: Spread = { finished: finished.length };
        if (by && finished.length >= SHOWN_FROM)
          told.shown = {
            by,
            ...countAnswers(
              questions,
              answered.map(({ answers }) => answers),
            ),
            kinds: splitByKind(questions, answered),
          };
        if (JSON.stringify(before) !== JSON.stringify(told)) put(spreads, form, told);
      });
    });

  return {
    async hand(by, { subject: form, person, ballot }) {
      const { table, answers } = ballot;
      const questions = await questionsOf(form);
      if (person !== by.id || by.kind !== 'participant') throw new Refusal('unknown-person');
      if (by.tableId !== table) throw new Refusal('not-your-table');
      const known = new Map(questions.map(({ id, options }) => [id, options]));
      const isKnown = ([id, option]: [string, string]) => known.get(id)?.includes(option) ?? false;
      if (!Object.entries(answers).every(isKnown)) throw new Refusal('bad-request', { field: 'answers' });
      const subject = subjectAt(form, table);
      const row = {
        kind: KIND,
        subject,
        personId: by.id,
        byPersonId: by.id,
        value: JSON.stringify(ballot),
      };
      if (Object.keys(answers).length === 0) await box.remove(by.workshopId, row);
      else if (!(await box.put(by.workshopId, row, CAPS))) throw new Refusal('too-many-ballots');
      await publish(by.workshopId, form, table);
    },

    async show(by, form, table) {
      const questions = await questionsOf(form);
      const isTheirs = by.kind === 'facilitator' || (by.kind === 'participant' && by.tableId === table);
      if (!isTheirs) throw new Refusal('not-your-table');
      const finished = await finishedAt(by.workshopId, form, questions, table);
      if (finished.length < SHOWN_FROM) throw new Refusal('too-few-answers');
      await publish(by.workshopId, form, table, { id: by.id, name: by.name });
    },
  };
}
