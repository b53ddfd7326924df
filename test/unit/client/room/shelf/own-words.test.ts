import { expect, it } from 'vitest';
import { ownWords } from '../../../../../client/room/shelf/own-words.ts';
import accounts from '../../../../../shared/cards/decks/accounts.json' with { type: 'json' };
import approaches from '../../../../../shared/cards/decks/approaches.json' with { type: 'json' };
import brokerage from '../../../../../shared/cards/decks/brokerage.json' with { type: 'json' };
import challenges from '../../../../../shared/cards/decks/five-challenges.json' with { type: 'json' };
import formats from '../../../../../shared/cards/decks/formats.json' with { type: 'json' };
import templates from '../../../../../shared/cards/decks/map-templates.json' with { type: 'json' };
import practice from '../../../../../shared/cards/decks/practice.json' with { type: 'json' };

/** Every list of fields that a deck marks as ours, wherever it is. */
function marksIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'own' && Array.isArray(inner) ? [inner.map(String)] : marksIn(inner),
  );
}

const shown = { accounts: accounts.accounts, approaches: approaches.approaches, roles: brokerage.roles };
const decks = { ...shown, challenges, formats, templates, practice, startingWell: accounts.startingWell };

it.each(Object.entries(decks))('what %s mark as ours has words', (_, deck) => {
  const marks = marksIn(deck);
  expect(marks.length).toBeGreaterThan(0);
  for (const own of marks) expect(ownWords(own), own.join()).not.toContain('some of it');
});

it('says each thing once, and calls what it does not know by something', () =>
  expect(ownWords(['needs[0]', 'needs[1]', 'invented'])).toEqual([
    'one of the things it needs',
    'some of it',
  ]));
