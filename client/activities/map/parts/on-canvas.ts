/**
 * What the drawing needs from this page: its colours, the widths of words, and a canvas for PNG files.
 * @module
 */
import type { Measure } from '../../../../shared/activities/map/drawing/names/label.ts';
import { makeMeasure } from '../../../../shared/activities/map/drawing/names/labels.ts';
import type { Palette } from '../../../../shared/activities/map/drawing/pens/pen.ts';
import type { Picture } from '../../../../shared/activities/map/drawing/picture.ts';
import { drawPixels, type Print } from '../../../../shared/activities/map/drawing/pens/print.ts';

/** Reads the palette from the page's tokens, as they are at an element. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    edge: token('--edge'),
    grey: token('--rule'),
    card: token('--card'),
    highlighter: token('--highlighter'),
    font: token('--font'),
    serif: token('--font-question'),
  };
}

/** What a person or a device can ask of the colours of a page. */
const ASKED = ['(forced-colors: active)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)'];

/** Calls back whenever the page's colours change, because what is drawn does not follow by itself. @returns a function that ends it */
export function onRecoloured(recolour: () => void): () => void {
  const ended = new AbortController();
  for (const query of ASKED) matchMedia(query).addEventListener('change', recolour, { signal: ended.signal });
  return () => ended.abort();
}

/** Makes a measure for the fonts of this page. */
export const measureHere = (ink: Palette): Measure => makeMeasure(ink, contextOf(new OffscreenCanvas(1, 1)));

/** Draws the map as a PNG file for print and slides. */
export function makePng(picture: Picture, print: Print): Promise<Blob> {
  let canvas = new OffscreenCanvas(1, 1);
  drawPixels(picture, print, (width, height) => {
    canvas = new OffscreenCanvas(width, height);
    return contextOf(canvas);
  });
  return canvas.convertToBlob({ type: 'image/png' });
}

const contextOf = (canvas: OffscreenCanvas) => canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
