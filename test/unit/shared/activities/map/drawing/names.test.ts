import { polygonContains } from 'd3-polygon';
import { describe, expect, test } from 'vitest';
import { mapTemplates } from '../../../../../../shared/cards/decks/map-templates.ts';
import { sketchTemplate } from '../../../../../../shared/activities/map/files/in/template.ts';
import { fitDrawn } from '../../../../../../shared/activities/map/drawing/fit-drawn.ts';
import { skinsOf } from '../../../../../../shared/activities/map/drawing/hulls.ts';
import {
  type Box,
  boxOf,
  holds,
  meet,
  passes,
} from '../../../../../../shared/activities/map/drawing/names/label.ts';
import { placeLabels } from '../../../../../../shared/activities/map/drawing/names/labels.ts';
import { grownAt } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture, type Picture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { makeOutlines } from '../../../../../../shared/activities/map/drawing/outline/outlines.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

const measure = (text: string) => text.length * 8;

/** A template as it is drawn when it is brought in. */
function pictureOf(template: (typeof mapTemplates)[number]): Picture {
  const { organisations, ties, networks } = sketchTemplate(template);
  const map = drawn(
    organisations.map(({ key, name, kind = 'other' }) => ({ id: key, name, kind })),
    ties.map(({ from, to }) => [from, to] as const),
    networks.map(({ members }) => [...members.keys()]),
  );
  const places = new Map(organisations.map(({ key, at }) => [key, at]));
  return makePicture(map, NOW, (id): Point => places.get(id) ?? [0, 0]);
}
/** The map as a window of some size shows it whole. */
function shown(picture: Picture, size: { w: number; h: number }) {
  const view = fitDrawn(picture, size, { measure });
  const at = { view, grown: grownAt(view.k) };
  const frame: Box = { x: 0, y: 0, ...size };
  const { skins } = skinsOf(picture, makeOutlines(), at);
  const labels = placeLabels(picture.dots.values(), skins, { ...at, frame, measure, whole: true });
  return { view, frame, skins, labels };
}
/** The window at 1366, the stage in its own units, a phone. */
const SIZES = [
  { w: 946, h: 527 },
  { w: 684, h: 296 },
  { w: 390, h: 420 },
];

describe.each(mapTemplates.map((template) => [template.id, template] as const))(
  'template %s',
  (_, template) => {
    const picture = pictureOf(template);
    test.each(SIZES)('is whole in $w by $h: nobody outside, no name cut or over another', (size) => {
      const { view, frame, labels } = shown(picture, size);
      for (const { x, y } of picture.dots.values()) {
        expect(holds(frame, { x: x * view.k + view.x - 6, y: y * view.k + view.y - 6, w: 12, h: 12 })).toBe(
          true,
        );
      }
      const boxes = labels.map((label) => boxOf(label, measure));
      for (const [nth, box] of boxes.entries()) {
        expect(holds(frame, box)).toBe(true);
        for (const other of boxes.slice(nth + 1)) expect(meet(box, other)).toBe(false);
      }
    });
    test('has room for the names of all or all but one on a laptop', () => {
      const { labels } = shown(picture, SIZES[0]!);
      const named = new Set(labels.map(({ id }) => id));
      const unnamed = [...picture.dots.keys()].filter((id) => !named.has(id));
      expect(unnamed.length).toBeLessThanOrEqual(1);
    });
  },
);

test('the name of a network stands outside its own line, at the line', () => {
  const places: Point[] = [
    [0, 0],
    [400, 0],
    [400, 300],
    [0, 300],
    [200, 150],
    [200, 40],
  ];
  const map = drawn(['a', 'b', 'c', 'd', 'stranger', 'other'], [], [['a', 'b', 'c', 'd']]);
  const picture = makePicture(map, NOW, (id) => places[[...map.organisations.keys()].indexOf(id)] as Point);
  const at = { view: { x: 0, y: 0, k: 1 }, grown: 1 };
  const { skins } = skinsOf(picture, makeOutlines(), at);
  const [ring] = skins[0]!.rings;
  const everywhere = { x: -900, y: -900, w: 3000, h: 3000 };
  // Where neither the top nor the foot can be had, and where there is room on the left only.
  const beside = { x: -900, y: -40, w: 3000, h: 380 };
  for (const frame of [everywhere, beside, { ...beside, w: 890 }]) {
    const labels = placeLabels(picture.dots.values(), skins, { ...at, frame, measure, whole: true });
    const name = labels.find(({ network }) => network)!;
    const { x, y, w, h } = boxOf(name, measure);
    for (const part of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
      for (const spot of [y, y + h / 2, y + h])
        expect(polygonContains(ring!, [x + w * part, spot])).toBe(false);
    }
    const far = Math.min(...ring!.map(([rx, ry]) => Math.hypot(rx - name.x, ry - name.y)));
    expect(far).toBeLessThan(w / 2 + h);
  }
});

