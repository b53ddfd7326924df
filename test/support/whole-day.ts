/**
 * A day of forty people at six tables, each with a map of forty, as documents: for figures, and for looking at what is made of a full day.
 * @module
 */
import { addColumns, setMark, setNobody } from '../../shared/activities/brokerage/edits.ts';
import { answerMap } from '../../shared/activities/map/model/answer-edits.ts';
import { addNetworks, addOrganisations, addTies } from '../../shared/activities/map/model/map-edits.ts';
import { questionsOf } from '../../shared/activities/map/asks/questions.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { readMap } from '../../shared/activities/map/model/read-map.ts';
import { askedId } from '../../shared/cards/asked.ts';
import { approaches } from '../../shared/cards/decks/approaches.ts';
import { practice } from '../../shared/cards/decks/practice.ts';
import { roles } from '../../shared/cards/decks/roles.ts';
import { questions } from '../../shared/cards/index.ts';
import { type MapDoc, newDocument, type PlanDoc, root, type TableDoc } from '../../shared/model/document.ts';
import type { WorkshopDocs } from '../../shared/model/gather/gather.ts';
import { putPerson } from '../../shared/model/plan/plan-edits.ts';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { setAgreement, setTransfer } from '../../shared/model/table/opinion-edits.ts';
import { setPick } from '../../shared/model/table/pick-edits.ts';
import { addRemark, setUse } from '../../shared/model/table/remark-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { type Dice, dice } from './random.ts';

const AT = Date.UTC(2026, 10, 14, 10);
const NAMES = [
  'Amina',
  'Bea',
  'Dev',
  'Esme',
  'Femi',
  'Grace',
  'Hana',
  'Idris',
  'Jo',
  'Kofi',
  'Leila',
  'Marcus',
];
const TABLES = ['Heron', 'Wren', 'Otter', 'Kingfisher', 'Plover', 'Curlew'];
const PLACES = [
  'Alder Grove',
  'Brook Lane',
  'Copse End',
  'Ferry Road',
  'Hawthorn',
  'Kestrel High',
  'Larkrise',
  'Millbank',
];
const WORDS =
  'we asked for one thing at a time and wrote down who would do it so that nobody had to carry it alone after the summer when the money stopped and the schools that usually say no had said what would help them'.split(
    ' ',
  );

