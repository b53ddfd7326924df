/**
 * Walking over a map with the arrow keys, and the words for each step.
 * @module
 */
import { KIND_WORDS, TIE_SEEN } from '../../../../../shared/activities/map/model/words.ts';
import type { Dot, Line, Picture } from '../../../../../shared/activities/map/drawing/picture.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
const WAY = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** The nearest organisation in a direction. Distance to the side counts double, so that one walks in straight lines. */
export function nextDot(picture: Picture, from: Dot, direction: Direction): Dot | undefined {
  const [wx, wy] = WAY[direction];
  let best: { dot: Dot; cost: number } | undefined;
  for (const dot of picture.dots.values()) {
    const [dx, dy] = [dot.x - from.x, dot.y - from.y];
    const [ahead, aside] = [dx * wx + dy * wy, Math.abs(dx * wy) + Math.abs(dy * wx)];
    if (ahead <= 0 || aside > ahead * 2.5) continue;
    const cost = ahead + 2 * aside;
    if (cost < (best?.cost ?? Infinity)) best = { dot, cost };
  }
  return best?.dot;
}

/** Where the walk begins: at the organisation with the most ties, or the first by name of those. */
export const firstDot = (picture: Picture): Dot | undefined =>
  [...picture.dots.values()].sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name))[0];

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

/** “Harbour, All-through. 2 ties: sharing data with Eastmere College, … In 14–19 consortium.” */
export function sayDot(dot: Dot): string {
  const ties = dot.lines.slice(0, 4).map((line) => sayTie(line, dot));
  const more = dot.lines.length > 4 ? ` and ${dot.lines.length - 4} more` : '';
  const tied =
    dot.lines.length === 0
      ? 'No ties.'
      : `${count(dot.lines.length, 'tie', 'ties')}: ${ties.join(', ')}${more}.`;
  const networks = dot.hulls.length > 0 ? ` In ${dot.hulls.map(({ name }) => name).join(', ')}.` : '';
  return `${dot.name}, ${KIND_WORDS[dot.kind]}. ${tied}${networks}`;
}

const WHEN = { now: '', planned: ' (hoped for)', past: ' (in the past)' } as const;
/** A tie as seen from one of its ends. */
function sayTie({ from, to, kind, directed, when }: Line, seen: Dot): string {
  const other = seen === from ? to : from;
  const words = TIE_SEEN[kind][directed ? (seen === from ? 'out' : 'in') : 'both'];
  return `${words} ${other.name}${WHEN[when]}`;
}

/** What is on the map, in one line. It is the accessible name of the drawing. */
export function sayMap({ dots, lines, hulls }: Picture): string {
  const parts = [
    count(dots.size, 'organisation', 'organisations'),
    count(lines.length, 'tie', 'ties'),
    count(hulls.length, 'network', 'networks'),
  ];
  return `${parts.slice(0, 2).join(', ')} and ${parts[2]}`;
}
