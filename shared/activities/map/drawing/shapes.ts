/**
 * The shapes of organisations. Kinds are told apart by shape, so no colour is needed.
 * @module
 */
import type { OrganisationKind } from '../model/map-view.ts';
import { isSchool } from '../asks/kinds.ts';
import { GLYPHS } from './pens/glyphs.ts';
import type { Palette, Pen } from './pens/pen.ts';

const GREY = new Set<OrganisationKind>(['secondary', 'all-through', 'post-16']);

function polygon(pen: Pen, x: number, y: number, r: number, corners: number, turn = 0): void {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn - Math.PI / 2 + (corner * 2 * Math.PI) / corners;
    const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    if (corner === 0) pen.moveTo(px, py);
    else pen.lineTo(px, py);
  }
  pen.closePath();
}

/** An upright cross. It is the only shape with corners that turn inwards. */
function cross(pen: Pen, x: number, y: number, r: number): void {
  const a = r * 0.42;
  const corners = [
    [-a, -r],
    [a, -r],
    [a, -a],
    [r, -a],
    [r, a],
    [a, a],
    [a, r],
    [-a, r],
    [-a, a],
    [-r, a],
    [-r, -a],
    [-a, -a],
  ] as const;
  corners.forEach(([dx, dy], nth) => (nth === 0 ? pen.moveTo(x + dx, y + dy) : pen.lineTo(x + dx, y + dy)));
  pen.closePath();
}

/** A square with round corners, for every organisation that is not a school. */
function tile(pen: Pen, x: number, y: number, r: number): void {
  const c = r * 0.45;
  const corner = (cx: number, cy: number, from: number) =>
    pen.arc(x + cx, y + cy, c, from, from + Math.PI / 2);
  pen.moveTo(x - r + c, y - r);
  corner(r - c, c - r, -Math.PI / 2);
  corner(r - c, r - c, 0);
  corner(c - r, r - c, Math.PI / 2);
  corner(c - r, c - r, Math.PI);
  pen.closePath();
}

/** Adds the outline of a kind to the pen's path. Sizes differ by kind, so that all look equally heavy. */
function outline(pen: Pen, kind: OrganisationKind, x: number, y: number, r: number): void {
  if (kind === 'primary') {
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.closePath();
  } else if (kind === 'nursery') polygon(pen, x, y + r * 0.12, r * 1.3, 3);
  else if (kind === 'secondary') polygon(pen, x, y, r * 1.38, 4, Math.PI / 4);
  else if (kind === 'special') polygon(pen, x, y, r * 1.27, 4);
  else if (kind === 'all-through') polygon(pen, x, y, r * 1.18, 5);
  else if (kind === 'post-16') polygon(pen, x, y, r * 1.16, 6, Math.PI / 6);
  else if (kind === 'pru') cross(pen, x, y, r * 1.1);
  else tile(pen, x, y, r * 1.15);
}

/**
 * Draws one organisation's shape, in the pen's units.
 * @param near how many pixels the pen draws for one unit: signs too fine to be seen are left out
 */
export function drawShape(
  pen: Pen,
  ink: Palette,
  kind: OrganisationKind,
  [x, y]: readonly [number, number],
  r: number,
  near = 1,
): void {
  pen.beginPath();
  outline(pen, kind, x, y, r);
  const agency = !isSchool(kind);
  pen.fillStyle = agency ? ink.ink : GREY.has(kind) ? ink.grey : ink.card;
  pen.fill();
  pen.strokeStyle = ink.ink;
  pen.lineJoin = 'round';
  pen.lineWidth = Math.max(1, Math.min(2, r / 6));
  pen.stroke();
  if (agency && r * near > 6) drawGlyph(pen, ink, kind, [x, y], r * 1.35, near);
}

/** Draws an agency's sign, `size` units wide. */
function drawGlyph(
  pen: Pen,
  ink: Palette,
  kind: OrganisationKind,
  [x, y]: readonly [number, number],
  size: number,
  near: number,
): void {
  const unit = size / 24;
  pen.beginPath();
  for (const stroke of GLYPHS[kind] ?? []) {
    if ('circle' in stroke) {
      const [cx, cy, r] = stroke.circle;
      pen.moveTo(x + (cx - 12 + r) * unit, y + (cy - 12) * unit);
      pen.arc(x + (cx - 12) * unit, y + (cy - 12) * unit, r * unit, 0, 2 * Math.PI);
      continue;
    }
    stroke.line.forEach(([px, py], nth) => {
      const [gx, gy] = [x + (px - 12) * unit, y + (py - 12) * unit];
      if (nth === 0) pen.moveTo(gx, gy);
      else pen.lineTo(gx, gy);
    });
  }
  pen.strokeStyle = ink.card;
  pen.lineWidth = Math.max(1 / near, 2.2 * unit);
  pen.lineCap = 'round';
  pen.stroke();
  pen.lineCap = 'butt';
}
