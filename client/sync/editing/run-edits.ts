/**
 * What a facilitator can do to a running workshop by editing its plan, wherever they are. What only the server may do
 * (people, tables, links, reveals, history) is in `client/app/api.ts`, what they do at the console alone in `hall-edits.ts`.
 * @module
 */
import type { Origin, PlanDoc } from '../../../shared/model/document.ts';
import { setCallLink } from '../../../shared/model/plan/call-link.ts';
import { readCallLink } from '../../../shared/model/plan/read-call-link.ts';
import type { PlanStep } from '../../../shared/model/plan/plan-view.ts';
import * as run from '../../../shared/model/plan/run-edits.ts';
import type { Spotlight, StageScene } from '../../../shared/model/plan/run-view.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { allWritten } from '../../lib/unwritten.ts';
import { serverNow } from '../server-time.ts';

export type RunEdits = ReturnType<typeof makeRunEdits>;
/** Applies `Omit` to each member of a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function makeRunEdits(plan: PlanDoc, me: Me) {
  const origin = { person: me.personId };
  return allWritten({
    /** Makes an edit that an activity defines. */
    apply: <T>(change: (plan: PlanDoc, origin: Origin) => T): T => change(plan, origin),

    startStep: (step: PlanStep) => run.startStep(plan, origin, step, serverNow()),
    stop: () => run.stopRunning(plan, origin),
    startClock: () => run.startClock(plan, origin, serverNow()),
    holdClock: () => run.holdClock(plan, origin, serverNow()),
    /** Adds minutes to the clock; a negative number takes time away. */
    addTime: (minutes: number) => run.addTime(plan, origin, minutes, serverNow()),

    /** Shows something to every screen; `undefined` lets everybody go back to their own. */
    spotlight: (shown: Without<Spotlight, 'at'> | undefined) =>
      run.setSpotlight(plan, origin, shown && { ...shown, at: serverNow() }),
    setPensDown: (down: boolean) => run.setPensDown(plan, origin, down),
    /**
     * Shows a card or a response on the projector and on no other screen. With a scene it is what that scene is about: `wall`
     * shows all responses to the card.
     */
    project: (shown: Without<Spotlight, 'at'>, scene?: StageScene) =>
      run.project(plan, origin, { ...shown, at: serverNow() }, scene),
    setStage: (scene: StageScene | undefined) => run.setStage(plan, origin, scene),

    /** Sets the link to the video call; `undefined` takes it away. Returns false when the link is not `https`. */
    setCallLink: (typed: string | undefined): boolean => {
      const link = typed === undefined ? undefined : readCallLink(typed);
      if (typed !== undefined && link === undefined) return false;
      setCallLink(plan, origin, link);
      return true;
    },
  });
}
