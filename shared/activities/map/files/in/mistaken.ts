/**
 * Recognises files given by mistake by their first bytes or words. No importer can read them, and without this check they would become a
 * list of nonsense names.
 * @module
 */
export type Mistaken = 'workbook' | 'zip' | 'packed' | 'pdf' | 'other graph' | 'no text';

const starts = (bytes: Uint8Array, ...sign: number[]) => sign.every((byte, index) => bytes[index] === byte);
/** How many bytes at each end of an archive are searched for the names of its files. */
const NEAR = 64 * 1024;

/** What a file is, if it is not text. */
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
  // Text in UTF-16 begins with a byte order mark; no other text holds zero bytes.
  const marked = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  return !marked && bytes.subarray(0, NEAR).includes(0) ? 'no text' : undefined;
}

/** What a text is, if it is neither a table nor XML: GML, Pajek, DOT and JSON describe graphs too. */
export function mistakenWords(text: string): Mistaken | undefined {
  const start = text.slice(0, 2000).trimStart();
  const graph =
    /^(?:creator\s+"[^"]*"\s*|version\s+\S+\s*|comment\s+"[^"]*"\s*|#[^\n]*\n\s*)*graph\s*\[/i.test(start) ||
    /^\*(?:vertices|network|arcs|edges)\b/i.test(start) ||
    /^(?:strict\s+)?(?:di)?graph\b[^\n{]*\{/i.test(start) ||
    /^(?:\{\s*["}]|\[\s*[{[])/.test(start);
  return graph ? 'other graph' : undefined;
}
