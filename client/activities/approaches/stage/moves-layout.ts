/**
 * Where the picture of all tables' moves has its chips and lines. In units of the drawing, 1840 by 640.
 * @module
 */
import { SIDES, type Side } from '../../../../shared/activities/approaches/moves.ts';
import { type RoomMoves, tablesOn } from '../../../../shared/activities/approaches/room.ts';
import { approaches } from '../../../../shared/cards/decks/approaches.ts';

export const VIEW = { width: 1840, height: 640, left: 758, right: 1082 } as const;
export const ROW = { top: 110, height: 94 } as const;
/** More numbers in a row than this stand in two ranks. */
const ONE_RANK = 5;
/** With more tables than this a row has how many they are. */
const MOST_TABLES = 12;
const LARGE = { r: 35, size: 46, gap: 76 };
const SMALL = { r: 20, size: 28, gap: 44 };

export type Chip = { side: Side; x: number; y: number; r: number; size: number; words: string };
export type MovesLayout = {
  chips: Chip[];
  /** One for each move from an approach to another, as a path. */
  lines: string[];
  /** The approaches that some table has, by side. */
  used: Record<Side, ReadonlySet<string>>;
  /** Whether chips say how many tables, and not which. */
  isCounted: boolean;
};

/** Pure: lays the moves out. */
export function movesLayout(moves: RoomMoves): MovesLayout {
  const isCounted = moves.moved.length > MOST_TABLES;
  const chips: Chip[] = [];
  const used = { now: new Set<string>(), next: new Set<string>() };
  for (const side of SIDES)
    approaches.forEach(({ id }, place) => {
      const tables = tablesOn(moves, side, id);
      if (tables.length === 0) return;
      used[side].add(id);
      const words = isCounted ? [String(tables.length)] : tables.map(String);
      chips.push(...row(side, ROW.top + place * ROW.height, words));
    });
  return { chips, lines: linesOf(moves), used, isCounted };
}

/** The chips of one row stand at the inner end of its rule, in one rank or two. */
function row(side: Side, y: number, words: readonly string[]): Chip[] {
  const ranks = words.length > ONE_RANK ? 2 : 1;
  const { r, size, gap } = ranks === 2 ? SMALL : LARGE;
  const inRank = Math.ceil(words.length / ranks);
  return words.map((word, place) => {
    const column = place % inRank;
    const fromEdge = r + 10 + (side === 'now' ? inRank - 1 - column : column) * gap;
    return {
      side,
      x: side === 'now' ? VIEW.left - fromEdge : VIEW.right + fromEdge,
      y: ranks === 1 ? y : y + (place < inRank ? -21 : 21),
      r,
      size,
      words: word,
    };
  });
}

function linesOf({ moved }: RoomMoves): string[] {
  const y = (approach: string) => ROW.top + approaches.findIndex(({ id }) => id === approach) * ROW.height;
  const pairs = new Set(
    moved.flatMap(({ now, next }) => now.flatMap((from) => next.map((to) => `${from}/${to}`))),
  );
  const middle = (VIEW.left + VIEW.right) / 2;
  return [...pairs].map((pair) => {
    const [from = '', to = ''] = pair.split('/');
    return `M${VIEW.left} ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${VIEW.right} ${y(to)}`;
  });
}
