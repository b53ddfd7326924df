/** What leaves the room: over HTTP, and opened in LibreOffice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { questions } from '../../shared/cards/index.ts';
import { type PageReport, PARTS } from '../../shared/report/report.ts';
import { readCells } from '../../shared/activities/map/files/cells.ts';
import type { RunningServer } from '../../server/server.ts';
import { fillWorkshop } from '../support/filled-workshop.ts';
import { opened } from '../support/office.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor, type Visitor } from '../support/visitor.ts';
import { NOT_WRITTEN, wholeWorkshop, WRITTEN } from '../support/whole-workshop.ts';

const ALL = `parts=${PARTS.join(',')}`;
const FORMULA = '=HYPERLINK("http://example.org","press")';

describe('what leaves the room', () => {
  let server: RunningServer;
  let workshop: TestWorkshop;
  let tom: Visitor;
  const path = (rest: string) => `/api/workshops/${workshop.id}/export/${rest}`;
  const bytesOf = async (rest: string) => {
    const answer = await fetch(`${server.url}${path(rest)}`, { headers: { cookie: tom.cookie() } });
    expect(answer.status).toBe(200);
    return {
      type: answer.headers.get('content-type'),
      name: answer.headers.get('content-disposition'),
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  };
  const expectWhole = (words: string, but: readonly string[] = []) => {
    const wanted = Object.values(WRITTEN).filter((each) => !but.includes(each));
    expect(wanted.filter((each) => !words.includes(each))).toEqual([]);
    expect(Object.values(NOT_WRITTEN).filter((each) => words.includes(each))).toEqual([]);
  };

  beforeAll(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    const [one, two] = workshop.tables.map(({ id }) => id) as [string, string];
    const whole = wholeWorkshop([one, two]);
    const formula = {
      id: 'formula',
      card: 'focus-1',
      text: FORMULA,
      author: { id: 'grace', name: 'Grace' },
      at: 1,
    };
    addResponse(whole.tables[one]!.table, null, formula);
    await fillWorkshop(server.rooms, workshop.id, whole);
    tom = await workshop.join({ tableId: one });
  });
  afterAll(() => server.stop());

  it('[E20] gives the report to everybody in the workshop, of the parts and the table that are asked for', async () => {
    const { status, body } = await tom.ask<PageReport>('GET', path(`report.json?${ALL}`));
    expect(status).toBe(200);
    expectWhole(JSON.stringify(body));
    expect(Object.values(body.maps)).toEqual([expect.stringContaining('<svg')]);
    expect(body.failed).toEqual([]);
    const { body: deeds } = await tom.ask<PageReport>('GET', path('report.json?parts=deeds'));
    expect(deeds.sections.map(({ part }) => part)).toEqual(['deeds']);
    const two = await tom.ask<PageReport>('GET', path(`report.json?${ALL}&table=${workshop.tables[1]!.id}`));
    expect(JSON.stringify(two.body)).not.toContain(WRITTEN.response);
  });

  it('[E20] refuses strangers, and tables and parts that there are not', async () => {
    expect(await visitor(server.url).ask('GET', path('report.json'))).toMatchObject({ status: 401 });
    expect(await visitor(server.url).ask('GET', path('pptx'))).toMatchObject({ status: 401 });
    expect(await tom.ask('GET', path('docx?table=nowhere'))).toMatchObject({
      status: 404,
      body: { code: 'unknown-table' },
    });
    expect(await tom.ask('GET', path('report.json?parts=secrets'))).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    });
  });

  it('[E23] makes one report for all who ask at once, and a file for each who asks', async () => {
    const began = performance.now();
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => tom.ask<PageReport>('GET', path('report.json?parts=people'))),
    );
    const moments = new Set(asked.map(({ body }) => body.at));
    // Those who ask after the first was answered for three seconds get another.
    expect(moments.size).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 3_000));
    expect(asked.every(({ status }) => status === 200)).toBe(true);
  });

  it('[E21] writes slides that open without repair: titles, notes, and no answer missing', async () => {
    const { type, name, bytes } = await bytesOf(`pptx?${ALL}`);
    expect(type).toContain('presentationml.presentation');
    expect(name).toContain('Eastmere');
    const blank = await bytesOf('blank.pptx');
    const [slides, blankSlides] = (await opened({ 'a.pptx': bytes, 'b.pptx': blank.bytes }, 'fodp')).map(
      String,
    );
    // A vote's numbers and names stand on slides of words; cut words are whole in the notes.
    expectWhole(slides!);
    expect(pagesIn(slides!).length).toBeGreaterThan(10);
    const untitled = pagesIn(slides!).filter(
      (page) => !/<draw:frame[^>]*presentation:class="title"/.test(page),
    );
    expect(untitled).toEqual([]);
    expect(notesIn(slides!)).toContain(WRITTEN.response);
    expect(pagesIn(blankSlides!)).toHaveLength(questions.length);
    for (const { code } of questions) expect(blankSlides).toContain(`>${code}<`);
    expect(blankSlides!.match(/Crown copyright 2005/g)!.length).toBeGreaterThanOrEqual(questions.length);
    expect(blankSlides).not.toContain('qz-');
  });

  it('[E22] writes a document that opens without repair: headings, tables with heads, words for pictures', async () => {
    const { type, bytes } = await bytesOf(`docx?${ALL}`);
    expect(type).toContain('wordprocessingml.document');
    const [document] = (await opened({ 'a.docx': bytes }, 'fodt')).map(String);
    expectWhole(document!);
    const headings = [
      ...document!.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>([\s\S]*?)<\/text:h>/g),
    ];
    const first = headings
      .filter(([, level]) => level === '1')
      .map(([, , words]) => words!.replace(/<[^>]+>/g, ''));
    expect(first).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Where the talk went'),
        expect.stringContaining('Ownership'),
        expect.stringContaining('What we will do'),
      ]),
    );
    expect(document).toMatch(/<table:table-header-rows>/);
    expect(document).toMatch(
      /<svg:desc>Network map of Table 1, Heron: 3 organisations, 1 tie and 1 network\./,
    );
  });

  it('[E20] writes spreadsheets that no program takes for formulas', async () => {
    const { type, bytes } = await bytesOf('responses.csv');
    expect(type).toBe('text/csv; charset=utf-8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCells(new TextDecoder().decode(bytes), ',').map(({ cells }) => cells);
    expect(rows[0]).toContain('Response');
    expect(rows.flat()).toContain(WRITTEN.response);
    const [sheet] = (await opened({ 'a.csv': bytes }, 'fods')).map(String);
    expect(sheet).toContain(WRITTEN.response);
    expect(sheet).toContain('HYPERLINK');
    expect(sheet).not.toContain('table:formula');
    for (const other of ['ratings', 'grid', 'chooser'])
      expect((await bytesOf(`${other}.csv`)).bytes.length).toBeGreaterThan(10);
  });
});

const pagesIn = (slides: string): string[] => slides.match(/<draw:page [\s\S]*?<\/draw:page>/g) ?? [];
const notesIn = (slides: string): string =>
  [...slides.matchAll(/<presentation:notes[\s\S]*?<\/presentation:notes>/g)]
    .map(([notes]) => notes)
    .join('\n');
