/** The sheet and what is drawn over it: whoever looks at an organisation reads every name once. */
import { expect, test } from 'vitest';
import { drawLive } from '../../../../../../client/activities/map/canvas/draw/live-layer.ts';
import type { LiveScene } from '../../../../../../client/activities/map/canvas/draw/easel.ts';
import { mapTemplates } from '../../../../../../shared/cards/decks/map-templates.ts';
import { drawMap } from '../../../../../../shared/activities/map/drawing/draw-map.ts';
import { fitDrawn } from '../../../../../../shared/activities/map/drawing/fit-drawn.ts';
import { makeOutlines } from '../../../../../../shared/activities/map/drawing/outline/outlines.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makeSvgPen } from '../../../../../../shared/activities/map/drawing/pens/svg-pen.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { sketchTemplate } from '../../../../../../shared/activities/map/files/in/template.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

const measure = (text: string) => text.length * 8;

/** Every name that a pen filled, with its place. */
const namesIn = (svg: string) =>
  [
    ...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*text-anchor="(\w+)"[^>]*fill="#[^>]*>([^<]*)</g),
  ].map(([, x, y, anchor, text]) => ({ text, at: `${x} ${y} ${anchor}` }));

test.each(mapTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const { organisations, ties, networks } = sketchTemplate(template);
  const map = drawn(
    organisations.map(({ key, name, kind = 'other' }) => ({ id: key, name: `${name} ${key}`, kind })),
    ties.map(({ from, to }) => [from, to] as const),
    networks.map(({ members }) => [...members.keys()]),
  );
  const places = new Map(organisations.map(({ key, at }) => [key, at]));
  const picture = makePicture(map, NOW, (id): Point => places.get(id) ?? [0, 0]);
  const size = { w: 946, h: 527 };
  const view = fitDrawn(picture, size, { measure });
  const outlines = makeOutlines();
  const look = (selection: ReadonlySet<string>, hover?: string) => {
    const sheet = makeSvgPen();
    const frame = { x: 0, y: 0, ...size };
    const laid = drawMap(sheet, PRINT, picture, { view, frame, measure, outlines, quiet: selection });
    const pen = Object.assign(makeSvgPen(), { fillRect: () => undefined });
    const scene = { pen, ink: PRINT, picture, view, size, measure, laid, lifted: new Set(), outlines };
    drawLive(scene as unknown as LiveScene, {
      selection,
      hover,
      walker: undefined,
      stroke: undefined,
      hands: [],
    });
    const shown = new Map<string, Set<string>>();
    for (const { text = '', at } of [...namesIn(sheet.written()), ...namesIn(pen.written())])
      shown.set(text, (shown.get(text) ?? new Set()).add(at));
    expect([...shown].filter(([, spots]) => spots.size > 1)).toEqual([]);
  };
  for (const { key } of organisations) {
    look(new Set([key]));
    look(new Set(), key);
  }
});
