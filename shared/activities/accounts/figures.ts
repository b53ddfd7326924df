/**
 * An account's figures, sorted into pictures and a table.
 * @module
 */
import type { AccountCard } from '../../cards/card.ts';

type Figure = AccountCard['figures'][number];

/** One label at several dates, each a part of its whole. `percent` is from 0 to 100; `words` is what stands below it. */
export type Rise = { label: string; points: readonly { percent: number; value: string; words: string }[] };
export type Figures = { rises: readonly Rise[]; others: readonly Figure[] };

const PER_CENT = /^(\d+(?:\.\d+)?)%(.*)$/;

/**
 * Sorts figures: one label with per cents at several dates becomes a picture, all others stay figures of a table. Source:
 * DESIGN-LANGUAGE, “Figures”.
 */
export function sortFigures(figures: readonly Figure[]): Figures {
  const labels = [...new Set(figures.map(({ label }) => label))];
  const drawn = labels.flatMap((label): Rise[] => {
    const same = figures.filter((figure) => figure.label === label);
    const points = same.flatMap((figure) => pointOf(figure) ?? []);
    const dates = new Set(same.map(({ when }) => when));
    return points.length === same.length && dates.size === same.length && same.length > 1
      ? [{ label, points }]
      : [];
  });
  const inPicture = new Set(drawn.map(({ label }) => label));
  return { rises: drawn, others: figures.filter(({ label }) => !inPicture.has(label)) };
}

function pointOf({ value, when }: Figure): Rise['points'][number] | undefined {
  const [, number, rest = ''] = PER_CENT.exec(value) ?? [];
  const percent = Number(number);
  if (number === undefined || when === undefined || percent > 100) return undefined;
  const also = rest.replace(/^[\s,]+/, '');
  return { percent, value: `${number}%`, words: [also, when].filter(Boolean).join(', ') };
}

/** A figure in one line, such as `32 of 58, September 2005`. */
export const figureWords = ({ value, when }: Figure): string => [value, when].filter(Boolean).join(', ');
