/**
 * Files given by mistake, known by their first bytes or words: what no importer can read, and a list of names must not be
 * made of.
 * @module
 */
export type Mistaken = 'workbook' | 'zip' | 'packed' | 'pdf' | 'other graph' | 'no text';

const starts = (bytes: Uint8Array, ...sign: number[]) => sign.every((byte, index) => bytes[index] === byte);
/** How far in a file the names of what is in an archive are looked for, at each end. */
const NEAR = 64 * 1024;

/** What a file is, where it is no text. */
export function mistakenBytes(bytes: Uint8Array): Mistaken | undefined {
  if (starts(bytes, 0x50, 0x4b)) {
    const signs = new TextDecoder('windows-1252');
    const names = signs.decode(bytes.subarray(0, NEAR)) + signs.decode(bytes.subarray(-NEAR));
    // Excel, LibreOffice and Numbers.
    return /xl\/workbook|opendocument\.spreadsheet|Index\/Document\.iwa/.test(names) ? 'workbook' : 'zip';
  }
  // Excel of before 2007, and any workbook with a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (starts(bytes, 0x1f, 0x8b)) return 'packed';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // UTF-16 begins with a mark of its own; no other text has noughts.
  const marked = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  return !marked && bytes.subarray(0, NEAR).includes(0) ? 'no text' : undefined;
}

/** What a text is, where it is neither a table nor XML: GML, Pajek, DOT and JSON describe graphs, too. */
export function mistakenWords(text: string): Mistaken | undefined {
  const start = text.slice(0, 2000).trimStart();
  const graph =
    /^(?:creator\s+"[^"]*"\s*|version\s+\S+\s*|comment\s+"[^"]*"\s*|#[^\n]*\n\s*)*graph\s*\[/i.test(start) ||
    /^\*(?:vertices|network|arcs|edges)\b/i.test(start) ||
    /^(?:strict\s+)?(?:di)?graph\b[^\n{]*\{/i.test(start) ||
    /^(?:\{\s*["}]|\[\s*[{[])/.test(start);
  return graph ? 'other graph' : undefined;
}
