/** Which story each table reads at which moment, whoever comes, goes, holds the clock or adds time to it. */
import { describe, expect, test } from 'vitest';
import {
  carouselAt,
  readAt,
  readersOf,
  readNow,
  timetable,
} from '../../../../../shared/activities/stories/carousel.ts';
import { newDocument, type PlanDoc, readDocument, root } from '../../../../../shared/model/document.ts';
import { putStep } from '../../../../../shared/model/plan/agenda-edits.ts';
import { putPerson, putTables } from '../../../../../shared/model/plan/plan-edits.ts';
import { PLAN_ROOTS, tablesOf } from '../../../../../shared/model/plan/plan-view.ts';
import * as run from '../../../../../shared/model/plan/run-edits.ts';
import { dice } from '../../../../support/random.ts';

const MINUTE = 60_000;
const step = {
  id: 's1',
  title: 'Our stories',
  kind: 'stories' as const,
  minutes: 60,
  deck: null,
  ids: [],
  instructions: '',
  facilitatorNote: '',
};

function room(tables: number, minutes = 60): PlanDoc {
  const doc = newDocument('plan');
  putTables(
    doc,
    Array.from({ length: tables }, (_, at) => ({ id: `t${at + 1}`, name: '' })),
  );
  putStep(doc, null, { ...step, minutes });
  return doc;
}
const sit = (doc: PlanDoc, ...tables: string[]) =>
  tables.forEach((tableId) =>
    putPerson(doc, { id: `at-${tableId}`, name: 'Somebody', kind: 'participant', tableId }),
  );
const begin = (doc: PlanDoc, now = 0, minutes = 60) => {
  run.startStep(doc, null, { ...step, minutes, order: 0 }, now);
  run.startClock(doc, null, now);
};
const at = (doc: PlanDoc, now: number) => carouselAt(readDocument(doc, PLAN_ROOTS), now)!;

describe('the timetable', () => {
  test('an hour at eight tables: writing, three moves, home', () => {
    expect(timetable(60 * MINUTE, 8)).toEqual([
      { kind: 'write', ms: 24 * MINUTE },
      { kind: 'move', move: 1, ms: 9 * MINUTE },
      { kind: 'move', move: 2, ms: 9 * MINUTE },
      { kind: 'move', move: 3, ms: 9 * MINUTE },
      { kind: 'home', ms: 9 * MINUTE },
    ]);
  });

  test('one table only writes; two visit each other once; ten minutes are one move', () => {
    expect(timetable(20 * MINUTE, 1)).toEqual([{ kind: 'write', ms: 20 * MINUTE }]);
    expect(timetable(0, 0)).toEqual([{ kind: 'write', ms: 0 }]);
    expect(timetable(20 * MINUTE, 2).map(({ kind }) => kind)).toEqual(['write', 'move', 'home']);
    expect(timetable(10 * MINUTE, 9).map(({ ms }) => ms / MINUTE)).toEqual([4, 4.5, 1.5]);
  });

  test('it takes the step’s time, whatever the numbers', () => {
    for (let minutes = 2; minutes <= 180; minutes += 1)
      for (let tables = 1; tables <= 30; tables += 1) {
        const phases = timetable(minutes * MINUTE, tables);
        expect(phases.reduce((sum, { ms }) => sum + ms, 0)).toBe(minutes * MINUTE);
        expect(phases.filter(({ kind }) => kind === 'move').length).toBeLessThanOrEqual(tables - 1 || 0);
      }
  });
});

describe('who reads what', () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 12, 50])('at %i tables nobody reads their own, or anything twice', (n) => {
    const ring = Array.from({ length: n }, (_, place) => `t${place}`);
    const moves = timetable(60 * MINUTE, n).filter(({ kind }) => kind === 'move').length;
    const read = new Map(ring.map((table) => [table, [] as (string | undefined)[]]));
    for (let move = 1; move <= moves; move += 1) {
      const stories = ring.map((table) => readAt(ring, table, move));
      expect(new Set(stories).size).toBe(n);
      ring.forEach((table, place) => read.get(table)!.push(stories[place]));
    }
    for (const [table, stories] of read) {
      expect(stories).not.toContain(table);
      expect(stories).not.toContain(undefined);
      expect(new Set(stories).size).toBe(stories.length);
      expect(readersOf({ ring, moves }, table)).toEqual(
        Array.from({ length: moves }, (_, place) => ring.find((other) => read.get(other)![place] === table)),
      );
    }
  });

  test('a table where nobody sits has no place in the ring; while nobody sits anywhere, all have one', () => {
    const doc = room(4);
    begin(doc);
    expect(at(doc, 0).ring).toEqual(['t1', 't2', 't3', 't4']);
    run.stopRunning(doc, null);
    sit(doc, 't1', 't3', 't4');
    begin(doc);
    expect(at(doc, 0).ring).toEqual(['t1', 't3', 't4']);
  });

  test('it says nothing while another step runs, and with one table there is nothing to read', () => {
    const doc = room(1);
    expect(carouselAt(readDocument(doc, PLAN_ROOTS), 0)).toBeUndefined();
    begin(doc);
    expect(at(doc, 59 * MINUTE)).toMatchObject({ moves: 0, phase: { kind: 'write' } });
    expect(readAt(['t1'], 't1', 1)).toBeUndefined();
    run.startStep(doc, null, { ...step, id: 's2', kind: 'break', order: 1 }, 1);
    expect(carouselAt(readDocument(doc, PLAN_ROOTS), 1)).toBeUndefined();
  });
});

