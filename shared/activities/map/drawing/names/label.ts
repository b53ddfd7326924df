/**
 * Names on the drawing, and the boxes they take up.
 * @module
 */
import type { Align } from '../pens/pen.ts';
export type Label = {
  id: string;
  text: string;
  x: number;
  y: number;
  align: Align;
  network: boolean;
  /** For an organisation, the number of the side its name stands on, see `spotsBeside`. */
  side?: number;
};
export type Box = { x: number; y: number; w: number; h: number };
/** Returns the width of some words, in window units. Measuring is slow, so makers of this type cache it (`makeMeasure`). */
export type Measure = (text: string, network: boolean) => number;

/** Font size of organisations' names, in window units. */
export const LABEL_SIZE = 15;
/** Font size of networks' names, in window units. */
export const NAME_SIZE = 17;
/** Names with more letters are cut on the drawing; list and panel show them whole. */
const LONGEST = 34;

/** Whether two boxes overlap. */
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
/** Whether a box lies wholly within a frame. */
export const holds = (frame: Box, { x, y, w, h }: Box): boolean =>
  x >= frame.x && y >= frame.y && x + w <= frame.x + frame.w && y + h <= frame.y + frame.h;

/** The box around a label, in window units. */
export function boxOf({ x, y, align, text, network }: Label, measure: Measure): Box {
  const w = measure(text, network) + 4;
  const h = network ? NAME_SIZE + 6 : LABEL_SIZE + 3;
  return { x: align === 'center' ? x - w / 2 : align === 'left' ? x - 2 : x - w + 2, y: y - h / 2, w, h };
}
/** A name, cut with “…” where it has more letters than `longest`. */
export const cut = (name: string, longest = LONGEST): string =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;

type Spot = { x: number; y: number };
/** Whether a straight line passes through a box. */
export function passes(a: Spot, b: Spot, { x, y, w, h }: Box): boolean {
  if (
    Math.max(a.x, b.x) < x ||
    Math.min(a.x, b.x) > x + w ||
    Math.max(a.y, b.y) < y ||
    Math.min(a.y, b.y) > y + h
  ) {
    return false;
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const reach = (Math.abs(dy) * w + Math.abs(dx) * h) / 2;
  return Math.abs((x + w / 2 - a.x) * dy - (y + h / 2 - a.y) * dx) <= reach;
}
