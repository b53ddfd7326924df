/**
 * Ready-drawn networks to start a map from.
 * @module
 */
import * as v from 'valibot';
import { CardIdSchema, OwnSchema, SourceRefSchema, text } from './source.ts';

export const ORGANISATION_KINDS = [
  'nursery',
  'primary',
  'secondary',
  'special',
  'all-through',
  'post-16',
  'pru',
  'local-authority',
  'health',
  'police',
  'social-care',
  'university',
  'voluntary',
  'business',
  'other',
] as const;
export const TIE_KINDS = [
  'works-with',
  'leads',
  'brokers',
  'funds',
  'shares-data',
  'feeder',
  'supports',
] as const;
export const NETWORK_BASES = ['geographic', 'thematic', 'phase', 'programme', 'federation'] as const;

export const MapTemplateSchema = v.object({
  id: CardIdSchema,
  title: text,
  from: SourceRefSchema,
  description: text,
  /** The question that people should ask of the drawing. */
  lookFor: v.pipe(v.string(), v.endsWith('?')),
  note: v.optional(v.string()),
  organisations: v.array(v.object({ id: CardIdSchema, name: text, kind: v.picklist(ORGANISATION_KINDS) })),
  ties: v.array(
    v.object({
      from: CardIdSchema,
      to: CardIdSchema,
      kind: v.picklist(TIE_KINDS),
      when: v.optional(v.picklist(['now', 'planned', 'past'])),
    }),
  ),
  networks: v.array(
    v.object({
      id: CardIdSchema,
      name: text,
      basis: v.picklist(NETWORK_BASES),
      members: v.pipe(v.array(CardIdSchema), v.minLength(2)),
    }),
  ),
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
});
export type MapTemplate = v.InferOutput<typeof MapTemplateSchema>;
