/** What all tables will do, as files over HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomActions } from '../../shared/activities/actions/room.ts';
import { DIRECTLY } from '../../shared/activities/actions/source.ts';
import { readCells } from '../../shared/activities/map/files/cells.ts';
import { askedId } from '../../shared/cards/asked.ts';
import type { TableDoc } from '../../shared/model/document.ts';
import * as actions from '../../shared/model/table/action-edits.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { events } from '../support/calendar.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const AT = Date.UTC(2026, 10, 20);
/** Folds after 75 octets, of which some letters here have four. */
const LONG = `Publish one list; who, "for" and whom\\to ring,\nthen ${'ring Zoë 🙂 and '.repeat(9)}ask`;

describe('actions taken along over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let wires: Wire<TableDoc>[];
  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const take = <T = string>(who: Visitor, file: string) => who.ask<T>('GET', path(`export/${file}`));
  const add = async (nth: number, ...all: (Partial<actions.NewAction> & { id: string; what: string })[]) => {
    const wire = wires[nth]!;
    const n = wire.edit((doc) =>
      all.forEach((each) =>
        actions.addAction(doc, null, { who: '', by: '', card: DIRECTLY, at: AT, ...each }),
      ),
    );
    await wire.until(() => wire.saved >= n);
  };
  const change = async (nth: number, edit: (doc: TableDoc) => void) => {
    const n = wires[nth]!.edit(edit);
    await wires[nth]!.until(() => wires[nth]!.saved >= n);
  };
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    wires = [];
    for (const { id } of workshop.tables) {
      const priya = await workshop.join({ tableId: id });
      const wire = await openWire(server.url, tablePath(workshop.id, id), { cookie: priya.cookie() });
      await wire.until(() => wire.saved >= 1);
      wires.push(wire);
    }
    await add(
      0,
      { id: 'a', what: LONG, who: 'Priya, Tom', by: '12 December', card: 'ownership-2' },
      { id: 'b', what: '=1+1', who: '@Tom', by: 'half-term' },
      { id: 'gone', what: 'Taken away since', by: '12 December' },
    );
    await add(1, {
      id: 'c',
      what: 'Ring Hilltop',
      by: '2027-01-13',
      card: askedId('starting-well', 'shared-issues', 0),
    });
    await change(0, (doc) => actions.removeAction(doc, null, 'gone', 'tom'));
    await change(1, (doc) => actions.changeAction(doc, null, 'c', { state: 'under-way' }));
  });
  afterEach(async () => {
    for (const wire of wires) await wire.close();
    await server.stop();
  });

  it('[E5] lists the room to everybody in it, without what was taken away, and one table when asked', async () => {
    const tom = await workshop.join({ tableId: workshop.tables[1]!.id });
    const { status, body } = await take<RoomActions>(tom, 'actions.json');
    expect([status, body.actions.map(({ id, table, due, state }) => [id, table, due, state])]).toEqual([
      200,
      [
        ['a', 1, '2026-12-12', 'to-do'],
        ['b', 1, undefined, 'to-do'],
        ['c', 2, '2027-01-13', 'under-way'],
      ],
    ]);
    const one = await take<RoomActions>(tom, `actions.json?table=${workshop.tables[1]!.id}`);
    expect([one.body.actions.map(({ id }) => id), one.body.tables]).toEqual([
      ['c'],
      [{ id: workshop.tables[1]!.id, number: 2, title: 'Table 2, Wren' }],
    ]);
    for (const file of ['actions.json', 'actions.csv', 'actions.ics']) {
      expect((await take(visitor(server.url), file)).status, file).toBe(401);
      expect((await take(tom, `${file}?table=nowhere`)).status, file).toBe(404);
    }
  });

  it('[E6] is a table for spreadsheets, in which no cell begins a formula', async () => {
    const { status, headers, body } = await take(workshop.facilitator, 'actions.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toMatch(
      /^attachment; filename\*=UTF-8''Eastmere actions \d{4}-\d\d-\d\d\.csv$/,
    );
    expect(body).not.toMatch(/(^|,|;|\n)"?[=+@]/);
    const rows = readCells(body.replace(/^\uFEFF/, ''), ',').map(({ cells }) => cells);
    expect(rows.slice(0, 4)).toEqual([
      ['Table', 'What', 'Who', 'By when', 'Date', 'State', 'From'],
      ['Table 1, Heron', LONG, 'Priya, Tom', '12 December', '2026-12-12', 'To do', 'O2'],
      ['Table 1, Heron', '=1+1', '@Tom', 'half-term', '', 'To do', ''],
      expect.arrayContaining(['Table 2, Wren', 'Ring Hilltop', '2027-01-13', 'Under way']),
    ]);
    expect(rows[3]!.at(-1)).toMatch(/^Starting well: ./);
  });

  it('[E7] is a calendar with a day for each date, which keeps its UIDs and says what was let go', async () => {
    const { status, headers, body } = await take(workshop.facilitator, 'actions.ics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const found = events(body);
    expect(found.map((event) => [event['DTSTART'], event['STATUS']])).toEqual([
      ['20261212', 'CONFIRMED'],
      ['20270113', 'CONFIRMED'],
    ]);
    expect(found[0]!['SUMMARY']).toBe(LONG.replace('\n', ' ').trim());
    expect(found[0]!['DESCRIPTION']).toBe(
      'Who: Priya, Tom\nBy when: 12 December\nState: To do\nFrom: O2\nTable 1, Heron',
    );
    expect(body).not.toMatch(/ATTENDEE|ORGANIZER|Taken away since/);
    await change(1, (doc) => actions.changeAction(doc, null, 'c', { state: 'let-go', what: 'Ring nobody' }));
    const later = events((await take(workshop.facilitator, 'actions.ics')).body);
    expect(later.map(({ UID }) => UID)).toEqual(found.map(({ UID }) => UID));
    expect(later[1]).toMatchObject({ STATUS: 'CANCELLED', SUMMARY: 'Ring nobody' });
  });

  it('[E7] a calendar is written in parts and is whole', async () => {
    const many = Array.from({ length: 25 }, (_, n) => ({
      id: `m${n}`,
      what: `Step ${n}`,
      by: `${n + 1} May 2027`,
    }));
    await add(1, ...many);
    const found = events(
      (await take(workshop.facilitator, `actions.ics?table=${workshop.tables[1]!.id}`)).body,
    );
    expect(found.map(({ SUMMARY }) => SUMMARY)).toEqual(['Ring Hilltop', ...many.map(({ what }) => what)]);
    const none = await startWorkshop(server.url, 'Nothing yet');
    const empty = await none.facilitator.ask<string>('GET', `/api/workshops/${none.id}/export/actions.ics`);
    expect(events(empty.body)).toEqual([]);
  });

  it('[E6] [E7] whatever stands in a document, every file is made and well-formed', async () => {
    const odd = [
      [],
      {},
      7,
      -1,
      1e300,
      null,
      true,
      '',
      'x'.repeat(100_000),
      '\u0000',
      '\uD800',
      ':',
      '__proto__',
      'constructor',
    ];
    await change(0, (doc) => {
      for (const [place, value] of odd.entries())
        for (const field of ['what', 'who', 'by', 'card', 'state', 'theme', 'at']) {
          const id = `odd-${place}-${field}`;
          actions.addAction(doc, null, { id, what: 'x', who: '', by: '12 December', card: 'c', at: AT });
          (doc.getMap('actions').get(id) as { set(key: string, value: unknown): void }).set(field, value);
        }
    });
    await add(0, {
      id: 'END:VEVENT\r\nBEGIN:VEVENT',
      what: 'x\r\nEND:VCALENDAR\u0000\uD800',
      by: '3 May 2027',
    });
    const [sheet, calendar] = [
      await take(workshop.facilitator, 'actions.csv'),
      await take(workshop.facilitator, 'actions.ics'),
    ];
    expect([sheet.status, calendar.status]).toEqual([200, 200]);
    // oxlint-disable-next-line no-control-regex -- what no file may hold
    for (const { body } of [sheet, calendar]) expect(body).not.toMatch(/\u0000|\uFFFD{2}/);
    const found = events(calendar.body);
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ UID }) => UID)).size).toBe(found.length);
  });
});
