/**
 * Remembers who has private writing on this device. Somebody who was removed from a workshop, or whose workshop was
 * deleted, can then still find theirs.
 * @module
 */
import * as v from 'valibot';
import type { Me } from '../../shared/protocol/http.ts';
import { legacyWriter } from './legacy/legacy.ts';
import { type Owner, ownKey, peopleWith } from './own.ts';
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
const TitleSchema = v.object({ title: v.string() });
const titleKept = (owner: Owner): string | undefined => {
  const kept = v.safeParse(TitleSchema, readJson(device, ownKey('writer', owner)));
  return kept.success ? kept.output.title : undefined;
};

/** Notes that somebody writes in a workshop on this device. */
export function rememberWriter({ workshop, personId, gone }: Writer): void {
  const owner = { workshop: workshop.id, person: personId };
  if (!gone) writeJson(device, ownKey('writer', owner), { title: workshop.title });
}

/** Returns somebody as the writer of what is left on this device, when the workshop no longer says who one is. */
export function writerLeftBehind(owner: Owner): Writer {
  const title = titleKept(owner) ?? legacyWriter(owner.workshop)?.title ?? 'this workshop';
  return { workshop: { id: owner.workshop, title }, personId: owner.person, kind: 'participant', gone: true };
}

/** Returns the title of a workshop in which somebody wrote privately on this device; `undefined` when nobody did. */
export function titleWrittenIn(workshop: string): string | undefined {
  const [person] = peopleWith('writer', workshop);
  return person === undefined ? legacyWriter(workshop)?.title : titleKept({ workshop, person });
}
