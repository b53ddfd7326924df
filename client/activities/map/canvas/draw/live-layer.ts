/**
 * Draws the live layer: the selection, what is dragged, other people's pointers and selections, and one's own lasso or tie.
 * @module
 */
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import { drawDot } from '../../../../../shared/activities/map/drawing/draw-map.ts';
import { grownAt } from '../../../../../shared/activities/map/drawing/pens/pen.ts';
import { fillSkin, skinOf, strokeSkin } from '../../../../../shared/activities/map/drawing/hulls.ts';
import { boxOf, type Label, meet } from '../../../../../shared/activities/map/drawing/names/label.ts';
import { drawLabels, spotsBeside } from '../../../../../shared/activities/map/drawing/names/labels.ts';
import {
  bodyOf,
  nameNeighbours,
} from '../../../../../shared/activities/map/drawing/names/neighbour-names.ts';
import type { Dot, Line } from '../../../../../shared/activities/map/drawing/picture.ts';
import { drawTies, stretchOf } from '../../../../../shared/activities/map/drawing/ties.ts';
import { inWindow, type LiveScene } from './easel.ts';
import { exploredFrom, MOST_EXPLORED } from './explored.ts';
import { drawCursor } from './cursor-flag.ts';

/** What one's own hand is drawing, in sheet units. */
export type Stroke =
  { kind: 'lasso'; loop: readonly Point[] } | { kind: 'tie'; from: string; to: Point } | undefined;
export type Hand = { name: string; cursor: Point | undefined; selected: readonly string[] };
export type LiveState = {
  selection: ReadonlySet<string>;
  hover: string | undefined;
  /** The organisation that has the keyboard's focus; `undefined` while the focus is elsewhere. */
  walker: string | undefined;
  stroke: Stroke;
  hands: readonly Hand[];
};

/** When ties are fainter than this, a few of them cannot be found among the others, so the others are veiled. */
const CLOTH = 0.5;
const VEIL = 0.75;

export function drawLive(scene: LiveScene, state: LiveState): void {
  const { pen, ink, picture, view, laid, lifted } = scene;
  const grown = grownAt(view.k);
  const of = (ids: Iterable<string>) => [...ids].flatMap((id) => picture.dots.get(id) ?? []);
  const loose = of(lifted);

  const chosen = of(state.selection);
  const hovered = state.hover === undefined ? undefined : picture.dots.get(state.hover);
  const walked = state.walker === undefined ? undefined : picture.dots.get(state.walker);
  const asked = [hovered, walked].filter((dot) => !!dot);
  const few = chosen.length > MOST_EXPLORED ? [] : chosen;
  const explored = exploredFrom(new Set([...few, ...asked]));
  // Not when the pointer only passes over an organisation, because the map would flicker; nor while something is dragged.
  const veiled =
    laid.cloth < CLOTH &&
    loose.length === 0 &&
    (walked !== undefined || few.length > 0) &&
    explored.lines.length > 0;
  if (veiled) drawVeil(scene);

  const lettered = new Set(laid.skins.marked);
  // Networks do not avoid what is dragged. They do once it is dropped.
  const lying =
    lifted.size > 0 ? [...picture.dots.values()].filter(({ id }) => !lifted.has(id)) : picture.dots.values();
  for (const hull of picture.hulls) {
    const isChosen = state.selection.has(hull.id);
    const moves = !lettered.has(hull) && loose.some((dot) => dot.hulls.includes(hull));
    if (!isChosen && !moves) continue;
    const skin = skinOf(hull, lying, scene.outlines, { view, grown });
    fillSkin(pen, ink, skin);
    strokeSkin(pen, ink, skin, isChosen);
  }
  const lines = new Set<Line>(loose.flatMap((dot) => dot.lines));
  drawTies(pen, ink, [...lines], view, { grown, difference: picture.difference });
  drawTies(pen, ink, explored.lines, view, { grown, difference: picture.difference, full: true });
  for (const line of picture.lines) {
    if (state.selection.has(line.id)) drawChosenTie(scene, line, grown, 1);
    else if (state.hover === line.id) drawChosenTie(scene, line, grown, 0.6);
  }
  // Otherwise the ties of dragged organisations would cover the organisations at their other ends.
  if (loose.length < 30) {
    for (const dot of new Set([...lines].flatMap(({ from, to }) => [from, to])))
      drawDot(pen, ink, dot, view, grown);
  }
  for (const dot of [...explored.neighbours, ...asked]) drawDot(pen, ink, dot, view, grown);
  for (const { selected } of state.hands) for (const dot of of(selected)) ring(scene, dot, grown, 6, [4, 3]);
  for (const dot of loose) drawDot(pen, ink, dot, view, grown);
  for (const dot of chosen) drawChosen(scene, dot, grown);
  if (hovered && !state.selection.has(hovered.id)) ring(scene, hovered, grown, 5);
  if (walked) drawFocus(scene, walked, grown);

  const named = [...new Set([...loose.slice(0, 60), ...chosen.slice(0, 60), ...asked])];
  const behind = namesBehind(scene);
  const names: Label[] = [];
  for (const dot of named) names.push(labelOf(scene, dot, state, { behind, names }));
  const others = explored.neighbours.filter((dot) => !named.includes(dot));
  // While the zoom changes the sheet is shown larger or smaller as it was drawn, names and all.
  const further = laid.view.k === view.k ? namesOf(scene, others, { named, names, behind, veiled }) : [];
  drawLabels(pen, ink, [...names, ...further], true);
  drawStroke(scene, state.stroke);
  for (const { name, cursor } of state.hands) {
    if (cursor) drawCursor(pen, ink, inWindow(view, { x: cursor[0], y: cursor[1] }), name);
  }
}

