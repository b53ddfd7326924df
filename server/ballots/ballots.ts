/**
 * Marks and dots: each person's go to the server alone, and only totals come out of it, at the reveal. SPEC section B.
 *
 * Nothing here is ever logged, and no shared document holds a ballot.
 * @module
 */
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { hideResult, putResult } from '../../shared/model/plan/run-edits.ts';
import { root, type PlanDoc } from '../../shared/model/document.ts';
import { RATINGS, type Vote } from '../../shared/model/plan/votes.ts';
import type {
  BallotCounts,
  BallotKind,
  OwnBallot,
  RatingBallot,
  VoteBallot,
} from '../../shared/protocol/http.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { BallotBox, BallotRow, Registry } from '../storage/storage.ts';
import { cardExists } from './cards.ts';
import { formOf } from './answers.ts';
import { tallyRatings, tallyVote } from './tally.ts';
import { counting as ballotsThatCount, countsOf, isOneTooMany, votersIn, votersOf } from './voters.ts';

export type BallotPorts = {
  box: BallotBox;
  registry: Pick<Registry, 'workshop'>;
  rooms: Pick<LiveDocuments, 'read' | 'edit'>;
};
/** Marks or dots: what somebody may hand in for another too. */
export type OpenBallot = Omit<OwnBallot, 'ballot'> & { ballot: RatingBallot | VoteBallot };
export type Revealed = { kind: 'ratings' } | { kind: 'vote'; vote: string };
export type Ballots = {
  /** @throws {Refusal} `unknown-person`, `unknown-card`, `unknown-vote`, `vote-closed`, `too-many-dots`, `too-many-ballots`, `too-many-guests`, `bad-request` */
  cast(by: Grant, ballot: OpenBallot): Promise<void>;
  /** Who a reveal of a vote, or of the ratings, would count, without what they chose. @throws {Refusal} `unknown-vote` */
  counts(workshopId: string, vote?: string): Promise<BallotCounts>;
  /** What this person handed in. */
  own(by: Grant): Promise<OwnBallot[]>;
  /** Publishes the totals as they are now. @throws {Refusal} `unknown-vote` */
  reveal(workshopId: string, what: Revealed): Promise<void>;
  /** Takes published totals back. A vote is open again. */
  hide(workshopId: string, what: Revealed): Promise<void>;
};

const CAPS = { perPerson: LIMITS.ballotsPerPerson, perHand: LIMITS.ballotsPerScribe };

const keyOf = (what: Revealed) => (what.kind === 'vote' ? what.vote : RATINGS);
const voteIn = (doc: PlanDoc, id: string): Vote | undefined =>
  PLAN_ROOTS.votes.read(id, root(doc, 'votes').get(id));
const personIn = (doc: PlanDoc, id: string) => PLAN_ROOTS.people.read(id, root(doc, 'people').get(id));

