/**
 * Why an approach stands where it stands, in words.
 * @module
 */
import { chooser } from '../../cards/decks/approaches.ts';
import { begunInWords } from '../../model/number-words.ts';
import type { AnswerCounts } from '../../model/table/spread.ts';
import type { Fit, Stroke } from './ranking.ts';

/** How many reasons for an approach are said, and how many against it: more than that is not read. */
const MOST = { for: 2, against: 1 };

const LABELS = new Map(
  chooser.dimensions.flatMap(({ options }) => options.map(({ id, label }) => [id, label])),
);

/** What the source says of an answer and an approach, where it says something. */
const whyOf = (approach: string, { option }: Stroke): string | undefined =>
  chooser.reasons.find((reason) => reason.approach === approach && reason.option === option)?.why;

/**
 * Pure: the reasons for an approach, and then against it, as sentences.
 * @param own whether they are one person's own answers, who is then called “you”
 */
export function reasonsOf({ approach, strokes }: Fit, own = false): string[] {
  const those = (side: 'for' | 'against') =>
    strokes.filter(({ weight }) => weight > 0 === (side === 'for')).slice(0, MOST[side]);
  const said = [...those('for'), ...those('against')].map((stroke, place) => {
    const who = own ? 'You' : `${begunInWords(stroke.people)}${place === 0 ? ' of us' : ''}`;
    const label = LABELS.get(stroke.option) ?? stroke.option;
    const against = stroke.weight < 0 ? ', which speaks against it' : '';
    const why = whyOf(approach, stroke);
    return `${who} said “${label}”${against}.${why ? ` ${why}` : ''}`;
  });
  return said.length > 0
    ? said
    : [own ? 'None of your answers points here.' : 'None of our answers points here.'];
}

export type Warning = { id: string; text: string };

/**
 * Pure: what the source warns of, for an approach that is ticked or has an answer for it, when anybody gave the answer that it warns of.
 * @param ticked the approaches the table has marked, now or next
 */
export const warningsFor = (fit: Fit, counts: AnswerCounts, ticked: ReadonlySet<string>): Warning[] =>
  chooser.warnings.filter(
    ({ when: { dimension, option, approach } }) =>
      approach === fit.approach &&
      (counts[dimension]?.[option] ?? 0) > 0 &&
      (fit.for > 0 || ticked.has(approach)),
  );
