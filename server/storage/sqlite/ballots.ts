/**
 * Ballots in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite';
import type { BallotCaps, BallotRow } from '../storage.ts';

const BALLOT = 'kind, subject, person_id AS personId, by_person_id AS byPersonId, value';
const KEY = 'workshop_id = ? AND kind = ? AND subject = ? AND person_id = ? AND by_person_id = ?';

/** The ballots' operations; `sqlite.ts` gives them the port's names. */
export function sqliteBallots(db: DatabaseSync) {
  const list = (where: string) =>
    db.prepare(`SELECT ${BALLOT} FROM ballots WHERE workshop_id = ? AND ${where} ORDER BY id`);
  const ofSubject = list('kind = ? AND subject = ?');
  const ofKind = list('kind = ?');
  const by = list('by_person_id = ?');
  const remove = db.prepare(`DELETE FROM ballots WHERE ${KEY}`);
  const count = db.prepare(
    `SELECT count(*) AS hand, coalesce(sum(person_id = ?), 0) AS person FROM ballots
     WHERE workshop_id = ? AND by_person_id = ?`,
  );
  const add = db.prepare(
    'INSERT INTO ballots (workshop_id, kind, subject, person_id, by_person_id, value) VALUES (?, ?, ?, ?, ?, ?)',
  );

  return {
    putBallot(workshopId: string, ballot: BallotRow, { perPerson, perHand }: BallotCaps): boolean {
      const { kind, subject, personId, byPersonId, value } = ballot;
      const replaced = remove.run(workshopId, kind, subject, personId, byPersonId).changes;
      const counts = count.get(personId, workshopId, byPersonId) as { hand: number; person: number };
      const { hand, person } = counts;
      if (replaced === 0 && (hand >= perHand || person >= perPerson)) return false;
      add.run(workshopId, kind, subject, personId, byPersonId, value);
      return true;
    },
    removeBallot(workshopId: string, ballot: Omit<BallotRow, 'value'>): void {
      const { kind, subject, personId, byPersonId } = ballot;
      remove.run(workshopId, kind, subject, personId, byPersonId);
    },
    ballotsOfSubject: (workshopId: string, kind: BallotRow['kind'], subject: string) =>
      ofSubject.all(workshopId, kind, subject) as BallotRow[],
    ballotsOfKind: (workshopId: string, kind: BallotRow['kind']) =>
      ofKind.all(workshopId, kind) as BallotRow[],
    ballotsBy: (workshopId: string, personId: string) => by.all(workshopId, personId) as BallotRow[],
  };
}
