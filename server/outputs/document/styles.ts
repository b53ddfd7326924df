/**
 * What the document looks like: styles with names that a word processor's outline, contents and screen readers know.
 * @module
 */
import type { IStylesOptions } from 'docx';

/** Twentieths of a point. */
const pt = (points: number): number => points * 20;
/** Letters are counted in half points. */
const half = (points: number): number => points * 2;

export const INK = '1F1813';
export const INK_2 = '473F3A';
export const RULE = 'D4CEC8';
const SERIF = 'Georgia';
const SANS = 'Arial';

/** The text column of A4 with these margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.margin;

const heading = (size: number, before: number, level?: number) => ({
  run: { font: SERIF, size: half(size), bold: true, color: INK },
  paragraph: {
    spacing: { before: pt(before), after: pt(4), line: 264, lineRule: 'auto' as const },
    keepNext: true,
    keepLines: true,
    // The outline goes by this, not by the style's name.
    ...(level !== undefined && { outlineLevel: level }),
  },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: half(10.5), color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: pt(4), line: 276, lineRule: 'auto' } },
    },
    title: heading(30, 0),
    heading1: heading(18, 22, 0),
    heading2: heading(12.5, 14, 1),
    heading3: { ...heading(11, 10, 2), run: { font: SANS, size: half(11), bold: true, color: INK } },
    listParagraph: { paragraph: { spacing: { after: pt(3) } } },
  },
  paragraphStyles: [
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: INK_2, size: half(9.5) },
      paragraph: { spacing: { after: pt(4) } },
    },
    {
      id: 'Thought',
      name: 'Thought',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: SERIF },
      paragraph: {
        indent: { left: pt(10) },
        border: { left: { style: 'single', size: 18, space: 8, color: INK } },
      },
    },
    {
      id: 'Deed',
      name: 'Action',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { shading: { type: 'clear', fill: 'ECE8E1' }, spacing: { before: pt(3), after: pt(6) } },
    },
  ],
};
