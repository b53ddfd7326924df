/**
 * The files that the server makes of what a workshop wrote, for pages that show or save them. SPEC section E.
 * @module
 */
import { type Me, PERSON_HEADER } from '../../../shared/protocol/http.ts';
import { within } from '../../lib/within.ts';

/**
 * Fetches one of the files.
 * @param name as the address has it, such as `actions.csv`
 * @param asked what stands behind the question mark
 * @param patienceMs how long an answer may take
 * @throws when nobody can be reached, or the server refuses
 */
export async function exported(
  me: Me,
  name: string,
  asked: Readonly<Record<string, string | undefined>> = {},
  patienceMs = 15_000,
): Promise<Response> {
  const query = new URLSearchParams(
    Object.entries(asked).filter((each): each is [string, string] => !!each[1]),
  );
  const address = `/api/workshops/${me.workshop.id}/export/${name}${query.size > 0 ? `?${query.toString()}` : ''}`;
  const answer = await within(patienceMs, fetch(address, { headers: { [PERSON_HEADER]: me.personId } }));
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer;
}
