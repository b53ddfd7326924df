/**
 * A report as a presentation: a title with where the talk went, a slide for each question, what matters, maps, actions.
 * @module
 */
import { dayInWords } from '../../../shared/report/day.ts';
import type { BarsBlock, Block, Report, Section } from '../../../shared/report/report.ts';
import type { DrawnSheet } from '../drawing.ts';
import type { OutputProgress } from '../messages.ts';
import { box, type Deck, PLAIN, startDeck } from './deck.ts';
import { addDeeds } from './deed-slides.ts';
import { HUES, INK, INK_2, points, SANS, SERIF } from './look.ts';
import { addMap, addRated, drawSpines } from './picture-slides.ts';
import { addQuestion } from './question-slides.ts';
import { addWords } from './words-slides.ts';

/**
 * Writes the presentation.
 * @param sheets maps by the table's id; one that could not be drawn is missing
 * @param paint makes a picture of a map that has too many shapes
 * @param say hears how many sections are done, of all
 */
export async function makeSlides(
  report: Report,
  sheets: ReadonlyMap<string, DrawnSheet>,
  paint: (sheet: DrawnSheet) => Promise<Uint8Array>,
  say: (progress: OutputProgress) => void = () => {},
): Promise<Uint8Array> {
  const deck = startDeck(report.title);
  const foot = [report.title, report.table, dayInWords(report.day)].filter(Boolean).join(', ');
  const spines = report.sections
    .find(({ part }) => part === 'talk')
    ?.blocks.find((block): block is BarsBlock => block.kind === 'bars');
  addCover(deck, report, spines);
  for (const [done, section] of report.sections.entries()) {
    say({ done, of: report.sections.length });
    await addSection(deck, section, sheets, paint, foot);
  }
  addCredits(deck, report, foot);
  say({ done: report.sections.length, of: report.sections.length });
  return deck.bytes();
}

/** Blocks in their order: words gather on slides until one comes that has a slide of its own. */
async function addSection(
  deck: Deck,
  section: Section,
  sheets: ReadonlyMap<string, DrawnSheet>,
  paint: (sheet: DrawnSheet) => Promise<Uint8Array>,
  foot: string,
): Promise<void> {
  let words: Block[] = [];
  const flush = () => {
    addWords(deck, section, words, foot);
    words = [];
  };
  for (const [place, block] of section.blocks.entries()) {
    switch (block.kind) {
      case 'question':
        // The heading before a question of a deck is in the question's own title.
        if (words.length === 1 && words[0]?.kind === 'heading') words = [];
        flush();
        addQuestion(deck, block, foot);
        break;
      case 'rated':
        flush();
        addRated(deck, block, foot);
        break;
      case 'picture': {
        flush();
        // What the map asked is words of the same section.
        const rest = section.blocks.slice(place + 1).filter(({ kind }) => kind === 'pairs');
        const notes = rest.flatMap((each) => (each.kind === 'pairs' ? each.items : []));
        await addMap(
          deck,
          block,
          sheets.get(block.table),
          paint,
          foot,
          notes.map(({ term, words: said }) => `${term}\n${said}`),
        );
        break;
      }
      case 'deeds':
        flush();
        addDeeds(deck, block.deeds, section.title, foot);
        break;
      case 'bars':
        // Where the talk went is on the title.
        if (section.part !== 'talk') words.push(block);
        break;
      default:
        words.push(block);
    }
  }
  flush();
}

function addCover(deck: Deck, report: Report, spines: BarsBlock | undefined): void {
  const slide = deck.add('What we said, and what we will do', 60, { cover: true });
  drawMark(slide, PLAIN.x, 48);
  const lines = [
    `${report.title}. ${report.table ? `${report.table} only. ${dayInWords(report.day)}.` : report.line}`,
    spines?.caption ?? '',
  ].filter(Boolean);
  slide.addText(
    lines.map((text, place) => ({
      text,
      options: { breakLine: true, fontSize: points(place === 0 ? 24 : 20), color: place === 0 ? INK : INK_2 },
    })),
    { ...box(PLAIN.x, 222, PLAIN.w, 100), valign: 'top', fontFace: SANS },
  );
  if (spines) drawSpines(slide, spines, 330);
  deck.end(slide, report.title, '', [report.line, spines?.caption ?? '']);
}

/** The product's mark, and its name. */
function drawMark(slide: ReturnType<Deck['add']>, x: number, y: number): void {
  Object.values(HUES).forEach(({ spine }, place) =>
    slide.addShape('rect', {
      ...box(x + place * 9, y + (place === 1 ? 0 : 7), 7, 27),
      fill: { color: spine },
    }),
  );
  slide.addShape('line', { ...box(x - 1, y + 35, 46, 0), line: { color: INK, width: 1.5 } });
  slide.addText('Strategic Exchange', {
    ...box(x + 58, y, 400, 36),
    bold: true,
    color: INK,
    fontFace: SERIF,
    fontSize: points(26),
  });
}

function addCredits(deck: Deck, { credits }: Report, foot: string): void {
  const section: Section = {
    id: 'credits',
    part: 'people',
    title: 'Where the questions come from',
    lead: '',
    blocks: [],
  };
  addWords(deck, section, [{ kind: 'list', items: credits.map((words) => ({ words })) }], foot);
}
