/**
 * Questions about who belongs, and about what holds the map together.
 * @module
 */
import { ASKS } from './asks.ts';
import type { MapFacts } from './facts.ts';
import { type QuestionGroup, idsOf, type MapQuestion, NOTHING } from './question.ts';
import { called, capital, namesOf, numberWord } from './words.ts';

/** The least number of organisations a loss must cut off. Cutting off one is what the question “Who is on their own?” is about. */
const FRAGILE = 2;
/** The most questions of one sort that are asked at once, the worst first. */
const AT_ONCE = 3;
/** From this betweenness on an organisation carries much between the others. Maps with fewer organisations than `SMALL` are not asked. */
const MUCH = 0.25;
const SMALL = 6;

export const holding: QuestionGroup = (facts, { many }) => [
  alone(facts),
  inNoNetwork(facts),
  inMany(facts, many),
  ...oneLink(facts),
  ...oneOrganisation(facts),
  between(facts),
];

function alone({ organisations, neighbours }: MapFacts): MapQuestion | undefined {
  const found = organisations.filter(({ id }) => neighbours.get(id)?.size === 0);
  // While there are no ties at all, being on one's own says nothing.
  if (found.length === 0 || found.length === organisations.length) return undefined;
  return {
    ...NOTHING,
    key: 'alone',
    ask: ASKS.alone,
    says: `There are no ties here for ${namesOf(found)}. Is that how it is, or have we not drawn them yet?`,
    organisations: idsOf(found),
    source: { role: 'membership' },
  };
}

function inNoNetwork({ schools, networksOf, networks }: MapFacts): MapQuestion | undefined {
  const found = schools.filter(({ id }) => networksOf.get(id)?.length === 0);
  if (networks.length === 0 || found.length === 0) return undefined;
  return {
    ...NOTHING,
    key: 'no-network',
    ask: ASKS['no-network'],
    says: `There is no network here for ${namesOf(found)}. Did they choose that, or has nobody asked?`,
    organisations: idsOf(found),
    source: { role: 'membership' },
  };
}

function inMany({ organisations, networksOf }: MapFacts, many: number): MapQuestion | undefined {
  const count = (id: string) => networksOf.get(id)?.length ?? 0;
  const found = organisations.filter(({ id }) => count(id) > many).sort((a, b) => count(b.id) - count(a.id));
  const [most] = found;
  if (!most) return undefined;
  const others = found.slice(1);
  const each = others.length > 1 ? ' each' : '';
  const also = others.length > 0 ? `, and more than ${numberWord(many)}${each} for ${namesOf(others)}` : '';
  return {
    ...NOTHING,
    key: 'many',
    ask: ASKS.many,
    says: `There are ${numberWord(count(most.id))} networks for ${called(most)}${also}. Is that more than anybody can give?`,
    organisations: idsOf(found),
    networks: idsOf(networksOf.get(most.id) ?? []),
    source: { card: 'structures-2' },
  };
}

function oneLink({ graph, cuts, map, neighbours }: MapFacts): MapQuestion[] {
  return cuts.links
    .filter(({ apart }) => apart >= FRAGILE)
    .slice(0, AT_ONCE)
    .flatMap(({ link, apart }) => {
      const ends = [0, 1].flatMap((side) => {
        const id = graph.ids[graph.ends[2 * link + side] ?? -1] ?? '';
        return map.organisations.get(id) ?? [];
      });
      const [a, b] = ends;
      if (!a || !b) return [];
      const behind = sideOf(neighbours, a.id, b.id).length === apart ? a : b;
      const front = behind === a ? b : a;
      const ties = map.ties.filter(({ from, to }) => new Set([from, to, a.id, b.id]).size === 2);
      return [
        {
          ...NOTHING,
          key: `link:${[a.id, b.id].sort().join('+')}`,
          ask: ASKS.link,
          says: `${capital(called(behind))} and ${numberWord(apart - 1)} more reach everyone else only through the tie between ${called(behind)} and ${called(front)}. What happens when someone there moves on?`,
          organisations: [a.id, b.id],
          ties: idsOf(ties),
          source: { card: 'structures-4' },
        },
      ];
    });
}

/** The organisations on one side of a bridge. */
function sideOf(neighbours: MapFacts['neighbours'], start: string, across: string): string[] {
  const side = [start];
  const seen = new Set([start, across]);
  for (const id of side) {
    for (const other of neighbours.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      side.push(other);
    }
  }
  return side;
}

function oneOrganisation({ graph, cuts, map }: MapFacts): MapQuestion[] {
  return cuts.nodes
    .filter(({ apart }) => apart >= FRAGILE)
    .slice(0, AT_ONCE)
    .flatMap(({ node, apart }) => {
      const organisation = map.organisations.get(graph.ids[node] ?? '');
      if (!organisation) return [];
      return [
        {
          ...NOTHING,
          key: `cut:${organisation.id}`,
          ask: ASKS.cut,
          says: `Without ${called(organisation)}, ${numberWord(apart)} others would lose touch with the rest. Who else could hold them together?`,
          organisations: [organisation.id],
          source: { card: 'structures-4' },
        },
      ];
    });
}

function between({ graph, map, organisations, between: share }: MapFacts): MapQuestion | undefined {
  if (organisations.length < SMALL) return undefined;
  const found = graph.ids
    .flatMap((id, node) => {
      const organisation = map.organisations.get(id);
      return organisation ? [{ organisation, share: share[node] ?? 0 }] : [];
    })
    .filter((one) => one.share >= MUCH)
    .sort((a, b) => b.share - a.share)
    .slice(0, AT_ONCE);
  const [most] = found;
  if (!most) return undefined;
  const names = found.map(({ organisation }) => organisation);
  return {
    ...NOTHING,
    key: 'between',
    ask: ASKS.between,
    says: `${capital(outOfTen(most.share))} of the shortest ways between others lead through ${called(most.organisation)}${names.length > 1 ? `, and many through ${namesOf(names.slice(1))}` : ''}. Do they know, and who helps them with it?`,
    organisations: idsOf(names),
    source: { role: 'relationships' },
  };
}

const outOfTen = (share: number) => `${numberWord(Math.round(share * 10))} in ten`;
