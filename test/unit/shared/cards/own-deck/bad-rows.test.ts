/** A deck of one's own is brought in: every way in which a row can be wrong, each with its sentence, and the others come in. */
import { describe, expect, test } from 'vitest';
import type { CardWords } from '../../../../../shared/cards/own-deck/own-deck.ts';
import { readDeckFile, readDeckText } from '../../../../../shared/cards/own-deck/read-deck.ts';
import { type DeckReading, isReading } from '../../../../../shared/cards/own-deck/reading.ts';

const reading = (text: string | Uint8Array): DeckReading => {
  const read = typeof text === 'string' ? readDeckText(text) : readDeckFile(text);
  if (!isReading(read)) throw new Error(`${read.title}. ${read.words}`);
  return read;
};
const unreadable = (text: string | Uint8Array): string => {
  const read = typeof text === 'string' ? readDeckText(text) : readDeckFile(text);
  return isReading(read) ? 'it was read' : `${read.title}. ${read.words}`;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const long = (length: number) => 'x'.repeat(length);
const HEADER = 'Challenge,Question,Prompt 1,Prompt 2,Prompt 3,Code,Card';
/** What stands in a cell, quoted. */
const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;

/** What is wrong with a row, by its cells in the order of the header, and what is said of it. */
const BAD: Record<string, [cells: string[], said: RegExp]> = {
  'no challenge': [
    ['', 'Why?'],
    /^It names no challenge\. Write Focus, Ownership, Structures, Capacity or Effectiveness there\.$/,
  ],
  'a blank challenge': [['\u200b ', 'Why?'], /^It names no challenge\./],
  'an unknown challenge': [['Funding', 'Why?'], /^There is no challenge called “Funding”\. Write Focus/],
  'two challenges': [['Focus, Capacity', 'Why?'], /^There is no challenge called “Focus, Capacity”/],
  'a challenge that is an object’s own': [
    ['constructor', 'Why?'],
    /^There is no challenge called “constructor”/,
  ],
  'no question': [['Focus', ''], /^It has no question\. Write one, or take it out\.$/],
  'a question nobody sees': [['Focus', '\u200b\u2060'], /^It has no question\./],
  'a question of 10,000 characters': [
    ['Focus', long(10_000)],
    /^Its question has 10,000 characters, and a card holds 280\. Shorten it, or make a prompt of a part\.$/,
  ],
  'a question of one character too many': [['Focus', long(281)], /^Its question has 281 characters/],
  'a long prompt': [
    ['Focus', 'Why?', '', long(141)],
    /^Its prompt 1 has 141 characters, and a prompt may have 140\. Shorten it\.$/,
  ],
  'a code that is too long': [
    ['Focus', 'Why?', '', '', '', 'ABCDE'],
    /^Its code “ABCDE” does not fit on a spine\./,
  ],
  'a code with a sign': [['Focus', 'Why?', '', '', '', '<b>'], /^Its code “<b>” does not fit on a spine\./],
  'the code of a card on every shelf': [
    ['Focus', 'Why?', '', '', '', 'f1'],
    /^Its code f1 is that of a card on every shelf\./,
  ],
  'a card that does not exist': [
    ['', '', '', '', '', '', 'F9'],
    /^There is no card “F9” to take the words from\. The cards are F1 to E5;/,
  ],
  'a card that is an object’s own': [['', '', '', '', '', '', 'toString'], /^There is no card “toString”/],
  'more cells than columns': [
    ['Focus', 'Why', ' and for whom?', '', '', '', '', 'and more'],
    /^It has 8 cells, and there are 7 columns\. Put words with a comma in quotation marks/,
  ],
};

describe('a table with a bad row among good ones', () => {
  test.each(Object.entries(BAD))('%s', (_, [cells, said]) => {
    const rows = [
      HEADER,
      'Focus,What do we stop doing?',
      cells.map(cell).join(','),
      'Capacity,Who has the time?',
    ];
    const { cards, bad } = reading(rows.join('\r\n'));
    expect(cards.map(({ question }) => question)).toEqual(['What do we stop doing?', 'Who has the time?']);
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatchObject({ number: 3, reason: expect.stringMatching(said) as string });
  });

  test('the same question twice, however it is spelled', () => {
    const { cards, bad } = reading("Focus,Who’s in?\nFocus,WHO'S  in?\nCapacity,Who’s in?");
    expect(cards).toHaveLength(2);
    expect(bad).toEqual([
      {
        number: 2,
        words: "WHO'S in?",
        reason: 'It asks the same as row 1. Take one of them out, or change its question.',
      },
    ]);
  });

  test('one code twice', () => {
    const { bad } = reading(`${HEADER}\nFocus,Why?,,,,a1\nFocus,What for?,,,,A1`);
    expect(bad.map(({ number, reason }) => [number, reason])).toEqual([
      [3, 'Row 2 has the code A1 already. Give it another.'],
    ]);
  });

  test('too many prompts', () => {
    const { bad } = reading('Challenge,Question,Prompt 1,Prompt 2,Prompt 3,Prompt 4\nFocus,Why?,a,b,c,d');
    expect(bad[0]?.reason).toBe('It has 4 prompts, and a card holds 3. Keep the best 3.');
  });

  test('a quotation mark that is never closed', () => {
    const { cards, bad } = reading('Challenge,Question\nFocus,Why?\nFocus,"What for?\nCapacity,Who?');
    expect(cards).toHaveLength(1);
    expect(bad).toMatchObject([
      { number: 3, reason: expect.stringMatching(/^A quotation mark in it is not closed/) as string },
    ]);
  });

  test('every kind at once: each is told by its own number, and the good ones come in', () => {
    const rows = Object.values(BAD).map(([cells]) => cells.map(cell).join(','));
    const { cards, bad } = reading([HEADER, ...rows, 'Focus,What do we stop doing?'].join('\n'));
    expect(cards).toHaveLength(1);
    expect(bad.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 2));
    expect(bad.every(({ words }) => words.length <= 40)).toBe(true);
  });
});

