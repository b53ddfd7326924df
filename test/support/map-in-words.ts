import type { DrawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import type { Organisation, Tie, When } from '../../shared/activities/map/model/map-view.ts';

/** A map in a few words: organisations, ties as pairs, networks as lists of members. */
export function drawn(
  organisations: readonly (string | Organisation)[],
  ties: readonly (readonly [from: string, to: string, more?: Partial<Tie>])[] = [],
  networks: readonly (readonly string[])[] = [],
): DrawnMap {
  return {
    organisations: new Map(
      organisations.map((each): [string, Organisation] =>
        typeof each === 'string' ? [each, { id: each, name: each, kind: 'primary' }] : [each.id, each],
      ),
    ),
    ties: ties.map(([from, to, more], nth) => ({
      id: `t${nth}`,
      from,
      to,
      kind: 'works-with',
      directed: false,
      strength: 2,
      when: 'now',
      ...more,
    })),
    networks: networks.map((members, rank) => ({
      id: `n${rank}`,
      name: `Network ${rank}`,
      basis: 'thematic',
      rank,
      members: new Map(members.map((member): [string, When] => [member, 'now'])),
    })),
  };
}

export const ALL: ReadonlySet<When> = new Set(['now', 'planned', 'past']);
export const NOW: ReadonlySet<When> = new Set(['now']);
