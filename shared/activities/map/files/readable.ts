/**
 * Returns words as any file can hold them: without the characters that XML 1.0 forbids, which spreadsheets cannot show
 * either, and with a sign in place of half a character.
 */
export const readable = (words: string): string =>
  words
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
