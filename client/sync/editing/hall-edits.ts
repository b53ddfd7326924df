/**
 * Everything a facilitator can do at the console by editing the plan, and what facilitators keep among themselves: notes on
 * the steps, messages to one table.
 * @module
 */
import type { Step } from '../../../shared/cards/format.ts';
import * as backstageEdits from '../../../shared/model/backstage/backstage-edits.ts';
import type { BackstageDoc, PlanDoc } from '../../../shared/model/document.ts';
import * as agenda from '../../../shared/model/plan/agenda-edits.ts';
import * as replan from '../../../shared/model/plan/replan.ts';
import * as run from '../../../shared/model/plan/run-edits.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { allWritten } from '../../lib/unwritten.ts';
import { newId } from '../ids.ts';
import { serverNow } from '../server-time.ts';
import { makeRunEdits } from './run-edits.ts';

export type HallEdits = ReturnType<typeof makeHallEdits>;

export function makeHallEdits(plan: PlanDoc, backstage: BackstageDoc, me: Me) {
  const origin = { person: me.personId };
  const putStep = (step: Step) => {
    agenda.putStep(plan, origin, step);
    backstageEdits.putNote(backstage, origin, step.id, step.facilitatorNote);
  };
  return {
    ...makeRunEdits(plan, me),
    ...allWritten({
      /** Adds a step at the end, or rewrites an existing one. */
      putStep,
      /** Adds a step at the end and returns its id. */
      addStep: (step: Omit<Step, 'id'>) => {
        const id = `step-${newId()}`;
        putStep({ ...step, id });
        return id;
      },
      removeStep: (id: string) => {
        agenda.removeStep(plan, origin, id);
        backstageEdits.putNote(backstage, origin, id, '');
      },
      /** Gives some steps other minutes, to keep the finishing time. */
      retime: (steps: readonly { id: string; to: number }[]) => replan.retime(plan, origin, steps),
      /**
       * Moves a step.
       * @param index the place from 0 among the other steps
       */
      moveStep: (id: string, index: number) => agenda.moveStep(plan, origin, id, index),

      /**
       * Sends a message.
       * @param table the id of one table; all tables without it
       */
      sendMessage: (text: string, table?: string) => {
        const message = { id: newId(), text, at: serverNow(), from: me.name };
        if (table) backstageEdits.sendToTable(backstage, origin, { ...message, table });
        else run.sendMessage(plan, origin, message);
      },
      removeMessage: (id: string) => {
        run.removeMessage(plan, origin, id);
        backstageEdits.takeBackFromTable(backstage, origin, id);
      },
    }),
  };
}