/** The names that the sheet shows at this moment, at their places in the window. It moves with the view. */
function namesBehind({ view, laid }: LiveScene): ReadonlyMap<string, Label> {
  if (laid.view.k !== view.k) return new Map();
  const [x, y] = [view.x - laid.view.x, view.y - laid.view.y];
  return new Map(laid.labels.map((label) => [label.id, { ...label, x: label.x + x, y: label.y + y }]));
}

/** The names of neighbours, placed where they cover nothing that matters. */
function namesOf(
  { view, size, measure }: LiveScene,
  others: readonly Dot[],
  {
    named,
    names,
    behind,
    veiled,
  }: {
    named: readonly Dot[];
    names: readonly Label[];
    behind: ReadonlyMap<string, Label>;
    veiled: boolean;
  },
): Label[] {
  if (others.length === 0) return [];
  const grown = grownAt(view.k);
  return nameNeighbours(others, {
    view,
    grown,
    seen: { x: 0, y: 0, ...size },
    measure,
    taken: [...named.map((dot) => bodyOf(dot, view, grown)), ...names.map((name) => boxOf(name, measure))],
    behind: [...behind.values()],
    over: veiled,
  });
}

/**
 * The name of an organisation that is looked at. Where the sheet writes it too it is written over that, or it would be read double.
 * Otherwise it stands outside the rings drawn round it, on the side where it stood, unless another name stands there.
 */
