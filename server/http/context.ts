/**
 * What every route gets, and how a request says who it is.
 * @module
 */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import { hashSecret } from '../access/secret.ts';
import type { Throttle } from '../access/throttle.ts';
import type { AccessPorts } from '../access/workshops.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage, WorkshopRow } from '../storage/storage.ts';
import { cookieName } from './cookies.ts';

export type HttpEnv = { Bindings: HttpBindings };

export type HttpPorts = {
  config: Pick<Config, 'publicUrl' | 'createKey'>;
  storage: Storage;
  access: AccessPorts;
  rooms: Rooms;
  throttle: Throttle;
  log: Logger;
  /** The sample workshop's join code; `undefined` when there is none. */
  sampleCode(): string | undefined;
};

/** @throws {Refusal} `unknown-workshop` */
export async function workshopOf({ storage }: HttpPorts, id: string): Promise<WorkshopRow> {
  const workshop = await storage.registry.workshop(id);
  if (!workshop) throw new Refusal('unknown-workshop');
  return workshop;
}

/** Who this browser is in a workshop, by its cookie. */
export async function grantOf({ storage }: HttpPorts, c: Context, id: string): Promise<Grant | undefined> {
  const secret = getCookie(c, cookieName(id));
  return secret ? storage.registry.personByGrant(id, hashSecret(secret)) : undefined;
}

/** @throws {Refusal} `not-signed-in` */
export async function requireGrant(ports: HttpPorts, c: Context, id: string): Promise<Grant> {
  const grant = await grantOf(ports, c, id);
  if (!grant) throw new Refusal('not-signed-in');
  return grant;
}
