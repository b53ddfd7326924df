/**
 * People come in: each way ends with a grant, the secret of which only their browser holds. SPEC [J3] [J4] [J6].
 *
 * All of it happens in turn (`in-turn.ts`), on what the registry says then. Whether a secret is right is looked at before
 * as well: whoever guesses must not keep the hall waiting.
 * @module
 */
import { timingSafeEqual } from 'node:crypto';
import { putPerson } from '../../shared/model/plan/plan-edits.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { root } from '../../shared/model/document.ts';
import type { Join } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import type { PersonRow, WorkshopRow } from '../storage/storage.ts';
import { inTurn, type TurnResult } from './in-turn.ts';
import { readJoinCode } from './join-code.ts';
import { nameApart } from './names.ts';
import type { Grant } from './policy.ts';
import type { AccessPorts } from './ports.ts';
import { Refusal } from './refusal.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';

/** `secret` goes into the cookie and nowhere else. */
export type Admitted = { grant: Grant; secret: string };

/**
 * Somebody enters with one of the workshop's keys: as a facilitator, or as the stage.
 * @param current who this browser already is. A facilitator stays the same person, and with the stage's key everybody
 *   does: a facilitator who opens the stage on the same laptop goes on facilitating.
 * @throws {Refusal} `wrong-key`, also when the key was renewed before this had its turn; `unknown-workshop`
 */
export async function enter(
  ports: AccessPorts,
  workshop: WorkshopRow,
  { key, name }: { key: string; name?: string | undefined },
  current: Grant | undefined,
): Promise<Admitted> {
  kindBy(key, workshop);
  return inTurn(ports, workshop.id, async () => {
    const now = await workshopNow(ports, workshop.id);
    const kind = kindBy(key, now);
    const known = current && (await ports.registry.person(now.id, current.id));
    if (known && (kind === 'stage' || known.kind === 'facilitator')) return regrant(ports, known, current);
    const newcomer = { id: makeId(ports.random), workshopId: now.id, kind };
    const called = kind === 'stage' ? 'Stage' : (name ?? now.host ?? 'Facilitator');
    return admit(ports, { ...newcomer, name: called }, current);
  });
}

/**
 * Somebody joins a table. With a token that is known already, they are who they were.
 * @param current who this browser is until now, of whom it may still have words to hand in. SPEC [W3]
 * @throws {Refusal} `join-code-needed`, `wrong-join-code`, `door-closed`, `workshop-full`; `unknown-table`, also when it was taken away before
 *   this had its turn; `unknown-workshop`
 */
export async function join(
  ports: AccessPorts,
  workshopId: string,
  request: Join,
  current: Grant | undefined,
): Promise<Admitted> {
  const { organisation, role, tableId, rejoinToken } = request;
  const rejoinHash = rejoinToken && hashSecret(rejoinToken);
  const mayCome = async (workshop: WorkshopRow) => {
    if (rejoinHash && (await ports.registry.personByRejoin(workshopId, rejoinHash))) return;
    const isIn = current && (await ports.registry.person(workshopId, current.id));
    if (!isIn && request.joinCode === undefined) throw new Refusal('join-code-needed');
    if (!isIn && readJoinCode(request.joinCode ?? '') !== workshop.joinCode)
      throw new Refusal('wrong-join-code');
    // After the code: whoever has none learns nothing. Whoever takes over a browser that is in is new as well.
    if (workshop.closed) throw new Refusal('door-closed');
  };
  await mayCome(await workshopNow(ports, workshopId));
  return inTurn(ports, workshopId, async () => {
    const workshop = await workshopNow(ports, workshopId);
    await mayCome(workshop);
    if (!workshop.tables.some(({ id }) => id === tableId)) throw new Refusal('unknown-table');
    const names = await ports.registry.names(workshopId);
    const ever = await ports.rooms.read(planPath(workshopId), (plan) => root(plan, 'people').size);
    if (names.length >= LIMITS.peoplePerWorkshop || ever >= LIMITS.peopleEver)
      throw new Refusal('workshop-full');
    const newcomer: PersonRow = {
      id: makeId(ports.random),
      workshopId,
      kind: 'participant',
      name: nameApart(request.name, names),
      tableId,
      ...(organisation && { organisation }),
      ...(role && { role }),
      ...(rejoinHash && { rejoinHash }),
    };
    return admit(ports, newcomer, current);
  });
}

