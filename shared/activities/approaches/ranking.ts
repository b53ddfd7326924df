/**
 * Which approaches the answers of a table point to. The weights are ours: the source says which approach suits which situation,
 * never by how much. So this gives an order and reasons, and no score is ever shown.
 * @module
 */
import { approaches, chooser } from '../../cards/decks/approaches.ts';
import type { AnswerCounts, Answers } from '../../model/table/spread.ts';

/** So many people's answer to one question, and how much it speaks for an approach, or against it. */
export type Stroke = { dimension: string; option: string; weight: number; people: number };
export type Fit = {
  approach: string;
  /** How many answers speak for it, and against it. */
  for: number;
  against: number;
  /** What speaks for it, the most first, and then what speaks against it. */
  strokes: Stroke[];
};
/** By approach, dimension and option. */
export type Weights = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

const WEIGHTS: Weights = chooser.weights;
/** The deck's order, which decides between approaches that fit as well. */
const ORDER = approaches.map(({ id }) => id);

/**
 * Pure: the approaches in the order in which the answers point to them: by the sum of people times weight, ties in the deck's order.
 * One more person whose own answers put an approach first never lowers its rank.
 * @param counts how many chose each option, by dimension
 */
export function rankApproaches(counts: AnswerCounts, weights: Weights = WEIGHTS): Fit[] {
  const fits = ORDER.map((approach) => {
    const strokes = Object.entries(weights[approach] ?? {}).flatMap(([dimension, options]) =>
      Object.entries(options).flatMap(([option, weight]): Stroke[] => {
        const people = counts[dimension]?.[option] ?? 0;
        return people > 0 && weight !== 0 ? [{ dimension, option, weight, people }] : [];
      }),
    );
    strokes.sort((a, b) => Math.sign(b.weight) - Math.sign(a.weight) || weighs(b) - weighs(a));
    const people = (of: Stroke[]) => of.reduce((sum, stroke) => sum + stroke.people, 0);
    return {
      approach,
      for: people(strokes.filter(({ weight }) => weight > 0)),
      against: people(strokes.filter(({ weight }) => weight < 0)),
      strokes,
      sum: strokes.reduce((sum, stroke) => sum + stroke.people * stroke.weight, 0),
    };
  });
  // The sort is stable.
  fits.sort((a, b) => b.sum - a.sum);
  return fits.map(({ sum: _, ...fit }) => fit);
}

const weighs = ({ weight, people }: Stroke) => Math.abs(weight) * people;

/** One person's answers as counts, for the order by their own view. */
export const countsOf = (answers: Answers): AnswerCounts =>
  Object.fromEntries(Object.entries(answers).map(([dimension, option]) => [dimension, { [option]: 1 }]));
