import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../../shared/activities/map/asks/facts.ts';
import { isAgency, SCHOOL_KINDS } from '../../../../../../shared/activities/map/asks/kinds.ts';
import { questionsOf } from '../../../../../../shared/activities/map/asks/questions.ts';
import { ORGANISATION_KINDS } from '../../../../../../shared/cards/map-template.ts';
import type { DrawnMap } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import { dice } from '../../../../../support/random.ts';

/** Any small map: agencies and schools, ties anywhere, networks of any size, nobody named twice. */
function anyMap(seed: number): DrawnMap {
  const { below, next } = dice(seed);
  const ids = Array.from({ length: 2 + below(24) }, (_, index) => `o${index}`);
  const kinds = next() < 0.5 ? (['primary', 'secondary', 'health'] as const) : ORGANISATION_KINDS;
  const organisations = ids.map((id) => ({ id, name: id, kind: kinds[below(kinds.length)] ?? 'primary' }));
  return {
    organisations: new Map(organisations.map((one) => [one.id, one])),
    ties: Array.from({ length: below(ids.length * 2) }, (_, index) => ({
      id: `t${index}`,
      from: ids[below(ids.length)] ?? '',
      to: ids[below(ids.length)] ?? '',
      kind: 'works-with' as const,
      directed: false,
      strength: 2 as const,
      when: 'now' as const,
    })).filter(({ from, to }) => from !== to),
    networks: Array.from({ length: below(7) }, (_, rank) => ({
      id: `n${rank}`,
      name: `N${rank}`,
      basis: 'thematic' as const,
      rank,
      members: new Map(ids.filter(() => next() < 0.15).map((id) => [id, 'now' as const])),
    })),
  };
}
const tied = ({ ties }: DrawnMap, a: string, b: string) =>
  ties.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));

describe('on random maps, against a slow reference', () => {
  const maps = Array.from({ length: 200 }, (_, seed) => anyMap(seed + 1));

  it('networks that never meet', () => {
    let some = 0;
    for (const map of maps) {
      const meet = (a: Iterable<string>, b: readonly string[]) =>
        [...a].some((one) => b.some((other) => one === other || tied(map, one, other)));
      const peopled = map.networks.filter(({ members }) => members.size > 0);
      const apart = peopled.filter((one) =>
        peopled.some((other) => other !== one && !meet(one.members.keys(), [...other.members.keys()])),
      );
      const found = questionsOf(map).find(({ key }) => key === 'apart');
      expect(found?.networks ?? []).toEqual(apart.map(({ id }) => id));
      some += found ? 1 : 0;
    }
    expect(some).toBeGreaterThan(20);
  });

  it('whom an agency does not see', () => {
    let some = 0;
    for (const map of maps) {
      const all = [...map.organisations.values()];
      const expected = all.flatMap((agency) => {
        if (!isAgency(agency.kind)) return [];
        return SCHOOL_KINDS.flatMap((kind) => {
          const phase = all.filter((one) => one.kind === kind);
          const rest = phase.filter(({ id }) => !tied(map, id, agency.id)).map(({ id }) => id);
          const seen = phase.length - rest.length;
          if (phase.length < 4 || seen === 0 || seen >= phase.length / 2) return [];
          return [{ key: `unseen:${agency.id}:${kind}`, organisations: [agency.id, ...rest] }];
        });
      });
      expected.sort((a, b) => b.organisations.length - a.organisations.length);
      const found = questionsOf(map).filter(({ key }) => key.startsWith('unseen:'));
      expect(found.map(({ key, organisations }) => ({ key, organisations }))).toEqual(expected.slice(0, 2));
      some += found.length;
    }
    expect(some).toBeGreaterThan(20);
  });

  it('who is joined to whom and who belongs where', () => {
    for (const map of maps) {
      const { neighbours, networksOf, schools } = factsOf(map);
      const ids = [...map.organisations.keys()];
      for (const id of ids) {
        expect([...(neighbours.get(id) ?? [])].sort()).toEqual(
          ids.filter((other) => tied(map, id, other)).sort(),
        );
        expect(networksOf.get(id)?.map((network) => network.id)).toEqual(
          map.networks.filter(({ members }) => members.has(id)).map((network) => network.id),
        );
      }
      const kinds: readonly string[] = SCHOOL_KINDS;
      expect(schools.map(({ id }) => id)).toEqual(
        [...map.organisations.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
      );
    }
  });
});