describe('JSON with a bad card among good ones', () => {
  const good = { challenge: 'focus', question: 'What do we stop doing?', probes: [] };
  test.each<[string, unknown, RegExp]>([
    ['a word', 'Why?', /^It is not a card\. A card stands in braces/],
    ['nothing', null, /^It is not a card\./],
    ['a list', [], /^It is not a card\./],
    [
      'a number as the question',
      { challenge: 'focus', question: 5 },
      /^Its question is not words\. Put it in quotation marks\.$/,
    ],
    ['a number as the challenge', { challenge: 1, question: 'Why?' }, /^Its challenge is not words\./],
    [
      'prompts that are no list',
      { ...good, question: 'Why?', probes: 'Who?' },
      /^Its prompts, called “probes”, are not a list of words\./,
    ],
    [
      'prompts that are no words',
      { ...good, question: 'Why?', probes: [1] },
      /^Its prompts, called “probes”, are not/,
    ],
    ['four prompts', { ...good, question: 'Why?', probes: ['a', 'b', 'c', 'd'] }, /^It has 4 prompts/],
    [
      'an unknown challenge',
      { challenge: 'funding', question: 'Why?' },
      /^There is no challenge called “funding”/,
    ],
    ['an unknown card', { card: 'focus-9' }, /^There is no card “focus-9”/],
    ['no question', { challenge: 'focus' }, /^It has no question/],
  ])('%s', (_, card, said) => {
    const { cards, bad, of } = reading(JSON.stringify({ version: 1, title: 'Ours', cards: [good, card] }));
    expect(of).toBe('card');
    expect(cards).toHaveLength(1);
    expect(bad).toMatchObject([{ number: 2, reason: expect.stringMatching(said) as string }]);
  });
});

describe('what is no deck at all', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['JSON that is cut off', '{"cards": [', /^This JSON cannot be read\. .*Nothing has come in\./],
    ['JSON of something else', '{"nodes": []}', /^There is no deck in this file\. Nothing has come in\./],
    ['JSON of a newer version', '{"version": 2, "cards": []}', /^A newer version wrote this deck\./],
    [
      'a table without a challenge',
      'Question,Prompt 1\nWhy?,Who?',
      /^No column of this table is called “Challenge”\./,
    ],
    [
      'a table without a question',
      'Challenge,Prompt 1\nFocus,Who?',
      /^No column of this table is called “Question”\./,
    ],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), /^This file is neither CSV nor JSON\./],
    ['a file of 5 MB', new Uint8Array(5_000_000).fill(97), /^This is larger than any deck\./],
    ['a table of 6,000 rows', 'Focus,Why?\n'.repeat(6_000), /^This file has 6,000 rows/],
  ])('%s', (_, given, said) => expect(unreadable(given)).toMatch(said));

  test.each(['', '   ', '\uFEFF', '[]', '{"cards":[]}', ',,,\n,,'])('nothing in it: %j', (text) => {
    expect(reading(text)).toMatchObject({ cards: [], bad: [] });
  });
});

