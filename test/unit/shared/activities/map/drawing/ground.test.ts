import { describe, expect, test } from 'vitest';
import { drawGround, groundOf, stepAt } from '../../../../../../shared/activities/map/drawing/ground.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { makeSvg } from '../../../../../../shared/activities/map/drawing/pens/print.ts';
import { makeSvgPen } from '../../../../../../shared/activities/map/drawing/pens/svg-pen.ts';
import { layOut } from '../../../../../../shared/activities/map/drawing/layout/layouts.ts';
import type { Organisation, Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

const grids: [number, number][] = [
  [451_000, 203_500],
  [463_400, 201_200],
  [455_800, 214_900],
];
const organisations: Organisation[] = [
  ...grids.map((grid, nth): Organisation => ({ id: `o${nth}`, name: `o${nth}`, kind: 'primary', grid })),
  { id: 'x', name: 'x', kind: 'health' },
];
const places = layOut({ layout: 'geography', organisations, ties: [], networks: [] });
const place = (id: string) => places.get(id) as Point;
const ground = groundOf(organisations, place)!;

describe('the ground', () => {
  test('is there while everybody stands as in the county, and gone once one has been moved by hand', () => {
    const east = (ground.east + place('o1')[0] / ground.perMetre) as number;
    expect(Math.abs(east - 463_400)).toBeLessThan(40);
    expect(Math.abs(ground.north - place('o2')[1] / ground.perMetre - 214_900)).toBeLessThan(40);
    // Who has no coordinates may stand anywhere.
    expect(groundOf(organisations, (id) => (id === 'x' ? [9000, 9000] : place(id)))).toBeDefined();
    expect(
      groundOf(organisations, (id) => (id === 'o1' ? [place(id)[0], place(id)[1] + 20] : place(id))),
    ).toBeUndefined();
  });
  test('needs two whose coordinates are known', () => {
    expect(groundOf(organisations.slice(0, 1), place)).toBeUndefined();
    expect(groundOf(organisations.slice(3), place)).toBeUndefined();
    expect(groundOf([], place)).toBeUndefined();
  });
  test('has lines at full kilometres, further apart in metres the further away one is', () => {
    const perMetre = 0.1;
    const metres = [0.05, 0.1, 0.3, 1, 4].map((k) => stepAt({ perMetre, east: 0, north: 0 }, k).metres);
    expect(metres).toEqual([20_000, 10_000, 2000, 1000, 200]);
    expect(stepAt({ perMetre, east: 0, north: 0 }, 4).words).toBe('200 metres');
    expect(stepAt({ perMetre, east: 0, north: 0 }, 1)).toEqual({ metres: 1000, wide: 100, words: '1 km' });
  });
  test('is drawn where the national grid has full kilometres', () => {
    const pen = makeSvgPen();
    const frame = { x: 0, y: 0, w: 250, h: 180 };
    drawGround(
      pen,
      PRINT,
      { perMetre: 0.1, east: 450_300, north: 210_200 },
      { view: { x: 10, y: 0, k: 1 }, frame },
    );
    const upright = [...pen.written().matchAll(/M([\d.]+) 0L\1 180/g)].map(([, x]) => Number(x));
    const level = [...pen.written().matchAll(/M0 ([\d.]+)L250 \1/g)].map(([, y]) => Number(y));
    expect(upright).toEqual([80, 180]);
    expect(level).toEqual([20, 120]);
  });
});

test('a picture to take along has the lines and says how far is how far, and has neither without ground', () => {
  const svg = (at: (id: string) => Point) => {
    const picture = makePicture(drawn(organisations), NOW, at);
    return makeSvg(picture, { title: 'A', date: '1 May 2026', measure: (text) => text.length * 8 });
  };
  expect(svg(place)).toMatch(/>\d+ (km|metres), north up</);
  expect(svg((id) => [Number(id.charCodeAt(1) || 0) * 60, 0])).not.toContain('north up');
});