/**
 * Somebody comes back with the token of their rejoin code.
 * @param expected whose token it must be, when the page asks for one person only
 * @throws {Refusal} `unknown-rejoin-code`, `somebody-else`
 */
export async function rejoin(
  ports: AccessPorts,
  workshopId: string,
  token: string,
  current: Grant | undefined,
  expected?: string,
): Promise<Admitted> {
  const find = async () => {
    const person = await ports.registry.personByRejoin(workshopId, hashSecret(token));
    if (!person) throw new Refusal('unknown-rejoin-code');
    if (expected !== undefined && person.id !== expected) throw new Refusal('somebody-else');
    return person;
  };
  await find();
  return inTurn(ports, workshopId, async () => regrant(ports, await find(), current));
}

/** @throws {Refusal} `unknown-workshop` */
async function workshopNow({ registry }: AccessPorts, id: string): Promise<WorkshopRow> {
  const workshop = await registry.workshop(id);
  if (!workshop) throw new Refusal('unknown-workshop');
  return workshop;
}

/** What a key admits as. @throws {Refusal} `wrong-key` */
function kindBy(
  key: string,
  { stageHash, facilitatorHash, colleagueHashes = [] }: WorkshopRow,
): 'facilitator' | 'stage' {
  const given = Buffer.from(hashSecret(key));
  const opens = (hash = '') => hash !== '' && timingSafeEqual(given, Buffer.from(hash));
  if (opens(stageHash)) return 'stage';
  if ([facilitatorHash, ...colleagueHashes].some(opens)) return 'facilitator';
  throw new Refusal('wrong-key');
}

async function admit(
  ports: AccessPorts,
  person: PersonRow,
  current: Grant | undefined,
): Promise<TurnResult<Admitted>> {
  const secret = makeSecret(ports.random);
  const added = await ports.registry.addPerson(person, hashSecret(secret), formerlyOf(person, current));
  const known = added
    ? undefined
    : await ports.registry.personByRejoin(person.workshopId, person.rejoinHash ?? '');
  // Joining is sent again when a link drops at the wrong moment; that must not seat somebody twice.
  const { answer } = known ? await regrant(ports, known, current) : { answer: { grant: person, secret } };
  const { id, name, organisation, role, tableId, kind } = answer.grant;
  if (kind === 'stage') return { answer };
  return {
    answer,
    tell: (plan) =>
      putPerson(plan, {
        id,
        name,
        kind,
        ...(organisation && { organisation }),
        ...(role && { role }),
        // A plan that missed a change of tables, because the storage failed then, must not seat anybody nowhere.
        ...(tableId && PLAN_ROOTS.tables.read(tableId, root(plan, 'tables').get(tableId)) && { tableId }),
      }),
  };
}

async function regrant(
  { registry, random }: AccessPorts,
  person: PersonRow,
  current: Grant | undefined,
): Promise<TurnResult<Admitted>> {
  const secret = makeSecret(random);
  await registry.addGrant(person.id, hashSecret(secret), formerlyOf(person, current));
  return { answer: { grant: person, secret } };
}

/** Whom a browser was that is somebody else from now on, the newest first. */
function formerlyOf({ id }: PersonRow, current: Grant | undefined): string[] {
  if (!current) return [];
  const everybody = [current.id, ...(current.formerly ?? [])].filter((other) => other !== id);
  return everybody.slice(0, LIMITS.formerPeople);
}
