/**
 * Questions about who is reached by networks, by agencies, and by support that goes both ways.
 * @module
 */
import { ASKS } from './asks.ts';
import type { MapFacts } from './facts.ts';
import { isAgency, SCHOOL_KINDS, SCHOOLS } from './kinds.ts';
import { type QuestionGroup, idsOf, type MapQuestion, NOTHING } from './question.ts';
import { called, capital, namesOf, numberWord } from './words.ts';

/** The least number of schools of one phase for which an agency is asked about those it has no tie with. */
const A_PHASE = 4;
const AT_ONCE = 2;
/** With fewer schools than this, coverage is not asked about. */
const COUNTED = 10;

export const reaching: QuestionGroup = (facts) => [coverage(facts), ...unseen(facts), oneWay(facts)];

const whole = new Intl.NumberFormat('en-GB');

function coverage({ schools, networksOf, networks }: MapFacts): MapQuestion | undefined {
  const outside = schools.filter(({ id }) => networksOf.get(id)?.length === 0);
  if (networks.length === 0 || schools.length < COUNTED) return undefined;
  if (outside.length === 0 || outside.length === schools.length) return undefined;
  const pupils = (list: typeof schools) => list.reduce((sum, { size = 0 }) => sum + size, 0);
  const all = pupils(schools);
  // Pupils are only counted if the size of every school is known. Otherwise the figure would be misleading.
  const known = all > 0 && schools.every(({ size }) => size !== undefined);
  const inside = schools.length - outside.length;
  const children = known
    ? `, and with them ${whole.format(all - pupils(outside))} of ${whole.format(all)} pupils`
    : '';
  return {
    ...NOTHING,
    key: 'coverage',
    ask: ASKS.coverage,
    says: `${capital(numberWord(inside))} of ${numberWord(schools.length)} schools ${inside === 1 ? 'is' : 'are'} in a network${children}. Who speaks for the others?`,
    organisations: idsOf(outside),
    source: { role: 'membership' },
  };
}

function unseen({ schools, organisations, neighbours, map }: MapFacts): MapQuestion[] {
  const phases = Map.groupBy(schools, ({ kind }) => kind);
  return organisations
    .filter(({ kind }) => isAgency(kind))
    .flatMap((agency) => {
      // Start from the agency's few ties, because a county has hundreds of agencies and a thousand schools.
      const near = [...(neighbours.get(agency.id) ?? [])].map((id) => map.organisations.get(id)?.kind);
      return SCHOOL_KINDS.flatMap((kind) => {
        const phase = phases.get(kind) ?? [];
        const seen = near.filter((other) => other === kind).length;
        const few = seen > 0 && seen * 2 < phase.length;
        return phase.length >= A_PHASE && few ? [{ agency, kind, phase, seen }] : [];
      });
    })
    .sort((a, b) => b.phase.length - b.seen - (a.phase.length - a.seen))
    .slice(0, AT_ONCE)
    .map(({ agency, kind, phase, seen }) => ({
      ...NOTHING,
      key: `unseen:${agency.id}:${kind}`,
      ask: ASKS.unseen,
      says: `${capital(numberWord(seen))} of ${numberWord(phase.length)} ${SCHOOLS[kind][1]} ${seen === 1 ? 'has' : 'have'} a tie to ${called(agency)}. Who would know about the rest?`,
      organisations: [agency.id, ...idsOf(phase.filter(({ id }) => !neighbours.get(agency.id)?.has(id)))],
      source: { card: 'ownership-4' },
    }));
}

function oneWay({ organisations, map }: MapFacts): MapQuestion | undefined {
  const gives = new Set<string>();
  const gets = new Set<string>();
  for (const { kind, from, to, directed } of map.ties) {
    if (kind !== 'supports') continue;
    gives.add(from);
    gets.add(to);
    if (!directed) {
      gives.add(to);
      gets.add(from);
    }
  }
  const found = organisations.filter(({ id }) => gets.has(id) && !gives.has(id));
  if (found.length === 0) return undefined;
  const ids = new Set(idsOf(found));
  return {
    ...NOTHING,
    key: 'one-way',
    ask: ASKS['one-way'],
    says: `There is help from others for ${namesOf(found)}, and none drawn in return. What could they give?`,
    organisations: [...ids],
    ties: idsOf(map.ties.filter(({ kind, to }) => kind === 'supports' && ids.has(to))),
    source: { role: 'relationships' },
  };
}
