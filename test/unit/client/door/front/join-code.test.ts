import { describe, expect, test } from 'vitest';
import { readJoinCode, whatIsWrongWith } from '../../../../../client/door/front/join-code.ts';

describe('a join code as people type it', () => {
  test.each([
    ['K7M4QX', 'K7M4QX'],
    ['k7m4qx', 'K7M4QX'],
    [' k7m 4qx ', 'K7M4QX'],
    ['K7M-4QX', 'K7M4QX'],
    ['k7m–4qx', 'K7M4QX'],
    ['https://exchange.example/j/K7M4QX', 'K7M4QX'],
    ['exchange.example/j/k7m4qx?from=mail#top', 'K7M4QX'],
    ['Join here: https://exchange.example/j/k7m%204qx', 'K7M4QX'],
    ['100%', '100'],
    ['', ''],
  ])('%j is read as %j', (typed, code) => {
    expect(readJoinCode(typed)).toBe(code);
  });

  test('says what is wrong only where something is', () => {
    expect(whatIsWrongWith('K7M4QX')).toBe('');
    expect(whatIsWrongWith('')).toContain('Type the code first');
    expect(whatIsWrongWith('K7M')).toContain('this has 3');
    expect(whatIsWrongWith('K7M4QXX')).toContain('Take out');
  });
});