const one = <T>(random: Dice, all: readonly T[]): T => all[random.below(all.length)]!;
const sentence = (random: Dice, least: number, most: number): string => {
  const words = Array.from({ length: least + random.below(most - least) }, () => one(random, WORDS)).join(
    ' ',
  );
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

/** Names for the six tables. */
export const DAY_TABLES: readonly string[] = TABLES;

/**
 * Makes the day. The same seed makes the same words.
 * @param size organisations on each map
 * @param ids of the tables, for a workshop that is there already
 */
export function wholeDay(
  seed: number,
  size = 40,
  ids: readonly string[] = TABLES.map((_, place) => `t${place + 1}`),
): WorkshopDocs {
  const random = dice(seed);
  const plan = newDocument('plan');
  const people = fillPlan(plan, random, ids);
  const tables = Object.fromEntries(
    ids.map((id) => {
      const docs = { table: newDocument('table'), map: newDocument('map') };
      fillMap(docs.map, random, size);
      fillTable(
        docs.table,
        docs.map,
        people.filter((person) => person.tableId === id),
        random,
      );
      return [id, docs];
    }),
  );
  return { plan, tables };
}

type Person = { id: string; name: string; tableId: string };

function fillPlan(plan: PlanDoc, random: Dice, ids: readonly string[]): Person[] {
  const put = (name: 'begun' | 'results' | 'tables' | 'workshop', key: string, value: unknown) =>
    root(plan, name).set(key, value);
  put('workshop', 'title', 'Eastmere Autumn Exchange');
  put('workshop', 'host', 'Amina');
  put('begun', 'first', AT);
  ids.forEach((id, place) => put('tables', id, { name: TABLES[place] ?? '', order: place }));
  const cards = Object.fromEntries(
    questions.map(({ id }) => {
      const marks = () => Array.from({ length: 5 }, () => random.below(12));
      return [id, { matters: marks(), now: marks() }];
    }),
  );
  put('results', 'ratings', { kind: 'ratings', people: 40, cards });
  return Array.from({ length: 40 }, (_, nth) => {
    const person = {
      id: `p${nth}`,
      name: `${NAMES[nth % NAMES.length]}${nth < NAMES.length ? '' : ` ${String.fromCharCode(65 + (nth % 26))}`}`,
      tableId: ids[nth % ids.length] ?? '',
    };
    putPerson(plan, {
      ...person,
      role: one(random, ['primary head', 'council officer', 'governor', 'school nursing']),
      organisation: one(random, PLACES),
      kind: 'participant',
    });
    return person;
  });
}

function fillTable(doc: TableDoc, map: MapDoc, people: readonly Person[], random: Dice): void {
  const author = () => {
    const { id, name } = one(random, people);
    return { id, name };
  };
  for (let nth = 0; nth < 60; nth += 1) {
    const id = `r${nth}`;
    const text = sentence(random, 6, 40);
    addResponse(doc, null, { id, card: one(random, questions).id, text, author: author(), at: AT });
    for (const { id: person } of people) if (random.next() < 0.3) setAgreement(doc, null, id, person, true);
  }
  for (let nth = 0; nth < 6; nth += 1)
    addAction(doc, null, {
      id: `a${nth}`,
      what: sentence(random, 5, 14),
      who: random.next() < 0.8 ? author().name : '',
      by: random.next() < 0.8 ? `${1 + random.below(28)} December` : '',
      card: one(random, questions).id,
      at: AT,
    });
  for (const side of ['now', 'next'] as const)
    setPick(doc, null, `approach-${side}`, one(random, approaches).id, AT);
  addRemark(doc, null, {
    id: 'why',
    about: askedId('approaches', 'move', 'why'),
    text: sentence(random, 10, 30),
  });
  for (const { id } of practice.slice(0, 4)) {
    for (const person of people)
      setTransfer(doc, null, id, person.id, one(random, ['yes', 'changes', 'no'] as const));
    if (random.next() < 0.5) {
      addRemark(doc, null, {
        id: `use-${id}`,
        about: askedId('practice', id, 'use'),
        text: sentence(random, 8, 20),
      });
      setUse(doc, null, id, AT);
    }
    addResponse(doc, null, {
      id: `s-${id}`,
      card: askedId('practice', id, 0),
      text: sentence(random, 8, 25),
      author: author(),
      at: AT,
    });
  }
  const columns = Object.values(readMap(map).organisations)
    .slice(0, 6)
    .map(({ id, name, kind }) => ({ id, name, kind }));
  addColumns(doc, null, columns);
  for (const { id, activities } of roles)
    activities.forEach((_, place) => {
      const row = `${id}:${place}`;
      if (random.next() < 0.2) return setNobody(doc, null, row, { by: 'p0', at: AT }, []);
      for (const organisation of columns)
        if (random.next() < 0.3)
          setMark(
            doc,
            null,
            { row, organisation, by: 'p0', at: AT },
            one(random, ['now', 'helps', 'should'] as const),
          );
    });
}

function fillMap(doc: MapDoc, random: Dice, size: number): void {
  const kinds = ['primary', 'secondary', 'special', 'nursery'] as const;
  const ids = Array.from({ length: size }, (_, nth) => `o${nth}`);
  addOrganisations(
    doc,
    null,
    ids.map((id, nth) => ({
      id,
      kind: one(random, kinds),
      name: `${PLACES[nth % PLACES.length]}${nth < PLACES.length ? '' : ` ${nth}`}`,
    })),
  );
  addTies(
    doc,
    null,
    Array.from({ length: size * 2 }, (_, nth) => {
      const [from, to] = [one(random, ids), one(random, ids)];
      return {
        id: `t${nth}`,
        from,
        to,
        kind: 'works-with' as const,
        directed: false,
        strength: 2 as const,
        when: 'now' as const,
      };
    }),
  );
  addNetworks(
    doc,
    null,
    ['Riverside', 'Inclusion', 'Coast'].map((name, nth) => ({
      id: `n${nth}`,
      name: `${name} network`,
      basis: 'thematic' as const,
      members: ids.filter(() => random.next() < 0.25),
    })),
  );
  for (const [nth, { key, ask, says }] of questionsOf(drawnMap(readMap(doc)))
    .slice(0, 4)
    .entries())
    answerMap(doc, null, {
      id: `m${nth}`,
      question: key,
      ask,
      says,
      text: sentence(random, 6, 25),
      author: { id: 'p0', name: 'Amina' },
      at: AT,
    });
}
