import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from '../../../../../../shared/activities/map/files/cells.ts';

const cells = (text: string) => readCells(text).map((row) => row.cells);

describe('cells', () => {
  it('copied from a spreadsheet keep line breaks and tabs in quotes', () => {
    expect(cells('Hill\t"two\nlines"\r\n"a ""b""\tc"\td')).toEqual([
      ['Hill', 'two\nlines'],
      ['a "b"\tc', 'd'],
    ]);
  });

  it('copied from a spreadsheet may begin with a quotation mark of their own', () => {
    expect(cells('"Old" school\tprimary\n"The Barn\tnursery\nHill\t""')).toEqual([
      ['"Old" school', 'primary'],
      ['"The Barn', 'nursery'],
      ['Hill', ''],
    ]);
  });

  it.each([
    ['sep=;\r\na,b;c', ['a,b', 'c']],
    ['"sep=;"\na,b;c', ['a,b', 'c']],
    ['SEP=,\na;b,c', ['a;b', 'c']],
    ['sep=\t\na,b\tc', ['a,b', 'c']],
  ])('of a file that names its separator are told apart by it: %j', (text, expected) => {
    expect(readCells(text)).toEqual([{ number: 2, cells: expected }]);
  });

  it.each([
    '=1+1',
    '+44 20',
    '-',
    '@here',
    "'=x",
    "''-",
    '1/2',
    '007',
    '1,234',
    '3.50',
    '3E5',
    '12%',
    '£5',
    '2026-01-02',
    '10:30',
    '5 May',
    'May 2026',
    'Jan-21',
    'true',
    '12345678901234567890',
  ])('keep %j through a spreadsheet, which would make something else of it', (words) => {
    const written = writeCells([[words]], ',');
    expect(written.replace(/^"/, '')).toMatch(/^'/);
    expect(cells(written)).toEqual([[words]]);
  });

  it.each([
    'Hill',
    '14 Acres',
    "'t Huis",
    '120',
    '0',
    'Year 7',
    'Mayfield',
    'May',
    '3E',
    '1st',
    'B1 1AA',
    '“x”',
  ])('leave %j as it is', (words) => {
    expect(writeCells([[words]], ',')).toBe(words);
    expect(cells(words)).toEqual([[words]]);
  });

  it('that are numbers stay numbers', () => {
    expect(writeCells([[-1.5, 0, undefined]], ',')).toBe('-1.5,0,');
  });
});

describe('[E4] cells that another program would run', () => {
  const odd = [
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    ';',
    ',',
    '|',
    '"',
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '1',
    'a',
    '\u00A0',
    '\u200B',
    '\uFEFF',
  ];
  const text = fc.array(fc.constantFrom(...odd), { maxLength: 8 }).map((parts) => parts.join(''));
  const isFormula = (cell: string) => /^[\s\u200B-\u200F\u2060]*(?:[=+@＝＋＠]|[-－](?=[^ ]))/.test(cell);

  it('are read back exactly, and begin a cell whichever sign separates cells', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (row) => {
        const written = writeCells(
          [
            ['Name', 'Note'],
            ['x', ...row],
          ],
          ',',
        );
        expect(Papa.parse<string[]>(written, { delimiter: ',' }).data.flat().filter(isFormula)).toEqual([]);
        for (const separator of [';', '\t'])
          expect(
            Papa.parse<string[]>(written, { delimiter: separator }).data.flat().filter(isFormula),
          ).toEqual([]);
        expect(cells(written)[1]).toEqual(['x', ...row]);
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });

  it.each(['a;=1+1;b', '＝1+1', ' =1+1', '\n=1+1', '\r=1+1', 'a\n@x'])('%j is none in a file', (words) => {
    expect(writeCells([['x', words]], ',')).toMatch(/'\s*[=＝@]/);
  });

  it('a cell with a semicolon is quoted', () => {
    expect(writeCells([['a;b']], ',')).toBe('"a;b"');
  });

  it('control characters and half characters are in no file', () => {
    expect(writeCells([['a\u0000b\uFFFE', '\uD800']], ',')).toBe('ab,\uFFFD');
  });
});
