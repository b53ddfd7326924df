import { type Component, createMemo, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import BookOpen from 'lucide-solid/icons/book-open';
import MessageCircleQuestionMark from 'lucide-solid/icons/message-circle-question-mark';
import Tag from 'lucide-solid/icons/tag';
import Waypoints from 'lucide-solid/icons/waypoints';
import { type Source, sourceOf } from '../../../../shared/activities/actions/source.ts';
import { askedId, CHOSEN_STARTS } from '../../../../shared/cards/asked.ts';
import { DECK_TITLES } from '../../../../shared/cards/deck-titles.ts';
import { picksFrom } from '../../../../shared/model/table/pick-edits.ts';
import type { DeckId } from '../../../../shared/activities/activity.ts';
import { useFrame } from '../../../room/frame/context.ts';
import { createAsked } from '../../../room/shelf/asked.ts';
import { type ShelfCard, shelfOf } from '../../../room/shelf/shelf-cards.ts';
import { useTable } from '../../../sync/table-context.ts';

export type SourceNames = {
  /** Where one of this table's actions, or what may become one, came from. */
  of(from: { card: string; theme?: string }): Source;
  /** A card of this table's shelf, with what people call it. */
  card(id: string): ShelfCard | undefined;
  /** What the decks call an item. */
  title(asked: Source & { kind: 'asked' }): string | undefined;
};

/** Follows what the sources of actions are called. Must run at a table. @param more ids of questions beyond this table's actions */
export function createSourceNames(more: () => readonly string[] = () => []): SourceNames {
  const { session } = useTable();
  const shelf = createMemo(() => new Map(shelfOf(session).map((card) => [card.id, card])));
  const wanted = createMemo(
    () => [
      ...Object.values(session.table.actions).map(({ card }) => card),
      // What a table chose and could use may become an action too.
      ...Object.keys(session.table.uses).map((story) => askedId('practice', story, 0)),
      ...(picksFrom(session.table, CHOSEN_STARTS).length > 0 ? [askedId('starting-well', '', 0)] : []),
      ...more(),
    ],
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const asked = createAsked(wanted);
  return {
    of: (from) => sourceOf(from, session.table),
    card: (id) => shelf().get(id),
    title: ({ id, deck, item }) =>
      (asked(id) ?? asked(askedId(deck as DeckId, item, 0)))?.title ?? DECK_TITLES[deck as DeckId],
  };
}

/** An icon for each kind of thing beside the cards. Whatever has none of its own is a question. */
const ICONS: Record<string, Component> = {
  practice: BookOpen,
  accounts: BookOpen,
  brokerage: Waypoints,
  map: Waypoints,
};

/**
 * What an action came of: a card's code in its hue, anything else in an outline with an icon. It leads there.
 * @param props.elsewhere true for an action of another table, whose own cards are not known here
 */
export function SourceMark(props: { source: Source; names: SourceNames; elsewhere?: boolean }) {
  const { session } = useTable();
  const { cardHref, itemHref, toldHref, href } = useFrame();
  const shown = createMemo(
    (): { words: string; letter?: string; icon?: Component; to?: string | undefined } | undefined => {
      const { source, names } = props;
      switch (source.kind) {
        case 'card':
          return { words: source.code, letter: source.code[0]!, to: cardHref(source.code) };
        case 'own': {
          const card = props.elsewhere ? undefined : names.card(source.card);
          return card
            ? { words: card.label, letter: card.challenge.letter, to: cardHref(card.code) }
            : { words: 'Own card' };
        }
        case 'theme': {
          const to = props.elsewhere ? undefined : href('pause', source.step);
          return { words: source.words || 'A theme', icon: Tag, to };
        }
        case 'asked':
          return {
            words: names.title(source) ?? 'A question',
            icon: ICONS[source.deck] ?? MessageCircleQuestionMark,
            to: itemHref(source.deck, source.item),
          };
        case 'told':
          return {
            words: `${session.tableTitle(source.table).split(',')[0]}’s story`,
            icon: BookOpen,
            to: toldHref(source.table),
          };
        case 'directly':
          return undefined;
      }
    },
  );
  return (
    <Show when={shown()}>
      {(mark) => (
        <Dynamic
          component={mark().to ? 'a' : 'span'}
          href={mark().to}
          class="deedsrc"
          classList={{ 'deedsrc--code': mark().letter !== undefined }}
          data-c={mark().letter}
        >
          <Show when={mark().icon}>{(icon) => <Dynamic component={icon()} />}</Show>
          <span class="vh">From </span>
          <span class="deedsrc__words">{mark().words}</span>
        </Dynamic>
      )}
    </Show>
  );
}