describe('files as people have them', () => {
  const focus: CardWords = { challenge: 'focus', question: 'Why, and for whom?', probes: ['Who decides?'] };
  test.each([
    ['commas', 'Challenge,Question,Prompt\nFocus,"Why, and for whom?",Who decides?'],
    [
      'semicolons, as Excel saves them abroad',
      'Challenge;Question;Prompt\nFocus;Why, and for whom?;Who decides?',
    ],
    [
      'tabs, as a spreadsheet copies them',
      'challenge\tquestion\tprompt 1\nF\tWhy, and for whom?\tWho decides?',
    ],
    [
      'a line that names the separator',
      'sep=;\nChallenge;Question;Prompt 1\nFocus;Why, and for whom?;Who decides?',
    ],
    [
      'a title above the header',
      'Our deck of spring,,\n,,\nChallenge,Question,Prompt 1\nfocus,"Why, and for whom?",Who decides?',
    ],
    ['columns in another order', 'Prompt 1,QUESTION,Challenge \nWho decides?,"Why, and for whom?",F: Focus'],
    ['no header', 'Focus,"Why, and for whom?",Who decides?'],
    ['no header, the question first', '"Why, and for whom?",Focus,Who decides?'],
    ['old line ends', 'Challenge,Question,Prompt 1\rFocus,"Why, and for whom?",Who decides?\r'],
    ['a mark at its beginning', '\uFEFFChallenge,Question,Prompt 1\nFocus,"Why, and for whom?",Who decides?'],
  ])('%s', (_, text) => expect(reading(text)).toMatchObject({ cards: [focus], bad: [] }));

  test('Excel’s encodings', () => {
    const table = 'Challenge,Question\nFocus,Who’s at the café?';
    const windows = Uint8Array.from(table, (sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0)));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(table, (sign) => sign.charCodeAt(0)).buffer),
    ]);
    for (const bytes of [utf8(table), windows, utf16])
      expect(reading(bytes).cards[0]?.question).toBe('Who’s at the café?');
  });

  test.each([
    ['Focus', 'focus'],
    ['f', 'focus'],
    ['FOCUS', 'focus'],
    ['structure', 'structures'],
    ['Structures', 'structures'],
    ['Capacities', 'capacity'],
    ['capacity', 'capacity'],
    ['Effectiveness', 'effectiveness'],
    ['e', 'effectiveness'],
    ['O – Ownership', 'ownership'],
    ['Ownership (O)', 'ownership'],
    ['ownerships', 'ownership'],
  ])('a challenge is known as %s', (typed, id) => {
    expect(reading(`Challenge\tQuestion\n${typed}\tWhy?`).cards[0]?.challenge).toBe(id);
  });

  test('a card of the five challenges lends its words, and a row may have its own', () => {
    const { cards } = reading('Card,Challenge,Question\nF1,,\no2,,What do we own?');
    expect(cards).toMatchObject([
      { challenge: 'focus', probes: expect.arrayContaining([expect.any(String)]) as string[] },
      { challenge: 'ownership', question: 'What do we own?', probes: [] },
    ]);
  });

  test('columns that are not read, and letters that were lost, are told', () => {
    const { notes } = reading(utf8('Challenge,Question,Notes\nFocus,Caf\uFFFD?,ask Tom'));
    expect(notes).toEqual([
      'One letter was already lost in the file and shown as “\uFFFD”.',
      'One column is not read: “Notes”.',
    ]);
  });

  test('script stays the words it is', () => {
    const script = '<script>alert(1)</script>';
    const read = reading(
      JSON.stringify({ title: script, cards: [{ challenge: 'focus', question: script }] }),
    );
    expect(read).toMatchObject({ title: script, cards: [{ question: script }] });
  });

  test('501 cards are all read: how many come in is for people to say', () => {
    const rows = Array.from({ length: 501 }, (_, n) => `Focus,Question ${n}?`);
    expect(reading(rows.join('\n')).cards).toHaveLength(501);
  });
});
