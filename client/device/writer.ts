/**
 * Remembers whose private writing this device holds. Somebody who was removed from a workshop, or whose workshop was
 * deleted, can then still find it.
 * @module
 */
import * as v from 'valibot';
import type { Me } from '../../shared/protocol/http.ts';
import { readJson, writeJson } from './storage.ts';

/** The author, and the table they sit at. `gone`: the workshop is closed to them, so this device holds all there is. */
export type Writer = {
  workshop: { id: string; title: string };
  personId: string;
  kind: Me['kind'];
  tableId?: string;
  gone?: true;
};

const device = () => localStorage;
const keyOf = (workshop: string) => `writer:${workshop}`;
const WriterSchema = v.object({ person: v.string(), title: v.string() });

/** Notes who writes in a workshop on this device. */
export function rememberWriter({ workshop, personId, gone }: Writer): void {
  if (!gone) writeJson(device, keyOf(workshop.id), { person: personId, title: workshop.title });
}

/** Returns who wrote here last, for when the workshop no longer says who one is. */
export function lastWriter(workshop: string): Writer | undefined {
  const kept = v.safeParse(WriterSchema, readJson(device, keyOf(workshop)));
  if (!kept.success) return undefined;
  const { person, title } = kept.output;
  return { workshop: { id: workshop, title }, personId: person, kind: 'participant', gone: true };
}