describe('it follows the clock', () => {
  test('offered, running, held, over', () => {
    const doc = room(8);
    run.startStep(doc, null, { ...step, order: 0 }, 0);
    expect(at(doc, 50 * MINUTE)).toMatchObject({ phase: { kind: 'write' }, clock: 'offered' });
    run.startClock(doc, null, 0);
    expect(at(doc, 20 * MINUTE)).toMatchObject({ phase: { kind: 'write' }, leftMs: 4 * MINUTE });
    expect(at(doc, 25 * MINUTE)).toMatchObject({ phase: { kind: 'move', move: 1 }, leftMs: 8 * MINUTE });
    run.holdClock(doc, null, 25 * MINUTE);
    expect(at(doc, 90 * MINUTE)).toMatchObject({ phase: { kind: 'move', move: 1 }, clock: 'held' });
    run.startClock(doc, null, 90 * MINUTE);
    expect(at(doc, 99 * MINUTE)).toMatchObject({ phase: { kind: 'move', move: 2 } });
    expect(at(doc, 900 * MINUTE)).toMatchObject({ phase: { kind: 'home' }, leftMs: undefined });
  });

  test('time that is added belongs to what is under way', () => {
    const doc = room(8);
    begin(doc);
    run.addTime(doc, null, 5, 10 * MINUTE);
    expect(at(doc, 10 * MINUTE)).toMatchObject({ phase: { kind: 'write' }, leftMs: 19 * MINUTE });
    run.addTime(doc, null, 1, 30 * MINUTE);
    expect(at(doc, 30 * MINUTE)).toMatchObject({ phase: { kind: 'move', move: 1 }, leftMs: 9 * MINUTE });
    // More than is left of this move: what is missing is taken from the next.
    run.addTime(doc, null, -10, 38 * MINUTE);
    expect(at(doc, 38 * MINUTE)).toMatchObject({ phase: { kind: 'move', move: 3 } });
  });

  test('whatever facilitators do with the clock and the tables, no table goes back, reads its own or one twice', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const roll = dice(seed);
      const between = (least: number, most: number) => least + roll.below(most - least + 1);
      const doc = room(between(1, 9), between(4, 90));
      const minutes = between(4, 90);
      if (between(0, 1))
        sit(doc, ...tablesOf(readDocument(doc, PLAN_ROOTS)).flatMap(({ id }) => (between(0, 3) ? [id] : [])));
      begin(doc, 0, minutes);
      const reading = new Map<string, string[]>();
      let furthest = 0;
      let added = 0;
      for (let now = 0; now < 3 * minutes * MINUTE; now += between(1, 3) * (MINUTE / 2)) {
        const plan = readDocument(doc, PLAN_ROOTS);
        const goes = carouselAt(plan, now)!;
        const place = goes.phase.kind === 'move' ? goes.phase.move : goes.phase.kind === 'write' ? 0 : 99;
        expect(place, `seed ${seed}`).toBeGreaterThanOrEqual(furthest);
        furthest = place;
        const readHere = new Set<string>();
        for (const { id } of tablesOf(plan)) {
          const story = readNow(goes, id);
          if (story === undefined) continue;
          expect(story, `seed ${seed}`).not.toBe(id);
          const before = reading.get(id) ?? reading.set(id, []).get(id)!;
          if (before.at(-1) !== story) expect(before, `seed ${seed}`).not.toContain(story);
          before.push(story);
          if (goes.ring.includes(id)) {
            expect(readHere.has(story), `seed ${seed}`).toBe(false);
            readHere.add(story);
          }
        }
        const act = between(0, 9);
        if (act === 0) run.holdClock(doc, null, now);
        if (act === 1) run.startClock(doc, null, now);
        if (act === 2) run.addTime(doc, null, between(1, 10), now);
        if (act === 3) run.addTime(doc, null, -between(1, 10), now);
        if (act === 4) putTables(doc, [...tablesOf(plan), { id: `new-${(added += 1)}`, name: '' }]);
        const there = tablesOf(plan);
        if (act === 5 && there.length > 1)
          root(doc, 'tables').delete(there[between(0, there.length - 1)]!.id);
      }
    }
  });
});
