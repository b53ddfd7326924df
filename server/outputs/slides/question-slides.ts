/**
 * A slide for each question: what most agree with, and what will be done. Everything else that was said is in the notes.
 * @module
 */
import type { QuestionBlock } from '../../../shared/report/report.ts';
import { byLine, whoAndWhen } from '../words.ts';
import { box, type Deck, PLAIN, SPINED } from './deck.ts';
import { cutTo, heightOf, largestFor } from './fitting.ts';
import { hueOf, INK, INK_2, points, SANS } from './look.ts';

const SIZES = [40, 36, 32, 28, 24] as const;
const QUESTION_LINES = 4;
const ANSWER = 24;
const BY = 17;
const MOST_ANSWERS = 4;
const ANSWER_LINES = 3;
const TOP = 40;
const FOOT = 652;
const GAP = 14;
const BAR = 4;
const DEED_HEIGHT = 52;

/** Adds the slide of a question that was answered. @param foot the line at its foot */
export function addQuestion(deck: Deck, block: QuestionBlock, foot: string): void {
  const { x, w } = block.challenge ? SPINED : PLAIN;
  const hue = hueOf(block.challenge);
  const title = block.title ? `${block.title}. ${block.question}` : block.question;
  const size = largestFor(title, w, SIZES, QUESTION_LINES, 'serif');
  const slide = deck.add(title, size, { challenge: block.challenge, code: block.code });
  const deeds = block.deeds.filter(({ state }) => state !== 'let-go').slice(0, 2);
  let y = TOP + heightOf(title, w, size, 'serif') + 22;
  const end = FOOT - deeds.length * (DEED_HEIGHT + 8);
  let shown = 0;
  const ordered = block.said;
  for (const said of ordered.slice(0, MOST_ANSWERS)) {
    const inner = w - 22;
    const words = cutTo(said.words, inner, ANSWER, ANSWER_LINES);
    const height = heightOf(words, inner, ANSWER);
    if (y + height + BY * 1.5 > end) break;
    slide.addShape('rect', { ...box(x, y, BAR, height + BY * 1.4), fill: { color: hue.spine } });
    slide.addText(words, {
      ...box(x + 22, y, inner, height),
      valign: 'top',
      color: INK,
      fontFace: SANS,
      fontSize: points(ANSWER),
    });
    slide.addText(byLine(said), {
      ...box(x + 22, y + height, inner, BY * 1.4),
      valign: 'top',
      color: INK_2,
      fontFace: SANS,
      fontSize: points(BY),
    });
    y += height + BY * 1.4 + GAP;
    shown += 1;
  }
  let at = Math.max(y, end - GAP);
  if (shown === ordered.length) at = y;
  for (const deed of deeds) {
    slide.addShape('rect', { ...box(x, at, w, DEED_HEIGHT), fill: { color: hue.tint } });
    const words = cutTo(deed.what, w * 0.9, 22, 1);
    slide.addText(
      [
        { text: `Action: ${words} `, options: { bold: true } },
        { text: cutTo(whoAndWhen(deed), w * 0.5, 22, 1), options: {} },
      ],
      {
        ...box(x + 18, at, w - 36, DEED_HEIGHT),
        valign: 'middle',
        color: INK,
        fontFace: SANS,
        fontSize: points(words.length > 50 ? 18 : 22),
      },
    );
    at += DEED_HEIGHT + 8;
  }
  const rest = ordered.length - shown;
  const aside = rest > 0 ? `${ordered.length} answers; the rest are in the notes` : '';
  deck.end(slide, foot, aside, notesOf(block));
}

/** All that was said, as a speaker reads it. */
function notesOf({ said, rated, deeds }: QuestionBlock): string[] {
  return [
    said.map((one) => `${one.words}\n(${byLine(one)})`).join('\n\n'),
    rated ? `Matters to us: ${rated.matters.words}.\nWhere we are now: ${rated.now.words}.` : '',
    deeds.map((deed) => `Action: ${deed.what} (${whoAndWhen(deed)}; ${deed.stateWords})`).join('\n'),
  ];
}
