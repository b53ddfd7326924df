/**
 * A refused request must not take its connection along: a browser sends the next one on it. The HTTP adapter used to cut the
 * connection half a second later, and whatever was under way on it.
 */
import { Agent, type ClientRequest, request } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop } from '../support/visitor.ts';

/** Longer than the adapter waits before it cuts a connection with half a request on it. */
const PATIENCE_MS = 700;

let server: Awaited<ReturnType<typeof startTestServer>>;
let workshop: TestWorkshop;
let cookie: string;
let agent: Agent;
beforeEach(async () => {
  server = await startTestServer();
  workshop = await startWorkshop(server.url);
  cookie = (await workshop.join()).cookie();
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(async () => {
  agent.destroy();
  await server.stop();
});

type Sent = { method: string; path: string; headers?: Record<string, string>; body?: Buffer };
/** Sends a request on the one connection. Resolves with the answer's status and that connection. */
function send({ method, path, headers = {}, body }: Sent): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(`${server.url}${path}`, { method, agent, headers }, (answer) => {
      answer
        .resume()
        .on('end', () => resolve({ status: answer.statusCode ?? 0, socket: sent.socket as Socket }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const sealed = () => `/api/workshops/${workshop.id}/sealed`;
const bytes = (size: number) => ({
  'content-type': 'application/octet-stream',
  'content-length': String(size),
});
const CASES: Record<string, [status: number, sent: () => Sent]> = {
  'too large, as it says beforehand': [
    413,
    () => ({
      method: 'PUT',
      path: sealed(),
      headers: { cookie, ...bytes(LIMITS.sealedBytes + 1) },
      body: Buffer.alloc(LIMITS.sealedBytes + 1),
    }),
  ],
  'too large, without a word beforehand': [
    413,
    () => ({
      method: 'PUT',
      path: sealed(),
      headers: { cookie, 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(3 * LIMITS.sealedBytes),
    }),
  ],
  'from somebody who is not signed in': [
    401,
    () => ({
      method: 'PUT',
      path: sealed(),
      headers: bytes(LIMITS.sealedBytes),
      body: Buffer.alloc(LIMITS.sealedBytes),
    }),
  ],
  'from another site': [
    403,
    () => ({
      method: 'PUT',
      path: sealed(),
      headers: { cookie, origin: 'https://elsewhere.example', ...bytes(1_000) },
      body: Buffer.alloc(1_000),
    }),
  ],
  'for an address there is not': [
    404,
    () => ({
      method: 'POST',
      path: '/api/nowhere',
      headers: { cookie, ...bytes(1_000) },
      body: Buffer.alloc(1_000),
    }),
  ],
};

it.each(Object.entries(CASES))(
  '[L2] a request %s leaves its connection to the next one',
  async (_, [status, sent]) => {
    const refused = await send(sent());
    expect(refused.status).toBe(status);
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const next = await send({
        method: 'GET',
        path: `/api/workshops/${workshop.id}/me`,
        headers: { cookie },
      });
      expect([next.status, next.socket === refused.socket]).toEqual([200, true]);
    }
  },
);
