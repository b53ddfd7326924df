import { createMemo } from 'solid-js';
import type { Challenge } from '../../../../shared/cards/index.ts';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { counted, listOf } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';

/** What a spine shows of its card. */
export type SpineState = {
  opened: boolean;
  /** True for the card that is open on this screen. */
  now: boolean;
  actioned: boolean;
  responses: number;
  /** The names of the other people who have it open. */
  readers: readonly string[];
};

/** What shows the cards of one challenge. */
export type ShelfSpinesProps = {
  challenge: Challenge;
  /** All cards of the table. */
  cards: readonly ShelfCard[];
  /** The code of the open card. */
  open: string | undefined;
  stateOf: (card: ShelfCard) => SpineState;
  href: (code: string) => string;
};

/** Follows the state of all cards. */
export function createShelfState(current: () => string | undefined): (card: ShelfCard) => SpineState {
  const { session } = useTable();
  const readers = createMemo(() => {
    const names = new Map<string, string[]>();
    for (const { card, name } of session.presence.others()) {
      if (card) names.set(card, [...(names.get(card) ?? []), name]);
    }
    return names;
  });
  return ({ id, code }) => ({
    opened: !!session.table.opened[id] || session.lists.standing(id).length > 0,
    now: code === current(),
    actioned: session.lists.actionsOn(id).length > 0,
    responses: session.lists.standing(id).length,
    readers: readers().get(id) ?? [],
  });
}

/** Says the state of a card in words, for people who do not see its spine. */
export function describeSpine({ opened, actioned, responses, readers }: SpineState): string {
  return [
    opened ? counted(responses, 'response') : 'not opened yet',
    ...(actioned ? ['action agreed'] : []),
    ...(readers.length > 0 ? [`${listOf(readers)} ${readers.length === 1 ? 'is' : 'are'} here`] : []),
  ].join(', ');
}
