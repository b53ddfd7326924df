/**
 * A workshop as one file, for its facilitators, and a new workshop out of such a file. SPEC [E8] to [E12].
 * @module
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { CREATE_KEY_HEADER } from '../../../shared/protocol/http.ts';
import { discard } from '../../archives/receive.ts';
import { type HttpEnv, type HttpPorts, networkOf, requireFacilitator, workshopOf } from '../context.ts';
import { attachment, dayOf } from './file.ts';
import type { MayStart } from '../starts.ts';

/** Makes the routes. Register them before the limit on JSON bodies, because an archive is larger. */
export const archiveRoutes = (ports: HttpPorts, mayStart: MayStart) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/export/archive', async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      const workshop = await workshopOf(ports, workshopId);
      // Hono answers HEAD by this route too, and nobody would read the file.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'application/zip' });
      const backstage = c.req.query('backstage') === '1';
      const { path, bytes, remove } = await ports.archives.take(workshop, {
        backstage,
        signal: c.req.raw.signal,
      });
      const file = createReadStream(path);
      file.once('close', () => {
        remove().catch((error: unknown) => ports.onError(error, { stage: 'archive', workshop: workshopId }));
      });
      const date = dayOf(ports.clock.now());
      return c.body(Readable.toWeb(file) as ReadableStream<Uint8Array>, 200, {
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': attachment(`${workshop.title} archive ${date}.zip`),
      });
    })
    .post('/archives', async (c) => {
      const { body, signal } = c.req.raw;
      try {
        await mayStart(c, decoded(c.req.header(CREATE_KEY_HEADER)));
      } catch (error) {
        await discard(body);
        throw error;
      }
      const as = c.req.query('as');
      const open = as === 'return' ? ports.archives.openReturn : ports.archives.open;
      return c.json(await open(networkOf(ports, c), body, signal), 201);
    });

/** A header holds ASCII only, so a key comes percent-encoded. */
function decoded(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  try {
    return decodeURIComponent(header).slice(0, 200);
  } catch {
    return header.slice(0, 200);
  }
}
