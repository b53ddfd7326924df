import { describe, expect, it } from 'vitest';
import { closedWords, deletionWords, isNear, leftWords } from '../../../../client/room/ending/words.ts';
import { lateText } from '../../../../client/room/ending/late-words.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
// A Tuesday, at noon.
const NOW = new Date(2026, 10, 10, 12, 0).getTime();

describe('how a workshop ends, in words', () => {
  it('says the date first, then days, on the last day hours', () => {
    expect(deletionWords(NOW + 34 * DAY, NOW)).toBe('It is deleted on Monday 14 December, in 34 days.');
    expect(deletionWords(NOW + 5 * DAY - 60_000, NOW)).toBe(
      'It is deleted on Sunday 15 November, in five days.',
    );
    expect(deletionWords(NOW + 5.5 * HOUR, NOW)).toBe(
      'It is deleted on Tuesday 10 November at 17:30, in five hours.',
    );
    expect(leftWords(NOW + 1.2 * DAY, NOW)).toBe('one day');
    expect(leftWords(NOW + 90 * 60_000, NOW)).toBe('one hour');
    expect(leftWords(NOW + 59 * 60_000, NOW)).toBe('less than an hour');
    // Its time has come, and the server looks every few minutes.
    expect(leftWords(NOW - 60_000, NOW)).toBe('less than an hour');
  });

  it('names the year when it is another one', () => {
    expect(deletionWords(NOW + 90 * DAY, NOW)).toBe('It is deleted on 8 February 2027, in 90 days.');
  });

  it('is said to everybody in the last week', () => {
    expect(isNear(NOW + 7 * DAY, NOW)).toBe(true);
    expect(isNear(NOW + 8 * DAY, NOW)).toBe(false);
  });

  it('says who closed it and when', () => {
    expect(closedWords({ at: NOW, by: 'Amina' })).toBe('Closed by Amina on 10 November.');
  });
});

describe('[X1] what came late, as a file', () => {
  it('holds every word, lines and all', () => {
    const text = lateText({
      workshop: 'Eastmere',
      table: 'Table 1, Heron',
      name: 'Tom',
      closed: { at: NOW, by: 'Amina' },
      written: ['One line', 'Two\nlines'],
      drafts: ['half a'],
    });
    expect(text).toBe(
      [
        'Eastmere, Table 1, Heron',
        'What Tom wrote and could not be added to this workshop, which was closed on 10 November 2026 at 12:00.',
        '',
        'Not added:',
        '- One line',
        '- Two',
        '  lines',
        '',
        'Half typed:',
        '- half a',
        '',
      ].join('\n'),
    );
  });
});