export function makeBallots({ box, registry, rooms }: BallotPorts): Ballots {
  /** Votes that are being counted: what came before is in the count, what comes now is too late. */
  const counting = new Set<string>();

  const checkVote = (doc: PlanDoc, { workshopId }: Grant, subject: string, dots: readonly string[]) => {
    const vote = voteIn(doc, subject);
    if (!vote) throw new Refusal('unknown-vote');
    if (counting.has(`${workshopId}/${subject}`) || root(doc, 'results').has(subject))
      throw new Refusal('vote-closed');
    if (dots.length > vote.dots) throw new Refusal('too-many-dots');
    const known = new Set(vote.options.map(({ id }) => id));
    if (!dots.every((dot) => known.has(dot))) throw new Refusal('bad-request', { field: 'dots' });
  };

  /** The tables whose guests and cards somebody's ballots may be about: a facilitator's all, anybody else's their own. */
  const tablesOf = async ({ workshopId, kind, tableId }: Grant): Promise<string[]> => {
    const tables = (await registry.workshop(workshopId))?.tables ?? [];
    return tables.flatMap(({ id }) => (kind === 'facilitator' || id === tableId ? [id] : []));
  };
  /** A guest has no device; their name is in the document of the table where a scribe types for them. */
  const checkGuest = async (by: Grant, ballot: BallotRow): Promise<void> => {
    const { workshopId } = by;
    const voters = await votersOf(rooms, workshopId, await tablesOf(by));
    if (!voters.guests.has(ballot.personId)) throw new Refusal('unknown-person');
    const rows = await box.ofSubject(workshopId, ballot.kind, ballot.subject);
    if (isOneTooMany(rows, ballot, voters)) throw new Refusal('too-many-guests');
  };
  const checkTypesFor = async (by: Grant, ballot: BallotRow): Promise<void> => {
    const { personId: person } = ballot;
    if (by.kind === 'stage') throw new Refusal('unknown-person');
    if (person === by.id) return;
    const known = await rooms.read(planPath(by.workshopId), (doc) => personIn(doc, person));
    if (!known) return checkGuest(by, ballot);
    const within = by.kind === 'facilitator' || (by.tableId !== undefined && known.tableId === by.tableId);
    if (known.kind !== 'participant' || known.removed || !within) throw new Refusal('unknown-person');
  };
  const thatCount = async (workshopId: string, rows: readonly BallotRow[]) =>
    ballotsThatCount(rows, await votersIn({ rooms, registry }, workshopId, rows));
  /** @throws {Refusal} `unknown-vote` */
  const voteOf = async (workshopId: string, id: string): Promise<Vote> => {
    const vote = await rooms.read(planPath(workshopId), (doc) => voteIn(doc, id));
    if (!vote) throw new Refusal('unknown-vote');
    return vote;
  };

  return {
    async cast(by, { kind, subject, person, ballot }) {
      const row = { kind, subject, personId: person, byPersonId: by.id, value: JSON.stringify(ballot) };
      await checkTypesFor(by, row);
      const empty = Object.values(ballot).flat().length === 0;
      const exists =
        empty || kind === 'vote' || (await cardExists(rooms, by.workshopId, await tablesOf(by), subject));
      if (!exists) throw new Refusal('unknown-card');
      // Checked and handed to the storage in one turn, so a count that begins later includes this ballot.
      const fits = await rooms.read(planPath(by.workshopId), async (doc) => {
        if ('dots' in ballot) checkVote(doc, by, subject, ballot.dots);
        if (!empty) return box.put(by.workshopId, row, CAPS);
        await box.remove(by.workshopId, row);
        return true;
      });
      if (!fits) throw new Refusal('too-many-ballots');
    },

    async own(by) {
      const rows = await box.by(by.workshopId, by.id);
      return rows.map(({ kind, subject, personId, value }) => ({
        kind,
        subject: kind === 'answers' ? formOf(subject) : subject,
        person: personId,
        ballot: JSON.parse(value) as OwnBallot['ballot'],
      }));
    },

    async reveal(workshopId, what) {
      if (what.kind === 'ratings') {
        const result = tallyRatings(await thatCount(workshopId, await box.ofKind(workshopId, 'rating')));
        return rooms.edit(planPath(workshopId), (doc) => putResult(doc, RATINGS, result));
      }
      const vote = await voteOf(workshopId, what.vote);
      const key = `${workshopId}/${vote.id}`;
      counting.add(key);
      try {
        const rows = await box.ofSubject(workshopId, 'vote', vote.id);
        const result = tallyVote(vote, await thatCount(workshopId, rows));
        await rooms.edit(planPath(workshopId), (doc) => putResult(doc, vote.id, result));
      } finally {
        counting.delete(key);
      }
    },

    async counts(workshopId, vote) {
      const rows =
        vote === undefined
          ? await box.ofKind(workshopId, 'rating')
          : await box.ofSubject(workshopId, 'vote', (await voteOf(workshopId, vote)).id);
      return countsOf(rows, await votersIn({ rooms, registry }, workshopId, rows));
    },

    hide: (workshopId, what) => rooms.edit(planPath(workshopId), (doc) => hideResult(doc, keyOf(what))),
  };
}

/** Whether a ballot is of a kind: the shape alone tells. */
export const isOfKind = (kind: BallotKind, ballot: OwnBallot['ballot']): boolean =>
  kind === ('dots' in ballot ? 'vote' : 'answers' in ballot ? 'answers' : 'rating');
