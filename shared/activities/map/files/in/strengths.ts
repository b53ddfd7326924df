/**
 * Turns weights, which in other programs may be any number, into the three strengths a tie has here.
 * @module
 */
import { type Strength, STRENGTHS } from '../../model/map-view.ts';
import * as values from '../values.ts';

/**
 * Weights that are all 1, 2 or 3 are taken as strengths. Other weights are divided into thirds between the least and the greatest.
 * @param cells the weight of each tie, '' where there is none
 * @param usual whether the file comes from Gephi, which writes a weight for every tie: if all are the same, nobody gave one
 * @returns one strength per cell, and a note for the person who imports
 */
export function strengthsOf(
  cells: readonly string[],
  usual: boolean,
): { strengths: (Strength | undefined)[]; note?: string } {
  const strengths = cells.map((cell) => (cell ? values.strength(cell) : undefined));
  const weights = cells.map((cell) => values.number(cell));
  const known = weights.filter((weight) => weight !== undefined);
  const [least, greatest] = known.reduce(
    ([low, high], weight) => [Math.min(low, weight), Math.max(high, weight)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (usual && least === greatest && known.length > 1) return { strengths: cells.map(() => undefined) };
  if (known.every((weight) => STRENGTHS.some((strength) => strength === weight))) return { strengths };
  if (least === greatest) return { strengths: cells.map(() => undefined) };
  const third = (weight: number) =>
    STRENGTHS[Math.min(2, Math.floor((3 * (weight - least)) / (greatest - least)))];
  return {
    strengths: weights.map((weight, index) => (weight === undefined ? strengths[index] : third(weight))),
    note: `Weights from ${shown(least)} to ${shown(greatest)} are drawn as three strengths.`,
  };
}

const shown = (weight: number) => weight.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
