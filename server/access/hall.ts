/**
 * What a facilitator changes about who is in a workshop, where they sit, and which tables and links there are: in the
 * registry, which decides, and in the plan, which tells everybody. SPEC section F.
 * @module
 */
import { markRemoved, putTables, seatPerson } from '../../shared/model/plan/plan-edits.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { TableChange } from '../storage/storage.ts';
import type { Grant } from './policy.ts';
import { Refusal } from './refusal.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';
import type { AccessPorts } from './workshops.ts';

/**
 * Makes a new key for a link. The old one opens nothing from then on; who came in by it stays.
 * @param signOut has them leave too, except for who asks
 */
export async function renewKey(
  { registry, rooms, random }: AccessPorts,
  { workshopId, id: asking }: Grant,
  which: 'facilitator' | 'stage',
  signOut: boolean,
): Promise<string> {
  const key = makeSecret(random);
  if (which === 'stage') await registry.setStageHash(workshopId, hashSecret(key));
  else await registry.setFacilitatorHash(workshopId, hashSecret(key));
  const out = signOut ? await registry.removeKind(workshopId, which, asking) : [];
  for (const id of out) rooms.endPerson(workshopId, id);
  if (out.length > 0)
    await rooms.edit(`${workshopId}/plan`, (doc) => out.forEach((id) => markRemoved(doc, id)));
  return key;
}

/**
 * Takes somebody out: their grants and their way back end at once, their words stay.
 * @throws {Refusal} `unknown-person`
 */
export async function removePerson(
  { registry, rooms }: AccessPorts,
  workshopId: string,
  personId: string,
): Promise<void> {
  if (!(await registry.removePerson(workshopId, personId))) throw new Refusal('unknown-person');
  rooms.endPerson(workshopId, personId);
  await rooms.edit(`${workshopId}/plan`, (doc) => markRemoved(doc, personId));
}

/** Seats a participant. @throws {Refusal} `unknown-person`, `unknown-table` */
export function seat(
  { registry, rooms, turns }: AccessPorts,
  workshopId: string,
  personId: string,
  tableId: string,
): Promise<void> {
  return turns(workshopId, async () => {
    const before = await registry.person(workshopId, personId);
    const outcome = await registry.seat(workshopId, personId, tableId);
    if (outcome !== 'seated') throw new Refusal(outcome);
    if (before?.tableId !== tableId) rooms.reseat(workshopId, personId);
    await rooms.edit(`${workshopId}/plan`, (doc) => seatPerson(doc, personId, tableId));
  });
}

/** @param id a new one; given where its document was filled before anybody can open it. @throws {Refusal} `too-many-tables` */
export async function addTable(
  ports: AccessPorts,
  workshopId: string,
  name: string,
  id: string = makeId(ports.random),
): Promise<TableRef> {
  const table = { id, name };
  await changeTables(ports, workshopId, { do: 'add', table, most: LIMITS.tables });
  return table;
}

/** @throws {Refusal} `unknown-table` */
export async function renameTable(ports: AccessPorts, workshopId: string, table: TableRef): Promise<void> {
  await changeTables(ports, workshopId, { do: 'rename', table });
}

/**
 * Takes a table away. Whoever sat there is asked to choose another; its document is kept and cannot be opened.
 * @throws {Refusal} `unknown-table`, `last-table`
 */
export async function removeTable(ports: AccessPorts, workshopId: string, tableId: string): Promise<void> {
  await changeTables(ports, workshopId, { do: 'remove', tableId });
}

function changeTables(
  { registry, rooms, turns }: AccessPorts,
  workshopId: string,
  change: TableChange,
): Promise<void> {
  return turns(workshopId, async () => {
    const outcome = await registry.changeTables(workshopId, change);
    if ('refused' in outcome) throw new Refusal(outcome.refused);
    if (change.do === 'remove') rooms.endTable(workshopId, change.tableId);
    await rooms.edit(`${workshopId}/plan`, (doc) => putTables(doc, outcome.tables));
  });
}
