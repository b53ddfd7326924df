/**
 * The parts of a document: blocks of a report as paragraphs and tables.
 * @module
 */
import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { readable } from '../../../shared/activities/map/files/readable.ts';
import type { Block, Deed, QuestionBlock } from '../../../shared/report/report.ts';
import { byLine, whoAndWhen } from '../words.ts';
import { COLUMN, RULE } from './styles.ts';

export type Part = Paragraph | Table;
/** A map for a document: vectors, and pixels for programs that know no vectors. Sizes are in pixels of a screen. */
export type MapImage = { svg: Uint8Array; png: Uint8Array; width: number; height: number };

export const run = (
  words: string,
  look: { bold?: boolean; strike?: boolean; quiet?: boolean } = {},
): TextRun[] =>
  readable(words)
    .split('\n')
    .map(
      (text, line) =>
        new TextRun({
          text,
          ...(line > 0 && { break: 1 }),
          ...(look.bold && { bold: true }),
          ...(look.strike && { strike: true }),
          ...(look.quiet && { color: '473F3A' }),
        }),
    );

export const heading = (level: 1 | 2 | 3, words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], children: run(words) });

const plain = (words: string): Paragraph => new Paragraph({ children: run(words) });
const quiet = (words: string): Paragraph => new Paragraph({ style: 'Quiet', children: run(words) });

/** Writes one block. @param maps by the table's id; one that could not be drawn is missing */
export function partsOf(block: Block, maps: ReadonlyMap<string, MapImage>): Part[] {
  switch (block.kind) {
    case 'heading':
      return [heading(2, block.quiet ? `${block.words}. ${block.quiet}` : block.words)];
    case 'words':
      return [plain(block.words), ...(block.by ? [quiet(block.by)] : [])];
    case 'list':
      return block.items.map(
        ({ words, by }) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } }),
            children: [...run(words), ...(by ? run(` ${by}`, { quiet: true }) : [])],
          }),
      );
    case 'lines':
      return block.lines.map(({ words, level, number }) =>
        level === 0 || number !== undefined
          ? new Paragraph({
              indent: { left: level * 360 },
              children: run(number === undefined ? words : `${number}. ${words}`),
            })
          : new Paragraph({ bullet: { level: Math.min(8, level - 1) }, children: run(words) }),
      );
    case 'pairs':
      return [
        tableOf(
          [],
          block.items.map(({ term, words }) => [term, words]),
          [0.3, 0.7],
        ),
      ];
    case 'grid':
      return [...(block.title ? [heading(2, block.title)] : []), tableOf(block.head, block.rows)];
    case 'bars':
      return [
        ...(block.title ? [heading(2, block.title)] : []),
        plain(block.caption),
        ...(block.bars.length > 0
          ? [
              tableOf(
                [],
                block.bars
                  .filter(({ value }) => value > 0)
                  .map(({ label, code, words }) => [code ? `${code} ${label}` : label, words]),
                [0.85, 0.15],
              ),
            ]
          : []),
      ];
    case 'rated':
      return [
        heading(2, block.title),
        plain(block.caption),
        tableOf(
          ['Card', 'In words'],
          block.cards.map(({ code, short, words, split }) => [
            `${code} ${short}`,
            split ? `${words} People disagree here.` : words,
          ]),
          [0.35, 0.65],
        ),
      ];
    case 'question':
      return question(block);
    case 'deeds':
      return [
        tableOf(
          ['From', 'Action', 'Who', 'By', 'State'],
          block.deeds.map(({ from, what, who, by, stateWords }) => [
            from,
            what,
            who || 'Nobody yet',
            by || 'No date yet',
            stateWords,
          ]),
          [0.12, 0.42, 0.18, 0.16, 0.12],
        ),
      ];
    case 'picture': {
      const image = maps.get(block.table);
      if (!image) return [quiet('This map could not be drawn. It is as it was, at its table.')];
      const altText = {
        title: readable(block.title),
        description: readable(block.alt),
        name: readable(block.title),
      };
      const transformation = { width: image.width, height: image.height };
      return [
        new Paragraph({
          keepNext: true,
          children: [
            new ImageRun({
              type: 'svg',
              data: Buffer.from(image.svg),
              fallback: { type: 'png', data: Buffer.from(image.png) },
              transformation,
              altText,
            }),
          ],
        }),
        quiet(block.alt),
      ];
    }
  }
}

function question({ code, title, question: asked, said, rated, deeds }: QuestionBlock): Part[] {
  const head = [code && `${code}.`, title && `${title}.`, asked].filter(Boolean).join(' ');
  return [
    heading(3, head),
    ...(rated ? [quiet(`Matters to us: ${rated.matters.words}. Where we are now: ${rated.now.words}.`)] : []),
    ...said.map((one) =>
      one.thought
        ? new Paragraph({
            style: 'Thought',
            keepLines: true,
            children: [...run(one.words), ...run(` ${byLine(one)}`, { quiet: true })],
          })
        : new Paragraph({
            bullet: { level: 0 },
            keepLines: true,
            children: [...run(one.words), ...run(` ${byLine(one)}`, { quiet: true })],
          }),
    ),
    ...deeds.map((deed) => new Paragraph({ style: 'Deed', keepLines: true, children: deedRun(deed) })),
  ];
}

const deedRun = (deed: Deed): TextRun[] => [
  ...run('Action: ', { bold: true }),
  ...run(deed.what, { strike: deed.state === 'let-go' }),
  ...run(` ${whoAndWhen(deed)}${deed.state === 'to-do' ? '' : `. ${deed.stateWords}`}`, { quiet: true }),
];

/** A table with a head that is repeated on each page, and rows that no page cuts. @param shares of the width, by column */
function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares?: readonly number[],
): Table {
  const columns = Math.max(1, head.length, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, place) =>
    Math.round(COLUMN * (shares?.[place] ?? 1 / columns)),
  );
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const cell = (words: string, place: number, bold: boolean, more: Partial<ITableCellOptions> = {}) =>
    new TableCell({
      ...more,
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      children: [new Paragraph({ children: run(words, { bold }) })],
    });
  return new Table({
    width: { size: COLUMN, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule,
    },
    rows: [
      ...(head.length > 0
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((words, place) => cell(words, place, true)),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: widths.map((_, place) =>
              cell(row[place] ?? '', place, head.length === 0 && place === 0),
            ),
          }),
      ),
    ],
  });
}
