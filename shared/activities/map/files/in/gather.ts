/**
 * Puts a sketch together from rows. Rows may name the same organisation or network many times.
 * @module
 */
import type { When } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import type { MapSketch, SketchNetwork, SketchOrganisation, SketchTie } from '../sketch.ts';
import { type Ends, endsIn } from './ends.ts';

/** Says in a sentence why a row cannot be read. It is thrown before anything of the row is kept, so a row is taken whole or not at all. */
export class Unreadable extends Error {}

type Named = Omit<SketchOrganisation, 'key'> & { key?: string };
type MemberMap = Map<string, When | undefined>;
/** What a row says in columns that are not read, by column. It tells apart organisations of one name. */
type Rest = ReadonlyMap<string, string>;
/** What a file says twice, counted. */
type Twice = {
  /** Rows that say the same as another. */
  repeated: number;
  /** Rows that say something else of what an earlier row is about. The earlier counts. */
  contradicting: number;
  /** Rows of organisations whose name another has, drawn apart. */
  sameName: number;
  /** Rows whose key another organisation has, drawn without it. */
  sameKey: number;
};

export function gather() {
  const organisations = new Map<string, SketchOrganisation>();
  const rests = new Map<string, Rest>();
  const ends = endsIn(organisations);
  const networks = new Map<string, SketchNetwork & { members: MemberMap }>();
  const ties: SketchTie[] = [];
  const alike = new Map<string, SketchTie[]>();
  const twice: Twice = { repeated: 0, contradicting: 0, sameName: 0, sameKey: 0 };

  const keep = (organisation: SketchOrganisation, rest: Rest): string => {
    organisations.set(organisation.key, organisation);
    rests.set(organisation.key, rest);
    ends.add(organisation);
    return organisation.key;
  };
  const newKey = (name: string) => `${nameKey(name)}/${organisations.size}`;

  return {
    /**
     * Adds an organisation that a row describes and returns its key. It is the same as an earlier one if it has its key, or its name and
     * says nothing different.
     */
    organisation({ key, ...words }: Named, rest: Rest = NOTHING): string {
      const holder = key === undefined ? undefined : organisations.get(key);
      if (holder && nameKey(holder.name) !== nameKey(words.name)) {
        twice.sameKey += 1;
        return keep({ ...words, key: newKey(words.name) }, rest);
      }
      const others = ends.called(words.name);
      const known =
        holder ??
        (key === undefined
          ? others.find((other) => !differ(other, words) && !restsDiffer(rests.get(other.key), rest))
          : undefined);
      if (!known) {
        if (others.length > 0 && key === undefined) twice.sameName += 1;
        return keep({ ...words, key: key ?? newKey(words.name) }, rest);
      }
      if (differ(known, words)) twice.contradicting += 1;
      else twice.repeated += 1;
      organisations.set(known.key, { ...words, ...known });
      rests.set(known.key, new Map([...rest, ...(rests.get(known.key) ?? NOTHING)]));
      return known.key;
    },
    /**
     * Returns the key of an organisation that a row only refers to, and adds it if it is new. Throws `Unreadable` when several have that
     * name, or when a table that refers by key has one that nobody has.
     */
    end(words: string, key?: string, by: Ends = 'name'): string {
      if (key !== undefined && organisations.has(key)) return key;
      if (!words && key === undefined) throw new Unreadable('It does not say which organisation.');
      const known = key === undefined ? ends.meant(words, by) : [];
      if (known.length > 1)
        throw new Unreadable(
          `${known.length} organisations here are called “${words}”, so it is not clear which.`,
        );
      if (known[0] === undefined && key === undefined && by === 'key')
        throw new Unreadable(`No organisation here has the key “${words}”.`);
      return known[0] ?? keep({ key: key ?? newKey(words), name: words || (key ?? '') }, NOTHING);
    },
    /** Whether cells that refer to organisations do so by their keys or by their names. */
    refersBy: ends.refersBy,
    network({
      name,
      key = nameKey(name),
      ...words
    }: Omit<SketchNetwork, 'key' | 'members'> & { key?: string }): string {
      const known = networks.get(key);
      if (known && differ(known, words)) twice.contradicting += 1;
      networks.set(key, { ...words, ...(known ?? { key, name, members: new Map() }) });
      return key;
    },
    member(network: string, organisation: string, when?: When): void {
      const members = networks.get(network)?.members;
      const was = members?.get(organisation);
      if (was !== undefined && when !== undefined && was !== when) twice.contradicting += 1;
      members?.set(organisation, was ?? when);
    },
    /** Adds a tie, unless an earlier row says the same of the same two organisations. */
    tie(tie: SketchTie): void {
      const between = tie.directed ? [tie.from, tie.to] : [tie.from, tie.to].sort();
      const sign = JSON.stringify([...between, tie.kind, tie.directed, tie.when]);
      const place = tie.key ?? sign;
      const others = alike.get(place) ?? [];
      if (others.some((other) => !differ(other, tie))) {
        twice.repeated += 1;
        return;
      }
      alike.set(place, [...others, tie]);
      if (others.length === 0) ties.push(tie);
      else {
        // Two ties of one key, or of one kind, which all the same are two.
        const { key: _, ...words } = tie;
        ties.push(words);
      }
    },
    result: (): { sketch: MapSketch } & Twice => ({
      sketch: {
        organisations: [...organisations.values()],
        ties,
        networks: [...networks.values()],
      },
      ...twice,
    }),
  };
}
export type Gathering = ReturnType<typeof gather>;

const NOTHING: Rest = new Map();

/** Whether two descriptions contradict each other: both say something of one field, and not the same. */
function differ<T extends object>(a: T, b: Partial<T>): boolean {
  return Object.entries(b).some(([field, said]) => {
    const other = a[field as keyof T];
    if (field === 'key' || said === undefined || other === undefined) return false;
    return form(said) !== form(other);
  });
}
const form = (value: unknown): string =>
  typeof value === 'string' ? nameKey(value) : (JSON.stringify(value) ?? '');

const restsDiffer = (a: Rest = NOTHING, b: Rest): boolean =>
  [...b].some(([column, words]) => a.has(column) && nameKey(a.get(column) ?? '') !== nameKey(words));
