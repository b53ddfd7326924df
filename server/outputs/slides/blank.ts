/**
 * The blank deck: the key questions and nothing else, for any meeting of one's own. The source stands on every slide.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import { credits } from '../../../shared/cards/decks/credits.ts';
import { box, type Deck, SPINED, startDeck } from './deck.ts';
import { heightOf, largestFor } from './fitting.ts';
import { HUES, INK_2, points, SANS } from './look.ts';

const SIZES = [42, 38, 34, 30] as const;
const PROBE = 24;

/** Writes the presentation. */
export async function makeBlankSlides(): Promise<Uint8Array> {
  const deck = startDeck('Five challenges, 21 questions');
  for (const challenge of challenges)
    for (const question of challenge.questions) addBlank(deck, challenge.id, question);
  return deck.bytes();
}

type Challenge = (typeof challenges)[number];

function addBlank(
  deck: Deck,
  challenge: Challenge['id'],
  { code, question, probes, source }: Challenge['questions'][number],
): void {
  const { x, w } = SPINED;
  const size = largestFor(question, w, SIZES, 4, 'serif');
  const slide = deck.add(question, size, { challenge, code });
  let y = 48 + heightOf(question, w, size, 'serif') + 16;
  for (const probe of probes) {
    slide.addShape('rect', { ...box(x, y + 13, 14, 3), fill: { color: HUES[challenge].spine } });
    const height = heightOf(probe, w - 28, PROBE);
    slide.addText(probe, {
      ...box(x + 28, y, w - 28, height),
      valign: 'top',
      color: INK_2,
      fontFace: SANS,
      fontSize: points(PROBE),
    });
    y += height + 12;
  }
  slide.addText('What we say', {
    ...box(x, y + 8, w, Math.max(90, 648 - y - 8)),
    shape: 'roundRect',
    rectRadius: 0.06,
    line: { color: INK_2, width: 1.5, dashType: 'dash' },
    margin: 14,
    align: 'left',
    valign: 'top',
    color: INK_2,
    fontFace: SANS,
    fontSize: points(22),
  });
  const credit = credits.find(({ id }) => id === source.document);
  deck.end(
    slide,
    credit
      ? `Adapted from “${credit.title.split(':')[0]}”, ${credit.year}. ${rightsOf(credit.acknowledgement)}`
      : '',
    '',
    [credit?.acknowledgement ?? ''],
  );
}

/** “© Crown copyright 2005.” */
const rightsOf = (acknowledgement: string): string => /©.*$/.exec(acknowledgement)?.[0] ?? '';
