/**
 * What somebody has typed into the seat form, kept for this tab. A reload or a lost link loses nothing, and the next
 * person at a shared laptop finds an empty form.
 * @module
 */
import * as v from 'valibot';
import { readJson, removeKey, writeJson } from '../../device/storage.ts';

const DraftSchema = v.object({
  name: v.fallback(v.string(), ''),
  organisation: v.fallback(v.string(), ''),
  role: v.fallback(v.string(), ''),
  tableId: v.optional(v.string()),
});
export type SeatDraft = v.InferOutput<typeof DraftSchema>;

const tab = () => sessionStorage;
const key = (workshopId: string) => `seat-draft:${workshopId}`;

/** Reads the draft for a workshop, or an empty one. */
export function readSeatDraft(workshopId: string): SeatDraft {
  const kept = v.safeParse(DraftSchema, readJson(tab, key(workshopId)));
  return kept.success ? kept.output : { name: '', organisation: '', role: '' };
}

/** Keeps the draft until the person has a seat or closes the tab. */
export function keepSeatDraft(workshopId: string, draft: SeatDraft): void {
  writeJson(tab, key(workshopId), draft);
}

/** Forgets the draft. Call it once the person has a seat. */
export function forgetSeatDraft(workshopId: string): void {
  removeKey(tab, key(workshopId));
}
