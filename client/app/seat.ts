/**
 * Takes a seat in a workshop, with one call and one answer.
 * @module
 */
import { keepRejoinCode, makeRejoinCode, rejoinToken } from '../device/rejoin.ts';
import type { Join, Joined } from '../../shared/protocol/http.ts';
import type { Answer, api } from './api.ts';

type Port = Pick<typeof api, 'join' | 'rejoin'>;

/**
 * Makes a function that takes a seat in one workshop. The personal code is made once, before the first try, and every
 * later try uses it again. So if the answer to a try was lost on the way, the next try finds that seat instead of
 * taking a second one.
 */
export function makeSeating(port: Port, workshopId: string) {
  let code: string | undefined;
  let answerLost = false;
  return async (request: Omit<Join, 'rejoinToken'>): Promise<Answer<Joined & { code: string }>> => {
    code ??= makeRejoinCode();
    const token = await rejoinToken(code, workshopId);
    const earlier = answerLost ? await port.rejoin(workshopId, token) : undefined;
    const answer = earlier?.ok ? earlier : await port.join(workshopId, { ...request, rejoinToken: token });
    answerLost = !answer.ok && answer.trouble.code === 'unreachable';
    if (!answer.ok) return answer;
    keepRejoinCode(workshopId, code);
    return { ok: true, value: { ...answer.value, code } };
  };
}

/** Takes an old seat back with a personal code, and keeps the code on this device. */
export async function comeBack(port: Port, workshopId: string, code: string): Promise<Answer<Joined>> {
  const answer = await port.rejoin(workshopId, await rejoinToken(code, workshopId));
  if (answer.ok) keepRejoinCode(workshopId, code);
  return answer;
}
