import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS } from '../../../../shared/activities/index.ts';
import { reportOf } from '../../../../shared/activities/reports.ts';
import { gather } from '../../../../shared/model/gather/gather.ts';
import { type PartId, PARTS, USUAL_PARTS } from '../../../../shared/report/report.ts';
import { NOT_WRITTEN, WHOLE_AT, wholeWorkshop, WRITTEN } from '../../../support/whole-workshop.ts';

const report = (parts: readonly PartId[] = PARTS, only?: string) =>
  reportOf(gather(wholeWorkshop(), WHOLE_AT, only), { parts, oneTable: only !== undefined });

describe('the report', () => {
  it('holds whatever people wrote, wherever they wrote it', async () => {
    const words = JSON.stringify(await report());
    expect(Object.values(WRITTEN).filter((each) => !words.includes(each))).toEqual([]);
  });

  it('holds nothing that was taken away, not ticked or not revealed', async () => {
    const words = JSON.stringify(await report());
    expect(Object.values(NOT_WRITTEN).filter((each) => words.includes(each))).toEqual([]);
  });

  it('has the chosen parts only, in its own order, and offers all that have something', async () => {
    const { sections, parts } = await report(['deeds', 'talk']);
    expect([...new Set(sections.map(({ part }) => part))]).toEqual(['talk', 'deeds']);
    expect(parts).toEqual(PARTS);
    const usual = await reportOf(gather(wholeWorkshop(), WHOLE_AT));
    expect([...new Set(usual.sections.map(({ part }) => part))]).toEqual(USUAL_PARTS);
  });

  it('is about one table when asked', async () => {
    const two = await report(PARTS, 'two');
    const words = JSON.stringify(two);
    expect(two.table).toBe('Table 2, Wren');
    expect(words).not.toContain(WRITTEN.response);
    expect(words).not.toContain(WRITTEN.guest);
    expect(words).toContain(WRITTEN.roomThought);
  });

  it('says who took part and when in one line, and calls people what they are called now', async () => {
    const { line, day, sections } = await report();
    expect(day).toBe('2026-11-14');
    expect(line).toBe('Saturday 14 November 2026. 2 people at two tables. Run by Amina.');
    const said = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'question' ? block.said : []))
      .find(({ words }) => words === WRITTEN.response);
    expect(said).toEqual({ words: WRITTEN.response, by: WRITTEN.person, hand: '', table: 1, agree: 1 });
  });

  it('puts actions and ratings below their question', async () => {
    const { sections } = await report();
    const block = sections
      .flatMap(({ blocks }) => blocks)
      .find((each) => each.kind === 'question' && each.code === 'O2');
    expect(block).toMatchObject({
      deeds: [{ what: WRITTEN.action, due: '2026-12-12', from: 'O2', challenge: 'ownership' }],
      rated: { matters: { counts: [0, 0, 1, 2, 3] } },
    });
  });

  it('gives every response a row, and the chooser, the grid and the ratings a sheet each', async () => {
    const { sheets } = await report();
    expect(sheets.map(({ id }) => id)).toEqual(['responses', 'ratings', 'chooser', 'grid']);
    const rows = sheets[0]!.rows.flat();
    for (const words of [WRITTEN.response, WRITTEN.onOwnCard, WRITTEN.practiceAnswer, WRITTEN.roleAnswer])
      expect(rows).toContain(words);
    for (const { head, rows: all } of sheets) for (const row of all) expect(row).toHaveLength(head.length);
  });

  it('is made of nothing, too', async () => {
    const { newDocument } = await import('../../../../shared/model/document.ts');
    const empty = await reportOf(gather({ plan: newDocument('plan'), tables: {} }, WHOLE_AT));
    expect(empty.sections).toEqual([]);
    expect(ACTIVITY_KINDS.length).toBeGreaterThan(0);
  });
});
