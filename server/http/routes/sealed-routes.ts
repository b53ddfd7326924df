/**
 * Routes for one's own sealed reflections. The server keeps them as they are and gives them back to their author
 * alone. SPEC section S.
 * @module
 */
import { type Context, Hono } from 'hono';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Grant } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import { readBody } from '../body.ts';
import { type HttpEnv, type HttpPorts, requireMember } from '../context.ts';

const TYPE = 'application/octet-stream';

/** Makes the routes. Register them before the limit on JSON bodies, because these bodies may be larger. */
export const sealedRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/sealed', async (c) => {
      const { workshopId, id } = await requireSomebody(ports, c);
      const copy = await ports.storage.sealed.get(workshopId, id);
      if (!copy) return c.body(null, 204);
      const headers = { 'Content-Type': TYPE, ETag: etagOf(copy.version) };
      return c.body(new Uint8Array(copy.bytes), 200, headers);
    })
    .put('/workshops/:id/sealed', readBody(LIMITS.sealedBytes), async (c) => {
      const { workshopId, id } = await requireSomebody(ports, c);
      const expected = expectedOf(c);
      if (c.req.header('Content-Type') !== TYPE) throw new Refusal('bad-request');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length === 0) throw new Refusal('bad-request');
      if (ports.quota.full()) throw new Refusal('server-full');
      const version = await ports.storage.sealed.put(workshopId, id, bytes, expected);
      if (version === undefined) throw new Refusal('sealed-changed');
      return c.body(null, 204, { ETag: etagOf(version) });
    });

const etagOf = (version: number): string => `"${version}"`;

/**
 * Returns the requester's grant unless it is a stage, which is nobody and has nothing of its own.
 * @throws {Refusal} `not-allowed`
 */
async function requireSomebody(ports: HttpPorts, c: Context): Promise<Grant> {
  const grant = await requireMember(ports, c);
  if (grant.kind === 'stage') throw new Refusal('not-allowed');
  return grant;
}

/**
 * Reads which version the writer means to replace.
 * @throws {Refusal} `bad-request` for conditions that our client never sends
 */
function expectedOf(c: Context): number | 'none' | undefined {
  const [match, noneMatch] = [c.req.header('If-Match'), c.req.header('If-None-Match')];
  if (match === undefined && noneMatch === undefined) return undefined;
  if (match === undefined && noneMatch === '*') return 'none';
  // A proxy that compresses answers turns the tag into a weak one.
  const [, version] = /^(?:W\/)?"(\d{1,15})"$/.exec(match ?? '') ?? [];
  if (version === undefined || noneMatch !== undefined) throw new Refusal('bad-request');
  return Number(version);
}
