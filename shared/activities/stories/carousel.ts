/**
 * Which story each table reads at which moment: first all write, then the stories go round, then they are home with
 * questions. Everything follows from the plan and its clock, so every screen works out the same.
 *
 * The tables that were there as the step began stand in a ring. At the first move each reads the story of the table before
 * it in the ring, at the second that of the one before that: never its own, each at most once, no story at two tables. The
 * ring stays as it was, whoever comes or goes, because another ring in the middle would have tables read a story again. A
 * table that comes later reads along with the ring; its own story is read by hand. Where a story is missing, the place in
 * the ring stays empty: the page offers the others.
 * @module
 */
import { type Countdown, elapsedOf, isOffered, isRunning, type Stretch } from '../../model/plan/countdown.ts';
import { type PlanView, runningStep, tablesOf } from '../../model/plan/plan-view.ts';

export type Phase = { kind: 'write' } | { kind: 'move'; move: number } | { kind: 'home' };
type Timed = Phase & { ms: number };

/** Which part of the time goes to reading, and to answering at home. The rest is for writing. */
const READING = 0.45;
const AT_HOME = 0.15;
/** Shorter, and nobody has read a story aloud and asked something. */
const SHORTEST_MOVE_MS = 3 * 60_000;
const MOST_MOVES = 3;
/** Parts end on half minutes. */
const GRAIN_MS = 30_000;

const rounded = (ms: number) => Math.max(GRAIN_MS, Math.floor(ms / GRAIN_MS) * GRAIN_MS);

/**
 * Pure: divides the time of a step. With one table nobody has anything to read, and all of it is for writing.
 * @param ms the length of the step, before anybody added or took time
 */
export function timetable(ms: number, tables: number): Timed[] {
  const wanted = Math.min(MOST_MOVES, tables - 1);
  if (wanted < 1) return [{ kind: 'write', ms }];
  const moves = Math.max(1, Math.min(wanted, Math.floor((ms * READING) / SHORTEST_MOVE_MS)));
  const each = rounded((ms * READING) / moves);
  const home = rounded(ms * AT_HOME);
  return [
    { kind: 'write', ms: Math.max(0, ms - home - moves * each) },
    ...Array.from({ length: moves }, (_, at): Timed => ({ kind: 'move', move: at + 1, ms: each })),
    { kind: 'home', ms: home },
  ];
}

/**
 * Pure: gives time that was added to the part that was under way, and takes from it what was taken, then from the next. So
 * what has begun has begun: no change of the clock sends a table back to a story it has left.
 */
export function stretched(phases: readonly Timed[], changes: readonly Stretch[]): Timed[] {
  const now = phases.map((phase) => ({ ...phase }));
  for (const { at, by } of changes) {
    let left = by;
    let begins = 0;
    now.forEach((phase, place) => {
      const ends = begins + phase.ms;
      const isLast = place === now.length - 1;
      if (left !== 0 && (at < ends || isLast)) {
        const passed = Math.max(0, Math.min(at, ends) - begins);
        const ms = Math.max(passed, phase.ms + left);
        left -= ms - phase.ms;
        phase.ms = ms;
      }
      begins = ends;
    });
  }
  return now;
}

export type Carousel = {
  step: string;
  /** The tables in the ring, by id. Some of them may be gone. */
  ring: readonly string[];
  moves: number;
  /** How long a table has each story, in milliseconds, as planned. */
  moveMs: number;
  phase: Phase;
  /** How long the phase still lasts, in milliseconds; `undefined` for the last one, which ends when the facilitator goes on. */
  leftMs: number | undefined;
  clock: 'offered' | 'running' | 'held';
};

/**
 * Pure: where the carousel stands.
 * @param now the server's time
 * @returns `undefined` while no step of stories runs, or it has no clock: then stories are read by hand
 */
export function carouselAt(plan: PlanView, now: number): Carousel | undefined {
  const step = runningStep(plan);
  const { clock, roster } = plan.run;
  if (step?.kind !== 'stories' || !clock) return undefined;
  const ring = roster?.step === step.id ? [...new Set(roster.tables)] : tablesOf(plan).map(({ id }) => id);
  const changes = clock.stretched ?? [];
  const planned = changes.reduce((ms, { by }) => ms - by, clock.totalMs);
  const plain = timetable(Math.max(0, planned), ring.length);
  const phases = stretched(plain, changes);
  const { phase, leftMs } = phaseAt(phases, elapsedOf(clock, now));
  const moves = plain.filter(({ kind }) => kind === 'move');
  return {
    step: step.id,
    ring,
    moves: moves.length,
    moveMs: moves[0]?.ms ?? 0,
    phase,
    leftMs,
    clock: stateOf(clock),
  };
}

const stateOf = (clock: Countdown) => (isRunning(clock) ? 'running' : isOffered(clock) ? 'offered' : 'held');

function phaseAt(phases: readonly Timed[], elapsed: number): { phase: Phase; leftMs: number | undefined } {
  let ends = 0;
  for (const { ms, ...phase } of phases.slice(0, -1)) {
    ends += ms;
    if (elapsed < ends) return { phase: phase as Phase, leftMs: ends - elapsed };
  }
  const { ms: _, ...last } = phases.at(-1)!;
  return { phase: last as Phase, leftMs: undefined };
}

/**
 * Pure: whose story a table reads at a move; `undefined` where there is none to read.
 * @param move from 1
 */
export function readAt(ring: readonly string[], table: string, move: number): string | undefined {
  const { length } = ring;
  const place = ring.indexOf(table);
  const story = ring[mod((place < 0 ? numberOf(table) : place) - move, length)];
  return story === table ? undefined : story;
}

/** Pure: the tables of the ring that read a table's story, move by move; empty for one that came later. */
export const readersOf = ({ ring, moves }: Pick<Carousel, 'ring' | 'moves'>, story: string): string[] => {
  const place = ring.indexOf(story);
  if (place < 0) return [];
  return Array.from({ length: moves }, (_, at) => ring[mod(place + at + 1, ring.length)]!);
};

/** Pure: the story that a table reads now, by the clock. */
export const readNow = (
  { ring, phase }: Pick<Carousel, 'ring' | 'phase'>,
  table: string,
): string | undefined => (phase.kind === 'move' ? readAt(ring, table, phase.move) : undefined);

const mod = (n: number, by: number) => (by === 0 ? 0 : ((n % by) + by) % by);

/** A place for a table that is not in the ring, which depends on nothing but the table. */
const numberOf = (id: string): number => {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return sum;
};
