/**
 * The layout of the picture of the ratings, in units of its own view box.
 * @module
 */
import type { RatedCard, RoomRatings } from '../../../../shared/activities/cards/room-ratings.ts';
import { type Point, placeLabels } from '../../../room/stage/place-labels.ts';

export const VIEW = { width: 1160, height: 830 } as const;
/** The box that the axes span. */
export const FRAME = { left: 70, right: 1120, top: 40, bottom: 760 } as const;
export const CHIP = { width: 92, height: 64 } as const;
/** The width of the ring round the chips of the cards that have furthest to go. */
const RING = 11;
const GAP = 8;
/** A chip further than this from its point gets a line to it. */
const AWAY = 14;
/** The least part of a scale that the picture shows, in marks, so that small differences are not blown up. */
const LEAST_SPAN = 1.5;

export type Chip = Point & {
  id: string;
  /** The place that the answers give the card. */
  point: Point;
  /** True when the chip had to move away from its point. */
  away: boolean;
  top: boolean;
  split: boolean;
};

export function plotOf(ratings: RoomRatings): { middle: Point; chips: Chip[] } {
  const x = scale(
    ratings.cards.map(({ now }) => now.mean),
    FRAME.left + CHIP.width,
    FRAME.right - CHIP.width / 2,
  );
  const y = scale(
    ratings.cards.map(({ matters }) => matters.mean),
    FRAME.bottom - CHIP.height,
    FRAME.top + CHIP.height,
  );
  const pointOf = ({ now, matters }: RatedCard): Point => ({ x: x(now.mean), y: y(matters.mean) });
  const isTop = (card: RatedCard) => ratings.furthest.includes(card);
  // The cards with furthest to go come first, so that they get their own places.
  const ordered = [...ratings.furthest, ...ratings.cards.filter((card) => !isTop(card))];
  const labels = ordered.map((card) => {
    const ring = isTop(card) ? 2 * RING : 0;
    return { id: card.card, ...pointOf(card), width: CHIP.width + ring, height: CHIP.height + ring };
  });
  const inner = {
    x: FRAME.left + GAP,
    y: FRAME.top + GAP,
    width: FRAME.right - FRAME.left - GAP,
    height: FRAME.bottom - FRAME.top - 2 * GAP,
  };
  const centres = placeLabels(labels, inner, GAP);
  const chips = ordered.map((card): Chip => {
    const point = pointOf(card);
    const centre = centres.get(card.card) ?? point;
    const away = Math.hypot(centre.x - point.x, centre.y - point.y) > AWAY;
    return { id: card.card, ...centre, point, away, top: isTop(card), split: card.split };
  });
  return { middle: { x: x(ratings.middle.now), y: y(ratings.middle.matters) }, chips };
}

type Scale = (mark: number) => number;

/** Makes a function from marks to places that spreads the marks over the available space. */
function scale(marks: readonly number[], start: number, end: number): Scale {
  const [low, high] = marks.length > 0 ? [Math.min(...marks), Math.max(...marks)] : [1, 5];
  const span = Math.max(LEAST_SPAN, high - low);
  const from = (low + high) / 2 - span / 2;
  return (mark) => start + ((mark - from) / span) * (end - start);
}
