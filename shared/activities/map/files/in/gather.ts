/**
 * Puts a sketch together from rows. Rows may name the same organisation or network many times.
 * @module
 */
import type { When } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import type { MapSketch, SketchNetwork, SketchOrganisation, SketchTie } from '../sketch.ts';

/** Says in a sentence why a row cannot be read. It is thrown before anything of the row is kept, so a row is taken whole or not at all. */
export class Unreadable extends Error {}

type Named = Omit<SketchOrganisation, 'key'> & { key?: string };
type MemberMap = Map<string, When | undefined>;

export function gather() {
  const organisations = new Map<string, SketchOrganisation>();
  const byName = new Map<string, string[]>();
  const networks = new Map<string, SketchNetwork & { members: MemberMap }>();
  const ties = new Map<string, SketchTie>();
  let repeated = 0;

  const keep = (organisation: SketchOrganisation): string => {
    organisations.set(organisation.key, organisation);
    const name = nameKey(organisation.name);
    const keys = byName.get(name) ?? [];
    keys.push(organisation.key);
    byName.set(name, keys);
    return organisation.key;
  };
  const called = (name: string) =>
    (byName.get(nameKey(name)) ?? []).map((key) => organisations.get(key) as SketchOrganisation);

  return {
    /** Adds an organisation that a row describes and returns its key. It is the same as an earlier one that says nothing different. */
    organisation({ key, ...words }: Named): string {
      const known =
        key === undefined ? called(words.name).find((other) => agree(other, words)) : organisations.get(key);
      if (!known) return keep({ ...words, key: key ?? `${nameKey(words.name)}/${organisations.size}` });
      repeated += 1;
      organisations.set(known.key, { ...words, ...known });
      return known.key;
    },
    /** Returns the key of an organisation that a row only names, and adds it if it is new. Throws `Unreadable` when several have that name. */
    end(name: string, key?: string): string {
      if (key !== undefined && organisations.has(key)) return key;
      if (!name) throw new Unreadable('It does not say which organisation.');
      const known = key === undefined ? called(name) : [];
      if (known.length > 1)
        throw new Unreadable(
          `${known.length} organisations here are called “${name}”, so it is not clear which.`,
        );
      return known[0]?.key ?? keep({ key: key ?? `${nameKey(name)}/${organisations.size}`, name });
    },
    network({
      name,
      key = nameKey(name),
      ...words
    }: Omit<SketchNetwork, 'key' | 'members'> & { key?: string }): string {
      const known = networks.get(key);
      networks.set(key, { ...words, ...(known ?? { key, name, members: new Map() }) });
      return key;
    },
    member(network: string, organisation: string, when?: When): void {
      networks.get(network)?.members.set(organisation, when);
    },
    /** Adds a tie, unless an earlier row says the same of the same two organisations. */
    tie(tie: SketchTie): void {
      const ends = tie.directed ? [tie.from, tie.to] : [tie.from, tie.to].sort();
      const key = tie.key ?? JSON.stringify([...ends, tie.kind, tie.directed, tie.when]);
      if (ties.has(key)) repeated += 1;
      else ties.set(key, tie);
    },
    result: (): { sketch: MapSketch; repeated: number } => ({
      sketch: {
        organisations: [...organisations.values()],
        ties: [...ties.values()],
        networks: [...networks.values()],
      },
      repeated,
    }),
  };
}
export type Gathering = ReturnType<typeof gather>;

/** Whether two descriptions with one name can be about the same organisation. */
function agree(a: Partial<SketchOrganisation>, b: Partial<SketchOrganisation>): boolean {
  return (['kind', 'place', 'urn'] as const).every((field) => {
    const [one, other] = [a[field], b[field]];
    return one === undefined || other === undefined || nameKey(one) === nameKey(other);
  });
}
