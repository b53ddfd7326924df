/**
 * Routes for how a workshop ends, and the guard of one that is closed. SPEC section X.
 * @module
 */
import { Hono, type MiddlewareHandler } from 'hono';
import { ChangeEndingSchema } from '../../../shared/protocol/http.ts';
import { Refusal } from '../../access/refusal.ts';
import { changeEnding, viewOf } from '../../ending/ending.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator, requireMember, workshopOf } from '../context.ts';
import { json } from '../validate.ts';

export const endingRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/ending', async (c) => {
      const { workshopId } = await requireMember(ports, c);
      return c.json(viewOf((await workshopOf(ports, workshopId)).ending));
    })
    .put('/workshops/:id/ending', json(ChangeEndingSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      return c.json(await changeEnding(ports.access, grant, c.req.valid('json')));
    });

/**
 * What adds to a workshop, below `/api/workshops/<id>/`: refused once that is closed. Whatever is not here goes on, such as
 * joining to read, coming back, links, names, leaving, exports, and one's own sealed writing.
 */
const ADDS: readonly (readonly [method: string, path: RegExp])[] = [
  ['PUT', /^$/],
  ['POST', /^\/reveal$/],
  ['PUT', /^\/ballots\//],
  ['POST', /^\/answers\//],
  ['PUT', /^\/thoughts$/],
  ['POST', /^\/thoughts\//],
  ['POST', /^\/tables$/],
  ['PUT', /^\/tables\//],
  ['DELETE', /^\/tables\//],
  ['POST', /^\/history/],
  ['POST', /^\/losses\//],
];

/** Refuses what adds to a closed workshop. @throws {Refusal} `workshop-closed` */
export const closedGuard =
  (ports: HttpPorts): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const [, id, rest = ''] = /^\/api\/workshops\/([^/]+)(\/.*)?$/.exec(c.req.path) ?? [];
    const adds = id && ADDS.some(([method, path]) => method === c.req.method && path.test(rest));
    if (adds && (await ports.storage.registry.workshop(id))?.ending?.closed)
      throw new Refusal('workshop-closed');
    await next();
  };

/** Notes that the archive was saved, whoever makes it. */
export const archiveNote =
  ({ storage, clock }: HttpPorts): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    if (c.req.method === 'GET' && c.res.ok)
      await storage.registry.noteArchive(c.req.param('id') ?? '', clock.now());
  };
