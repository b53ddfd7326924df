/**
 * Connects private writing to the server: where shared thoughts go, and where the sealed copy is kept.
 * @module
 */
import type { PrivatePort } from './reflections.ts';
import { api, laterOrRefused } from '../../../app/api.ts';

export const privatePort = (workshop: string): PrivatePort => ({
  async fetch() {
    const answer = await api.sealedCopy(workshop);
    return answer.ok ? answer.value : 'later';
  },
  async put(sealed, tag) {
    const answer = await api.putSealedCopy(workshop, sealed, tag);
    if (answer.ok) return answer.value;
    if (answer.trouble.code === 'sealed-changed') return 'changed';
    return answer.trouble.code === 'body-too-large' ? 'too-large' : 'later';
  },
  async handIn(ticket, thought) {
    const answer = await api.handInThought(workshop, ticket, thought);
    return answer.ok ? answer.value : laterOrRefused(answer.trouble);
  },
  async takeBack(ticket) {
    const answer = await api.takeBackThought(workshop, ticket);
    if (answer.ok) return 'taken';
    return answer.trouble.code === 'thought-shown' ? 'shown' : 'later';
  },
});
