/**
 * The entries of a legend: only for what is on this map.
 * @module
 */
import { capital } from '../asks/words.ts';
import type { OrganisationKind, TieKind, When } from '../model/map-view.ts';
import { KIND_WORDS, TIE_WORDS, WHEN_WORDS } from '../model/words.ts';
import { areHatched, fillSkin, strokeSkin } from './hulls.ts';
import { cut } from './names/label.ts';
import { sortHulls } from './outline/crowding.ts';
import type { Ring } from './outline/geometry.ts';
import type { Palette, Pen } from './pens/pen.ts';
import type { Line, Picture } from './picture.ts';
import { drawShape } from './shapes.ts';
import { drawTies } from './ties.ts';

export type LegendKey = { words: string } & (
  | { kind: OrganisationKind }
  | { tie: TieKind; when: When }
  /** How a network is drawn, and whether its ground is hatched. */
  | { network: number; hatched: boolean }
);

/** Of more networks than this each is named at its line only: a legend of thirty is not read. */
const MOST_NETWORKS = 12;

/** The entries in a fixed order: networks, kinds of organisation, kinds of tie, then how planned and past ties look. */
export function legendKeys({ dots, lines, hulls }: Pick<Picture, 'dots' | 'lines' | 'hulls'>): LegendKey[] {
  const kinds = new Set([...dots.values()].map(({ kind }) => kind));
  const ties = new Set(lines.map(({ kind }) => kind));
  const times = new Set(lines.map(({ when }) => when));
  const { skinned } = sortHulls(hulls);
  const hatched = areHatched({ skins: skinned });
  return [
    ...(skinned.length > MOST_NETWORKS ? [] : skinned).map(({ name, pattern }) => ({
      words: cut(name),
      network: pattern,
      hatched,
    })),
    ...(Object.keys(KIND_WORDS) as OrganisationKind[])
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ words: KIND_WORDS[kind], kind })),
    ...(Object.keys(TIE_WORDS) as TieKind[])
      .filter((tie) => ties.has(tie))
      .map((tie) => ({ words: capital(TIE_WORDS[tie].one), tie, when: 'now' as const })),
    ...(['planned', 'past'] as const)
      .filter((when) => times.has(when))
      .map((when) => ({ words: WHEN_WORDS[when], tie: 'works-with' as const, when })),
  ];
}

export const KEY_WIDTH = 44;
/** Draws the sample of an entry in the 44 units right of `x`, centred on `y`. */
export function drawKey(pen: Pen, ink: Palette, key: LegendKey, x: number, y: number): void {
  if ('kind' in key) {
    drawShape(pen, ink, key.kind, [x + 14, y], 9);
    return;
  }
  if ('network' in key) {
    const ring: Ring = [
      [x + 1, y - 9],
      [x + 35, y - 9],
      [x + 35, y + 9],
      [x + 1, y + 9],
    ];
    const skin = {
      hull: { id: '', name: '', nth: 0, pattern: key.network, members: [] },
      rings: [ring],
      corner: ring[0] as Ring[number],
    };
    fillSkin(pen, ink, skin, key.hatched);
    strokeSkin(pen, ink, skin);
    return;
  }
  const end = (x: number) =>
    ({ id: '', kind: 'primary', name: '', x, y, r: 0, weight: 0, lines: [], hulls: [] }) as const;
  const line = {
    id: '',
    strength: 2,
    lane: 0,
    kind: key.tie,
    when: key.when,
    directed: key.tie === 'leads',
  } as const;
  const drawn: Line = {
    ...line,
    from: { ...end(x), lines: [], hulls: [] },
    to: { ...end(x + 34), lines: [], hulls: [] },
  };
  drawTies(pen, ink, [drawn], { x: 0, y: 0, k: 1 }, { grown: 1, difference: false });
}
