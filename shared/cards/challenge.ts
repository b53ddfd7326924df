/**
 * The five challenges, which group the 21 question cards.
 * @module
 */
import * as v from 'valibot';
import { CardIdSchema, OwnSchema, SourceRefSchema, text } from './source.ts';

export const CHALLENGE_IDS = ['focus', 'ownership', 'structures', 'capacity', 'effectiveness'] as const;
export type ChallengeId = (typeof CHALLENGE_IDS)[number];

export const LETTERS = ['F', 'O', 'S', 'C', 'E'] as const;
export type ChallengeLetter = (typeof LETTERS)[number];

export const QuestionInDeckSchema = v.object({
  id: CardIdSchema,
  /** What people call the card across a table: a letter and a number, such as `O2`. */
  code: v.pipe(v.string(), v.regex(/^[FOSCE][1-9]$/)),
  /** The few words on its spine. */
  spine: text,
  question: text,
  /** The question in at most nine words, for stage, report and screen readers' lists. */
  short: text,
  probes: v.pipe(v.array(text), v.minLength(2), v.maxLength(3)),
  /** The practice cards on its back. It is empty only where a `note` says why. */
  practice: v.array(CardIdSchema),
  note: v.optional(text),
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

export const ChallengeSchema = v.object({
  id: v.picklist(CHALLENGE_IDS),
  title: text,
  letter: v.picklist(LETTERS),
  tag: text,
  colourHint: text,
  headline: text,
  why: text,
  questions: v.pipe(v.array(QuestionInDeckSchema), v.minLength(4), v.maxLength(5)),
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});
export type Challenge = v.InferOutput<typeof ChallengeSchema>;
