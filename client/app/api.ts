/**
 * The front door's questions to the server. Every answer is a value: what was asked for, or a problem whose `title`
 * says what happened and whose `detail` says what is kept and what to do.
 * @module
 */
import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../../server/http/api.ts';
import type { CreateWorkshop, Join, Problem } from '../../shared/protocol/http.ts';

/** A problem from the server, or one the browser met before it could reach it. */
export type Trouble = Pick<Problem, 'title' | 'detail'> & { code: Problem['code'] | 'unreachable' };
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const unreachable: Trouble = {
  code: 'unreachable',
  title: 'We cannot reach the workshop just now.',
  detail: 'Nothing you typed is lost. Check the wireless or mobile data, then try again.',
};

const unreadable: Trouble = {
  code: 'internal',
  title: 'The server answered with something we could not read.',
  detail: 'Nothing you typed is lost. Wait a moment, then try again.',
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** Turns every way a request can end into an answer. Never rejects. */
async function answerOf<T>(request: Promise<ClientResponse<T>>): Promise<Answer<T>> {
  const response = await request.catch(() => undefined);
  if (!response) return { ok: false, trouble: unreachable };
  try {
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, trouble: isProblem(body) ? body : unreadable };
  } catch {
    // A proxy in between answers with a page of its own when the server is away.
    return { ok: false, trouble: response.status >= 502 ? unreachable : unreadable };
  }
}

const rpc = hc<Api>('/').api;
const workshop = rpc.workshops[':id'];

export const api = {
  /** Starts a workshop. */
  create: (wish: CreateWorkshop) => answerOf(rpc.workshops.$post({ json: wish })),
  /** Lets the holder of the key in as facilitator, on this browser. */
  enter: (id: string, key: string, name?: string) =>
    answerOf(workshop.enter.$post({ param: { id }, json: { key, name } })),
  /** What somebody outside may see of a workshop: its title, host and tables. */
  lookUp: (code: string) => answerOf(rpc.join[':code'].$get({ param: { code } })),
  /** Takes a seat. */
  join: (id: string, wish: Join) => answerOf(workshop.join.$post({ param: { id }, json: wish })),
  /** Takes one's old seat back with the token derived from a personal code. */
  rejoin: (id: string, rejoinToken: string) =>
    answerOf(workshop.rejoin.$post({ param: { id }, json: { rejoinToken } })),
  /** Who this browser is in a workshop. */
  me: (id: string) => answerOf(workshop.me.$get({ param: { id } })),
  /** The way into the sample workshop. */
  sample: () => answerOf(rpc.sample.$get()),
};
