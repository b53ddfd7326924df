/**
 * Slides of words: whatever a section holds beside questions, pictures and actions. What finds no room goes on to the next slide.
 * @module
 */
import type { Block, Section } from '../../../shared/report/report.ts';
import { box, type Deck, PLAIN, SPINED } from './deck.ts';
import { cutTo, heightOf } from './fitting.ts';
import { hueOf, INK, INK_2, points, SANS } from './look.ts';
import type { Slide } from './pptx.ts';

/** One piece of words on a slide. */
type Piece = { words: string; look: 'heading' | 'name' | 'words' | 'quiet'; whole: string };

const SIZES = { heading: 26, name: 22, words: 22, quiet: 17 } as const;
const TITLE = 40;
const TOP = 116;
const FOOT = 644;
const LINES = 4;
/** More would be read by nobody on a wall; all of it is in the notes of the last slide. */
const MOST_SLIDES = 6;

/** Adds the slides of a section's blocks that are words. */
export function addWords(
  deck: Deck,
  { title, challenge }: Section,
  blocks: readonly Block[],
  foot: string,
): void {
  const pieces = blocks.flatMap(piecesOf);
  if (pieces.length === 0) return;
  const { x, w } = challenge ? SPINED : PLAIN;
  let slide: Slide | undefined;
  let said: string[] = [];
  let [y, slides] = [0, 0];
  const end = (aside: string) => {
    if (slide) deck.end(slide, foot, aside, said);
    slide = undefined;
    said = [];
  };
  for (const [place, piece] of pieces.entries()) {
    const size = SIZES[piece.look];
    const words = cutTo(piece.words, w, size, LINES);
    const height = heightOf(words, w, size);
    // A heading does not stand alone at the foot.
    const needed = height + (piece.look === 'heading' || piece.look === 'name' ? 40 : 0);
    if (!slide || y + needed > FOOT) {
      if (slides === MOST_SLIDES) {
        said.push(...pieces.slice(place).map(({ whole }) => whole));
        end('The rest is in the notes');
        return;
      }
      end('');
      slides += 1;
      slide = deck.add(slides === 1 ? title : `${title}, continued`, TITLE, { challenge });
      y = TOP;
    }
    slide.addText(words, {
      ...box(x, y, w, height),
      valign: 'top',
      bold: piece.look === 'heading' || piece.look === 'name',
      color:
        piece.look === 'quiet' ? INK_2 : challenge && piece.look === 'heading' ? hueOf(challenge).text : INK,
      fontFace: SANS,
      fontSize: points(size),
    });
    said.push(piece.whole);
    y += height + (piece.look === 'heading' ? 10 : piece.look === 'name' ? 2 : 12);
  }
  end('');
}

/** The words of a block, piece by piece. Questions, pictures, bars and actions have slides of their own. */
function piecesOf(block: Block): Piece[] {
  const piece = (words: string, look: Piece['look']): Piece => ({ words, look, whole: words });
  switch (block.kind) {
    case 'heading':
      return [piece(block.quiet ? `${block.words} (${block.quiet})` : block.words, 'heading')];
    case 'words':
      return [piece(block.words, 'words'), ...(block.by ? [piece(block.by, 'quiet')] : [])];
    case 'list':
      return block.items.flatMap(({ words, by }, place) => [
        piece(`${block.ordered ? `${place + 1}.` : '–'} ${words}`, 'words'),
        ...(by ? [piece(by, 'quiet')] : []),
      ]);
    case 'pairs':
      return block.items.flatMap(({ term, words }) => [
        piece(term, 'name'),
        ...(words ? [piece(words, 'words')] : []),
      ]);
    case 'lines':
      return block.lines.map(({ words, level, number }) =>
        piece(`${number === undefined ? (level > 0 ? '– ' : '') : `${number}. `}${words}`, 'words'),
      );
    case 'grid':
      return [
        ...(block.title ? [piece(block.title, 'heading')] : []),
        ...block.rows.map((row) =>
          piece(
            row
              .map((cell, place) => (place === 0 ? cell : cell && `${block.head[place]}: ${cell}`))
              .filter(Boolean)
              .join('. '),
            'words',
          ),
        ),
      ];
    case 'bars':
      return [
        piece(block.title, 'heading'),
        piece(block.caption, 'quiet'),
        ...block.bars.map(({ label, words }) => piece(`${label}: ${words}`, 'words')),
      ];
    case 'question':
    case 'rated':
    case 'picture':
    case 'deeds':
      return [];
  }
}
