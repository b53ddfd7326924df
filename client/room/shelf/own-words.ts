/**
 * The parts of an entry that are ours and not its source's, in words.
 * @module
 */

/** By the field's name in the decks; see `marks` in `sources.json`. */
const WORDS: Readonly<Record<string, string>> = {
  check: 'the statement to rate',
  checks: 'the statements to rate',
  clause: 'the draft rule',
  discuss: 'the question to talk about',
  lookFor: 'the question beside the drawing',
  minutes: 'the minutes',
  needs: 'one of the things it needs',
  networks: 'some of the networks as they are drawn',
  note: 'the note',
  notes: 'the notes',
  organisations: 'some of the organisations as they are drawn',
  pause: 'the question for the pause',
  option: 'the answer it goes with',
  probes: 'the prompts',
  question: 'the question',
  scale: 'the scale',
  steps: 'the steps',
  tables: 'the number of tables',
  tag: 'the line beside the title',
  tags: 'the tags',
  takeaway: 'the line at the top',
  ties: 'some of the ties as they are drawn',
  watchOut: 'what to watch out for',
  weight: 'the weight',
  weights: 'the weights',
  weightsNote: 'the weights',
  why: 'why it matters',
};

/** @param own names of fields, such as `probes`, `needs[0]` or `ties.a>b:leads` */
export function ownWords(own: readonly string[]): string[] {
  return [...new Set(own.map((field) => WORDS[/^\w+/.exec(field)?.[0] ?? ''] ?? 'some of it'))];
}
