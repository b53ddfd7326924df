/**
 * Sends ballots to the server and to nobody else.
 * @module
 */
import type { Owner } from '../device/own.ts';
import type { BallotPort } from '../sync/ballots.ts';
import { api, laterOrRefused } from './api.ts';

export const ballotPort = (by: Owner): BallotPort => ({
  async hand(ballot) {
    const answer = await api.castBallot(by, ballot);
    if (answer.ok) return 'taken';
    // A guest or a card may have been written a moment ago, and reach the server after this.
    const early = answer.trouble.code === 'unknown-person' || answer.trouble.code === 'unknown-card';
    return early ? 'not-yet' : laterOrRefused(answer.trouble);
  },
  async own() {
    const answer = await api.ownBallots(by);
    return answer.ok ? answer.value : undefined;
  },
});