test('a network is not named in a bay of its own that is narrower than the name', () => {
  const sides = [0, 100, 200, 300].flatMap((y): Point[] => [
    [0, y],
    [200, y],
  ]);
  const places = [...sides, [100, 300] as Point, [100, 60] as Point, [100, 150] as Point];
  const ids = places.map((_, nth) => `o${nth}`);
  const map = drawn(ids, [], [ids.slice(0, 9)]);
  const picture = makePicture(map, NOW, (id) => places[ids.indexOf(id)] as Point);
  const at = { view: { x: 0, y: 0, k: 1 }, grown: 1 };
  const { skins } = skinsOf(picture, makeOutlines(), at);
  expect(polygonContains(skins[0]!.rings[0]!, [100, 60])).toBe(false);
  const bay = { x: -30, y: -20, w: 260, h: 270 };
  const labels = placeLabels(picture.dots.values(), skins, {
    ...at,
    frame: bay,
    measure: () => 150,
    whole: true,
  });
  expect(labels.filter(({ network }) => network)).toEqual([]);
});

test('an organisation’s name stands where its own ties leave room', () => {
  const places: Record<string, Point> = { mid: [0, 0], below: [0, 200], above: [0, -200] };
  const map = drawn(
    ['mid', 'below', 'above'],
    [
      ['mid', 'below'],
      ['mid', 'above'],
    ],
  );
  const { labels } = shown(
    makePicture(map, NOW, (id) => places[id] as Point),
    { w: 900, h: 700 },
  );
  const side = (id: string) => labels.find((label) => label.id === id)?.side;
  expect([side('above'), side('below'), side('mid')]).toEqual([1, 0, 2]);
});

test('in a window names stand in sight first, and those further out are written for when one pans', () => {
  const map = drawn(['Edge of the county primary', 'Beyond'], []);
  const picture = makePicture(map, NOW, (id): Point => (id === 'Beyond' ? [700, 200] : [590, 200]));
  const options = { view: { x: 0, y: 0, k: 1 }, grown: 1, measure };
  const seen = { x: 0, y: 0, w: 600, h: 400 };
  const labels = placeLabels(picture.dots.values(), [], {
    ...options,
    frame: { x: -300, y: -200, w: 1200, h: 800 },
    seen,
  });
  expect(
    holds(
      seen,
      boxOf(
        labels.find(({ text }) => text.startsWith('Edge'))!,
        measure,
      ),
    ),
  ).toBe(true);
  expect(labels.map(({ text }) => text)).toContain('Beyond');
});

test('from the back row a crowd’s networks say how many they are, and a name has nothing under it', () => {
  const ids = Array.from({ length: 200 }, (_, nth) => `o${nth}`);
  const ties = ids.slice(0, 60).map((id, nth) => [id, ids[nth + 61] as string] as const);
  const map = drawn(ids, ties, [ids.slice(0, 150)]);
  // Close together in the west, with some air in the east.
  const picture = makePicture(map, NOW, (id): Point => {
    const nth = Number(id.slice(1));
    return nth < 150
      ? [(nth % 15) * 70, Math.floor(nth / 15) * 70]
      : [1300 + (nth % 5) * 450, Math.floor((nth - 150) / 5) * 75];
  });
  const at = { view: { x: 40, y: 80, k: 0.25 }, grown: grownAt(0.25) };
  const { skins } = skinsOf(picture, makeOutlines(), at);
  const frame = { x: 0, y: 0, w: 1000, h: 400 };
  const named = (far: boolean) =>
    placeLabels(picture.dots.values(), skins, { ...at, frame, measure, whole: true, far });
  const [organisations, networks] = [false, true].map((network) =>
    named(true).filter((one) => one.network === network),
  );
  expect(networks!.map(({ text }) => text)).toEqual([expect.stringMatching(/ \(150\)$/)]);
  expect(named(false).find(({ network }) => network)?.text).not.toContain('(');
  expect(organisations!.length).toBeGreaterThan(3);
  expect(organisations!.length).toBeLessThan(named(false).length);
  for (const label of organisations!) {
    const box = boxOf(label, measure);
    for (const dot of picture.dots.values()) {
      const [x, y] = [dot.x * at.view.k + at.view.x, dot.y * at.view.k + at.view.y];
      expect(meet(box, { x: x - 2, y: y - 2, w: 4, h: 4 })).toBe(false);
    }
    for (const { from, to } of picture.lines) {
      const end = (dot: typeof from) => ({
        x: dot.x * at.view.k + at.view.x,
        y: dot.y * at.view.k + at.view.y,
      });
      const inner = { x: box.x + 1, y: box.y + 1, w: box.w - 2, h: box.h - 2 };
      // A tie begins at the rim of its own organisation, not in the middle of it.
      if (from.id !== label.id && to.id !== label.id) expect(passes(end(from), end(to), inner)).toBe(false);
    }
  }
});
