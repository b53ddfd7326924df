/**
 * Reads request bodies before any route answers.
 *
 * An answer given while a body is still on its way leaves half a request on the connection. The adapter then waits half a
 * second and cuts the connection, together with whatever the same browser has asked for on it since.
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { Refusal } from '../access/refusal.ts';

/**
 * Reads the whole body, which the routes then have in memory. Of one that is too large the rest is read and thrown away.
 * @param most bytes that a route takes
 * @throws {Refusal} `body-too-large`, or `bad-request` when the body breaks off
 */
export const readBody =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    const { body } = c.req.raw;
    if (!body) return next();
    const bytes = await readAll(body, most);
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: bytes });
    return next();
  };

async function readAll(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer<ArrayBuffer>> {
  const reader = body.getReader();
  let pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal('bad-request');
    });
    if (done) break;
    size += value.length;
    if (size <= most) pieces.push(value);
    else pieces = [];
    if (size > LIMITS.discardedBytes) break;
  }
  if (size > most) throw new Refusal('body-too-large');
  return Buffer.concat(pieces);
}
