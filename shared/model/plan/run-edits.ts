/**
 * Edits that run a workshop: steps, the clock, the spotlight, messages and votes. Facilitators make them; only the
 * server writes results. `now` is always the server's time in milliseconds since 1970.
 * @module
 */
import * as v from 'valibot';
import { ACTIVITIES } from '../../activities/index.ts';
import { type Countdown, CountdownSchema, held, lengthened, offeredClock, started } from './countdown.ts';
import type { PlanStep } from './plan-view.ts';
import type { Message, Spotlight, StageScene } from './run-view.ts';
import { type Origin, edit, root, type PlanDoc } from '../document.ts';
import type { Result } from './votes.ts';

/**
 * Makes a step the running one and offers its clock; the clock of a break, for example, starts at once. The spotlight
 * ends, and pens are up again. The edit names the step, so two facilitators who press "next" at once move the room by
 * one step, not two.
 */
export function startStep(
  doc: PlanDoc,
  origin: Origin,
  step: Pick<PlanStep, 'id' | 'title' | 'minutes' | 'kind' | 'order'>,
  now: number,
): void {
  const clock = offeredClock(step.title, step.minutes);
  edit(doc, origin, () => {
    const run = root(doc, 'run');
    if (run.get('step') === step.id) return;
    run.set('step', step.id);
    run.set('place', step.order);
    run.set('clock', ACTIVITIES[step.kind].startsClock ? started(clock, now) : clock);
    for (const key of ['spotlight', 'pensDown', 'stage']) run.delete(key);
  });
}

/** Ends the run of the agenda: there is no running step and no clock afterwards. */
export function stopRunning(doc: PlanDoc, origin: Origin): void {
  edit(doc, origin, () => {
    for (const key of ['step', 'place', 'clock', 'spotlight', 'pensDown', 'stage'])
      root(doc, 'run').delete(key);
  });
}

export const startClock = (doc: PlanDoc, origin: Origin, now: number): void =>
  changeClock(doc, origin, (clock) => (clock.endsAt === undefined ? started(clock, now) : clock));

export const holdClock = (doc: PlanDoc, origin: Origin, now: number): void =>
  changeClock(doc, origin, (clock) => (clock.endsAt === undefined ? clock : held(clock, now)));

/**
 * Changes the running clock by some minutes.
 * @param minutes a negative number takes time away
 */
export const addTime = (doc: PlanDoc, origin: Origin, minutes: number, now: number): void =>
  changeClock(doc, origin, (clock) => lengthened(clock, minutes, now));

function changeClock(doc: PlanDoc, origin: Origin, change: (clock: Countdown) => Countdown): void {
  const clock = v.safeParse(CountdownSchema, root(doc, 'run').get('clock'));
  if (clock.success) edit(doc, origin, () => root(doc, 'run').set('clock', change(clock.output)));
}

/** Shows something to every screen; `undefined` lets everybody go back to their own. */
export const setSpotlight = (doc: PlanDoc, origin: Origin, spotlight: Spotlight | undefined): void =>
  put(doc, origin, 'spotlight', spotlight);

export const setPensDown = (doc: PlanDoc, origin: Origin, down: boolean): void =>
  put(doc, origin, 'pensDown', down || undefined);

/**
 * Chooses what the projector shows.
 * @param scene `undefined` lets it follow the agenda again
 */
export const setStage = (doc: PlanDoc, origin: Origin, scene: StageScene | undefined): void =>
  put(doc, origin, 'stage', scene);

/** Publishes totals. For the server, the only one who has seen the ballots. */
export function putResult(doc: PlanDoc, id: string, result: Result): void {
  edit(doc, 'server', () => root(doc, 'results').set(id, result));
}

/** Hides totals that were revealed. For the server. */
export function hideResult(doc: PlanDoc, id: string): void {
  edit(doc, 'server', () => root(doc, 'results').delete(id));
}

export function sendMessage(doc: PlanDoc, origin: Origin, { id, ...message }: Message): void {
  edit(doc, origin, () => root(doc, 'messages').set(id, message));
}

export function removeMessage(doc: PlanDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => root(doc, 'messages').delete(id));
}

function put(doc: PlanDoc, origin: Origin, key: string, value: unknown): void {
  edit(doc, origin, () => {
    if (value === undefined) root(doc, 'run').delete(key);
    else root(doc, 'run').set(key, value);
  });
}
