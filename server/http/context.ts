/**
 * What every route gets, and how it finds out who makes a request.
 * @module
 */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Grant, mayRun } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import { hashSecret } from '../access/secret.ts';
import type { Throttle } from '../access/throttle.ts';
import type { AccessPorts } from '../access/ports.ts';
import { PERSON_HEADER } from '../../shared/protocol/http.ts';
import type { Archives } from '../archives/archives.ts';
import type { Backstage } from '../backstage/backstage.ts';
import type { HiddenAnswers } from '../ballots/answers.ts';
import type { Ballots } from '../ballots/ballots.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { History } from '../history/history.ts';
import type { Losses } from '../losses/losses.ts';
import type { OnError } from '../on-error.ts';
import type { Makings } from '../outputs/makings.ts';
import type { Outputs } from '../outputs/outputs.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Quota } from '../quota/quota.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Storage, WorkshopRow } from '../storage/storage.ts';
import type { Thoughts } from '../thoughts/thoughts.ts';
import { network } from './address.ts';
import { cookieName } from './cookies.ts';

export type HttpEnv = { Bindings: HttpBindings };

export type HttpPorts = {
  config: Pick<Config, 'publicUrl' | 'createKey' | 'proxies' | 'limits'>;
  storage: Storage;
  access: AccessPorts;
  rooms: Rooms;
  backstage: Backstage;
  ballots: Ballots;
  answers: HiddenAnswers;
  thoughts: Thoughts;
  history: History;
  losses: Losses;
  makings: Makings;
  outputs: Outputs;
  pictures: Pictures;
  archives: Archives;
  clock: Clock;
  throttle: Throttle;
  quota: Pick<Quota, 'full' | 'forget'>;
  onError: OnError;
  /** Returns the sample workshop's join code; `undefined` when there is none. */
  sampleCode(): string | undefined;
};

/**
 * Finds a workshop.
 * @throws {Refusal} `unknown-workshop`
 */
export async function workshopOf({ storage }: HttpPorts, id: string): Promise<WorkshopRow> {
  const workshop = await storage.registry.workshop(id);
  if (!workshop) throw new Refusal('unknown-workshop');
  return workshop;
}

/** Finds the grant of this browser in a workshop, by its cookie. */
export async function grantOf({ storage }: HttpPorts, c: Context, id: string): Promise<Grant | undefined> {
  const secret = getCookie(c, cookieName(id));
  return secret ? storage.registry.personByGrant(id, hashSecret(secret)) : undefined;
}

/**
 * Returns the requester's grant in the workshop that the path names.
 * @throws {Refusal} `unknown-workshop`, `not-signed-in`, `somebody-else`
 */
export async function requireMember(ports: HttpPorts, c: Context): Promise<Grant> {
  const { id } = await workshopOf(ports, c.req.param('id') ?? '');
  return requireGrant(ports, c, id);
}

/**
 * Like `requireMember`, but only for facilitators.
 * @throws {Refusal} also `not-allowed`
 */
export async function requireFacilitator(ports: HttpPorts, c: Context): Promise<Grant> {
  const grant = await requireMember(ports, c);
  if (!mayRun(grant, grant.workshopId)) throw new Refusal('not-allowed');
  return grant;
}

/**
 * Like `requireMember`, but only for one participant themselves, and for facilitators.
 * @throws {Refusal} also `not-allowed`
 */
export async function requireThatPerson(ports: HttpPorts, c: Context, personId: string): Promise<Grant> {
  const grant = await requireMember(ports, c);
  const isOwn = grant.kind === 'participant' && grant.id === personId;
  if (!isOwn && !mayRun(grant, grant.workshopId)) throw new Refusal('not-allowed');
  return grant;
}

/**
 * Returns the requester's grant in a workshop.
 * @throws {Refusal} `not-signed-in`; `somebody-else` when the page speaks for another person than the cookie
 */
export async function requireGrant(ports: HttpPorts, c: Context, id: string): Promise<Grant> {
  const grant = await grantOf(ports, c, id);
  if (!grant) throw new Refusal('not-signed-in');
  expectPerson(c, grant);
  return grant;
}

/** The network a request comes from, for limits. */
export const networkOf = ({ config }: Pick<HttpPorts, 'config'>, c: Context<HttpEnv>): string =>
  network(c.env.incoming.socket.remoteAddress ?? 'unknown', c.req.header('x-forwarded-for'), config.proxies);

/**
 * Checks that a request is for the person it names, if it names one. SPEC [D1].
 * @throws {Refusal} `somebody-else`
 */
export function expectPerson(c: Context, { id }: Grant): void {
  const expected = c.req.header(PERSON_HEADER);
  if (expected !== undefined && expected !== id) throw new Refusal('somebody-else');
}
