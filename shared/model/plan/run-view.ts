/**
 * What is running: the step, its clock, and what everybody is asked to look at. Part of the plan; `run` in schema.ts.
 * @module
 */
import * as v from 'valibot';
import { ACTIVITY_SCENES, type ActivityScene } from '../../activities/index.ts';
import { type Countdown, CountdownSchema } from './countdown.ts';

/** What a facilitator shows to every screen. `at`: when, by the server's clock, so that showing it again is news. */
export type Spotlight = { at: number } & (
  | { kind: 'card'; card: string }
  | {
      kind: 'response';
      card: string;
      table: string;
      response: string;
      /** What it said when it was shown, and who said it: other tables do not have it at hand. */
      words?: string | undefined;
      by?: string | undefined;
    }
);

/** What the projector shows instead of what the agenda suggests: a scene of the room's own, or one of an activity's. */
export type StageScene = 'join' | ActivityScene | 'blank';
export const STAGE_SCENES: readonly StageScene[] = ['join', ...ACTIVITY_SCENES, 'blank'];

export type Run = {
  /** The id of the running step. */
  step?: string;
  /** Its place in the agenda, so that "next" is known even when the step has been taken out meanwhile. */
  place?: number;
  clock?: Countdown;
  spotlight?: Spotlight;
  /** Participants read and do not write. What they had typed is kept. */
  pensDown?: true;
  stage?: StageScene;
  /** The vote that is on: the last one opened. */
  vote?: string;
  /** Whose map the projector shows when it shows one, and which part of it: the ids of organisations. */
  map?: ShownMap;
};

export type ShownMap = { table: string; ids?: string[] | undefined };

/** A line from a facilitator to all tables or one. Times by the server's clock. */
export type Message = { id: string; text: string; at: number; from: string; table?: string };

const SpotlightSchema = v.variant('kind', [
  v.object({ kind: v.literal('card'), card: v.string(), at: v.number() }),
  v.object({
    kind: v.literal('response'),
    card: v.string(),
    table: v.string(),
    response: v.string(),
    words: v.optional(v.string()),
    by: v.optional(v.string()),
    at: v.number(),
  }),
]);
export const MessageSchema = v.object({
  text: v.string(),
  at: v.number(),
  from: v.string(),
  table: v.optional(v.string()),
});

const RunSchemas = {
  step: v.string(),
  place: v.number(),
  clock: CountdownSchema,
  spotlight: SpotlightSchema,
  pensDown: v.literal(true),
  stage: v.picklist(STAGE_SCENES),
  vote: v.string(),
  map: v.object({ table: v.string(), ids: v.optional(v.array(v.string())) }),
} satisfies { [K in keyof Required<Run>]: v.GenericSchema<unknown, Required<Run>[K]> };

/** Reads one entry of `run`; `undefined` for what this version does not know. */
export function readRun(key: string, value: unknown): Run[keyof Run] {
  const schema = Object.hasOwn(RunSchemas, key) ? RunSchemas[key as keyof typeof RunSchemas] : undefined;
  const parsed = schema && v.safeParse(schema, value);
  return parsed?.success ? parsed.output : undefined;
}
