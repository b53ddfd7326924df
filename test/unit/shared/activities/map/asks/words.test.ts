import { describe, expect, it } from 'vitest';
import { askedOf, ASKS, keyToday } from '../../../../../../shared/activities/map/asks/asks.ts';
import {
  called,
  capital,
  listed,
  namesOf,
  numberWord,
} from '../../../../../../shared/activities/map/asks/words.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('names in sentences', () => {
  it('are joined as they are said: none, one, two, four, and five or more as three and a number', () => {
    expect(listed([])).toBe('');
    expect(namesOf([])).toBe('');
    expect(namesOf(named('Abbey'))).toBe('Abbey');
    expect(namesOf(named('Abbey', 'Brook'))).toBe('Abbey and Brook');
    expect(namesOf(named('Abbey', 'Brook', 'Cove', 'Dale'))).toBe('Abbey, Brook, Cove and Dale');
    expect(namesOf(named('Abbey', 'Brook', 'Cove', 'Dale', 'Elm'))).toBe('Abbey, Brook, Cove and 2 others');
  });

  it('without a name still make a sentence, and begin it with a capital', () => {
    expect(namesOf(named(' ', 'Brook '))).toBe('one without a name and Brook');
    expect(capital(namesOf(named('')))).toBe('One without a name');
    expect(capital('')).toBe('');
  });

  it('that are long are cut between words, or where there is no space between signs', () => {
    expect(called({ name: 'x'.repeat(48) })).toBe('x'.repeat(48));
    expect(called({ name: '🏫'.repeat(49) })).toBe(`${'🏫'.repeat(48)}…`);
    expect(called({ name: 'Quayside Federation of Church of England Voluntary Aided Primary Schools' })).toBe(
      'Quayside Federation of Church of England…',
    );
  });

  it('numbers to ten are words', () => {
    expect([0, 1, 10, 11].map(numberWord)).toEqual(['no', 'one', 'ten', '11']);
  });
});

describe('what an answer answered', () => {
  const names: Record<string, string> = { r: 'River', h: 'Hill', long: 'x'.repeat(60) };
  const asked = (question: string, words = {}) => askedOf({ question, ...words }, (id) => names[id]);

  it('is what it has with it', () => {
    expect(asked('alone', { ask: 'Who was?', says: 'Abbey was.' })).toEqual({
      ask: 'Who was?',
      says: 'Abbey was.',
    });
    expect(asked('apart:r+h', { ask: 'Who was?' })).toEqual({ ask: 'Who was?', says: '' });
  });

  it('is told by its key where it has none', () => {
    expect(asked('alone')).toEqual({ ask: ASKS.alone, says: '' });
    expect(asked('apart:r+h')).toEqual({ ask: ASKS.apart, says: 'This was about River and Hill.' });
    expect(asked('unseen:h:primary')).toEqual({ ask: ASKS.unseen, says: 'This was about Hill.' });
    expect(asked('cut:gone')).toEqual({ ask: ASKS.cut, says: '' });
    expect(asked('cut:long').says).toBe(`This was about ${'x'.repeat(48)}….`);
  });

  it('is something earlier where nothing is known of it', () => {
    for (const key of ['', 'toString', 'weather:r'])
      expect(asked(key).ask).toBe('Something the map asked earlier');
  });

  it('pairs of networks belong to the one question there is today; every other key is its own', () => {
    expect(keyToday('apart:r+h')).toBe('apart');
    expect(['apart', 'alone', 'cut:r'].map(keyToday)).toEqual(['apart', 'alone', 'cut:r']);
  });
});
