/**
 * Who holds which connections. Counted by person and workshop, never by address: a hall is one address. SPEC [L6].
 *
 * In a workshop that is full, room is made for whoever holds few by whoever holds most, participants first. So invented
 * people who take all there is keep nobody out, and a facilitator and the stage always get in.
 * @module
 */
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { guarded, type OnError } from '../../on-error.ts';
import type { Identity } from './socket.ts';

/** One connection. `document` is the part of the room id after the workshop. */
export type ConnectionRef = { workshopId: string; document: string; person: Pick<Identity, 'id' | 'kind'> };
/** Ends a connection, whether its document is loaded by now or not. */
type Close = (code: CloseCode, reason: string) => void;

export type Census = {
  /**
   * Counts a connection in until the returned function is called. A person's oldest makes room for the newest, since
   * it is most likely a lost one.
   * @param close called at most once
   * @returns `undefined` when the workshop is full of people who hold no more than this one
   */
  enter(held: ConnectionRef, close: Close): (() => void) | undefined;
  /** Ends every connection of a workshop that fits. */
  close(workshopId: string, fits: (held: ConnectionRef) => boolean, code: CloseCode, reason: string): void;
};

const TOO_MANY = 'You have opened this workshop in too many places; the oldest made room.';
const MAKE_ROOM = 'Very many pages of this workshop are open; this one made room. It comes back by itself.';

type Entry = { held: ConnectionRef; oust: Close };
/** One person's connections, the oldest first. Never empty while it is kept. */
type Own = Set<Entry>;
type Workshop = { total: number; people: Map<string, Own> };

/** @param onError hears of a connection that could not be ended; the others are ended all the same */
export function makeCensus(onError: OnError): Census {
  const workshops = new Map<string, Workshop>();

  return {
    enter(held, close) {
      const { workshopId, person } = held;
      const workshop: Workshop = workshops.get(workshopId) ?? { total: 0, people: new Map() };
      if (workshop.total >= LIMITS.connectionsPerWorkshop && !madeRoom(workshop, person)) return undefined;
      workshops.set(workshopId, workshop);
      const own: Own = workshop.people.get(person.id) ?? new Set();
      workshop.people.set(person.id, own);
      workshop.total += 1;
      const leave = () => {
        if (!own.delete(entry)) return;
        workshop.total -= 1;
        if (own.size === 0) workshop.people.delete(person.id);
        if (workshop.total === 0) workshops.delete(workshopId);
      };
      const oust: Close = (code, reason) => {
        leave();
        const room = `${workshopId}/${held.document}`;
        guarded(
          (error, stage) => onError(error, { stage, room }),
          'close',
          () => close(code, reason),
        );
      };
      const entry: Entry = { held, oust };
      own.add(entry);
      const [oldest] = own;
      const most =
        person.kind === 'participant' ? LIMITS.connectionsPerPerson : LIMITS.connectionsPerFacilitator;
      if (own.size > most) oldest?.oust(CLOSE.tooManyConnections, TOO_MANY);
      return leave;
    },
    close(workshopId, fits, code, reason) {
      const people = workshops.get(workshopId)?.people ?? new Map<string, Own>();
      const found = [...people.values()].flatMap((own) => [...own].filter(({ held }) => fits(held)));
      for (const { oust } of found) oust(code, reason);
    },
  };
}

/**
 * Ends one connection of whoever holds most. A participant gets room only from a participant who holds at least two more,
 * so that it never goes back and forth.
 */
function madeRoom({ people }: Workshop, { id, kind }: ConnectionRef['person']): boolean {
  const participants: Entry[][] = [];
  const others: Entry[][] = [];
  for (const own of people.values()) {
    const entries = [...own];
    (entries[0]?.held.person.kind === 'participant' ? participants : others).push(entries);
  }
  const holdsMost = (of: Entry[][]) =>
    of.reduce<Entry[]>((most, own) => (own.length > most.length ? own : most), []);
  const most = holdsMost(participants);
  if (kind === 'participant' && most.length < (people.get(id)?.size ?? 0) + 2) return false;
  const [oldest] = most.length > 0 ? most : holdsMost(others);
  oldest?.oust(CLOSE.tooSlow, MAKE_ROOM);
  return oldest !== undefined;
}
