/**
 * What the drawing draws with. A canvas's context is a pen, and so is the writer of SVG, so screen and files come from the same
 * strokes. The members are those of the HTML canvas's context.
 * @module
 */
export type Pen = {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  /** Always a colour here, although a canvas takes gradients and patterns too. */
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  font: string;
  textAlign: Align;
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top';
};
export type Align = 'center' | 'end' | 'left' | 'right' | 'start';

/** The colours and fonts of a drawing. On a page they are the page's tokens, so contrast and the dark stage are right by themselves. */
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

/**
 * The palette of files: always ink on white card, whatever the screen looks like. A font comes in two files; a page has both under
 * one name, a server has the second one under a name that ends in “Extended”.
 */
export const PRINT: Palette = {
  ink: '#1f1813',
  ink2: '#473f3a',
  edge: '#7b756d',
  grey: '#d4cec8',
  card: '#ffffff',
  highlighter: '#fde048',
  font: '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next Extended", "Segoe UI", "Noto Sans", sans-serif',
  serif: 'Literata, "Literata Extended", Georgia, serif',
};
