/**
 * Somebody leaves and takes their name off. Their words stay, by “Someone who left”. SPEC [D3].
 *
 * Their grant ends last: whatever fails on the way can be asked for again by the same person.
 * @module
 */
import { takeNameOff } from '../../shared/model/name-off.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import { inTurnOf } from '../access/in-turn.ts';
import type { Grant } from '../access/policy.ts';
import type { AccessPorts } from '../access/ports.ts';
import { Refusal } from '../access/refusal.ts';
import type { DocumentLog, HistoryLog, LossLog } from '../storage/storage.ts';

export type NameOffPorts = {
  access: AccessPorts;
  documents: Pick<DocumentLog, 'forgetPast'>;
  history: Pick<HistoryLog, 'documents' | 'states' | 'takeNameOff'>;
  losses: Pick<LossLog, 'forgetNaming'>;
};

/**
 * Takes a participant's name off every document, off restore points and off what was taken away, then ends their grants, their
 * way back and their sealed copy. Resolves when no byte of the name is left where this server had put it.
 * @throws {Refusal} `not-allowed` for facilitators and stages; {StorageError} when it was not finished
 */
export async function leaveWithName(ports: NameOffPorts, leaving: Grant): Promise<void> {
  const { access, documents, history, losses } = ports;
  const { workshopId, id } = leaving;
  if (leaving.kind !== 'participant') throw new Refusal('not-allowed');
  const shared = (await history.documents(workshopId)).filter((name) => name !== 'plan');
  for (const name of shared) {
    await access.rooms.edit(`${workshopId}/${name}`, (doc) => void takeNameOff(doc, id));
    await documents.forgetPast(workshopId, name);
  }
  await losses.forgetNaming(workshopId, leaving.name);
  await pastStates(ports, workshopId, id);
  await inTurnOf(access, leaving, async () => {
    await access.registry.removePerson(workshopId, id);
    access.rooms.endPerson(workshopId, id, 'left');
    return { answer: undefined, tell: (plan) => void takeNameOff(plan, id) };
  });
  await documents.forgetPast(workshopId, planPath(workshopId).slice(workshopId.length + 1));
  // A restore point may have been made meanwhile.
  await pastStates(ports, workshopId, id);
}

/** One state at a time: each is unpacked and packed again in the storage's thread, where edits wait for their commit. */
async function pastStates({ history }: NameOffPorts, workshopId: string, id: string): Promise<void> {
  for (const state of await history.states(workshopId)) await history.takeNameOff(workshopId, state, id);
}
