import type { MapDoc } from '../../shared/model/document.ts';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as map from '../../shared/activities/map/model/map-edits.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('a map as a picture over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let drawing: Wire<MapDoc>;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    const priya = await workshop.join();
    drawing = await openWire(server.url, `${workshop.id}/map/${workshop.tables[0]?.id}`, {
      cookie: priya.cookie(),
    });
    await drawing.until(() => drawing.saved >= 1);
    const n = drawing.edit((doc) => {
      map.addOrganisations(doc, null, [
        { id: 'a', kind: 'primary', name: 'Alder Grove', at: [0, 0] },
        { id: 'b', kind: 'health', name: '<School nursing> in Łódź', at: [300, 100] },
        { id: 'c', kind: 'secondary', name: 'Nobody has put this anywhere' },
      ]);
      const tie = { from: 'b', to: 'a', directed: true, strength: 3 as const };
      map.addTies(doc, null, [
        { ...tie, id: 't1', kind: 'supports', when: 'now' },
        { ...tie, id: 't2', kind: 'funds', when: 'planned' },
        { ...tie, id: 't3', kind: 'brokers', when: 'past' },
      ]);
      map.addNetworks(doc, null, [{ id: 'n', name: 'Riverside', basis: 'geographic', members: ['a', 'b'] }]);
    });
    await drawing.until(() => drawing.saved >= n);
  });
  afterEach(async () => {
    await drawing.close();
    await server.stop();
  });
  const address = (rest: string) => `/api/workshops/${workshop.id}/export/${rest}`;
  const table = () => workshop.tables[0]?.id ?? '';
  /** The bytes of a file. */
  const bytesOf = async (rest: string) => {
    const { cookie } = workshop.facilitator;
    const response = await fetch(server.url + address(rest), { headers: { cookie: cookie() } });
    return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('[E3] has the title, the date, the legend and every name as SVG, and the times that were asked for', async () => {
    const svg = async (show = '') => {
      const { type, bytes } = await bytesOf(`map.svg?table=${table()}${show}`);
      expect(type).toBe('image/svg+xml');
      return bytes.toString();
    };
    const usual = await svg();
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    for (const words of [
      'Network map, Table 1, Heron',
      today,
      'Alder Grove',
      '&lt;School nursing&gt; in Łódź',
      'Nobody has put this anywhere',
      'Riverside',
      'Supports',
      'Hoped for',
    ]) {
      expect(usual).toContain(words);
    }
    expect(usual).not.toContain('Goes between for');
    const now = await svg('&show=now');
    expect([now.includes('Supports'), now.includes('Hoped for')]).toEqual([true, false]);
    const changes = await svg('&show=changes');
    expect([changes.includes('Goes between for'), changes.includes('Funds')]).toEqual([true, true]);
  });

  it('[E3] is painted as PNG at print size, in the page’s fonts', async () => {
    const { type, bytes } = await bytesOf(`map.png?table=${table()}`);
    expect(type).toBe('image/png');
    const image = await loadImage(bytes);
    // Three pixels to the unit, and never narrower than a page.
    expect(image.width).toBeGreaterThanOrEqual(720 * 3);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 60) dark += 1;
    // Words, lines and shapes on white card.
    expect(dark / (data.length / 4)).toBeGreaterThan(0.003);
    expect(dark / (data.length / 4)).toBeLessThan(0.2);
    expect(Array.from(data.slice(0, 3))).toEqual([255, 255, 255]);
  });

  it('[E3] comes one after the other while the relay goes on, and is refused to strangers', async () => {
    const asked = Promise.all(
      ['svg', 'png', 'svg'].map((format) => bytesOf(`map.${format}?table=${table()}`)),
    );
    // What somebody draws meanwhile is saved.
    const n = drawing.edit((doc) => map.changeOrganisation(doc, null, 'a', { name: 'Alder Grove Primary' }));
    await drawing.until(() => drawing.saved >= n);
    expect((await asked).map(({ type }) => type)).toEqual(['image/svg+xml', 'image/png', 'image/svg+xml']);
    const codes = [];
    for (const [who, rest] of [
      [visitor(server.url), `map.png?table=${table()}`],
      [workshop.facilitator, 'map.png?table=none'],
      [workshop.facilitator, `map.svg?table=${table()}&show=everything`],
    ] as const) {
      const { status, body } = await who.ask<{ code: string }>('GET', address(rest));
      codes.push([status, body.code]);
    }
    expect(codes).toEqual([
      [401, 'not-signed-in'],
      [404, 'unknown-table'],
      [400, 'bad-request'],
    ]);
  });
});