function labelOf(
  { laid, view, lifted, measure }: LiveScene,
  dot: Dot,
  state: LiveState,
  there: { behind: ReadonlyMap<string, Label>; names: readonly Label[] },
): Label {
  const own = there.behind.get(dot.id);
  const isRinged = state.walker === dot.id || state.selection.has(dot.id);
  if (own && !isRinged && !lifted.has(dot.id)) return own;
  const grown = grownAt(view.k);
  const [x, y] = inWindow(view, dot);
  const round = state.walker === dot.id ? 17 : isRinged ? 6 + 6 * Math.min(1, grown) : 0;
  const r = dot.r * grown * 1.2 + round;
  const spots = spotsBeside(dot, { x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  const standing = spots[lifted.has(dot.id) ? 0 : (laid.sides.get(dot.id) ?? 0)] as Label;
  if (lifted.size > 0) return standing;
  const others = [...[...there.behind.values()].filter(({ id }) => id !== dot.id), ...there.names].map(
    (label) => boxOf(label, measure),
  );
  const isFree = (label: Label) => {
    const box = boxOf(label, measure);
    return !others.some((other) => meet(other, box));
  };
  return [standing, ...spots].find(isFree) ?? standing;
}

/** Draws a veil over everything that lies still. */
function drawVeil({ pen, ink, size }: LiveScene): void {
  pen.globalAlpha = VEIL;
  pen.fillStyle = ink.card;
  // The focus frame at the edge is left uncovered.
  pen.fillRect(4, 4, size.w - 8, size.h - 8);
  pen.globalAlpha = 1;
}

function ring(
  { pen, ink, view }: LiveScene,
  dot: Dot,
  grown: number,
  room: number,
  dash: number[] = [],
): void {
  const [x, y] = inWindow(view, dot);
  pen.beginPath();
  pen.arc(x, y, dot.r * grown * 1.25 + room, 0, 2 * Math.PI);
  pen.strokeStyle = ink.ink2;
  pen.lineWidth = 1.75;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
}

function drawChosen({ pen, ink, view }: LiveScene, dot: Dot, grown: number): void {
  const [x, y] = inWindow(view, dot);
  pen.beginPath();
  pen.arc(x, y, dot.r * grown * 1.2 + 5 + 6 * Math.min(1, grown), 0, 2 * Math.PI);
  pen.fillStyle = ink.highlighter;
  pen.fill();
  pen.strokeStyle = ink.ink;
  pen.lineWidth = 2;
  pen.stroke();
  drawDot(pen, ink, dot, view, grown);
}

/** Draws the focus as everywhere in the product: a band of highlighter within a ring of ink. */
function drawFocus({ pen, ink, view }: LiveScene, dot: Dot, grown: number): void {
  const [x, y] = inWindow(view, dot);
  const r = dot.r * grown * 1.25 + 14;
  for (const [colour, far] of [
    [ink.highlighter, r],
    [ink.ink, r + 3],
  ] as const) {
    pen.beginPath();
    pen.arc(x, y, far, 0, 2 * Math.PI);
    pen.strokeStyle = colour;
    pen.lineWidth = 3;
    pen.stroke();
  }
}

function drawChosenTie(
  { pen, ink, view, picture }: LiveScene,
  line: Line,
  grown: number,
  band: number,
): void {
  const { x1, y1, x2, y2 } = stretchOf(line, view, grown);
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.globalAlpha = band;
  pen.strokeStyle = ink.highlighter;
  pen.lineWidth = 11;
  pen.stroke();
  pen.globalAlpha = 1;
  drawTies(pen, ink, [line], view, { grown: Math.max(0.8, grown), difference: picture.difference });
}

function drawStroke({ pen, ink, picture, view }: LiveScene, stroke: Stroke): void {
  if (!stroke) return;
  pen.strokeStyle = ink.ink;
  pen.lineWidth = 1.75;
  pen.setLineDash([5, 4]);
  pen.beginPath();
  if (stroke.kind === 'lasso') {
    stroke.loop.forEach(([x, y], nth) => {
      const [px, py] = inWindow(view, { x, y });
      if (nth === 0) pen.moveTo(px, py);
      else pen.lineTo(px, py);
    });
    pen.closePath();
    pen.globalAlpha = 0.08;
    pen.fillStyle = ink.ink;
    pen.fill();
    pen.globalAlpha = 1;
  } else {
    const from = picture.dots.get(stroke.from);
    if (from) pen.moveTo(...inWindow(view, from));
    pen.lineTo(...inWindow(view, { x: stroke.to[0], y: stroke.to[1] }));
  }
  pen.stroke();
  pen.setLineDash([]);
}
