/**
 * Somebody's browser, as far as HTTP goes: keeps its cookies and says its origin.
 * @module
 */
import type { CreatedWorkshop, Join, Joined, Problem } from '../../shared/protocol/http.ts';

export type Answer<T> = { status: number; headers: Headers; body: T };

export type Visitor = {
  /** The Cookie header as it stands. */
  cookie(): string;
  ask<T = Problem>(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Answer<T>>;
};

/** @param url a server's address without a slash at the end */
export function visitor(url: string): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    cookie,
    async ask<T>(method: string, path: string, body?: unknown, headers: HeadersInit = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(jar.size > 0 && { cookie: cookie() }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      const text = await response.text();
      const parsed = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
      return { status: response.status, headers: response.headers, body: parsed as T };
    },
  };
}

export type TestWorkshop = CreatedWorkshop & {
  facilitator: Visitor;
  /** A new visitor who has joined a table, the first by default. */
  join(person?: Partial<Join>): Promise<Visitor & { id: string }>;
};

/** Starts a workshop, with two tables, Heron and Wren, unless others are named, and enters it. */
export async function startWorkshop(
  url: string,
  title = 'Eastmere',
  tables: readonly string[] = ['Heron', 'Wren'],
): Promise<TestWorkshop> {
  const facilitator = visitor(url);
  const request = { title, format: 'empty', tables };
  const { body: workshop } = await facilitator.ask<CreatedWorkshop>('POST', '/api/workshops', request);
  await facilitator.ask('POST', `/api/workshops/${workshop.id}/enter`, { key: workshop.facilitatorKey });
  return {
    ...workshop,
    facilitator,
    async join(person = {}) {
      const participant = visitor(url);
      const request = {
        joinCode: workshop.joinCode,
        name: 'Priya',
        tableId: workshop.tables[0]?.id,
        ...person,
      };
      const { status, body } = await participant.ask<Joined>(
        'POST',
        `/api/workshops/${workshop.id}/join`,
        request,
      );
      if (status !== 201) throw new Error(`Joining failed: ${JSON.stringify(body)}`);
      return { ...participant, id: body.participantId };
    },
  };
}
