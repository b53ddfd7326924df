/**
 * A report as a document for word processors: real headings, tables with heads, pictures with words for who cannot see them.
 * @module
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { dayInWords } from '../../../shared/report/day.ts';
import type { Report } from '../../../shared/report/report.ts';
import { readable } from '../../../shared/activities/map/files/readable.ts';
import type { OutputProgress } from '../messages.ts';
import { heading, type MapImage, type Part, partsOf, run } from './parts.ts';
import { PAGE, STYLES } from './styles.ts';

/**
 * Writes the document.
 * @param maps by the table's id; one that could not be drawn is missing
 * @param say hears how many sections are done, of all
 */
export async function makeDocument(
  report: Report,
  maps: ReadonlyMap<string, MapImage>,
  say: (progress: OutputProgress) => void = () => {},
): Promise<Uint8Array> {
  const parts: Part[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: run('What we said, and what we will do') }),
    new Paragraph({ children: run(coverLine(report)) }),
  ];
  for (const [done, section] of report.sections.entries()) {
    say({ done, of: report.sections.length });
    parts.push(heading(1, section.lead ? `${section.title}: ${section.lead}` : section.title));
    for (const block of section.blocks) parts.push(...partsOf(block, maps));
  }
  parts.push(heading(1, 'Where the questions come from'));
  for (const credit of report.credits) parts.push(new Paragraph({ style: 'Quiet', children: run(credit) }));
  const document = new Document({
    title: readable(report.title),
    creator: 'Strategic Exchange',
    description: 'What a workshop said and will do.',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'ordered',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(report) },
        children: parts,
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  say({ done: report.sections.length, of: report.sections.length });
  return new Uint8Array(bytes);
}

const coverLine = ({ title, table, line, day }: Report): string =>
  `${title}. ${table ? `${table} only. ${dayInWords(day)}.` : line}`;

const footer = ({ title, day }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        children: [
          ...run(`${title}, ${dayInWords(day)}. Page `),
          new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
