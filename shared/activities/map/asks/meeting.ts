/**
 * Questions about which networks never meet, and whom each network leaves out.
 * @module
 */
import type { DrawnNetwork } from '../model/drawn-map.ts';
import { ASKS } from './asks.ts';
import type { MapFacts } from './facts.ts';
import { isAgency, isSchool, SCHOOL_KINDS, SCHOOLS, type SchoolKind } from './kinds.ts';
import { type QuestionGroup, idsOf, type MapQuestion, NOTHING } from './question.ts';
import { called, namesOf, numberWord } from './words.ts';

/** Networks with fewer members are not asked about: nobody would miss a phase or an agency in a pair. */
const A_NETWORK = 3;
const AT_ONCE = 3;
/** Every network is compared with every other. More than these are not compared: nobody would go through the pairs. */
const COMPARED = 500;

export const meeting: QuestionGroup = (facts) => [
  neverMeet(facts),
  ...leavesOut(facts),
  withoutAgency(facts),
];

/** Asks one question about all pairs of networks that never meet, because a county has hundreds of such pairs. */
function neverMeet({ networks, networksOf, neighbours }: MapFacts): MapQuestion | undefined {
  const peopled = networks.filter(({ members }) => members.size > 0);
  if (peopled.length > COMPARED) return undefined;
  const pairs = peopled.flatMap((one, index) => {
    // Each organisation is looked at once for a network, however many of its members know it.
    const reached = new Set(one.members.keys());
    for (const member of one.members.keys())
      for (const next of neighbours.get(member) ?? []) reached.add(next);
    const met = new Set<DrawnNetwork>();
    for (const organisation of reached) {
      for (const network of networksOf.get(organisation) ?? []) met.add(network);
      if (met.size === peopled.length) break;
    }
    return peopled.slice(index + 1).flatMap((other) => (met.has(other) ? [] : [[one, other] as const]));
  });
  if (pairs.length === 0) return undefined;
  // The largest pairs come first, because they have most to tell each other.
  const size = ([a, b]: (typeof pairs)[number]) => a.members.size + b.members.size;
  const named = pairs.sort((a, b) => size(b) - size(a)).slice(0, AT_ONCE);
  const [first, ...others] = named.map(([a, b]) => [called(a), called(b)] as const);
  const nor = others.map(([a, b]) => `, nor ${a} and ${b}`).join('');
  const rest = pairs.length - named.length;
  const more = rest > 0 ? `, nor ${rest === 1 ? 'one other pair' : `${numberWord(rest)} other pairs`}` : '';
  const alone = new Set(pairs.flat());
  const apart = peopled.filter((network) => alone.has(network));
  return {
    ...NOTHING,
    key: 'apart',
    ask: ASKS.apart,
    says: `No member and no tie joins ${first?.[0]} and ${first?.[1]}${nor}${more}. What could they learn from each other?`,
    organisations: [...new Set(apart.flatMap(({ members }) => [...members.keys()]))],
    networks: idsOf(apart),
    source: { role: 'knowledge' },
  };
}

/** Asks about phases that a network lacks although the map has them. A town without a college has no network that lacks one. */
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
      ask: ASKS.phase,
      says: `There is no ${missing.map((kind) => SCHOOLS[kind][0]).join(' and no ')} in ${called(network)}, though there is on the map. Would they bring something that is missing there?`,
      organisations: idsOf(schools.filter(({ kind }) => missing.includes(kind as SchoolKind))),
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
    ask: ASKS['no-agency'],
    says: `There is no agency among the members of ${namesOf(found)}. Which service would you ask first?`,
    organisations: idsOf(agencies),
    networks: idsOf(found),
    source: { card: 'ownership-4' },
  };
}
