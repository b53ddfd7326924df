/**
 * Turns weights, which in other programs may be any number, into the three strengths a tie has here.
 * @module
 */
import { type Strength, STRENGTHS } from '../../model/map-view.ts';
import * as values from '../values.ts';

/**
 * Weights that are all 1, 2 or 3 are taken as strengths. Other weights are divided into thirds between the least and the greatest.
 * What gives none is said: one weight at every tie, and words that are no weight.
 * @param cells the weight of each tie, '' where there is none
 * @param usual whether the file comes from Gephi, which writes a weight for every tie: if all are the same, nobody gave one
 * @returns one strength per cell, and notes for the person who imports
 */
export function strengthsOf(
  cells: readonly string[],
  usual: boolean,
): { strengths: (Strength | undefined)[]; notes: string[] } {
  const strengths = cells.map((cell) => (cell ? values.strength(cell) : undefined));
  const weights = cells.map((cell) => values.number(cell));
  const none = strengths.map(() => undefined);
  const words = new Set(
    cells.filter(
      (cell, index) =>
        cell && strengths[index] === undefined && weights[index] === undefined && !values.saysNothing(cell),
    ),
  );
  const notes = [...words].slice(0, 3).map((word) => `“${word}” is no strength of a tie, and is not read.`);
  if (words.size > 3) notes.push(`… and so with ${words.size - 3} more words for strengths.`);
  const known = weights.filter((weight) => weight !== undefined);
  const [least, greatest] = known.reduce(
    ([low, high], weight) => [Math.min(low, weight), Math.max(high, weight)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (usual && least === greatest && known.length > 1) return { strengths: none, notes };
  if (known.every((weight) => STRENGTHS.some((strength) => strength === weight))) return { strengths, notes };
  if (least === greatest) {
    const rest = strengths.map((strength, index) => (weights[index] === undefined ? strength : undefined));
    return {
      strengths: rest,
      notes: [...notes, `The only weight is ${shown(least)}, which tells no tie from another: not read.`],
    };
  }
  const third = (weight: number) =>
    STRENGTHS[Math.min(2, Math.floor((3 * (weight - least)) / (greatest - least)))];
  return {
    strengths: weights.map((weight, index) => (weight === undefined ? strengths[index] : third(weight))),
    notes: [...notes, `Weights from ${shown(least)} to ${shown(greatest)} are drawn as three strengths.`],
  };
}

const shown = (weight: number) => weight.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
