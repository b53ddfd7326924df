/**
 * Weights, of which a network program may have any, as the three strengths a tie has here.
 * @module
 */
import { type Strength, STRENGTHS } from '../../model/map-view.ts';
import * as values from '../values.ts';

/**
 * 1, 2 and 3 are meant as they are; other weights are put into thirds between the least and the greatest.
 * @param cells what each tie says, '' for nothing
 * @param usual Gephi writes a weight to every tie: where all are the same, none was given
 * @returns one strength per cell, and what a person should know
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
