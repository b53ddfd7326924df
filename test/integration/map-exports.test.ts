import type { MapDoc } from '../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGraphml } from '../../shared/activities/map/files/in/graphml-in.ts';
import { readTables } from '../../shared/activities/map/files/in/rows.ts';
import type { Reading } from '../../shared/activities/map/files/sketch.ts';
import { readTable } from '../../shared/activities/map/files/in/table.ts';
import * as map from '../../shared/activities/map/model/map-edits.ts';
import type { NewKey } from '../../shared/protocol/http.ts';
import { MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import { sketchOfDoc, words } from '../support/maps.ts';
import { oddValues } from '../support/odd-values.ts';
import { faultsOf } from '../support/xml.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('a map taken along over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let drawing: Wire<MapDoc>;
  const table = (nth = 0) => workshop.tables[nth]?.id ?? '';
  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const take = (who: Visitor, file: string) => who.ask<string>('GET', path(`export/${file}`));
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    const priya = await workshop.join();
    drawing = await openWire(server.url, `${workshop.id}/map/${table()}`, { cookie: priya.cookie() });
    await drawing.until(() => drawing.saved >= 1);
    const n = drawing.edit((doc) => {
      map.addOrganisations(doc, null, [
        {
          id: 'a',
          kind: 'primary',
          name: 'Alder Grove; “old site”',
          place: 'Eastmere',
          size: 210,
          at: [1, 2],
        },
        { id: 'b', kind: 'health', name: '=School nursing', note: 'two\nlines' },
        { id: 'c', kind: 'secondary', name: 'Taken away since' },
      ]);
      map.addTies(doc, null, [
        { id: 't', from: 'b', to: 'a', kind: 'supports', directed: true, strength: 3, when: 'past' },
      ]);
      map.addNetworks(doc, null, [{ id: 'n', name: 'Riverside', basis: 'geographic', members: ['a', 'c'] }]);
      map.removeFromMap(doc, null, { organisations: ['c'] }, 'priya');
    });
    await drawing.until(() => drawing.saved >= n);
  });
  afterEach(async () => {
    await drawing.close();
    await server.stop();
  });

  it('[E1] is the same map when it is brought in elsewhere, without what was taken off', async () => {
    const { facilitator } = workshop;
    const whole = words(sketchOfDoc(drawing.doc));
    const graphml = await take(facilitator, `map.graphml?table=${table()}`);
    expect([graphml.status, graphml.headers.get('content-type')]).toEqual([
      200,
      'application/xml; charset=utf-8',
    ]);
    expect(words((readGraphml(graphml.body) as Reading).sketch)).toEqual(whole);

    const sheets = await Promise.all(
      ['organisations', 'ties', 'memberships'].map((sheet) =>
        take(facilitator, `map.csv?table=${table()}&sheet=${sheet}`),
      ),
    );
    for (const { status, headers } of sheets) {
      expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(decodeURIComponent(sheets[1]!.headers.get('content-disposition')!)).toMatch(
      /^attachment; filename\*=UTF-8''Table 1, Heron map \d{4}-\d\d-\d\d ties\.csv$/,
    );
    expect((await take(facilitator, `map.csv?table=${table()}`)).body).toBe(sheets[0]?.body);
    expect(words(readTables(sheets.map(({ body }) => readTable(body))).sketch)).toEqual(whole);
    for (const { body } of [graphml, ...sheets]) expect(body).not.toContain('Taken away since');
  });

  it('[E1] is for everybody in the workshop: another table, and the stage', async () => {
    const { body } = await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which: 'stage' });
    const stage = visitor(server.url);
    await stage.ask('POST', path('enter'), { key: body.key });
    for (const who of [stage, await workshop.join({ tableId: table(1) })]) {
      const { status, body } = await take(who, `map.graphml?table=${table()}`);
      expect([status, body.includes('Alder Grove')]).toEqual([200, true]);
    }
    const empty = await take(stage, `map.graphml?table=${table(1)}`);
    expect(words((readGraphml(empty.body) as Reading).sketch)).toEqual({
      organisations: [],
      ties: [],
      networks: [],
    });
  });

  it('[E2] is refused to strangers, of unknown tables and as an unknown sheet', async () => {
    const { facilitator } = workshop;
    const other = await startWorkshop(server.url, 'Another');
    const asked = await Promise.all([
      take(visitor(server.url), `map.graphml?table=${table()}`),
      take(other.facilitator, `map.csv?table=${table()}`),
      take(facilitator, `map.csv?table=${other.tables[0]?.id}`),
      take(facilitator, 'map.graphml'),
      take(facilitator, `map.csv?table=${table()}&sheet=people`),
    ]);
    const codes = asked.map(({ status, body }) => [status, (body as unknown as { code: string }).code]);
    expect(codes).toEqual([
      [401, 'not-signed-in'],
      [401, 'not-signed-in'],
      [404, 'unknown-table'],
      [404, 'unknown-table'],
      [400, 'bad-request'],
    ]);
  });

  it('[E4] whatever names hold and whatever stands on the map, every file is made and well-formed', async () => {
    const { facilitator } = workshop;
    const named = await facilitator.ask('PUT', path(`tables/${table()}`), { name: 'North \uD800' });
    expect(named.status).toBeLessThan(500);
    const odd = oddValues(5, 20).filter(({ name }) => !/10,000|megabyte/.test(name));
    const n = drawing.edit((doc) => {
      const words = [
        '\u0000',
        '\u0008',
        '\uFFFE',
        '\uD800',
        '<&>"',
        'constructor',
        '__proto__',
        '=1+1',
        'a;=1+1;b',
      ];
      map.addOrganisations(
        doc,
        null,
        words.map((name, nth) => ({
          id: `odd${nth}`,
          kind: 'primary',
          name,
          note: name,
          at: [1e308, -1e308],
        })),
      );
      map.addNetworks(doc, null, [
        { id: 'odd', name: words.join(''), basis: 'thematic', members: ['odd0', 'odd1'] },
      ]);
      for (const name of Object.keys(MAP_ROOTS)) for (const { put } of odd) put(doc, name);
    });
    await drawing.until(() => drawing.saved >= n);
    for (const file of ['map.graphml', 'map.svg', 'map.png', 'map.csv'] as const) {
      const { status, body } = await take(facilitator, `${file}?table=${table()}`);
      expect([file, status]).toEqual([file, 200]);
      if (file === 'map.graphml' || file === 'map.svg') expect(faultsOf(body)).toEqual([]);
      if (file === 'map.graphml') expect(readGraphml(body)).not.toHaveProperty('why');
    }
  });
});
