/**
 * Everything that can lie on the table, as one union told apart by `kind`.
 * @module
 */
import * as v from 'valibot';
import { cleanLine } from '../protocol/line.ts';
import { CHALLENGE_IDS, QuestionInDeckSchema } from './challenge.ts';
import { CardIdSchema, OwnSchema, SourceRefSchema, text, texts } from './source.ts';

/** One of the deck's 21 question cards. */
export const QuestionCardSchema = v.object({
  kind: v.literal('question'),
  challenge: v.picklist(CHALLENGE_IDS),
  ...QuestionInDeckSchema.entries,
});

/** How one authority answered a question: the back of a question card. */
export const PracticeCardSchema = v.object({
  kind: v.literal('practice'),
  id: CardIdSchema,
  authority: text,
  questionId: CardIdSchema,
  story: text,
  takeaway: text,
  discuss: v.pipe(v.string(), v.endsWith('?')),
  tags: texts,
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

/** One of six ways an authority can start and support networks. */
export const ApproachCardSchema = v.object({
  kind: v.literal('approach'),
  id: CardIdSchema,
  title: text,
  inOneLine: text,
  purpose: text,
  fitsWhen: v.object({ knowledge: text, structures: text, capacity: text }),
  strategies: texts,
  needs: texts,
  strengths: texts,
  watchOuts: texts,
  practice: texts,
  pause: text,
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

/** One of five parts that a go-between plays. `own` marks a question that is ours, not the source's. */
export const RoleCardSchema = v.object({
  kind: v.literal('role'),
  id: CardIdSchema,
  title: text,
  purpose: text,
  activities: texts,
  challenge: v.array(v.object({ id: CardIdSchema, question: text, own: v.optional(v.boolean()) })),
  watchOut: text,
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

/** The story of one group of schools. */
export const AccountCardSchema = v.object({
  kind: v.literal('account'),
  id: CardIdSchema,
  title: text,
  /** The sort of group, in words. The deck's data calls it `kind`, a name the union needs to tell cards apart. */
  group: text,
  oneLine: text,
  context: text,
  scopeAndImpact: text,
  successFactors: v.array(v.object({ title: text, text })),
  leadership: text,
  sustainability: text,
  figures: v.array(v.object({ label: text, value: text, when: v.optional(v.string()) })),
  /** What our account of it leaves out or could not settle. */
  notes: v.optional(text),
  discuss: texts,
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

/** One of nine things that help a new network begin. */
export const StartingProcessCardSchema = v.object({
  kind: v.literal('starting-process'),
  id: CardIdSchema,
  title: text,
  text,
  check: text,
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});

/**
 * The longest question and prompt of an own card, in characters, and how many prompts it has: what fits a card face at
 * reading size.
 */
export const OWN_CARD = { questionLength: 280, probeLength: 140, probes: 3 } as const;

/** What people call a card of such a deck across a table: short enough for its spine. */
export const OwnCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,4}$/));

/** A challenge the deck does not name, written by the people in the room. */
export const OwnCardSchema = v.object({
  kind: v.literal('own'),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  challenge: v.picklist(CHALLENGE_IDS),
  question: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(OWN_CARD.questionLength)),
  probes: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(OWN_CARD.probeLength))),
    v.maxLength(OWN_CARD.probes),
  ),
  /** Who wrote it: the person's id, and their name at that time. */
  author: v.object({
    id: v.string(),
    name: v.pipe(
      v.string(),
      v.transform((name) => cleanLine(name.slice(0, 200)) || 'Somebody'),
    ),
  }),
  /** When it was written, in milliseconds since 1970 by the author's clock. It only orders own cards. */
  at: v.pipe(
    v.number(),
    v.transform((at) => Math.min(8.64e15, Math.max(0, at))),
  ),
  /** The deck of one's own that it belongs to. Such a card lies on the tables once a step of the agenda lays it out. */
  deck: v.optional(v.string()),
  code: v.optional(OwnCodeSchema),
});

export const CardSchema = v.variant('kind', [
  QuestionCardSchema,
  PracticeCardSchema,
  ApproachCardSchema,
  RoleCardSchema,
  AccountCardSchema,
  StartingProcessCardSchema,
  OwnCardSchema,
]);

export type QuestionCard = v.InferOutput<typeof QuestionCardSchema>;
export type PracticeCard = v.InferOutput<typeof PracticeCardSchema>;
export type ApproachCard = v.InferOutput<typeof ApproachCardSchema>;
export type RoleCard = v.InferOutput<typeof RoleCardSchema>;
export type AccountCard = v.InferOutput<typeof AccountCardSchema>;
export type StartingProcessCard = v.InferOutput<typeof StartingProcessCardSchema>;
export type OwnCard = v.InferOutput<typeof OwnCardSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
/** A card that people answer with responses, ratings and agreement. */
export type AnswerableCard = QuestionCard | OwnCard;
