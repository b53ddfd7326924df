/**
 * Edits that run a workshop: steps, the clock, the spotlight, messages and votes. Facilitators make them; only the
 * server writes results. `now` is always the server's time in milliseconds since 1970.
 * @module
 */
import { ACTIVITIES } from '../../activities/index.ts';
import { type Countdown, CountdownSchema, held, lengthened, offeredClock, started } from './countdown.ts';
import { agendaIn } from './plan-document.ts';
import { PLAN_ROOTS, type PlanStep, tablesOf } from './plan-view.ts';
import type { Message, Spotlight, StageScene } from './run-view.ts';
import { type Origin, edit, readRoot, root, type PlanDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import { parsedAs, plain } from '../root.ts';
import type { Result } from './votes.ts';

/**
 * Makes a step the running one and offers its clock; the clock of a break, for example, starts at once. The spotlight
 * ends, pens are up again, and the room has gone past the current vote, unless the step goes on with it. The edit names the
 * step, so two facilitators who press "next" at once move the room by one step, not two.
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
    noteBegun(doc, step.id, now);
    passVote(doc, ACTIVITIES[step.kind].votes);
    put(run, 'step', step.id);
    put(run, 'place', step.order);
    put(run, 'clock', ACTIVITIES[step.kind].startsClock ? started(clock, now) : clock);
    for (const key of ['spotlight', 'pensDown', 'stage', 'shown']) drop(run, key);
    if (ACTIVITIES[step.kind].goesRound) put(run, 'roster', { step: step.id, tables: seatedTables(doc) });
  });
}

/** The tables at which somebody sits, in their order; all of them while nobody sits anywhere. */
function seatedTables(doc: PlanDoc): string[] {
  const tables = tablesOf({ tables: readRoot(doc, 'tables', PLAN_ROOTS.tables) }).map(({ id }) => id);
  const people = Object.values(readRoot(doc, 'people', PLAN_ROOTS.people));
  const taken = new Set(people.flatMap(({ tableId, removed }) => (tableId && !removed ? [tableId] : [])));
  const seated = tables.filter((id) => taken.has(id));
  return seated.length > 0 ? seated : tables;
}

/** Notes that a step ran. An older version kept no note: what lies behind its running step counts as having run. */
function noteBegun(doc: PlanDoc, id: string, now: number): void {
  const [run, begun] = [root(doc, 'run'), root(doc, 'begun')];
  const place = run.get('place');
  if (begun.size === 0 && run.has('step') && typeof place === 'number')
    for (const { id: earlier, order } of agendaIn(doc)) if (order <= place) put(begun, earlier, 0);
  put(begun, id, now);
}

/** @param votes whether the step that begins is for voting: an open vote goes on in it */
function passVote(doc: PlanDoc, votes: boolean): void {
  const { vote } = readRoot(doc, 'run', PLAN_ROOTS.run);
  if (typeof vote !== 'string' || (votes && !root(doc, 'results').has(vote))) return;
  put(root(doc, 'run'), 'passed', vote);
}

/** Ends the run of the agenda: there is no running step and no clock afterwards. */
export function stopRunning(doc: PlanDoc, origin: Origin): void {
  edit(doc, origin, () => {
    for (const key of ['step', 'place', 'clock', 'spotlight', 'pensDown', 'stage', 'shown', 'roster'])
      drop(root(doc, 'run'), key);
    for (const id of root(doc, 'begun').keys()) drop(root(doc, 'begun'), id);
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
  const clock = parsedAs(CountdownSchema, plain(root(doc, 'run').get('clock')));
  if (clock) edit(doc, origin, () => put(root(doc, 'run'), 'clock', change(clock)));
}

/** Shows something to every screen; `undefined` lets everybody go back to their own. */
export const setSpotlight = (doc: PlanDoc, origin: Origin, spotlight: Spotlight | undefined): void =>
  set(doc, origin, 'spotlight', spotlight);

export const setPensDown = (doc: PlanDoc, origin: Origin, down: boolean): void =>
  set(doc, origin, 'pensDown', down || undefined);

/**
 * Chooses what the projector shows.
 * @param scene `undefined` lets it follow the agenda again
 */
export const setStage = (doc: PlanDoc, origin: Origin, scene: StageScene | undefined): void =>
  project(doc, origin, undefined, scene);

/**
 * Shows a card or a response on the projector alone.
 * @param scene how it is shown; as itself without it
 */
export function project(
  doc: PlanDoc,
  origin: Origin,
  shown: Spotlight | undefined,
  scene: StageScene | undefined,
): void {
  edit(doc, origin, () => {
    set(doc, origin, 'shown', shown);
    set(doc, origin, 'stage', scene);
  });
}

/** Publishes totals. For the server, the only one who has seen the ballots. */
export function putResult(doc: PlanDoc, id: string, result: Result): void {
  edit(doc, 'server', () => put(root(doc, 'results'), id, result));
}

/** Hides totals that were revealed. For the server. */
export function hideResult(doc: PlanDoc, id: string): void {
  edit(doc, 'server', () => drop(root(doc, 'results'), id));
}

export function sendMessage(doc: PlanDoc, origin: Origin, { id, ...message }: Message): void {
  edit(doc, origin, () => put(root(doc, 'messages'), id, message));
}

export function removeMessage(doc: PlanDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => drop(root(doc, 'messages'), id));
}

function set(doc: PlanDoc, origin: Origin, key: string, value: unknown): void {
  edit(doc, origin, () => {
    if (value === undefined) drop(root(doc, 'run'), key);
    else put(root(doc, 'run'), key, value);
  });
}
