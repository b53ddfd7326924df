/**
 * One card of a file: what it says, or why it cannot come in. The same for every kind of file and for the form.
 * @module
 */
import { OWN_CARD, OwnCodeSchema } from '../card.ts';
import { questions } from '../decks/challenges.ts';
import * as v from 'valibot';
import { CHALLENGE_WORDS, challengeIn } from './challenge-words.ts';
import { type CardWords } from './own-deck.ts';
import { isBlank, tidy } from './card-words.ts';

/** What a file says of one card, as it stands there. Blank words are as good as none. */
export type Said = {
  challenge: string;
  question: string;
  probes: readonly string[];
  code: string;
  /** A card of the five challenges, by its code or id, whose words are taken where the row has none of its own. */
  card: string;
};

/** Says in sentences why a card cannot come in, and what to do. */
export class Unfit extends Error {}

/** Writes numbers as people do: 10,000. */
export const figures = new Intl.NumberFormat('en-GB');
const [first, last] = [questions[0]?.code, questions.at(-1)?.code];

/** Reads one card. Throws `Unfit`. */
export function cardIn(said: Said): CardWords {
  const named = cardNamed(said.card);
  const words = {
    challenge: challengeNamed(said.challenge) ?? named?.challenge,
    question: wordsIn(said.question) || (named?.question ?? ''),
    probes: said.probes.map(wordsIn).filter(Boolean),
    code: codeIn(said.code),
  };
  const { challenge, question } = words;
  if (!challenge) throw new Unfit(`It names no challenge. Write ${CHALLENGE_WORDS} there.`);
  if (!question) throw new Unfit('It has no question. Write one, or take it out.');
  if (question.length > OWN_CARD.questionLength)
    throw new Unfit(
      `Its question has ${figures.format(question.length)} characters, and a card holds ${OWN_CARD.questionLength}. Shorten it, or make a prompt of a part.`,
    );
  const probes = words.probes.length > 0 ? words.probes : wordsIn(said.question) ? [] : (named?.probes ?? []);
  if (probes.length > OWN_CARD.probes)
    throw new Unfit(
      `It has ${probes.length} prompts, and a card holds ${OWN_CARD.probes}. Keep the best ${OWN_CARD.probes}.`,
    );
  const long = probes.findIndex(({ length }) => length > OWN_CARD.probeLength);
  if (long >= 0)
    throw new Unfit(
      `Its prompt ${long + 1} has ${figures.format(probes[long]?.length ?? 0)} characters, and a prompt may have ${OWN_CARD.probeLength}. Shorten it.`,
    );
  return { challenge, question, probes: [...probes], ...(words.code && { code: words.code }) };
}

const wordsIn = (words: string): string => (isBlank(words) ? '' : tidy(words));

function challengeNamed(words: string) {
  if (isBlank(words)) return undefined;
  const challenge = challengeIn(words);
  if (!challenge)
    throw new Unfit(`There is no challenge called “${cut(words)}”. Write ${CHALLENGE_WORDS} there.`);
  return challenge;
}

function cardNamed(words: string) {
  const name = wordsIn(words).toLowerCase();
  if (!name) return undefined;
  const card = questions.find(({ id, code }) => id === name || code.toLowerCase() === name);
  if (!card)
    throw new Unfit(
      `There is no card “${cut(words)}” to take the words from. The cards are ${first} to ${last}; or write a challenge and a question instead.`,
    );
  return card;
}

function codeIn(words: string): string | undefined {
  const code = wordsIn(words);
  if (!code) return undefined;
  if (!v.is(OwnCodeSchema, code))
    throw new Unfit(
      `Its code “${cut(code)}” does not fit on a spine. Use up to four letters and digits, or leave it blank.`,
    );
  if (questions.some((card) => card.code === code.toUpperCase()))
    throw new Unfit(`Its code ${code} is that of a card on every shelf. Give it another, or leave it blank.`);
  return code;
}

/** Words from a file, short enough for a sentence. */
export const cut = (words: string): string => {
  const line = tidy(words).replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).toWellFormed()}…` : line;
};
