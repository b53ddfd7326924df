/**
 * Who holds how many connections. Counted by person and workshop, never by address: a hall is one address. SPEC [L6].
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';

export type Census = {
  /**
   * Counts a connection in until the returned function is called. A person's oldest makes room for the newest, since
   * it is most likely a lost one.
   * @param displace closes this connection; called at most once
   * @returns `undefined` when the workshop is full
   */
  enter(workshopId: string, personId: string, displace: () => void): (() => void) | undefined;
};

export function makeCensus(): Census {
  const people = new Map<string, Set<() => void>>();
  const workshops = new Map<string, number>();

  return {
    enter(workshopId, personId, displace) {
      const total = workshops.get(workshopId) ?? 0;
      if (total >= LIMITS.connectionsPerWorkshop) return undefined;
      const key = `${workshopId}/${personId}`;
      const own = people.get(key) ?? new Set();
      people.set(key, own);
      workshops.set(workshopId, total + 1);
      let counted = true;
      const leave = () => {
        if (!counted) return;
        counted = false;
        own.delete(oust);
        if (own.size === 0 && people.get(key) === own) people.delete(key);
        const left = (workshops.get(workshopId) ?? 1) - 1;
        if (left > 0) workshops.set(workshopId, left);
        else workshops.delete(workshopId);
      };
      const oust = () => {
        leave();
        displace();
      };
      own.add(oust);
      const [oldest] = own;
      if (own.size > LIMITS.connectionsPerPerson) oldest?.();
      return leave;
    },
  };
}
