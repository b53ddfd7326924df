/**
 * Where ballots go: to the server, and to nobody else.
 * @module
 */
import type { BallotPort } from '../sync/ballots.ts';
import { api, type Trouble } from './api.ts';

/** Troubles that pass: the ballot is kept on the device and handed in again. */
const PASSING: readonly Trouble['code'][] = [
  'unreachable',
  'internal',
  'storage-failed',
  'too-many-attempts',
  'not-signed-in',
];

export const ballotPort = (workshop: string): BallotPort => ({
  async hand(ballot) {
    const answer = await api.castBallot(workshop, ballot);
    if (answer.ok) return 'taken';
    const { code, title, detail } = answer.trouble;
    if (code === 'unknown-person') return 'not-yet';
    return PASSING.includes(code) ? 'later' : { refused: `${title} ${detail}` };
  },
  async own() {
    const answer = await api.ownBallots(workshop);
    return answer.ok ? answer.value : undefined;
  },
});
