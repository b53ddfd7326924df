/**
 * What is running: the step, its clock, and what everybody is asked to look at. It is kept in the plan's root `run`.
 * @module
 */
import * as v from 'valibot';
import { ACTIVITY_SCENES, type ActivityScene } from '../../activities/index.ts';
import { moment, rank } from '../numbers.ts';
import { line, parsedAs } from '../root.ts';
import { type Countdown, CountdownSchema } from './countdown.ts';

/**
 * What a facilitator shows on every screen. `at` is when, by the server's clock: it makes showing the same thing again
 * an event of its own.
 */
export type Spotlight = { at: number } & (
  | { kind: 'card'; card: string }
  | {
      kind: 'response';
      card: string;
      table: string;
      response: string;
      /** The response's words when it was shown, and who said them. Other tables do not have that document at hand. */
      words?: string | undefined;
      by?: string | undefined;
    }
);

/** What the projector shows when a facilitator overrules the agenda: a scene of the house, or one of an activity. */
export type StageScene = 'join' | ActivityScene | 'blank';
export const STAGE_SCENES: readonly StageScene[] = ['join', ...ACTIVITY_SCENES, 'blank'];

export type Run = {
  /** The id of the running step. */
  step?: string;
  /** The step's place in the agenda, so that "next" is known even after the step itself was taken out. */
  place?: number;
  clock?: Countdown;
  spotlight?: Spotlight;
  /** True while participants may read but not write. What they have typed already is kept. */
  pensDown?: true;
  stage?: StageScene;
  /** What the projector alone shows: nobody's own screen moves. The newer of it and the spotlight is on the projector. */
  shown?: Spotlight;
  /** The current vote: the last one that was opened. */
  vote?: string;
  /** The vote that the room has gone past: it asks nothing of people any more, and is still theirs to open. */
  passed?: string;
  /** Which table's map the projector shows when it shows a map, and which part of it: the ids of organisations. */
  map?: ShownMap;
  /** Which table's themes the projector shows when it shows themes. */
  themes?: { table: string };
  /** The tables at which somebody sat when a step began in which something goes round, in their order. */
  roster?: { step: string; tables: string[] };
};

export type ShownMap = { table: string; ids?: string[] | undefined };

/**
 * A line from a facilitator. `at` is by the server's clock. With a `table` it is for that table alone and does not belong
 * in the plan: there it was left by a version that knew no other place, until the server moves it.
 */
export type Message = { id: string; text: string; at: number; from: string; table?: string };

const SpotlightSchema = v.variant('kind', [
  v.object({ kind: v.literal('card'), card: v.string(), at: moment }),
  v.object({
    kind: v.literal('response'),
    card: v.string(),
    table: v.string(),
    response: v.string(),
    words: v.optional(v.string()),
    by: v.optional(line),
    at: moment,
  }),
]);
export const MessageSchema = v.object({
  text: v.string(),
  at: moment,
  from: line,
  table: v.optional(v.string()),
});

const RunSchemas = {
  step: v.string(),
  place: rank,
  clock: CountdownSchema,
  spotlight: SpotlightSchema,
  pensDown: v.literal(true),
  stage: v.picklist(STAGE_SCENES),
  shown: SpotlightSchema,
  vote: v.string(),
  passed: v.string(),
  map: v.object({ table: v.string(), ids: v.optional(v.array(v.string())) }),
  themes: v.object({ table: v.string() }),
  roster: v.object({ step: v.string(), tables: v.array(v.string()) }),
} satisfies { [K in keyof Required<Run>]: v.GenericSchema<unknown, Required<Run>[K]> };

/** Reads one entry of `run`; `undefined` for an entry that this version does not know. */
export function readRun(key: string, value: unknown): Run[keyof Run] {
  const schema = Object.hasOwn(RunSchemas, key) ? RunSchemas[key as keyof typeof RunSchemas] : undefined;
  return schema && parsedAs(schema as v.GenericSchema<unknown, Run[keyof Run]>, value);
}
