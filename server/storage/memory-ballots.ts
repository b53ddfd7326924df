/**
 * Ballots in memory.
 * @module
 */
import type { BallotBox, BallotRow } from './storage.ts';

/** @param requireWorkshop throws when there is no such workshop */
export function memoryBallots(requireWorkshop: (id: string) => void): {
  box: BallotBox;
  /** Drops all of a workshop. */
  forget(workshopId: string): void;
} {
  const boxes = new Map<string, Map<string, BallotRow>>();
  const keyOf = ({ kind, subject, personId, byPersonId }: Omit<BallotRow, 'value'>) =>
    [kind, subject, personId, byPersonId].join('/');
  const list = (workshopId: string, test: (ballot: BallotRow) => boolean) =>
    structuredClone([...(boxes.get(workshopId)?.values() ?? [])].filter(test));

  return {
    box: {
      async put(workshopId, ballot, { perPerson, perHand }) {
        requireWorkshop(workshopId);
        const box = boxes.get(workshopId) ?? new Map<string, BallotRow>();
        boxes.set(workshopId, box);
        const hand = list(workshopId, ({ byPersonId }) => byPersonId === ballot.byPersonId);
        const person = hand.filter(({ personId }) => personId === ballot.personId);
        // Taken out first, so that it is the last one written.
        const replaced = box.delete(keyOf(ballot));
        if (!replaced && (hand.length >= perHand || person.length >= perPerson)) return false;
        box.set(keyOf(ballot), structuredClone(ballot));
        return true;
      },
      async remove(workshopId, ballot) {
        boxes.get(workshopId)?.delete(keyOf(ballot));
      },
      ofSubject: async (id, kind, subject) =>
        list(id, (ballot) => ballot.kind === kind && ballot.subject === subject),
      ofKind: async (id, kind) => list(id, (ballot) => ballot.kind === kind),
      by: async (id, personId) => list(id, (ballot) => ballot.byPersonId === personId),
    },
    forget: (workshopId) => void boxes.delete(workshopId),
  };
}
