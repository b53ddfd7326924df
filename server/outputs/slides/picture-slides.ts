/**
 * Slides that are pictures: where the talk went, what matters against where we are, and network maps. All of it is shapes.
 * @module
 */
import { readable } from '../../../shared/activities/map/files/readable.ts';
import { challenges } from '../../../shared/cards/index.ts';
import { drawPage } from '../../../shared/activities/map/drawing/pens/print.ts';
import { PRINT } from '../../../shared/activities/map/drawing/pens/pen.ts';
import type { BarsBlock, PictureBlock, RatedBlock } from '../../../shared/report/report.ts';
import type { DrawnSheet } from '../drawing.ts';
import { box, type Deck, PLAIN } from './deck.ts';
import type { Slide } from './pptx.ts';
import { cutTo } from './fitting.ts';
import { HUES, INK, INK_2, points, SANS } from './look.ts';
import { makeSlidePen } from './slide-pen.ts';

/** More shapes than this make a presentation slow to turn its pages. */
const MOST_SHAPES = 1_500;

/** Draws the spines of “where the talk went” on a slide. @param top of their room; it ends at the slide's foot */
export function drawSpines(slide: Slide, { bars, max }: BarsBlock, top: number): void {
  const [left, base, gap] = [PLAIN.x, 620, 24];
  const width = (PLAIN.w - gap * (challenges.length - 1)) / challenges.length;
  challenges.forEach(({ id, title }, shelf) => {
    const spines = bars.filter(({ challenge }) => challenge === id);
    const at = left + shelf * (width + gap);
    const one = Math.min(60, width / Math.max(1, spines.length));
    spines.forEach(({ code, value, words }, place) => {
      const height = 24 + (value / Math.max(1, max)) * (base - top - 60);
      const x = at + place * one;
      slide.addText(code, {
        ...box(x, base - height, one - 3, height),
        shape: 'rect',
        fill: { color: HUES[id].spine },
        align: 'center',
        valign: 'top',
        bold: true,
        color: HUES[id].on,
        fontFace: SANS,
        fontSize: 12,
      });
      slide.addText(words, {
        ...box(x - 4, base - height - 22, one + 5, 20),
        align: 'center',
        color: INK,
        fontFace: SANS,
        fontSize: 12,
      });
    });
    slide.addShape('line', { ...box(at, base, width, 0), line: { color: INK, width: 2.25 } });
    slide.addText(title, {
      ...box(at, base + 6, width, 30),
      bold: true,
      color: HUES[id].text,
      fontFace: SANS,
      fontSize: points(20),
    });
  });
}

/** Adds what matters against where we are now. */
export function addRated(deck: Deck, { title, caption, cards }: RatedBlock, foot: string): void {
  const slide = deck.add(title, 40);
  const [x, y, w, h] = [100, 120, 720, 470];
  const axis = { line: { color: INK, width: 2 } };
  slide.addShape('line', { ...box(x, y, 0, h), ...axis });
  slide.addShape('line', { ...box(x, y + h, w, 0), ...axis });
  const label = { color: INK_2, fontFace: SANS, fontSize: points(22) };
  slide.addText('Matters to us →', {
    ...box(x - 175, y + h / 2 - 16, 260, 32),
    ...label,
    rotate: 270,
    align: 'center',
  });
  slide.addText('Where we are now →', { ...box(x, y + h + 8, w, 32), ...label, align: 'center' });
  const furthest = cards.toSorted((a, b) => b.matters - b.now - (a.matters - a.now)).slice(0, 3);
  for (const card of cards) {
    const isFar = furthest.includes(card);
    const hue = HUES[card.challenge];
    slide.addText(card.code, {
      ...box(x + 20 + ((card.now - 1) / 4) * (w - 90), y + ((5 - card.matters) / 4) * (h - 50), 62, 40),
      shape: 'roundRect',
      rectRadius: 0.04,
      fill: { color: isFar ? hue.band : hue.tint },
      line: { color: isFar ? INK : hue.spine, width: isFar ? 2.5 : 1.25 },
      align: 'center',
      bold: true,
      color: hue.text,
      fontFace: SANS,
      fontSize: points(22),
    });
  }
  slide.addText('Furthest apart', { ...box(880, 120, 340, 32), ...label, bold: true, color: INK });
  furthest.forEach(({ code, challenge, short }, nth) => {
    slide.addShape('rect', { ...box(880, 170 + nth * 96, 8, 80), fill: { color: HUES[challenge].spine } });
    slide.addText(
      [
        { text: code, options: { bold: true, color: HUES[challenge].text, breakLine: true } },
        { text: cutTo(short, 310, 22, 2), options: { color: INK } },
      ],
      { ...box(904, 170 + nth * 96, 320, 80), valign: 'middle', fontFace: SANS, fontSize: points(22) },
    );
  });
  slide.addText(caption, { ...box(880, 540, 340, 80), valign: 'bottom', ...label, fontSize: points(17) });
  deck.end(
    slide,
    foot,
    '',
    cards.map(({ code, short, words }) => `${code}, ${short} ${words}`),
  );
}

/**
 * Adds a network map as shapes, or as a picture when it has too many of them.
 * @param notes what the map asked, and what the table said
 */
export async function addMap(
  deck: Deck,
  block: PictureBlock,
  sheet: DrawnSheet | undefined,
  paint: (sheet: DrawnSheet) => Promise<Uint8Array>,
  foot: string,
  notes: readonly string[],
): Promise<void> {
  const slide = deck.add(block.title, 36);
  const room = { x: PLAIN.x, y: 100, w: PLAIN.w, h: 548 };
  if (!sheet) {
    slide.addText('This map could not be drawn. It is as it was, at its table.', {
      ...box(room.x, room.y, room.w, 60),
      color: INK,
      fontFace: SANS,
      fontSize: points(24),
    });
  } else {
    const pen = makeSlidePen();
    const size = drawPage(pen, PRINT, sheet.picture, sheet.print);
    if (pen.count <= MOST_SHAPES) pen.put(slide, size, room, block.alt);
    else {
      const scale = Math.min(room.w / size.w, room.h / size.h);
      const [w, h] = [size.w * scale, size.h * scale];
      slide.addImage({
        ...box(room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h),
        data: `image/png;base64,${Buffer.from(await paint(sheet)).toString('base64')}`,
        altText: readable(block.alt),
      });
    }
  }
  deck.end(slide, foot, '', [block.alt, ...notes]);
}
