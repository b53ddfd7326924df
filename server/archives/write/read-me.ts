/**
 * The file that tells somebody in ten years what they have before them.
 * @module
 */

type About = {
  title: string;
  /** As it is written for people. */
  date: string;
  product: string;
  /** Names of tables by id, as they are written for people. */
  tables: readonly { id: string; title: string }[];
  decks: readonly string[];
  backstage: boolean;
  leftOut: readonly string[];
  /** Titles of tables whose map could not be drawn. */
  undrawn: readonly string[];
};

export function readMe({ title, date, product, tables, decks, backstage, leftOut, undrawn }: About): string {
  const lines = [
    title,
    `Archive of a workshop, made on ${date} by Strategic Exchange ${product}.`,
    '',
    'It holds what the workshop shared. You can open it as a workshop again: on any Strategic Exchange, choose',
    '“Start a workshop” and then “Open an archive”. You can also read it without that program:',
    '',
    'readable/      What was written, as JSON, a text format that any program can read.',
    '               plan.json is the agenda, the people, what was revealed and what was shown; table/ and map/ are',
    '               what each table wrote and drew. “credits” of a table says who typed or changed a response.',
    'maps/          Each map as a picture (SVG), as tables (CSV) and for network programs (GraphML).',
    'decks/         The workshop’s own decks of cards, as CSV and JSON.',
    'documents/     The same as Yjs updates (yjs.dev). This and authors.json are what a workshop is opened from.',
    'authors.json   Who is who, and who wrote what: which Yjs client id is whose, from which clock on.',
    'manifest.json  What this archive is, its tables, and each file with its size and SHA-256.',
    '',
    'Files are called by the id of their table:',
    ...tables.map(({ id, title: name }) => `  ${id}  ${name}`),
    ...(decks.length > 0 ? ['', 'Decks:', ...decks.map((name, index) => `  ${index + 1}  ${name}`)] : []),
    '',
    backstage
      ? 'The facilitators’ notes are in it (backstage). Think of that before you pass it on.'
      : 'The facilitators’ own notes and their messages to single tables are not in it.',
    'Never in it: what people wrote for themselves alone, thoughts that wait to be shown, marks, dots and answers that',
    'were not revealed, tables that were taken away, earlier versions, and every code, key and link that opens',
    'something, the call’s link too. Responses that somebody took away are in it, marked as taken away.',
    ...(leftOut.length > 0
      ? ['', `These could not be read on the server and are not in it: ${leftOut.join(', ')}.`]
      : []),
    ...(undrawn.length > 0
      ? ['', `These maps could not be drawn as pictures; their other files are here: ${undrawn.join(', ')}.`]
      : []),
    '',
  ];
  return lines.join('\r\n');
}
