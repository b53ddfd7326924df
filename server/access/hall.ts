/**
 * What a facilitator changes about who is in a workshop, where they sit, and which tables and links there are. SPEC section F.
 *
 * Each function takes who asks for it, and is refused with `not-signed-in` to somebody who was taken out before their turn.
 * @module
 */
import { planPath } from '../../shared/protocol/rooms.ts';
import { root } from '../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import {
  namePerson,
  noteDoor,
  noteNewCode,
  putTables,
  putTitle,
  seatPerson,
} from '../../shared/model/plan/plan-edits.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { TableChange } from '../storage/storage.ts';
import { inTurnOf, type TurnResult } from './in-turn.ts';
import { takenOut } from './leavers.ts';
import { nameApart } from './names.ts';
import type { Grant } from './policy.ts';
import { withFreeCode } from './join-code.ts';
import { Refusal } from './refusal.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';
import type { AccessPorts } from './ports.ts';

/**
 * Makes a new key for a link. The ones before open nothing from then on; who came in by them stays.
 * @param signOut has them leave too, except for who asks
 */
export function renewKey(
  ports: AccessPorts,
  asking: Grant,
  which: 'facilitator' | 'stage',
  signOut: boolean,
): Promise<string> {
  const { registry, rooms, random } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const key = makeSecret(random);
    if (which === 'stage') await registry.setStageHash(workshopId, hashSecret(key));
    else await registry.setFacilitatorHash(workshopId, hashSecret(key));
    const out = signOut ? await registry.removeKind(workshopId, which, asking.id) : [];
    for (const id of out) rooms.endPerson(workshopId, id);
    if (out.length === 0) return { answer: key };
    return { answer: key, tell: await takenOut(ports, workshopId, out) };
  });
}

/**
 * Makes one more key for facilitators. Those made before go on opening the console.
 * @throws {Refusal} `too-many-keys`
 */
export function addKey(ports: AccessPorts, asking: Grant): Promise<string> {
  const { registry, random } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const { colleagueHashes = [] } = (await registry.workshop(workshopId)) ?? {};
    if (colleagueHashes.length >= LIMITS.colleagueKeys) throw new Refusal('too-many-keys');
    const key = makeSecret(random);
    await registry.setColleagueHashes(workshopId, [...colleagueHashes, hashSecret(key)]);
    return { answer: key };
  });
}

/** Changes the join code. The old one lets nobody in from then on; who is in stays. @returns the new one */
export function renewJoinCode(ports: AccessPorts, asking: Grant): Promise<string> {
  const { registry, random } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const code = await withFreeCode(random, (free) => registry.setJoinCode(workshopId, free));
    return { answer: code, tell: (plan) => noteNewCode(plan, code) };
  });
}

/**
 * Takes somebody out: their grants and their way back end at once, their words stay.
 * @throws {Refusal} `unknown-person`
 */
export function removePerson(ports: AccessPorts, asking: Grant, personId: string): Promise<void> {
  const { registry, rooms } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const known = await registry.removePerson(workshopId, personId);
    // A removal during which the storage failed may have left them in the plan; asked for again, it is finished.
    if (!known && !(await isListed(ports, workshopId, personId))) throw new Refusal('unknown-person');
    rooms.endPerson(workshopId, personId);
    return { answer: undefined, tell: await takenOut(ports, workshopId, [personId]) };
  });
}

const isListed = ({ rooms }: AccessPorts, workshopId: string, personId: string): Promise<boolean> =>
  rooms.read(planPath(workshopId), (plan) => {
    const person = PLAN_ROOTS.people.read(personId, root(plan, 'people').get(personId));
    return person !== undefined && !person.removed;
  });

/** Seats a participant. @throws {Refusal} `unknown-person`, `unknown-table` */
export function seat(ports: AccessPorts, asking: Grant, personId: string, tableId: string): Promise<void> {
  const { registry, rooms } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const before = await registry.person(workshopId, personId);
    const outcome = await registry.seat(workshopId, personId, tableId);
    if (outcome !== 'seated') throw new Refusal(outcome);
    if (before?.tableId !== tableId) rooms.reseat(workshopId, personId);
    return { answer: undefined, tell: (plan) => seatPerson(plan, personId, tableId) };
  });
}

/** Renames the workshop, for everybody in it and at its door. SPEC [F10]. */
export function renameWorkshop(ports: AccessPorts, asking: Grant, title: string): Promise<void> {
  return inTurnOf(ports, asking, async () => {
    await ports.registry.setTitle(asking.workshopId, title);
    return { answer: undefined, tell: (plan) => putTitle(plan, title) };
  });
}

/** Opens the door to newcomers, or closes it. Who is in stays, and who was in comes back. SPEC [J14]. */
export function setDoor(ports: AccessPorts, asking: Grant, open: boolean): Promise<void> {
  return inTurnOf(ports, asking, async () => {
    await ports.registry.setDoor(asking.workshopId, open);
    return { answer: undefined, tell: (plan) => noteDoor(plan, open) };
  });
}

/**
 * Corrects a participant's name, told apart from everybody else's. SPEC [F11].
 * @returns the name as it is now @throws {Refusal} `unknown-person`
 */
export function renamePerson(
  ports: AccessPorts,
  asking: Grant,
  personId: string,
  wanted: string,
): Promise<string> {
  const { registry, rooms } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const before = await registry.person(workshopId, personId);
    if (before?.kind !== 'participant') throw new Refusal('unknown-person');
    const others = await registry.names(workshopId);
    others.splice(others.indexOf(before.name), 1);
    const name = nameApart(wanted, others);
    await registry.setName(workshopId, personId, name);
    // Presence carries the name of the grant, so their connections come back with the new one.
    if (name !== before.name) rooms.renamed(workshopId, personId);
    return { answer: name, tell: (plan) => namePerson(plan, personId, name) };
  });
}

/** @throws {Refusal} `too-many-tables` */
export function addTable(ports: AccessPorts, asking: Grant, name: string): Promise<TableRef> {
  const table = { id: makeId(ports.random), name };
  return inTurnOf(ports, asking, () => addTableNow(ports, asking.workshopId, table));
}

/** The same within a turn. @param table its document may have something in it by now */
export async function addTableNow(
  ports: AccessPorts,
  workshopId: string,
  table: TableRef,
): Promise<TurnResult<TableRef>> {
  const turn = await changeTables(ports, workshopId, {
    do: 'add',
    table,
    most: LIMITS.tables,
    mostEver: LIMITS.tablesEver,
  });
  return { ...turn, answer: table };
}

/** @throws {Refusal} `unknown-table` */
export function renameTable(ports: AccessPorts, asking: Grant, table: TableRef): Promise<void> {
  return inTurnOf(ports, asking, () => changeTables(ports, asking.workshopId, { do: 'rename', table }));
}

/**
 * Takes a table away. Whoever sat there is asked to choose another; its document is kept and cannot be opened.
 * @throws {Refusal} `unknown-table`, `last-table`
 */
export function removeTable(ports: AccessPorts, asking: Grant, tableId: string): Promise<void> {
  return inTurnOf(ports, asking, () => changeTables(ports, asking.workshopId, { do: 'remove', tableId }));
}

async function changeTables(
  { registry, rooms }: AccessPorts,
  workshopId: string,
  change: TableChange,
): Promise<TurnResult<void>> {
  const outcome = await registry.changeTables(workshopId, change);
  if ('refused' in outcome) throw new Refusal(outcome.refused);
  if (change.do === 'remove') rooms.endTable(workshopId, change.tableId);
  return { answer: undefined, tell: (plan) => putTables(plan, outcome.tables) };
}
