/**
 * Says what to do with a file that was given by mistake.
 * @module
 */
import type { Mistaken } from '../../../../../shared/activities/map/files/in/mistaken.ts';

/** Where the file was given: as files to import, or as the school register. */
export type Given = 'files' | 'register';

const SAVE_AS =
  'Open it in its own program, choose “Save as” or “Download”, and there CSV. If it has several sheets, each is saved by itself. Then choose the CSV file here.';
const WORDS: Record<Mistaken, { title: string; words: string }> = {
  workbook: { title: 'This is a workbook, and not yet CSV', words: SAVE_AS },
  zip: {
    title: 'This is a ZIP archive with other files in it',
    words: 'Open the archive, take out the file you want, and choose that one here.',
  },
  packed: {
    title: 'This file is packed',
    words: 'Unpack it, or save it again without compression, and choose the new file here.',
  },
  pdf: {
    title: 'This is a PDF',
    words: 'It shows a table, and does not hold one. Ask where it comes from for the spreadsheet behind it.',
  },
  'other graph': {
    title: 'This file describes a network, but not as GraphML',
    words:
      'Save it again from the program it comes from, as GraphML or as CSV, and choose the new file here.',
  },
  'no text': {
    title: 'This file is neither a spreadsheet nor GraphML',
    words: 'Choose a CSV file, or one that ends in .graphml.',
  },
};

/** A title, and sentences that say what is kept and what to do. */
export function mistakenWords(what: Mistaken, given: Given): { title: string; words: string } {
  const { title, words } = WORDS[what];
  const register =
    given === 'register' && what === 'zip'
      ? 'The register is downloaded as an archive. Open it, take out the file whose name begins with edubasealldata, and choose that one here.'
      : undefined;
  return { title, words: `Nothing was drawn. ${register ?? words}` };
}
