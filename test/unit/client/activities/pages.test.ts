import { expect, test } from 'vitest';
import { CLIENT_ACTIVITIES } from '../../../../client/activities/index.ts';
import { ACTIVITIES, ACTIVITY_KINDS } from '../../../../shared/activities/index.ts';
import { DECK_TITLES } from '../../../../shared/cards/deck-titles.ts';

const HOME_DECK = 'five-challenges';

test('each deck is opened by one page, whose activity has it', () => {
  const showing = ACTIVITY_KINDS.flatMap((kind) => {
    const shows = CLIENT_ACTIVITIES[kind].page?.shows;
    return shows ? [{ kind, shows }] : [];
  });
  for (const { kind, shows } of showing) expect(ACTIVITIES[kind].decks, kind).toContain(shows);
  expect(showing.map(({ shows }) => String(shows)).sort()).toEqual(
    Object.keys(DECK_TITLES)
      .filter((deck) => deck !== HOME_DECK)
      .sort(),
  );
});
