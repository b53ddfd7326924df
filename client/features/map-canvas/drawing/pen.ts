/**
 * What the drawing draws with. A canvas's context is a pen, and so is the writer of SVG: screen, picture and file come
 * from the same strokes.
 * @module
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'closePath' | 'fill' | 'stroke' | 'setLineDash' | 'fillText'
> &
  Pick<CanvasRenderingContext2D, 'strokeText'> & {
    fillStyle: CanvasRenderingContext2D['fillStyle'];
    strokeStyle: CanvasRenderingContext2D['strokeStyle'];
    lineWidth: number;
    lineCap: CanvasLineCap;
    lineJoin: CanvasLineJoin;
    globalAlpha: number;
    font: string;
    textAlign: CanvasTextAlign;
    textBaseline: CanvasTextBaseline;
  };

/** Ink, not hues. The colours are the page's tokens, so contrast and the dark stage come by themselves. */
export type Palette = {
  ink: string;
  ink2: string;
  edge: string;
  /** The quiet fill of secondary, all-through and college. */
  grey: string;
  card: string;
  highlighter: string;
  font: string;
  serif: string;
};

/** How the sheet lies under the window: window = sheet · k + (x, y). */
export type View = { x: number; y: number; k: number };

/** How large things are drawn at a zoom: they grow more slowly than the distances between them. */
export const grownAt = (k: number): number => Math.min(1.6, Math.max(0.22, k ** 0.75));

/** Reads the tokens where an element stands. */
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

/** What goes into files that leave: always ink on white card, whatever the screen looks like. */
export const PRINT: Palette = {
  ink: '#1f1813',
  ink2: '#473f3a',
  edge: '#7b756d',
  grey: '#d4cec8',
  card: '#ffffff',
  highlighter: '#fde048',
  font: '"Atkinson Hyperlegible Next", "Segoe UI", "Noto Sans", sans-serif',
  serif: 'Literata, Georgia, serif',
};
