/**
 * The front door's questions to the server. Every answer is a value: what was asked for, or a problem whose `title`
 * says what happened and whose `detail` says what is kept and what to do.
 * @module
 */
import type {
  CreatedWorkshop,
  CreateWorkshop,
  Join,
  Joined,
  JoinView,
  Me,
  Problem,
} from '../../shared/protocol/http.ts';

/** A problem from the server, or one the browser met before it could reach it. */
export type Trouble = Pick<Problem, 'title' | 'detail'> & { code: Problem['code'] | 'unreachable' };
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const unreachable: Trouble = {
  code: 'unreachable',
  title: 'We cannot reach the workshop just now.',
  detail: 'What you typed is still here. Check the wireless or mobile data, then try again.',
};

const unreadable: Trouble = {
  code: 'internal',
  title: 'The server answered with something we could not read.',
  detail: 'What you typed is still here. Wait a moment, then try again.',
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response;
  try {
    const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    response = await fetch(path, { method, ...(body === undefined ? {} : json) });
  } catch {
    return { ok: false, trouble: unreachable };
  }
  try {
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, trouble: isProblem(answer) ? answer : unreadable };
  } catch {
    // A proxy in between answers with its own page when the server is away.
    return { ok: false, trouble: response.status >= 502 ? unreachable : unreadable };
  }
}

const workshop = (id: string) => `/api/workshops/${encodeURIComponent(id)}`;

export const api = {
  /** Starts a workshop. */
  create: (wish: CreateWorkshop) => ask<CreatedWorkshop>('POST', '/api/workshops', wish),
  /** Lets the holder of the key in as facilitator, on this browser. */
  enter: (id: string, key: string, name?: string) =>
    ask<unknown>('POST', `${workshop(id)}/enter`, name ? { key, name } : { key }),
  /** What somebody outside may see of a workshop: its title, host and tables. */
  lookUp: (code: string) => ask<JoinView>('GET', `/api/join/${encodeURIComponent(code)}`),
  /** Takes a seat. */
  join: (id: string, wish: Join) => ask<Joined>('POST', `${workshop(id)}/join`, wish),
  /** Takes one's old seat back with the token derived from a personal code. */
  rejoin: (id: string, rejoinToken: string) => ask<Joined>('POST', `${workshop(id)}/rejoin`, { rejoinToken }),
  /** Who this browser is in a workshop. */
  me: (id: string) => ask<Me>('GET', `${workshop(id)}/me`),
  /** The way into the sample workshop. */
  sample: () => ask<{ joinCode: string }>('GET', '/api/sample'),
};
