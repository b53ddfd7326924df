/**
 * The sample workshop, which a newcomer sees within a minute of the first command.
 * @module
 */
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { hashSecret, makeSecret } from '../access/secret.ts';
import type { AccessPorts } from '../access/ports.ts';
import { createWorkshop } from '../access/workshops.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { BallotBox } from '../storage/storage.ts';
import { fillSamplePlan, fillSampleTable, SAMPLE_BALLOTS, SAMPLE_PEOPLE } from './content.ts';

const SAMPLE = {
  title: 'Eastmere Autumn Exchange',
  host: 'Amina',
  format: 'strategic-exchange',
  tables: ['Heron', 'Wren', 'Otter', 'Kingfisher'],
};
/** The name of the table that has something on it. */
const FILLED_TABLE = 'Kingfisher';

export type Sample = { id: string; joinCode: string; facilitatorKey: string };

/** A fixed id, so that the next start finds the workshop again. Ids are not secrets. */
const SAMPLE_ID = 'sample';

/** How many made-up people sit at a table, if it is the one that talks in the sample. */
export const madeUpAt = (workshopId: string, { name }: { name: string }): { madeUp?: number } =>
  workshopId === SAMPLE_ID && name === FILLED_TABLE ? { madeUp: SAMPLE_PEOPLE } : {};

/** Finds the sample workshop or creates it. Its join code stays the same; its facilitator key is new at every start. */
export async function ensureSample(ports: AccessPorts & { box: BallotBox }): Promise<Sample> {
  const { registry, random, rooms, box } = ports;
  const known = await registry.workshop(SAMPLE_ID);
  if (known) {
    const facilitatorKey = makeSecret(random);
    await registry.setFacilitatorHash(known.id, hashSecret(facilitatorKey));
    return { id: known.id, joinCode: known.joinCode, facilitatorKey };
  }
  const created = await createWorkshop(ports, SAMPLE, SAMPLE_ID);
  const table = created.tables.find(({ name }) => name === FILLED_TABLE);
  if (table) {
    await rooms.edit(planPath(created.id), (doc) => fillSamplePlan(doc, table.id));
    await rooms.edit(tablePath(created.id, table.id), fillSampleTable);
    const caps = { perPerson: LIMITS.ballotsPerPerson, perHand: LIMITS.ballotsPerPerson };
    await Promise.all(SAMPLE_BALLOTS.map((ballot) => box.put(created.id, ballot, caps)));
  }
  return created;
}
