/**
 * Everything a facilitator can do to a running workshop, bound to its plan. What needs the server's own hand (people,
 * tables, links, reveals, history) is in `client/app/api.ts`.
 * @module
 */
import type { Origin, PlanDoc } from '../../../shared/model/document.ts';
import type { Step } from '../../../shared/cards/format.ts';
import * as agenda from '../../../shared/model/plan/agenda-edits.ts';
import { readCallLink, setCallLink } from '../../../shared/model/plan/call-link.ts';
import type { PlanStep } from '../../../shared/model/plan/plan-view.ts';
import * as run from '../../../shared/model/plan/run-edits.ts';
import type { Spotlight, StageScene } from '../../../shared/model/plan/run-view.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { newId } from '../ids.ts';
import { serverNow } from '../server-time.ts';

export type RunEdits = ReturnType<typeof makeRunEdits>;
/** `Omit` for each member of a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function makeRunEdits(plan: PlanDoc, me: Me) {
  const origin = { person: me.personId };
  return {
    /** Makes an edit of an activity's own. */
    apply: <T>(change: (plan: PlanDoc, origin: Origin) => T): T => change(plan, origin),

    startStep: (step: PlanStep) => run.startStep(plan, origin, step, serverNow()),
    stop: () => run.stopRunning(plan, origin),
    startClock: () => run.startClock(plan, origin, serverNow()),
    holdClock: () => run.holdClock(plan, origin, serverNow()),
    /** Minutes; below zero takes time away. */
    addTime: (minutes: number) => run.addTime(plan, origin, minutes, serverNow()),

    /** Adds a step at the end, or rewrites one. */
    putStep: (step: Step) => agenda.putStep(plan, origin, step),
    /** Adds a step at the end and returns its id. */
    addStep: (step: Omit<Step, 'id'>) => {
      const id = `step-${newId()}`;
      agenda.putStep(plan, origin, { ...step, id });
      return id;
    },
    removeStep: (id: string) => agenda.removeStep(plan, origin, id),
    /** @param index the place from 0 among the other steps */
    moveStep: (id: string, index: number) => agenda.moveStep(plan, origin, id, index),

    /** Shows something to every screen; `undefined` lets everybody go back to their own. */
    spotlight: (shown: Without<Spotlight, 'at'> | undefined) =>
      run.setSpotlight(plan, origin, shown && { ...shown, at: serverNow() }),
    setPensDown: (down: boolean) => run.setPensDown(plan, origin, down),
    setStage: (scene: StageScene | undefined) => run.setStage(plan, origin, scene),

    /** @param table one table's id; all tables otherwise */
    sendMessage: (text: string, table?: string) =>
      run.sendMessage(plan, origin, {
        id: newId(),
        text,
        at: serverNow(),
        from: me.name,
        ...(table && { table }),
      }),
    removeMessage: (id: string) => run.removeMessage(plan, origin, id),

    /** Says where the video call is; `undefined` takes the link away. Returns false for what is no `https` link. */
    setCallLink: (typed: string | undefined): boolean => {
      const link = typed === undefined ? undefined : readCallLink(typed);
      if (typed !== undefined && link === undefined) return false;
      setCallLink(plan, origin, link);
      return true;
    },
  };
}
