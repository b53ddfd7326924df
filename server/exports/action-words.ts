/**
 * Where an action came from, in the words that files use.
 * @module
 */
import type { RoomActions } from '../../shared/activities/actions/room.ts';
import type { Source } from '../../shared/activities/actions/source.ts';
import { plainSource, sourceNames } from '../../shared/activities/actions/source-words.ts';

/** Fetches what the decks call their items, and returns a function that says a source: “O2”, “Theme: Saying no”. */
export async function sourceWords({ actions, tables }: RoomActions): Promise<(source: Source) => string> {
  const names = await sourceNames(
    actions.map(({ source }) => source),
    tables,
  );
  return (source) => {
    if (source.kind === 'own') return 'Own card';
    if (source.kind === 'asked') {
      const { deck, title } = names.asked(source);
      return [deck, title].filter(Boolean).join(': ');
    }
    if (source.kind === 'told') {
      const title = names.table(source.table);
      return title ? `The story of ${title}` : 'A story of this workshop';
    }
    return plainSource(source) ?? '';
  };
}
