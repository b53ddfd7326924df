/**
 * What an address or a request orders of a workshop's outputs.
 * @module
 */
import * as v from 'valibot';
import { titleAmong } from '../../../shared/model/plan/table-names.ts';
import { PARTS } from '../../../shared/report/report.ts';
import { Refusal } from '../../access/refusal.ts';
import type { Order, SHEETS } from '../../outputs/messages.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
import { dayOf } from './file.ts';

/** `parts=talk,deeds`: the names of parts, with commas. */
const PartsSchema = v.optional(
  v.pipe(
    v.string(),
    v.transform((names) => names.split(',').filter(Boolean)),
    v.array(v.picklist(PARTS)),
  ),
);

export type What =
  | { format: 'report' }
  | { format: 'document' }
  | { format: 'slides'; blank: boolean }
  | { format: 'sheet'; sheet: (typeof SHEETS)[number] };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What an order of each format is, and what the file is called. */
export const KINDS = {
  pptx: { what: { format: 'slides', blank: false }, type: PPTX, ending: 'pptx' },
  'blank.pptx': { what: { format: 'slides', blank: true }, type: PPTX, ending: 'pptx' },
  docx: { what: { format: 'document' }, type: DOCX, ending: 'docx' },
} as const satisfies Record<string, { what: What; type: string; ending: string }>;
export type Kind = keyof typeof KINDS;

/**
 * Reads what is asked for, and whose it is.
 * @returns the order, and the name of the workshop or its table
 * @throws {Refusal} `unknown-table`, `bad-request`
 */
export function orderOf(
  workshop: WorkshopRow,
  what: What,
  { parts, table }: { parts?: string | undefined; table?: string | undefined },
): { order: Order; name: string } {
  const name = table === undefined ? workshop.title : titleAmong(workshop.tables, table);
  if (name === undefined) throw new Refusal('unknown-table');
  const chosen = v.safeParse(PartsSchema, parts);
  if (!chosen.success) throw new Refusal('bad-request', { field: 'parts' });
  return { order: { ...what, table, parts: chosen.output }, name };
}

/** What the file is called. @param now milliseconds since 1970 */
export const nameOf = (kind: Kind, name: string, now: number): string =>
  kind === 'blank.pptx' ? 'Questions for any meeting.pptx' : `${name} ${dayOf(now)}.${KINDS[kind].ending}`;
