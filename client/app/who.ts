/**
 * Asks who this browser is in a workshop, and closes what the people before have left open on it.
 * @module
 */
import type { Me } from '../../shared/protocol/http.ts';
import { closeOthers } from '../device/closing.ts';
import { forgetMe, hasLeft, noteLeft, rememberMe } from '../device/holder.ts';
import { hasLegacy } from '../device/legacy/legacy.ts';
import { rejoinToken } from '../device/rejoin.ts';
import { type Answer, api, type Trouble } from './api.ts';

const left: Trouble = {
  code: 'not-signed-in',
  title: 'You have left this workshop on this device.',
  detail: 'Join with the code, or come back with your personal code.',
};

/** The server knows nobody by this cookie: they were taken out, they left, or the workshop is gone. */
export const isShutOut = ({ code }: Trouble): boolean =>
  code === 'not-signed-in' || code === 'unknown-workshop';

/** Asks the cookie. What this device keeps follows the answer before anybody sees it. */
export async function whoIs(workshop: string): Promise<Answer<Me>> {
  if (hasLeft(workshop)) {
    // They left without a link. Their cookie must not let the next person in as them.
    const ended = await api.leave(workshop);
    if (!ended.ok) return { ok: false, trouble: left };
    noteLeft(workshop, false);
  }
  const answer = await api.me(workshop);
  if (answer.ok) {
    const me = answer.value;
    rememberMe(me);
    if (hasLegacy(me)) {
      const owner = { workshop, person: me.personId };
      // Without a link it is moved another time.
      const moving = await import('../device/legacy/move-legacy.ts').catch(() => undefined);
      await moving?.moveLegacy(me, async (code) => api.isTokenOf(owner, await rejoinToken(code, workshop)));
    }
    void closeOthers(workshop, me.personId);
  } else if (isShutOut(answer.trouble)) {
    forgetMe(workshop);
    void closeOthers(workshop);
  }
  return answer;
}
