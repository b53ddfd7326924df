import { describe, expect, it } from 'vitest';
import { mistakenBytes, mistakenWords } from '../../../../../../shared/activities/map/files/in/mistaken.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );

describe('a file given by mistake', () => {
  it.each([
    ['a workbook of Excel', bytes('PK', [3, 4, 0], '_rels/.rels', [0], 'xl/workbook.xml'), 'workbook'],
    [
      'one of LibreOffice',
      bytes('PK', [3, 4, 0], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'workbook',
    ],
    ['one of Numbers', bytes('PK', [3, 4, 0], 'Index/Document.iwa'), 'workbook'],
    [
      'one whose table of contents alone names it',
      bytes(
        'PK',
        [3, 4, 0],
        Array.from({ length: 200_000 }, () => 65),
        'xl/workbook.xml',
      ),
      'workbook',
    ],
    ['an older one, or one with a password', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
    ['an archive', bytes('PK', [3, 4, 0], 'extract/edubasealldata20260101.csv'), 'zip'],
    ['packed GraphML', bytes([0x1f, 0x8b, 8]), 'packed'],
    ['a PDF', bytes('%PDF-1.7'), 'pdf'],
    ['a picture', bytes([0x89], 'PNG', [13, 10, 0x1a, 10, 0, 0]), 'no text'],
  ])('is known: %s', (_, file, what) => {
    expect(mistakenBytes(file)).toBe(what);
  });

  it('is none where it is text, in whatever encoding', () => {
    expect(mistakenBytes(bytes('PRIMARY,Place'))).toBeUndefined();
    expect(mistakenBytes(bytes([0xff, 0xfe], 'N', [0], 'a', [0]))).toBeUndefined();
    expect(mistakenBytes(bytes([0xef, 0xbb, 0xbf], 'Name'))).toBeUndefined();
    expect(mistakenBytes(bytes())).toBeUndefined();
  });

  it.each([
    'Creator "a program"\nVersion 1\ngraph\n[\n  directed 1',
    'graph [ node [ id 1 ] ]',
    '*Vertices 3\n1 "A"',
    'digraph G { A -> B }',
    'strict graph {\nA -- B }',
    '{"nodes": [{"id": 1}]}',
    '[{"id": 1}]',
  ])('is known as a graph in other words: %j', (text) => {
    expect(mistakenWords(text)).toBe('other graph');
  });

  it.each([
    'name,kind\nGraph Lane,primary',
    'Graph',
    '[Hill]',
    '{Hill}',
    '* Hill\n* Brook',
    'digraph',
    '<graphml/>',
    '',
  ])('is none where it may be a list: %j', (text) => {
    expect(mistakenWords(text)).toBeUndefined();
  });
});
