/**
 * A pen that draws with the shapes of a presentation, so that a map stays sharp at any size and whoever presents it can move it.
 * @module
 */
import { readable } from '../../../shared/activities/map/files/readable.ts';
import type { Pen } from '../../../shared/activities/map/drawing/pens/pen.ts';
import type { ShapeProps, Slide } from './pptx.ts';
import { inches, SANS, SERIF } from './look.ts';

type At = { x: number; y: number; begins?: true } | { close: true };
type Stroke = {
  kind: 'fill' | 'stroke';
  path: readonly At[];
  colour: string;
  alpha: number;
  width: number;
  dashed: boolean;
};
type Label = {
  kind: 'words';
  text: string;
  x: number;
  y: number;
  font: string;
  colour: string;
  align: string;
  middle: boolean;
};
export type Room = { x: number; y: number; w: number; h: number };

/** A circle is so many straight pieces: more is not seen, and the file grows. */
const PIECES = 20;
/** Names that would be smaller are left out: nobody reads them, and the notes and the map's own file have them. */
const LEAST_POINTS = 5;

/** Makes the pen. `count` says how many shapes it has drawn, `put` places them on a slide. */
export function makeSlidePen(): Pen & {
  readonly count: number;
  put(slide: Slide, size: { w: number; h: number }, room: Room, name: string): void;
} {
  const drawn: (Stroke | Label)[] = [];
  let path: At[] = [];
  let dash: number[] = [];
  const colourOf = (paint: unknown) => String(paint);
  const pen: ReturnType<typeof makeSlidePen> = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '400 16px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    beginPath: () => void (path = []),
    moveTo: (x, y) => void path.push({ x, y, begins: true }),
    lineTo: (x, y) => void path.push({ x, y }),
    closePath: () => void path.push({ close: true }),
    arc(x, y, r, from, to) {
      const last = path.at(-1);
      const begins = !last || 'close' in last;
      for (let piece = 0; piece <= PIECES; piece += 1) {
        const angle = from + ((to - from) * piece) / PIECES;
        const point = { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
        path.push(piece === 0 && begins ? { ...point, begins: true } : point);
      }
    },
    fill: () => keep('fill', pen.fillStyle),
    stroke: () => keep('stroke', pen.strokeStyle),
    setLineDash: (segments) => void (dash = [...segments]),
    fillText: (text, x, y) =>
      void drawn.push({
        kind: 'words',
        text,
        x,
        y,
        font: pen.font,
        colour: colourOf(pen.fillStyle),
        align: pen.textAlign,
        middle: pen.textBaseline === 'middle',
      }),
    // The ground under letters, which shapes do without.
    strokeText: () => {},
    get count() {
      return drawn.length;
    },
    put(slide, size, room, name) {
      const scale = Math.min(room.w / size.w, room.h / size.h);
      const left = room.x + (room.w - size.w * scale) / 2;
      const top = room.y + (room.h - size.h * scale) / 2;
      const place = { left, top, scale };
      slide.addShape('rect', {
        x: inches(left),
        y: inches(top),
        w: inches(size.w * scale),
        h: inches(size.h * scale),
        fill: { color: 'FFFFFF' },
        line: { color: 'D4CEC8', width: 0.75 },
        objectName: readable(name),
      });
      for (const each of drawn) {
        if (each.kind === 'words') putWords(slide, each, place);
        else putStroke(slide, each, place);
      }
    },
  };
  const keep = (kind: 'fill' | 'stroke', paint: unknown) => {
    const { globalAlpha: alpha, lineWidth: width } = pen;
    drawn.push({ kind, path: [...path], colour: colourOf(paint), alpha, width, dashed: dash.length > 0 });
  };
  return pen;
}

type Place = { left: number; top: number; scale: number };

function putStroke(
  slide: Slide,
  { kind, path, colour, alpha, width, dashed }: Stroke,
  { left, top, scale }: Place,
): void {
  const dots = path.flatMap((at) => ('close' in at ? [] : [at]));
  if (dots.length < 2) return;
  const [x1, y1] = [Math.min(...dots.map(({ x }) => x)), Math.min(...dots.map(({ y }) => y))];
  const [x2, y2] = [Math.max(...dots.map(({ x }) => x)), Math.max(...dots.map(({ y }) => y))];
  const at = (x: number, y: number) => ({ x: inches((x - x1) * scale), y: inches((y - y1) * scale) });
  const color = hexOf(colour);
  const transparency = Math.round((1 - alpha) * 100);
  type Points = NonNullable<ShapeProps['points']>;
  // The library draws this shape, and leaves it out of the list of its names.
  slide.addShape('custGeom' as 'rect', {
    x: inches(left + x1 * scale),
    y: inches(top + y1 * scale),
    // A shape without any width is none to some programs.
    w: inches(Math.max(0.5, (x2 - x1) * scale)),
    h: inches(Math.max(0.5, (y2 - y1) * scale)),
    points: path.map((each): Points[number] =>
      'close' in each ? { close: true } : { ...at(each.x, each.y), ...(each.begins && { moveTo: true }) },
    ),
    ...(kind === 'fill'
      ? { fill: { color, transparency } }
      : {
          line: {
            color,
            transparency,
            width: Math.max(0.25, width * scale * 0.75),
            ...(dashed && { dashType: 'sysDash' as const }),
          },
        }),
  });
}

function putWords(
  slide: Slide,
  { text, x, y, font, colour, align, middle }: Label,
  { left, top, scale }: Place,
): void {
  const [, weight = '400', size = '16', family = ''] = /^(\d+) ([\d.]+)px (.*)$/.exec(font) ?? [];
  const high = Number(size) * scale;
  if (high * 0.75 < LEAST_POINTS) return;
  // Wide enough for any face that stands in for ours.
  const wide = Math.max(20, text.length * high * 0.75);
  const shift = align === 'center' ? wide / 2 : align === 'right' || align === 'end' ? wide : 0;
  const rise = middle ? high * 0.7 : high * 1.05;
  slide.addText(readable(text), {
    x: inches(left + x * scale - shift),
    y: inches(top + y * scale - rise),
    w: inches(wide),
    h: inches(high * 1.4),
    margin: 0,
    wrap: false,
    align: align === 'center' ? 'center' : shift > 0 ? 'right' : 'left',
    valign: 'middle',
    bold: Number(weight) >= 600,
    color: hexOf(colour),
    fontFace: /literata/i.test(family) && !family.startsWith('"Atkinson') ? SERIF : SANS,
    fontSize: Math.round(high * 0.75 * 10) / 10,
  });
}

/** `#1f1813` as presentations write it. */
const hexOf = (colour: string): string => (/^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? '1f1813').toUpperCase();
