/**
 * Storage in memory, for tests and for trying things out. Durable means: until the process ends.
 * @module
 */
import { fold } from './fold.ts';
import { type PersonRow, type Storage, StorageError, type WorkshopRow } from './storage.ts';

type Entry = { epoch: number; snapshot: Uint8Array | undefined; updates: Uint8Array[] };

/** A storage that forgets everything when it is closed. */
export function memoryStorage(): Storage {
  const workshops = new Map<string, WorkshopRow>();
  const people = new Map<string, PersonRow>();
  const grants = new Map<string, string>();
  const documents = new Map<string, Entry>();

  const rejoinTaken = (person: PersonRow) =>
    [...people.values()].some(
      ({ workshopId, rejoinHash }) =>
        rejoinHash !== undefined && rejoinHash === person.rejoinHash && workshopId === person.workshopId,
    );
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
      async deleteWorkshop(id) {
        for (const [personId, person] of people) {
          if (person.workshopId !== id) continue;
          people.delete(personId);
          for (const [hash, holder] of grants) if (holder === personId) grants.delete(hash);
        }
        for (const key of documents.keys()) if (key.startsWith(`${id}/`)) documents.delete(key);
        return workshops.delete(id);
      },
      async addPerson(person, grantHash) {
        if (!workshops.has(person.workshopId)) throw unknownWorkshop();
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
        const person = people.get(grants.get(grantHash) ?? '');
        return person?.workshopId === workshopId ? structuredClone(person) : undefined;
      },
    },
    documents: {
      async load(workshopId, document) {
        const entry = documents.get(`${workshopId}/${document}`);
        if (!entry) return { epoch: 1, snapshot: undefined, updates: [] };
        return { ...entry, updates: [...entry.updates] };
      },
      async append(workshopId, document, update) {
        if (!workshops.has(workshopId)) throw unknownWorkshop();
        const key = `${workshopId}/${document}`;
        const entry = documents.get(key) ?? { epoch: 1, snapshot: undefined, updates: [] };
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
    ready: async () => {},
    close: async () => {},
  };
}

const unknownWorkshop = () => new StorageError('unknown-workshop', 'There is no such workshop.');
