/**
 * The workshops this device has been in, so that people find their way back after closing a laptop. Titles and names
 * only: what lets somebody in is the cookie, which no script can read.
 * @module
 */
import * as v from 'valibot';
import { readJson, writeJson } from './storage.ts';

const KEY = 'strategic-exchange:visits';
/** The list is a way back, not a history. */
const KEPT = 3;

const VisitSchema = v.object({
  id: v.string(),
  title: v.string(),
  /** The person's table, such as "Table 4, Kingfisher". Missing for the facilitator. */
  table: v.optional(v.string()),
});
export type Visit = v.InferOutput<typeof VisitSchema>;

const device = () => localStorage;

/** The last few workshops on this device, newest first. */
export function recentVisits(): Visit[] {
  const kept = v.safeParse(v.array(VisitSchema), readJson(device, KEY));
  return kept.success ? kept.output : [];
}

/** Puts a workshop at the top of the list. */
export function rememberVisit(visit: Visit): void {
  const others = recentVisits().filter((other) => other.id !== visit.id);
  writeJson(device, KEY, [visit, ...others].slice(0, KEPT));
}

/** Takes a workshop off the list, because it is gone or because somebody asked. */
export function forgetVisit(id: string): void {
  writeJson(
    device,
    KEY,
    recentVisits().filter((visit) => visit.id !== id),
  );
}
