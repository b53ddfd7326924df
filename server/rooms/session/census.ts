/**
 * Who holds which connections. Counted by person and workshop, never by address: a hall is one address. SPEC [L6].
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
   * @returns `undefined` when the workshop is full
   */
  enter(held: ConnectionRef, close: Close): (() => void) | undefined;
  /** Ends every connection of a workshop that fits. */
  close(workshopId: string, fits: (held: ConnectionRef) => boolean, code: CloseCode, reason: string): void;
};

const TOO_MANY = 'You have opened this workshop in too many places; the oldest made room.';

/** @param onError hears of a connection that could not be ended; the others are ended all the same */
export function makeCensus(onError: OnError): Census {
  type Entry = { held: ConnectionRef; oust: Close };
  const workshops = new Map<string, { total: number; people: Map<string, Set<Entry>> }>();

  return {
    enter(held, close) {
      const { workshopId, person } = held;
      const workshop = workshops.get(workshopId) ?? { total: 0, people: new Map<string, Set<Entry>>() };
      if (workshop.total >= LIMITS.connectionsPerWorkshop) return undefined;
      workshops.set(workshopId, workshop);
      const own = workshop.people.get(person.id) ?? new Set();
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
      const people = workshops.get(workshopId)?.people ?? new Map<string, Set<Entry>>();
      const found = [...people.values()].flatMap((own) => [...own].filter(({ held }) => fits(held)));
      for (const { oust } of found) oust(code, reason);
    },
  };
}
