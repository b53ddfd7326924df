/**
 * Takes a seat in a workshop, with one call and one answer.
 * @module
 */
import { closeOthers, reopenKept } from '../device/closing.ts';
import { takeOver } from '../device/holder.ts';
import { isShared } from '../device/shared.ts';
import { keepRejoinCode, makeRejoinCode, rejoinToken } from '../device/rejoin.ts';
import type { Join, Joined } from '../../shared/protocol/http.ts';
import type { Answer, api } from './api.ts';
import { lettingIn } from './letting-in.ts';

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
    const answer = await lettingIn(workshopId, async () => {
      const earlier = answerLost ? await port.rejoin(workshopId, token) : undefined;
      return earlier?.ok ? earlier : port.join(workshopId, { ...request, rejoinToken: token });
    });
    answerLost = !answer.ok && answer.trouble.code === 'unreachable';
    if (!answer.ok) return answer;
    await settleIn(workshopId, answer.value.participantId, code);
    return { ok: true, value: { ...answer.value, code } };
  };
}

/** Takes an old seat back with a personal code, and keeps the code on this device. */
export async function comeBack(port: Port, workshopId: string, code: string): Promise<Answer<Joined>> {
  const token = await rejoinToken(code, workshopId);
  const answer = await lettingIn(workshopId, () => port.rejoin(workshopId, token));
  if (answer.ok) await settleIn(workshopId, answer.value.participantId, code);
  return answer;
}

/**
 * Gives this device to the person the server has let in: in the same turn as the answer, so that no page opens as the
 * person before. What that person left behind is then closed, or by the next page of the workshop if this one goes at once.
 */
async function settleIn(workshop: string, person: string, code: string): Promise<void> {
  takeOver(workshop, person);
  await keepRejoinCode({ workshop, person }, code);
  if (!isShared()) await reopenKept({ workshop, person }, code);
  void closeOthers(workshop, person);
}
