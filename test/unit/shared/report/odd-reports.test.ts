/** Whatever stands in documents, there is a report of the rest: odd values in every root, one by one and all at once. */
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../server/outputs/document/document.ts';
import { makeSlides } from '../../../../server/outputs/slides/slides.ts';
import { MAP_ROOTS } from '../../../../shared/activities/map/model/map-view.ts';
import { reportOf } from '../../../../shared/activities/reports.ts';
import { gather } from '../../../../shared/model/gather/gather.ts';
import { PLAN_ROOTS } from '../../../../shared/model/plan/plan-view.ts';
import { addAction } from '../../../../shared/model/table/action-edits.ts';
import { addResponse } from '../../../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { PARTS } from '../../../../shared/report/report.ts';
import { oddValues } from '../../../support/odd-values.ts';
import { WHOLE_AT, wholeWorkshop, WRITTEN } from '../../../support/whole-workshop.ts';

const ODD = oddValues(20_261, 20);
/** Building these takes seconds in each root. */
const isDeep = (name: string) => name.includes('10,000');
const FEW = ['responses', 'agenda', 'organisations'];
const docsOf = (workshop: ReturnType<typeof wholeWorkshop>) => {
  const { plan, tables } = workshop;
  return [
    { doc: plan as Y.Doc, roots: Object.keys(PLAN_ROOTS) },
    { doc: tables['one']!.table as Y.Doc, roots: Object.keys(TABLE_ROOTS) },
    { doc: tables['one']!.map as Y.Doc, roots: Object.keys(MAP_ROOTS) },
  ];
};
const report = (workshop: ReturnType<typeof wholeWorkshop>) =>
  reportOf(gather(workshop, WHOLE_AT), { parts: PARTS });

describe('a report of odd documents', () => {
  it.each(ODD.map(({ name }, place) => [name, place] as const))('is made beside %s', async (_, place) => {
    const workshop = wholeWorkshop();
    const { name, put } = ODD[place]!;
    for (const { doc, roots } of docsOf(workshop))
      for (const root of roots.filter((each) => !isDeep(name) || FEW.includes(each))) put(doc, root);
    expect(JSON.stringify(await report(workshop))).toContain(WRITTEN.response);
  });

  it('can be set as slides and as a document, whatever its words are', async () => {
    const odd = [
      '\u0000\u0008\uFFFF',
      '\uD800',
      'x'.repeat(100_000),
      'a '.repeat(50_000),
      '\n'.repeat(5_000),
      '<b>&amp;"',
      '',
    ];
    const workshop = wholeWorkshop();
    const { table } = workshop.tables['one']!;
    odd.forEach((text, place) => {
      const said = { id: `odd-${place}`, card: 'focus-1', text, author: { id: 'x', name: text }, at: 1 };
      addResponse(table, null, said);
      addAction(table, null, { id: `odd-${place}`, card: text, what: text, who: text, by: text });
    });
    const made = await report(workshop);
    expect((await makeSlides(made, new Map(), async () => new Uint8Array())).length).toBeGreaterThan(10_000);
    expect((await makeDocument(made, new Map())).length).toBeGreaterThan(5_000);
  });

  it('reads a note of any shape for its words', async () => {
    const workshop = wholeWorkshop();
    const note = (workshop.tables['one']!.table as Y.Doc).getXmlFragment('note:ownership');
    // Deeper than any stack: a note nests as far as its author likes.
    let at: Y.XmlFragment = note;
    for (let depth = 0; depth < 1_000; depth += 1) {
      const inner = new Y.XmlElement('bullet_list');
      at.insert(0, [inner]);
      at = inner;
    }
    at.insert(0, [new Y.XmlText('qz-deep')]);
    note.insert(1, [new Y.XmlElement('newer'), new Y.XmlText('qz-bare')]);
    const words = JSON.stringify(await report(workshop));
    expect(words).toContain('qz-deep');
    expect(words).toContain('qz-bare');
  });
});
