import { expect, test } from 'vitest';
import { clothAt } from '../../../../../../shared/activities/map/drawing/cloth.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { makeSvgPen } from '../../../../../../shared/activities/map/drawing/pens/svg-pen.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { drawTies } from '../../../../../../shared/activities/map/drawing/ties.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

/** `count` ties between organisations in a square, each to the one `step` further on. */
function square(count: number, side = 1000) {
  const ids = Array.from({ length: 100 }, (_, nth) => `o${nth}`);
  const ties = Array.from(
    { length: count },
    (_, nth) => [`o${nth % 100}`, `o${(nth * 37 + 13) % 100}`] as const,
  ).filter(([a, b]) => a !== b);
  return makePicture(drawn(ids, ties), NOW, (id): Point => {
    const nth = Number(id.slice(1));
    return [((nth % 10) * side) / 9, (Math.floor(nth / 10) * side) / 9];
  });
}

test('a few ties are as strong as can be; the more there are in a room, the fainter; nearer by they come back', () => {
  const few = clothAt(square(12).lines, 0.3, 0.4);
  const more = clothAt(square(150).lines, 0.3, 0.4);
  const many = clothAt(square(600).lines, 0.3, 0.4);
  expect(few).toBe(1);
  expect(more).toBeLessThan(1);
  expect(many).toBeLessThan(more / 2);
  expect(clothAt(square(600).lines, 2, 1.3)).toBeGreaterThan(many * 2);
  expect(clothAt(square(600, 4000).lines, 0.3, 0.4)).toBeGreaterThan(many * 2);
  // One school far away makes no room for the others.
  const apart = square(600);
  Object.assign(apart.dots.get('o0')!, { x: 9000, y: 0 });
  expect(clothAt(apart.lines, 0.3, 0.4)).toBeLessThan(more);
  expect(clothAt([], 1, 1)).toBe(1);
});

const alphas = (svg: string) => [...svg.matchAll(/opacity="([\d.]+)"/g)].map(([, value]) => Number(value));

test('strong ties fade less than light ones; what somebody looks at does not fade, and has its signs', () => {
  const map = drawn(
    ['a', 'b', 'c'],
    [
      ['a', 'b', { strength: 1 }],
      ['b', 'c', { strength: 3, kind: 'funds', directed: true }],
    ],
  );
  const places: Record<string, Point> = { a: [0, 0], b: [400, 0], c: [800, 0] };
  const { lines } = makePicture(map, NOW, (id) => places[id] as Point);
  const written = (full: boolean) => {
    const pen = makeSvgPen();
    drawTies(
      pen,
      PRINT,
      lines,
      { x: 0, y: 0, k: 0.2 },
      { grown: 0.3, difference: false, cloth: full ? 1 : 0.1, full },
    );
    return pen.written();
  };
  const [light = 1, strong = 1] = alphas(written(false));
  expect(light).toBeLessThan(0.2);
  expect(strong).toBeGreaterThan(light * 1.5);
  expect(alphas(written(true))).toEqual([]);
  const filled = (svg: string) => svg.split('\n').filter((path) => !path.includes('fill="none"')).length;
  expect(filled(written(false))).toBe(0);
  // A head and the mark of funding.
  expect(filled(written(true))).toBe(2);
});
