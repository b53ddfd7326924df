/**
 * Marks and dots: each person's go to the server alone, and only totals come out of it, at the reveal. SPEC section B.
 *
 * Nothing here is ever logged, and no shared document holds a ballot.
 * @module
 */
import { removedIn } from '../../shared/model/plan/plan-document.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { hideResult, putResult } from '../../shared/model/plan/run-edits.ts';
import { root, type PlanDoc, type TableDoc } from '../../shared/model/document.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { RATINGS, type Vote } from '../../shared/model/plan/votes.ts';
import type { BallotKind, OwnBallot } from '../../shared/protocol/http.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { BallotBox, Registry } from '../storage/storage.ts';
import { cardExists } from './cards.ts';
import { tallyRatings, tallyVote } from './tally.ts';

export type BallotPorts = {
  box: BallotBox;
  registry: Pick<Registry, 'workshop'>;
  rooms: Pick<LiveDocuments, 'read' | 'edit'>;
};
export type Revealed = { kind: 'ratings' } | { kind: 'vote'; vote: string };
export type Ballots = {
  /** @throws {Refusal} `unknown-person`, `unknown-card`, `unknown-vote`, `vote-closed`, `too-many-dots`, `too-many-ballots`, `bad-request` */
  cast(by: Grant, ballot: OwnBallot): Promise<void>;
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
const guestIn = (doc: TableDoc, id: string) => TABLE_ROOTS.guests.read(id, root(doc, 'guests').get(id));
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
  const isGuest = async (by: Grant, person: string): Promise<boolean> => {
    for (const id of await tablesOf(by)) {
      const found = await rooms.read(tablePath(by.workshopId, id), (doc) => guestIn(doc, person));
      if (found) return true;
    }
    return false;
  };
  const typesFor = async (by: Grant, person: string): Promise<boolean> => {
    if (person === by.id) return true;
    const known = await rooms.read(planPath(by.workshopId), (doc) => personIn(doc, person));
    if (!known) return isGuest(by, person);
    const within = by.kind === 'facilitator' || (by.tableId !== undefined && known.tableId === by.tableId);
    return known.kind === 'participant' && !known.removed && within;
  };
  const peopleWhoCount = (workshopId: string) =>
    rooms.read(planPath(workshopId), (doc) => {
      const removed = removedIn(doc);
      return (id: string) => !removed.has(id);
    });

  return {
    async cast(by, { kind, subject, person, ballot }) {
      if (by.kind === 'stage' || !(await typesFor(by, person))) throw new Refusal('unknown-person');
      const row = { kind, subject, personId: person, byPersonId: by.id };
      const empty = Object.values(ballot).flat().length === 0;
      const exists =
        empty || kind === 'vote' || (await cardExists(rooms, by.workshopId, await tablesOf(by), subject));
      if (!exists) throw new Refusal('unknown-card');
      // Checked and handed to the storage in one turn, so a count that begins later includes this ballot.
      const fits = await rooms.read(planPath(by.workshopId), async (doc) => {
        if ('dots' in ballot) checkVote(doc, by, subject, ballot.dots);
        if (!empty) return box.put(by.workshopId, { ...row, value: JSON.stringify(ballot) }, CAPS);
        await box.remove(by.workshopId, row);
        return true;
      });
      if (!fits) throw new Refusal('too-many-ballots');
    },

    async own(by) {
      const rows = await box.by(by.workshopId, by.id);
      return rows.map(({ kind, subject, personId, value }) => ({
        kind,
        subject,
        person: personId,
        ballot: JSON.parse(value) as OwnBallot['ballot'],
      }));
    },

    async reveal(workshopId, what) {
      const counts = await peopleWhoCount(workshopId);
      if (what.kind === 'ratings') {
        const result = tallyRatings(await box.ofKind(workshopId, 'rating'), counts);
        return rooms.edit(planPath(workshopId), (doc) => putResult(doc, RATINGS, result));
      }
      const vote = await rooms.read(planPath(workshopId), (doc) => voteIn(doc, what.vote));
      if (!vote) throw new Refusal('unknown-vote');
      const key = `${workshopId}/${vote.id}`;
      counting.add(key);
      try {
        const result = tallyVote(vote, await box.ofSubject(workshopId, 'vote', vote.id), counts);
        await rooms.edit(planPath(workshopId), (doc) => putResult(doc, vote.id, result));
      } finally {
        counting.delete(key);
      }
    },

    hide: (workshopId, what) => rooms.edit(planPath(workshopId), (doc) => hideResult(doc, keyOf(what))),
  };
}

/** Whether a ballot is of a kind: the shape alone tells. */
export const isOfKind = (kind: BallotKind, ballot: OwnBallot['ballot']): boolean =>
  (kind === 'vote') === 'dots' in ballot;
