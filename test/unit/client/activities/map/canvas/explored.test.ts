import { describe, expect, test } from 'vitest';
import { exploredFrom } from '../../../../../../client/activities/map/canvas/draw/explored.ts';
import { boxOf, holds, meet } from '../../../../../../shared/activities/map/drawing/names/label.ts';
import { placeLabels } from '../../../../../../shared/activities/map/drawing/names/labels.ts';
import {
  bodyOf,
  nameNeighbours,
} from '../../../../../../shared/activities/map/drawing/names/neighbour-names.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

const measure = (text: string) => text.length * 8;
const seen = { x: 0, y: 0, w: 900, h: 500 };

test('whom a few are tied to: every tie once, the others at their ends, the strongest tied first', () => {
  const map = drawn(
    ['a', 'b', 'c', 'd', 'e'],
    [
      ['a', 'b'],
      ['a', 'c', { strength: 1 }],
      ['d', 'b'],
      ['a', 'd', { strength: 3 }],
      ['c', 'e'],
    ],
  );
  const { dots } = makePicture(map, NOW, () => [0, 0]);
  const { lines, neighbours } = exploredFrom(new Set([dots.get('a')!, dots.get('d')!]));
  expect(lines.map(({ from, to }) => `${from.id}${to.id}`).sort()).toEqual(['ab', 'ac', 'ad', 'db']);
  expect(neighbours.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(exploredFrom(new Set())).toEqual({ lines: [], neighbours: [] });
});

describe('the names of neighbours', () => {
  const ids = Array.from({ length: 400 }, (_, nth) => `o${nth}`);
  const ties = Array.from({ length: 30 }, (_, nth) => ['o205', `o${180 + 2 * nth}`] as const);
  const picture = makePicture(drawn(ids, ties), NOW, (id): Point => {
    const nth = Number(id.slice(1));
    return [(nth % 20) * 160 + ((nth * 7) % 60), Math.floor(nth / 20) * 90 + ((nth * 11) % 40)];
  });
  const view = { x: 20, y: 20, k: 0.25 };
  const grown = 0.35;
  const source = picture.dots.get('o205')!;
  const { neighbours } = exploredFrom(new Set([source]));
  const behind = placeLabels(picture.dots.values(), [], { view, grown, frame: seen, measure });
  const taken = [bodyOf(source, view, grown)];

  test.each([true, false])(
    'stand in the window, on nobody and on no other such name; over others: %s',
    (over) => {
      const labels = nameNeighbours(neighbours, { view, grown, seen, measure, taken, behind, over });
      expect(labels.length).toBeGreaterThan(over ? 5 : 0);
      expect(labels.length).toBeLessThanOrEqual(12);
      const boxes = labels.map((label) => boxOf(label, measure));
      const bodies = [source, ...neighbours].map((dot) => ({ id: dot.id, box: bodyOf(dot, view, grown) }));
      labels.forEach(({ id }, nth) => {
        const box = boxes[nth]!;
        expect(holds(seen, box)).toBe(true);
        for (const other of boxes.slice(nth + 1)) expect(meet(box, other)).toBe(false);
        for (const body of bodies) if (body.id !== id) expect(meet(box, body.box)).toBe(false);
        if (over) return;
        for (const name of behind) if (name.id !== id) expect(meet(box, boxOf(name, measure))).toBe(false);
      });
    },
  );
});
