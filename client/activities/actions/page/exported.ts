/**
 * What the server lists of actions: SPEC E5 to E7.
 * @module
 */
import type { Me } from '../../../../shared/protocol/http.ts';
import { PERSON_HEADER } from '../../../../shared/protocol/http.ts';
import { within } from '../../../lib/within.ts';

const ANSWER_WITHIN_MS = 15_000;

/** Fetches one of the files. @throws when nobody can be reached, or the server refuses */
export async function exportOf(me: Me, ending: 'json' | 'csv' | 'ics', table?: string): Promise<Response> {
  const query = table === undefined ? '' : `?table=${encodeURIComponent(table)}`;
  const asked = fetch(`/api/workshops/${me.workshop.id}/export/actions.${ending}${query}`, {
    headers: { [PERSON_HEADER]: me.personId },
  });
  const answer = await within(ANSWER_WITHIN_MS, asked);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer;
}
