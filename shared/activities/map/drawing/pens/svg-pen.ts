/**
 * A pen that writes SVG, so that the strokes of the screen print at any size.
 * @module
 */
import { readable } from '../../files/readable.ts';
import type { Align, Pen } from './pen.ts';

/** Words as SVG can hold them. */
export const escape = (text: string): string =>
  readable(text).replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] as string,
  );
/** Two decimals are a hundredth of a pixel. */
const n = (value: number) => String(Math.round(value * 100) / 100);

const ANCHOR: Partial<Record<Align, string>> = { center: 'middle', right: 'end', left: 'start' };

/** Makes a pen that writes SVG; `written` returns what it has written so far. */
export function makeSvgPen(): Pen & { written(): string } {
  let path = '';
  let dash: number[] = [];
  const parts: string[] = [];
  const alpha = () => (pen.globalAlpha < 1 ? ` opacity="${n(pen.globalAlpha)}"` : '');
  const words = (text: string, x: number, y: number, paint: string) => {
    const [, weight = '400', size = '16', family = ''] = /^(\d+) ([\d.]+)px (.*)$/.exec(pen.font) ?? [];
    const middle = pen.textBaseline === 'middle' ? ' dy="0.35em"' : '';
    parts.push(
      `<text x="${n(x)}" y="${n(y)}"${middle} text-anchor="${ANCHOR[pen.textAlign] ?? 'start'}"` +
        ` font-family="${escape(family)}" font-size="${size}" font-weight="${weight}" ${paint}>${escape(text)}</text>`,
    );
  };
  const stroked = () =>
    `stroke="${String(pen.strokeStyle)}" stroke-width="${n(pen.lineWidth)}" stroke-linejoin="${pen.lineJoin}"` +
    ` stroke-linecap="${pen.lineCap}"${dash.length > 0 ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''}`;
  const pen: Pen & { written(): string } = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '400 16px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    beginPath: () => void (path = ''),
    moveTo: (x, y) => void (path += `M${n(x)} ${n(y)}`),
    lineTo: (x, y) => void (path += `L${n(x)} ${n(y)}`),
    closePath: () => void (path += 'Z'),
    arc(x, y, r, from, to) {
      const point = (angle: number) => `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
      const half = (from + to) / 2;
      // In two halves: a whole circle in one arc has no direction.
      path += `${path ? 'L' : 'M'}${point(from)}`;
      for (const end of [half, to]) path += `A${n(r)} ${n(r)} 0 0 1 ${point(end)}`;
    },
    fill: () => void parts.push(`<path d="${path}" fill="${String(pen.fillStyle)}"${alpha()}/>`),
    stroke: () => void parts.push(`<path d="${path}" fill="none" ${stroked()}${alpha()}/>`),
    setLineDash: (segments) => void (dash = [...segments]),
    fillText: (text, x, y) => words(text, x, y, `fill="${String(pen.fillStyle)}"`),
    strokeText: (text, x, y) => words(text, x, y, `fill="none" aria-hidden="true" ${stroked()}`),
    written: () => parts.join('\n'),
  };
  return pen;
}
