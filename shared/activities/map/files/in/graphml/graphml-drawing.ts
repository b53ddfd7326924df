/**
 * Reads what drawing programs put inside GraphML's data: yEd writes labels, boxes and arrows, and yEd Live and yFiles write the same
 * under other names. Gephi, Cytoscape, NetworkX and igraph write attributes only.
 * @module
 */
import type { Point } from '../../../model/map-view.ts';

export type Drawn = {
  label?: string;
  /** The middle of its box; y grows downwards. */
  at?: Point;
  /** The ends at which an arrow is drawn. */
  arrows?: { source: boolean; target: boolean };
};
type Attributes = Readonly<Record<string, string>>;

/** Elements whose text is a label. */
export const LABELS: ReadonlySet<string> = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text']);

/** Takes over what an element says of its node or edge. The first element of a sort counts. */
export function takeElement(drawn: Drawn, tag: string, is: Attributes): void {
  if (tag === 'Geometry') drawn.at ??= middle(is.x, is.y, is.width, is.height);
  else if (tag === 'RectD') drawn.at ??= middle(is.X, is.Y, is.Width, is.Height);
  else if (tag === 'Label' && is.Text) takeLabel(drawn, is.Text);
  else if (tag === 'Arrows') {
    const arrow = (end: string | undefined) => end !== undefined && end !== 'none';
    drawn.arrows ??= { source: arrow(is.source), target: arrow(is.target) };
  }
}

/** Takes over a label as one plain line. In a file it may be formatted, and broken into lines to fit its box. */
export function takeLabel(drawn: Drawn, text: string): void {
  const plain = /^\s*<(html|p|div|span|b|i)\b/i.test(text) ? text.replace(/<[^>]*>/g, ' ') : text;
  const label = plain.replace(/\s+/g, ' ').trim();
  if (label) drawn.label ??= label;
}

/** The middle of a box, which is given by its upper left corner. */
function middle(x?: string, y?: string, width = '0', height = '0'): Point | undefined {
  const at: Point = [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2];
  return at.every(Number.isFinite) ? at : undefined;
}
