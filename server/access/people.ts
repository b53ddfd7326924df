/**
 * People come in: each way ends with a grant, the secret of which only their browser holds. SPEC [J3] [J4] [J6].
 * @module
 */
import { timingSafeEqual } from 'node:crypto';
import { putPerson } from '../../shared/model/plan/plan-edits.ts';
import { root } from '../../shared/model/document.ts';
import type { Join } from '../../shared/protocol/http.ts';
import type { PersonRow, WorkshopRow } from '../storage/storage.ts';
import type { Grant } from './policy.ts';
import { Refusal } from './refusal.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';
import type { AccessPorts } from './workshops.ts';

/** `secret` goes into the cookie and nowhere else. */
export type Admitted = { grant: Grant; secret: string };

/**
 * Somebody enters with one of the workshop's two keys: as a facilitator, or as the stage.
 * @param current who this browser already is. A facilitator stays the same person, and with the stage's key everybody
 *   does: a facilitator who opens the stage on the same laptop goes on facilitating.
 * @throws {Refusal} `wrong-key`
 */
export async function enter(
  ports: AccessPorts,
  workshop: WorkshopRow,
  { key, name }: { key: string; name?: string | undefined },
  current: Grant | undefined,
): Promise<Admitted> {
  const given = Buffer.from(hashSecret(key));
  const opens = (hash = '') => hash !== '' && timingSafeEqual(given, Buffer.from(hash));
  const id = makeId(ports.random);
  if (opens(workshop.stageHash)) {
    return current
      ? regrant(ports, current)
      : admit(ports, { id, workshopId: workshop.id, kind: 'stage', name: 'Stage' });
  }
  if (!opens(workshop.facilitatorHash)) throw new Refusal('wrong-key');
  if (current?.kind === 'facilitator') return regrant(ports, current);
  return admit(ports, {
    id,
    workshopId: workshop.id,
    kind: 'facilitator',
    name: name ?? workshop.host ?? 'Facilitator',
  });
}

/** Somebody joins a table. With a token that is known already, they are who they were. @throws {Refusal} `unknown-table` */
export async function join(ports: AccessPorts, workshop: WorkshopRow, request: Join): Promise<Admitted> {
  const { name, organisation, role, tableId, rejoinToken } = request;
  if (!workshop.tables.some(({ id }) => id === tableId)) throw new Refusal('unknown-table');
  return admit(ports, {
    id: makeId(ports.random),
    workshopId: workshop.id,
    kind: 'participant',
    name,
    tableId,
    ...(organisation && { organisation }),
    ...(role && { role }),
    ...(rejoinToken && { rejoinHash: hashSecret(rejoinToken) }),
  });
}

/** Somebody comes back with the token of their rejoin code. @throws {Refusal} `unknown-rejoin-code` */
export async function rejoin(ports: AccessPorts, workshop: WorkshopRow, token: string): Promise<Admitted> {
  const person = await ports.registry.personByRejoin(workshop.id, hashSecret(token));
  if (!person) throw new Refusal('unknown-rejoin-code');
  return regrant(ports, person);
}

async function admit(ports: AccessPorts, person: PersonRow): Promise<Admitted> {
  const secret = makeSecret(ports.random);
  const added = await ports.registry.addPerson(person, hashSecret(secret));
  const known = added
    ? undefined
    : await ports.registry.personByRejoin(person.workshopId, person.rejoinHash ?? '');
  // Joining is sent again when a link drops at the wrong moment; that must not seat somebody twice.
  const admitted = known ? await regrant(ports, known) : { grant: person, secret };
  const { id, name, organisation, role, tableId, kind } = admitted.grant;
  if (kind === 'stage') return admitted;
  await ports.rooms.edit(`${person.workshopId}/plan`, (doc) =>
    putPerson(doc, {
      id,
      name,
      kind,
      ...(organisation && { organisation }),
      ...(role && { role }),
      // The table may have been taken away since the request came in.
      ...(tableId && root(doc, 'tables').has(tableId) && { tableId }),
    }),
  );
  return admitted;
}

async function regrant({ registry, random }: AccessPorts, grant: PersonRow): Promise<Admitted> {
  const secret = makeSecret(random);
  await registry.addGrant(grant.id, hashSecret(secret));
  return { grant, secret };
}
