/** The nine templates on the wall: filled, and with the names that matter, the hub's first. */
import { describe, expect, test } from 'vitest';
import { mapTemplates } from '../../../../../../shared/cards/decks/map-templates.ts';
import { drawMap } from '../../../../../../shared/activities/map/drawing/draw-map.ts';
import { fitDrawn } from '../../../../../../shared/activities/map/drawing/fit-drawn.ts';
import { boxOf, holds, meet } from '../../../../../../shared/activities/map/drawing/names/label.ts';
import { makeOutlines } from '../../../../../../shared/activities/map/drawing/outline/outlines.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makeSvgPen } from '../../../../../../shared/activities/map/drawing/pens/svg-pen.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { stretched } from '../../../../../../shared/activities/map/drawing/stretched.ts';
import { sketchTemplate } from '../../../../../../shared/activities/map/files/in/template.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

const measure = (text: string) => text.length * 8;
/** What is left for the drawing on 1920x1080 and on 1024x768, in the units of its letters. */
const SIZES = [
  { w: 445, h: 270 },
  { w: 440, h: 360 },
];

describe.each(mapTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const { organisations, ties, networks } = sketchTemplate(template);
  const map = drawn(
    organisations.map(({ key, name, kind = 'other' }) => ({ id: key, name, kind })),
    ties.map(({ from, to }) => [from, to] as const),
    networks.map(({ members }) => [...members.keys()]),
  );
  const places = new Map(organisations.map(({ key, at }) => [key, at]));
  const asDrawn = makePicture(map, NOW, (id): Point => places.get(id) ?? [0, 0]);

  test.each(SIZES)('on $w by $h', (size) => {
    const picture = makePicture(map, NOW, stretched(asDrawn, size.w / size.h));
    const view = fitDrawn(picture, size, { measure, farthest: 0.005, nearest: 2.2 });
    const frame = { x: 0, y: 0, ...size };
    const { labels, skins } = drawMap(makeSvgPen(), PRINT, picture, {
      view,
      frame,
      measure,
      outlines: makeOutlines(),
      whole: true,
      far: true,
    });
    const most = Math.max(...[...picture.dots.values()].map(({ lines }) => lines.length));
    const hubs = [...picture.dots.values()].filter(({ lines }) => lines.length === most);
    expect(labels.some(({ id }) => hubs.some((hub) => hub.id === id))).toBe(true);
    const boxes = labels.map((label) => boxOf(label, measure));
    boxes.forEach((box, nth) => {
      expect(holds(frame, box)).toBe(true);
      expect(boxes.slice(nth + 1).some((other) => meet(box, other))).toBe(false);
    });
    // Whatever is drawn reaches over most of the wall in both directions.
    const spots: Point[] = [
      ...boxes.flatMap(({ x, y, w, h }): Point[] => [
        [x, y],
        [x + w, y + h],
      ]),
      ...skins.skins.flatMap(({ rings }) => rings.flat()),
      ...[...picture.dots.values()].map(({ x, y }): Point => [x * view.k + view.x, y * view.k + view.y]),
    ];
    const reach = (axis: 0 | 1) => {
      const all = spots.map((spot) => spot[axis]);
      return Math.max(...all) - Math.min(...all);
    };
    expect(reach(0) / size.w).toBeGreaterThan(0.7);
    expect(reach(1) / size.h).toBeGreaterThan(0.7);
  });
});
