/**
 * Storage in memory, for tests and for trying things out. Durable means: until the process ends.
 * @module
 */
import { fold } from './fold.ts';
import { type Entry, memoryHistory } from './memory-history.ts';
import { memoryBallots } from './memory-ballots.ts';
import { memorySealed } from './memory-sealed.ts';
import { type PersonRow, type Storage, StorageError, type WorkshopRow } from './storage.ts';
import { changed } from './tables.ts';

/** A storage that forgets everything when it is closed. */
export function memoryStorage(): Storage {
  const workshops = new Map<string, WorkshopRow>();
  const people = new Map<string, PersonRow>();
  const grants = new Map<string, string>();
  const documents = new Map<string, Entry>();
  const requireWorkshop = (id: string) => {
    if (!workshops.has(id)) throw new StorageError('unknown-workshop', 'There is no such workshop.');
  };
  const ballots = memoryBallots(requireWorkshop);
  const history = memoryHistory(requireWorkshop, documents);

  const rejoinTaken = (person: PersonRow) =>
    [...people.values()].some(
      ({ workshopId, rejoinHash }) =>
        rejoinHash !== undefined && rejoinHash === person.rejoinHash && workshopId === person.workshopId,
    );
  const forget = (personId: string) => {
    people.delete(personId);
    sealed.forget(personId);
    for (const [hash, holder] of grants) if (holder === personId) grants.delete(hash);
  };
  const personIn = (workshopId: string, personId: string) => {
    const person = people.get(personId);
    return person?.workshopId === workshopId ? person : undefined;
  };
  const sealed = memorySealed((workshopId, personId) => personIn(workshopId, personId) !== undefined);
  const byCode = (joinCode: string) => [...workshops.values()].find((each) => each.joinCode === joinCode);

  return {
    registry: {
      async addWorkshop(workshop) {
        if (workshops.has(workshop.id) || byCode(workshop.joinCode)) return false;
        workshops.set(workshop.id, structuredClone(workshop));
        return true;
      },
      workshop: async (id) => structuredClone(workshops.get(id)),
      workshopByCode: async (joinCode) => structuredClone(byCode(joinCode)),
      async setFacilitatorHash(workshopId, facilitatorHash) {
        const workshop = workshops.get(workshopId);
        if (workshop) workshops.set(workshopId, { ...workshop, facilitatorHash });
      },
      async setStageHash(workshopId, stageHash) {
        const workshop = workshops.get(workshopId);
        if (workshop) workshops.set(workshopId, { ...workshop, stageHash });
      },
      async changeTables(workshopId, change) {
        const workshop = workshops.get(workshopId);
        if (!workshop) return { refused: 'unknown-workshop' };
        const outcome = changed(workshop.tables, change);
        if ('refused' in outcome) return outcome;
        workshops.set(workshopId, { ...workshop, tables: structuredClone(outcome.tables) });
        for (const person of people.values()) {
          const unseated = change.do === 'remove' && person.tableId === change.tableId;
          if (unseated && person.workshopId === workshopId) delete person.tableId;
        }
        return structuredClone(outcome);
      },
      async deleteWorkshop(id) {
        for (const person of people.values()) if (person.workshopId === id) forget(person.id);
        ballots.forget(id);
        history.forget(id);
        for (const key of documents.keys()) if (key.startsWith(`${id}/`)) documents.delete(key);
        return workshops.delete(id);
      },
      async addPerson(person, grantHash) {
        requireWorkshop(person.workshopId);
        if (rejoinTaken(person)) return false;
        people.set(person.id, structuredClone(person));
        grants.set(grantHash, person.id);
        return true;
      },
      personByRejoin: async (workshopId, rejoinHash) =>
        structuredClone(
          [...people.values()].find(
            (each) => each.workshopId === workshopId && each.rejoinHash === rejoinHash,
          ),
        ),
      async addGrant(personId, grantHash) {
        grants.set(grantHash, personId);
      },
      async personByGrant(workshopId, grantHash) {
        return structuredClone(personIn(workshopId, grants.get(grantHash) ?? ''));
      },
      person: async (workshopId, personId) => structuredClone(personIn(workshopId, personId)),
      async seat(workshopId, personId, tableId) {
        const tables = workshops.get(workshopId)?.tables ?? [];
        if (!tables.some(({ id }) => id === tableId)) return 'unknown-table';
        const person = personIn(workshopId, personId);
        if (person?.kind !== 'participant') return 'unknown-person';
        person.tableId = tableId;
        return 'seated';
      },
      async removePerson(workshopId, personId) {
        const known = personIn(workshopId, personId) !== undefined;
        if (known) forget(personId);
        return known;
      },
      async removeKind(workshopId, kind, except) {
        const found = [...people.values()].filter(
          (person) => person.workshopId === workshopId && person.kind === kind && person.id !== except,
        );
        for (const { id } of found) forget(id);
        return found.map(({ id }) => id);
      },
    },
    documents: {
      async load(workshopId, document) {
        const entry = documents.get(`${workshopId}/${document}`);
        if (!entry) return { epoch: 1, snapshot: undefined, updates: [] };
        return { epoch: entry.epoch, snapshot: entry.snapshot, updates: [...entry.updates] };
      },
      async append(workshopId, document, update) {
        requireWorkshop(workshopId);
        const key = `${workshopId}/${document}`;
        const entry = documents.get(key) ?? { epoch: 1, snapshot: undefined, updates: [], seq: 0 };
        entry.seq += 1;
        entry.updates.push(new Uint8Array(update));
        documents.set(key, entry);
      },
      async compact(workshopId, document) {
        const entry = documents.get(`${workshopId}/${document}`);
        if (!entry || entry.updates.length === 0) return 0;
        const rows = entry.updates.length;
        entry.snapshot = fold(entry.snapshot, entry.updates);
        entry.updates = [];
        return rows;
      },
    },
    ballots: ballots.box,
    sealed: sealed.shelf,
    history: history.log,
    ready: async () => {},
    close: async () => {},
  };
}
