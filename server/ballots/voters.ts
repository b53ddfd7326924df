/**
 * Whose ballots count: people of the workshop, and guests who are in a table's document, of whom a table and a hand have so
 * many. Looked at when a ballot is taken and again when it is counted: documents are everybody's to write. SPEC [B4] [B8].
 * @module
 */
import { type Doc, readRoot } from '../../shared/model/document.ts';
import { type Person, PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { BallotCounts } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { BallotRow, Registry } from '../storage/storage.ts';

export type Voters = {
  people: Record<string, Person>;
  /** The table at which somebody is a guest, by their id. */
  guests: ReadonlyMap<string, string>;
};

/** Reads who is in the workshop, and the guests of those tables. */
export async function votersOf(
  rooms: Pick<LiveDocuments, 'read'>,
  workshopId: string,
  tables: readonly string[],
): Promise<Voters> {
  const people = await rooms.read(planPath(workshopId), (plan: Doc<'plan'>) =>
    readRoot(plan, 'people', PLAN_ROOTS.people),
  );
  const guests = new Map<string, string>();
  for (const table of tables) {
    const here = await rooms.read(tablePath(workshopId, table), (doc: Doc<'table'>) =>
      Object.keys(readRoot(doc, 'guests', TABLE_ROOTS.guests)),
    );
    for (const id of here) if (!people[id] && !guests.has(id)) guests.set(id, table);
  }
  return { people, guests };
}

/** The same for whoever these ballots are about. Tables are opened only when some are about nobody in the plan. */
export async function votersIn(
  { rooms, registry }: { rooms: Pick<LiveDocuments, 'read'>; registry: Pick<Registry, 'workshop'> },
  workshopId: string,
  rows: readonly BallotRow[],
): Promise<Voters> {
  const known = await votersOf(rooms, workshopId, []);
  if (rows.every(({ personId }) => known.people[personId])) return known;
  const tables = (await registry.workshop(workshopId))?.tables ?? [];
  return votersOf(
    rooms,
    workshopId,
    tables.map(({ id }) => id),
  );
}

/** Pure: the ballots that count, in the same order. Of too many guests the first stay, on each card and in each vote. */
export function counting(rows: readonly BallotRow[], { people, guests }: Voters): BallotRow[] {
  const seats = makeSeats();
  return rows.filter(({ personId, byPersonId, subject }) => {
    const person = people[personId];
    if (person) return !person.removed;
    const table = guests.get(personId);
    if (table === undefined) return false;
    const trusted = people[byPersonId]?.kind === 'facilitator';
    return (
      seats(`${subject} table ${table}`, personId) &&
      (trusted || seats(`${subject} hand ${byPersonId}`, personId))
    );
  });
}

/**
 * Pure: whether one more ballot is about a guest for whom there is no seat any more, at their table or of that hand. Only the
 * guests of that table need be known: whoever else is nobody in the plan is, or was, a guest too.
 * @param rows everything that is about the same card or vote
 */
export function isOneTooMany(rows: readonly BallotRow[], ballot: BallotRow, voters: Voters): boolean {
  const { people, guests } = voters;
  const table = guests.get(ballot.personId);
  const others = (fits: (row: BallotRow) => boolean) =>
    distinct(rows.filter((row) => row.personId !== ballot.personId && fits(row)));
  if (others(({ personId }) => guests.get(personId) === table) >= LIMITS.guestsPerTable) return true;
  if (people[ballot.byPersonId]?.kind === 'facilitator') return false;
  const ofHand = (row: BallotRow) => row.byPersonId === ballot.byPersonId && !people[row.personId];
  return others(ofHand) >= LIMITS.guestsPerTable;
}

/** Takes seats by their group. A guest keeps theirs. */
function makeSeats(): (group: string, guest: string) => boolean {
  const taken = new Map<string, Set<string>>();
  return (group, guest) => {
    const guests = taken.get(group) ?? new Set();
    taken.set(group, guests);
    if (!guests.has(guest) && guests.size >= LIMITS.guestsPerTable) return false;
    guests.add(guest);
    return true;
  };
}

/** Pure: how many people's ballots there are, and whose hands handed in for others. Never what is in them. SPEC [B8]. */
export function countsOf(rows: readonly BallotRow[], voters: Voters): BallotCounts {
  const counted = counting(rows, voters);
  const scribes = new Map<string, Set<string>>();
  for (const { personId, byPersonId } of counted) {
    if (personId === byPersonId) continue;
    const others = scribes.get(byPersonId) ?? new Set();
    scribes.set(byPersonId, others.add(personId));
  }
  const forOthers = [...scribes].map(([id, others]) => ({
    person: id,
    name: voters.people[id]?.name ?? '',
    people: others.size,
    guests: [...others].filter((other) => !voters.people[other]).length,
  }));
  return {
    people: distinct(counted),
    forOthers: forOthers.sort((a, b) => b.people - a.people),
    leftOut: distinct(rows) - distinct(counted),
  };
}

const distinct = (rows: readonly BallotRow[]) => new Set(rows.map(({ personId }) => personId)).size;
