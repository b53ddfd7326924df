/**
 * Where an action came from, in the words that files use.
 * @module
 */
import type { RoomActions } from '../../shared/activities/actions/room.ts';
import type { Source } from '../../shared/activities/actions/source.ts';
import { askedIn } from '../../shared/cards/asked-questions.ts';
import { DECK_TITLES } from '../../shared/cards/deck-titles.ts';

/** Fetches what the decks call their items, and returns a function that says a source: “O2”, “Theme: Saying no”. */
export async function sourceWords({ actions, tables }: RoomActions): Promise<(source: Source) => string> {
  const decks = new Set(actions.flatMap(({ source }) => (source.kind === 'asked' ? source.deck : [])));
  const asked = (await Promise.all([...decks].map((deck) => askedIn(deck)))).flat();
  const items = new Map(asked.map(({ id, title }) => [id.slice(0, id.lastIndexOf(':')), title]));
  return (source) => {
    switch (source.kind) {
      case 'card':
        return source.code;
      case 'own':
        return 'Own card';
      case 'theme':
        return source.words ? `Theme: ${source.words}` : 'A theme';
      case 'asked': {
        const title = items.get(`${source.deck}:${source.item}`);
        const deck = Object.entries(DECK_TITLES).find(([id]) => id === source.deck)?.[1];
        return [deck, title].filter(Boolean).join(': ');
      }
      case 'told': {
        const title = tables.find(({ id }) => id === source.table)?.title;
        return title ? `The story of ${title}` : 'A story of this workshop';
      }
      case 'directly':
        return '';
    }
  };
}
