/**
 * What this device kept before it kept things by person. It becomes somebody's only when it is certain that it is theirs.
 * Until then it stays where it is and is shown to nobody: it may be the only copy of another's words.
 * @module
 */
import * as v from 'valibot';
import type { Me } from '../../../shared/protocol/http.ts';
import { type Owner, ownKey } from '../own.ts';
import { keysOf, readJson } from '../storage.ts';

const device = () => localStorage;
export const codeKey = (workshop: string) => `rejoin:${workshop}`;
export const writerKey = (workshop: string) => `writer:${workshop}`;
export const WriterSchema = v.object({ person: v.string(), title: v.string() });

/** Whether anything of that time is here that has not been looked at for this person. */
export function hasLegacy({ workshop: { id }, personId }: Me): boolean {
  const owner = { workshop: id, person: personId };
  if (readJson(device, ownKey('moved', owner)) === true) return false;
  return keysOf(device).some(
    (key) => (/^(rejoin|writer|ballots|seen:\w+):/.test(key) && key.endsWith(`:${id}`)) || isDraft(key),
  );
}

/**
 * Returns whose writing of that time is here, for somebody the workshop no longer knows. `owner` only if the code is the one
 * that was kept then.
 */
export function legacyWriter(workshop: string, code?: string): { owner?: Owner; title: string } | undefined {
  const written = v.safeParse(WriterSchema, readJson(device, writerKey(workshop)));
  if (!written.success) return undefined;
  const { person, title } = written.output;
  const isIt = code !== undefined && readJson(device, codeKey(workshop)) === code;
  return { title, ...(isIt && { owner: { workshop, person } }) };
}

/** Drafts had the table after the workshop; a map's had no workshop at all. */
const isDraft = (key: string) => /^draft:(map:[^:]+:|[^:]+:[^:]+:[^:]*$)/.test(key);
