/**
 * Turns the bytes of a file into text. Spreadsheets save in whatever encoding their country's Windows uses; the register uses
 * Windows-1252.
 * @module
 */
export type Decoded = {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** How many characters were lost, here or in an earlier program. The importer says so. */
  damaged: number;
};

/** Reads UTF-8 with or without a byte order mark, and UTF-16 with one. Everything else is taken for Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: text.split('\uFFFD').length - 1 };
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
