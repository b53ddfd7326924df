/**
 * Asking the server to let somebody in: as a newcomer, with a code or with a key.
 * @module
 */
import { doubtHolder, trustHolder } from '../device/holder.ts';
import type { Answer } from './api.ts';

/** Asks, and knows whose this device is meanwhile: nobody's for certain, until there is an answer. */
export async function lettingIn<T>(workshop: string, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  doubtHolder(workshop);
  const answer = await ask();
  // An answer that was lost may have brought another cookie with it.
  if (!answer.ok && answer.trouble.code !== 'unreachable') trustHolder(workshop);
  return answer;
}
