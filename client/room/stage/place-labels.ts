/**
 * Places labels in a picture: each as near as possible to its point, none over another, all inside. The same points
 * always give the same picture.
 * @module
 */
export type Size = { width: number; height: number };
export type Point = { x: number; y: number };
export type Box = Point & Size;
/** A label. Its centre should be as near as possible to `x`, `y`. */
export type Label = { id: string } & Box;

/** How much further out each round of tries is than the one before, and how many tries a round has. */
const STRIDE = 8;
const ROUND = 24;

/**
 * Places labels.
 * @param labels the first label has the first choice
 * @param bounds where labels may be, in the same units
 * @param gap the free space between two labels
 * @returns the centre of each label; where not all fit, the last ones lie over others
 */
export function placeLabels(labels: readonly Label[], bounds: Box, gap: number): Map<string, Point> {
  const placed: Box[] = [];
  const centres = new Map<string, Point>();
  for (const label of labels) {
    const tries = triesFor(label, bounds);
    const centre = tries.find((point) => placed.every((other) => !touch(boxAt(label, point), other, gap)));
    const found = centre ?? tries[0] ?? label;
    centres.set(label.id, { x: found.x, y: found.y });
    placed.push(boxAt(label, found));
  }
  return centres;
}

export const boxAt = ({ width, height }: Size, { x, y }: Point): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

export const touch = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** Lists places to try: rounds about the wanted place, each a little further out. */
function triesFor(label: Label, bounds: Box): Point[] {
  const inside = ({ x, y }: Point): Point => ({
    x: clamp(x, bounds.x + label.width / 2, bounds.x + bounds.width - label.width / 2),
    y: clamp(y, bounds.y + label.height / 2, bounds.y + bounds.height - label.height / 2),
  });
  const tries = [inside(label)];
  const reach = Math.hypot(bounds.width, bounds.height);
  for (let radius = STRIDE; radius < reach; radius += STRIDE) {
    for (let step = 0; step < ROUND; step += 1) {
      const angle = (step / ROUND) * 2 * Math.PI;
      tries.push(inside({ x: label.x + radius * Math.cos(angle), y: label.y + radius * Math.sin(angle) }));
    }
  }
  return tries;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
