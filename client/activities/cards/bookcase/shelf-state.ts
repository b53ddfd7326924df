import { createMemo } from 'solid-js';
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

/** Follows the state of all cards at once. One pass over responses and actions serves every spine. */
export function createShelfState(current: () => string | undefined): (card: ShelfCard) => SpineState {
  const { session } = useTable();
  const tally = createMemo(() => {
    const responses = new Map<string, number>();
    for (const { card, removedBy } of Object.values(session.table.responses)) {
      if (!removedBy) responses.set(card, (responses.get(card) ?? 0) + 1);
    }
    return responses;
  });
  const actioned = createMemo(() => {
    const standing = Object.values(session.table.actions).filter(({ removedBy }) => !removedBy);
    return new Set(standing.map(({ card }) => card));
  });
  const readers = createMemo(() => {
    const names = new Map<string, string[]>();
    for (const { card, name } of session.presence.others()) {
      if (card) names.set(card, [...(names.get(card) ?? []), name]);
    }
    return names;
  });
  return ({ id, code }) => ({
    opened: !!session.table.opened[id] || tally().has(id),
    now: code === current(),
    actioned: actioned().has(id),
    responses: tally().get(id) ?? 0,
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
