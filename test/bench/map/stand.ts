/**
 * A real server with one large map on it, and people who look at it.
 * @module
 */
import { newDocument, type MapDoc } from '../../../shared/model/document.ts';
import type { Page } from '@playwright/test';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { addNetworks, addOrganisations, addTies } from '../../../shared/activities/map/model/map-edits.ts';
import { awarenessFrame } from '../../../shared/protocol/frames.ts';
import type { CreatedWorkshop, Joined } from '../../../shared/protocol/http.ts';
import { facilitate } from '../../support/facilitator.ts';
import { spawnServer, temporaryFolder } from '../../support/server.ts';
import { visitor } from '../../support/visitor.ts';
import { openWire } from '../../support/wire.ts';
import type { County } from './county.ts';

/** Somebody without a screen, whose pointer and hands can be moved. */
export type Puppet = { tell(doing: object): void; leave(): Promise<unknown> };
export type Stand = Awaited<ReturnType<typeof setUp>>;

export async function setUp(county: County) {
  const folder = await temporaryFolder();
  const server = await spawnServer({ dataDir: folder.path });
  const { ask } = visitor(server.url);
  const wish = { title: 'Bench', format: 'strategic-exchange', tables: ['Heron'], host: 'Amina' };
  const { body: workshop } = await ask<CreatedWorkshop>('POST', '/api/workshops', wish);
  const amina = await facilitate(server.url, workshop);
  const table = workshop.tables[0]?.id as string;
  const wire = await amina.open(`map/${table}`);
  await wire.until(() => wire.saved >= 1);
  const n = wire.edit((doc) => {
    addOrganisations(doc, null, county.organisations);
    addTies(doc, null, county.ties);
    addNetworks(
      doc,
      null,
      county.networks.map((network) => ({ ...network, basis: 'geographic' as const })),
    );
  });
  await wire.until(() => wire.saved >= n);
  const join = async (name: string) => {
    const person = visitor(server.url);
    await person.ask<Joined>('POST', `/api/workshops/${workshop.id}/join`, {
      joinCode: workshop.joinCode,
      name,
      tableId: table,
    });
    return person;
  };
  return {
    url: `${server.url}/w/${workshop.id}?view=map`,
    /** Seats a browser at the table and returns once it may open the map. */
    async seat(page: Page, name: string) {
      await page.context().request.post(`${server.url}/api/workshops/${workshop.id}/join`, {
        data: { joinCode: workshop.joinCode, name, tableId: table },
      });
    },
    /** Somebody else's edit of the map. */
    edit: (change: (doc: MapDoc) => void) => void wire.edit(change),
    async puppet(name: string): Promise<Puppet> {
      const { cookie } = await join(name);
      const own = await openWire(server.url, `${workshop.id}/map/${table}`, { cookie: cookie() });
      const awareness = new Awareness(newDocument('map'));
      return {
        tell(doing) {
          awareness.setLocalState({ ...awareness.getLocalState(), ...doing });
          own.send(awarenessFrame(encodeAwarenessUpdate(awareness, [awareness.clientID])));
        },
        leave() {
          awareness.destroy();
          return own.close();
        },
      };
    },
    async tearDown() {
      await wire.close();
      await amina.close();
      await server.stop();
      await folder.remove();
    },
  };
}
