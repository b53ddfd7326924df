/**
 * Works out who is at a table, from the plan (who sits where) and from presence (who is connected).
 * @module
 */
import type { Person, PlanView } from '../../../shared/model/plan/plan-view.ts';
import { peopleAt } from '../../../shared/model/plan/plan-view.ts';
import type { Present } from '../../sync/presence.ts';

export type Attendee = {
  id: string;
  name: string;
  role?: string | undefined;
  organisation?: string | undefined;
  you: boolean;
  /** What a connected person is doing; `undefined` for somebody who sits here but is not connected now. */
  live?: { away: boolean; writing: boolean; card?: string | undefined } | undefined;
  /** When the person raised a hand, in milliseconds since 1970. */
  hand?: number | undefined;
};

export type Attendance = {
  /** The people who sit at this table: those here first, then by name. */
  seated: Attendee[];
  /** People who are connected but sit elsewhere or nowhere: facilitators, and people walking the room. */
  visiting: Attendee[];
};

type Named = Omit<Person, 'kind' | 'tableId'>;

type Facts = {
  plan: PlanView;
  tableId: string;
  hands: Record<string, number>;
  others: readonly Present[];
  me: { personId: string; name: string; role?: string | undefined; card?: string | undefined };
};

/** Sorts everybody at a table into seated and visiting. */
export function attendance({ plan, tableId, hands, others, me }: Facts): Attendance {
  const seats = peopleAt(plan, tableId);
  const seated = seats.map((person) => attendee(person, others, me, hands));
  const isSeated = (id: string) => seats.some((seat) => seat.id === id);
  const visiting = others
    .filter(({ id }) => !isSeated(id))
    .map((person) => attendee(plan.people[person.id] ?? person, others, me, hands));
  if (!isSeated(me.personId)) visiting.unshift(attendee({ ...me, id: me.personId }, others, me, hands));
  return { seated: seated.sort((a, b) => Number(!a.live) - Number(!b.live)), visiting };
}

function attendee(
  { id, name, role, organisation }: Named,
  others: readonly Present[],
  me: Facts['me'],
  hands: Record<string, number>,
): Attendee {
  const you = id === me.personId;
  const other = others.find((present) => present.id === id);
  const seen = other && { away: !!other.away, writing: !!other.writing, card: other.card };
  const live = you ? { away: false, writing: false, card: me.card } : seen;
  return { id, name, role, organisation, you, live, hand: hands[id] };
}

/** Counts the people who sit at the table and are connected. */
export const hereCount = ({ seated }: Attendance): number => seated.filter(({ live }) => live).length;

/**
 * Says in words what somebody is doing.
 * @param label returns what people call a card
 */
export function doingWords({ live }: Attendee, label: (card: string) => string | undefined): string {
  if (!live) return 'not here now';
  if (live.away) return 'away';
  const card = live.card && label(live.card);
  return `${live.writing ? 'writing' : 'here'}${card ? `, on ${card}` : ''}`;
}
