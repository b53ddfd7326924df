/**
 * Ballots.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { BallotBox, BallotRow } from '../storage.ts';

type Row = {
  kind: BallotRow['kind'];
  subject: string;
  person_id: string;
  by_person_id: string;
  value: string;
};

const ballotOf = ({ kind, subject, person_id, by_person_id, value }: Row): BallotRow => ({
  kind,
  subject,
  personId: person_id,
  byPersonId: by_person_id,
  value,
});

export function ballots(sql: Sql): BallotBox {
  /** Resolves whether there was one. */
  const remove = async (workshopId: string, ballot: Omit<BallotRow, 'value'>) => {
    const { kind, subject, personId, byPersonId } = ballot;
    const removed = await sql`DELETE FROM ballots WHERE workshop_id = ${workshopId} AND kind = ${kind}
      AND subject = ${subject} AND person_id = ${personId} AND by_person_id = ${byPersonId} RETURNING id`;
    return removed.length > 0;
  };

  return {
    async put(workshopId, ballot, { perPerson, perHand }) {
      const { kind, subject, personId, byPersonId, value } = ballot;
      // Deleted and written anew, so that the order of ids is the order of the last writes.
      if (!(await remove(workshopId, ballot))) {
        const [count] = await sql<{ hand: number; person: number }>`
          SELECT count(*) AS hand, count(*) FILTER (WHERE person_id = ${personId}) AS person FROM ballots
          WHERE workshop_id = ${workshopId} AND by_person_id = ${byPersonId}`;
        if (count && (count.hand >= perHand || count.person >= perPerson)) return false;
      }
      await sql`INSERT INTO ballots (workshop_id, kind, subject, person_id, by_person_id, value)
        VALUES (${workshopId}, ${kind}, ${subject}, ${personId}, ${byPersonId}, ${value})`;
      return true;
    },
    remove: async (workshopId, ballot) => void (await remove(workshopId, ballot)),
    async ofSubject(workshopId, kind, subject) {
      const rows = await sql<Row>`SELECT * FROM ballots
        WHERE workshop_id = ${workshopId} AND kind = ${kind} AND subject = ${subject} ORDER BY id`;
      return rows.map(ballotOf);
    },
    async ofKind(workshopId, kind) {
      const rows = await sql<Row>`SELECT * FROM ballots
        WHERE workshop_id = ${workshopId} AND kind = ${kind} ORDER BY id`;
      return rows.map(ballotOf);
    },
    async by(workshopId, personId) {
      const rows = await sql<Row>`SELECT * FROM ballots
        WHERE workshop_id = ${workshopId} AND by_person_id = ${personId} ORDER BY id`;
      return rows.map(ballotOf);
    },
  };
}
