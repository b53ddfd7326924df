/**
 * Which networks never meet, and whom each leaves out.
 * @module
 */
import type { DrawnNetwork } from '../../model/map/drawn-map.ts';
import type { MapFacts } from './facts.ts';
import { isAgency, isSchool, SCHOOL_KINDS, SCHOOLS, type SchoolKind } from './kinds.ts';
import { type Asking, type MapQuestion, NOTHING } from './question.ts';
import { called, capital, namesOf, verb } from './words.ts';

/** Two organisations are a pair: nobody would miss a phase or an agency there. */
const A_NETWORK = 3;
const AT_ONCE = 3;

export const meeting: Asking = (facts) => [...neverMeet(facts), ...leavesOut(facts), withoutAgency(facts)];

function neverMeet({ networks, neighbours }: MapFacts): MapQuestion[] {
  const peopled = networks.filter(({ members }) => members.size > 0);
  const pairs = peopled.flatMap((one, index) =>
    peopled
      .slice(index + 1)
      .flatMap((other) => (meet(one, other, neighbours) ? [] : [[one, other] as const])),
  );
  // The largest first: they have most to tell each other.
  const size = ([a, b]: (typeof pairs)[number]) => a.members.size + b.members.size;
  return pairs
    .sort((a, b) => size(b) - size(a))
    .slice(0, AT_ONCE)
    .map(([one, other]) => ({
      ...NOTHING,
      key: `apart:${[one.id, other.id].sort().join('+')}`,
      ask: 'Which networks never meet?',
      says: `${capital(called(one))} and ${called(other)} share no member and no tie. What could each learn from the other?`,
      organisations: [...one.members.keys(), ...other.members.keys()],
      networks: [one.id, other.id],
      source: { role: 'knowledge' },
    }));
}

function meet(one: DrawnNetwork, other: DrawnNetwork, neighbours: MapFacts['neighbours']): boolean {
  for (const member of one.members.keys()) {
    if (other.members.has(member)) return true;
    for (const next of neighbours.get(member) ?? []) if (other.members.has(next)) return true;
  }
  return false;
}

/** A phase is needed where the map has it: a town without a college has no network that lacks one. */
function leavesOut({ networks, schools, map }: MapFacts): MapQuestion[] {
  const present = SCHOOL_KINDS.filter((kind) => schools.some((school) => school.kind === kind));
  return networks
    .flatMap((network) => {
      const kinds = new Set<string>();
      for (const member of network.members.keys()) kinds.add(map.organisations.get(member)?.kind ?? '');
      const inIt = [...network.members.keys()].filter((member) => {
        const kind = map.organisations.get(member)?.kind;
        return kind && isSchool(kind);
      });
      const missing = present.filter((kind) => !kinds.has(kind));
      return inIt.length >= A_NETWORK && missing.length > 0 ? [{ network, missing }] : [];
    })
    .slice(0, AT_ONCE)
    .map(({ network, missing }) => ({
      ...NOTHING,
      key: `phase:${network.id}`,
      ask: 'Does this network serve every child?',
      says: `${capital(called(network))} has no ${missing.map((kind) => SCHOOLS[kind][0]).join(' and no ')}, though the map does. Would they bring something it lacks?`,
      organisations: schools.filter(({ kind }) => missing.includes(kind as SchoolKind)).map(({ id }) => id),
      networks: [network.id],
      source: { role: 'membership' },
    }));
}

function withoutAgency({ networks, organisations, map }: MapFacts): MapQuestion | undefined {
  const agencies = organisations.filter(({ kind }) => isAgency(kind));
  const found = networks.filter(
    ({ members }) =>
      members.size >= A_NETWORK &&
      ![...members.keys()].some((id) => isAgency(map.organisations.get(id)?.kind ?? 'other')),
  );
  if (found.length === 0) return undefined;
  return {
    ...NOTHING,
    key: 'no-agency',
    ask: 'Who else sees these children?',
    says: `${capital(namesOf(found))} ${verb(found, 'has', 'have')} no agency among ${verb(found, 'its', 'their')} members. Which service would you ask first?`,
    organisations: agencies.map(({ id }) => id),
    networks: found.map(({ id }) => id),
    source: { card: 'ownership-4' },
  };
}
