/**
 * Connects private writing to the server: where shared thoughts go, and where the sealed copy is kept.
 * @module
 */
import type { PrivatePort } from './open-reflections.ts';
import type { Owner } from '../../../device/own.ts';
import { rejoinToken } from '../../../device/rejoin.ts';
import { api, laterOrRefused } from '../../../app/api.ts';

export const privatePort = (owner: Owner): PrivatePort => ({
  isTheirs: async (code) => api.isTokenOf(owner, await rejoinToken(code, owner.workshop)),
  async fetch() {
    const answer = await api.sealedCopy(owner);
    return answer.ok ? answer.value : 'later';
  },
  async put(sealed, tag) {
    const answer = await api.putSealedCopy(owner, sealed, tag);
    if (answer.ok) return answer.value;
    if (answer.trouble.code === 'sealed-changed') return 'changed';
    return answer.trouble.code === 'body-too-large' ? 'too-large' : 'later';
  },
  async handIn(ticket, thought) {
    const answer = await api.handInThought(owner, ticket, thought);
    return answer.ok ? answer.value : laterOrRefused(answer.trouble);
  },
  async takeBack(ticket) {
    const answer = await api.takeBackThought(owner, ticket);
    if (answer.ok) return 'taken';
    return answer.trouble.code === 'thought-shown' ? 'shown' : 'later';
  },
});
