/**
 * Two canvases on top of each other. The lower one, the sheet, holds everything that lies still. It is larger than the window and is only
 * shifted while somebody pans. The upper one, the live layer, holds what moves and is drawn in every frame.
 * @module
 */
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import { drawMap, type Laid } from '../../../../../shared/activities/map/drawing/draw-map.ts';
import type { Measure } from '../../../../../shared/activities/map/drawing/names/label.ts';
import type { Palette, View } from '../../../../../shared/activities/map/drawing/pens/pen.ts';
import type { Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import { makeMovingOutlines } from '../../../../../shared/activities/map/drawing/outline/moving.ts';
import {
  makeOutlines,
  type Outlines,
} from '../../../../../shared/activities/map/drawing/outline/outlines.ts';
import { makeGlide } from '../hand/glide.ts';
import { measureHere, onRecoloured, paletteAt } from '../../parts/on-canvas.ts';
import type { Size } from '../../../../../shared/activities/map/drawing/view.ts';

/** How far the sheet reaches beyond each edge, as a part of the window, so that a pan has something to show. */
const BEYOND = 0.4;
/** How long after the last change of zoom the sheet is drawn anew, in milliseconds. Until then it is only scaled. */
const SETTLED_MS = 110;

/** What the live layer is drawn with. */
export type LiveScene = {
  pen: CanvasRenderingContext2D;
  ink: Palette;
  picture: Picture;
  view: View;
  size: Size;
  measure: Measure;
  laid: Laid;
  lifted: ReadonlySet<string>;
  /** Outlines of networks whose members are dragged. */
  outlines: Outlines;
};
export type Easel = {
  view(): View;
  size(): Size;
  measure(): Measure;
  /** Outlines of networks, kept from one picture to the next. */
  outlines: Outlines;
  setView(view: View): void;
  /** Shows another picture. Organisations that moved glide to their places if `gliding`. */
  show(picture: Picture, gliding: boolean): void;
  /** Sets the organisations that are drawn on the live layer because somebody drags them. @returns whether they have changed */
  lift(ids: ReadonlySet<string>): boolean;
  /** Draws the live layer in the next frame. */
  refresh(): void;
  /** Draws the sheet and the live layer in the next frame. */
  redraw(): void;
  /** Says that the view has come to rest, so that names at the edge can be placed anew. */
  rest(): void;
  resize(size: Size): void;
  close(): void;
};

/**
 * Makes an easel of two canvases.
 * @param hooks.live draws the live layer and returns whether it needs another frame
 * @param hooks.calm whether the person wants less motion, so nothing glides
 * @param hooks.quiet organisations whose names the live layer writes
 */
export function makeEasel(
  canvases: { sheet: HTMLCanvasElement; live: HTMLCanvasElement },
  first: Picture,
  hooks: { live(scene: LiveScene): boolean; calm(): boolean; quiet(): ReadonlySet<string> },
): Easel {
  const { sheet, live } = canvases;
  // The canvases are drawn by the processor, because the graphics cards of school laptops are too slow to be worth the copying.
  const sheetPen = sheet.getContext('2d') as CanvasRenderingContext2D;
  const livePen = live.getContext('2d') as CanvasRenderingContext2D;
  let ink = paletteAt(live);
  let measure = measureHere(ink);
  let picture = first;
  let view: View = { x: 0, y: 0, k: 1 };
  let size: Size = { w: 1, h: 1 };
  let laid: Laid = { skins: { skins: [], marked: [] }, sides: new Map(), labels: [], view, cloth: 1 };
  let lifted: ReadonlySet<string> = new Set();
  /** The view the sheet was drawn for. */
  let drawnFor: View | undefined;
  let frame = 0;
  let turnedAt = -Infinity;
  const glide = makeGlide();
  const outlines = makeOutlines();
  const moving = makeMovingOutlines(outlines, () => performance.now());
  const ratio = () => Math.min(2, devicePixelRatio || 1);

  const drawSheet = (gliding: boolean) => {
    const [mx, my] = [Math.round(size.w * BEYOND), Math.round(size.h * BEYOND)];
    fitCanvas(sheet, { w: size.w + 2 * mx, h: size.h + 2 * my }, ratio());
    sheetPen.setTransform(ratio(), 0, 0, ratio(), mx * ratio(), my * ratio());
    sheetPen.clearRect(-mx, -my, size.w + 2 * mx, size.h + 2 * my);
    const box = { x: -mx, y: -my, w: size.w + 2 * mx, h: size.h + 2 * my };
    const seen = { x: 0, y: 0, ...size };
    const options = {
      view,
      frame: box,
      seen,
      measure,
      outlines,
      lifted,
      quiet: hooks.quiet(),
      unnamed: gliding,
    };
    laid = drawMap(sheetPen, ink, picture, options);
    drawnFor = view;
  };
  /** Shifts and scales the sheet, as it was drawn, to where it belongs in the current view. */
  const shiftSheet = () => {
    if (!drawnFor) return;
    const scale = view.k / drawnFor.k;
    const [mx, my] = [Math.round(size.w * BEYOND), Math.round(size.h * BEYOND)];
    const x = view.x - scale * (drawnFor.x + mx);
    const y = view.y - scale * (drawnFor.y + my);
    sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  const sheetHolds = (now: number): boolean => {
    if (!drawnFor) return false;
    if (drawnFor.k !== view.k) {
      const scale = view.k / drawnFor.k;
      return now - turnedAt < SETTLED_MS && scale < 2.2 && scale > 0.6;
    }
    return Math.abs(view.x - drawnFor.x) < size.w * BEYOND && Math.abs(view.y - drawnFor.y) < size.h * BEYOND;
  };

  const paint = (now: number) => {
    frame = 0;
    const gliding = glide.advance(now);
    if (gliding || !sheetHolds(now)) drawSheet(gliding);
    shiftSheet();
    fitCanvas(live, size, ratio());
    livePen.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    livePen.clearRect(0, 0, size.w, size.h);
    const more = hooks.live({
      pen: livePen,
      ink,
      picture,
      view,
      size,
      measure,
      laid,
      lifted,
      outlines: moving,
    });
    if (glide.ended()) drawnFor = undefined;
    if (more || gliding || drawnFor?.k !== view.k) refresh();
  };
  const refresh = () => void (frame ||= requestAnimationFrame(paint));
  const redraw = () => {
    drawnFor = undefined;
    refresh();
  };
  const recolour = () => {
    ink = paletteAt(live);
    measure = measureHere(ink);
    redraw();
  };
  // Until the page's font has loaded, words were measured in another one.
  void document.fonts.ready.then(recolour);
  const unfollow = onRecoloured(recolour);

  return {
    view: () => view,
    size: () => size,
    measure: () => measure,
    outlines,
    setView(next) {
      if (next.k !== view.k) turnedAt = performance.now();
      view = next;
      refresh();
    },
    show(next, gliding) {
      if (gliding && !hooks.calm()) glide.begin(picture, next, lifted);
      picture = next;
      redraw();
    },
    lift(ids) {
      if (ids.size === lifted.size && [...ids].every((id) => lifted.has(id))) return false;
      lifted = new Set(ids);
      redraw();
      return true;
    },
    refresh,
    redraw,
    rest() {
      if (drawnFor && (drawnFor.x !== view.x || drawnFor.y !== view.y)) redraw();
    },
    resize(next) {
      size = next;
      redraw();
    },
    close() {
      cancelAnimationFrame(frame);
      unfollow();
    },
  };
}

function fitCanvas(canvas: HTMLCanvasElement, { w, h }: Size, ratio: number): void {
  const [width, height] = [Math.max(1, Math.round(w * ratio)), Math.max(1, Math.round(h * ratio))];
  // Setting the size of a canvas clears it, even if the size is the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const style = [`${w}px`, `${h}px`] as const;
  if (canvas.style.width !== style[0]) canvas.style.width = style[0];
  if (canvas.style.height !== style[1]) canvas.style.height = style[1];
}

/** Where something on the sheet is in the window. */
export const inWindow = (view: View, { x, y }: { x: number; y: number }): Point => [
  x * view.k + view.x,
  y * view.k + view.y,
];
