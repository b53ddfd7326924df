/**
 * The entries of a legend: only for what is on this map.
 * @module
 */
import { capital } from '../asks/words.ts';
import type { OrganisationKind, TieKind, When } from '../model/map-view.ts';
import { KIND_WORDS, TIE_WORDS, WHEN_WORDS } from '../model/words.ts';
import type { Palette, Pen } from './pens/pen.ts';
import type { Line, Picture } from './picture.ts';
import { drawShape } from './shapes.ts';
import { drawTies } from './ties.ts';

export type LegendKey = { words: string } & ({ kind: OrganisationKind } | { tie: TieKind; when: When });

/** The entries in a fixed order: kinds of organisation, kinds of tie, then how planned and past ties look. */
export function legendKeys({ dots, lines }: Pick<Picture, 'dots' | 'lines'>): LegendKey[] {
  const kinds = new Set([...dots.values()].map(({ kind }) => kind));
  const ties = new Set(lines.map(({ kind }) => kind));
  const times = new Set(lines.map(({ when }) => when));
  return [
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
