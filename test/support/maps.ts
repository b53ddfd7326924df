/**
 * Maps for tests: drawn from a document, sketches from chance, and what two maps must share to be the same.
 * @module
 */
import { cleanLine } from '../../shared/protocol/line.ts';
import { newDocument, type MapDoc } from '../../shared/model/document.ts';
import * as fc from 'fast-check';
import { NETWORK_BASES, ORGANISATION_KINDS, TIE_KINDS } from '../../shared/cards/map-template.ts';
import { planFor } from '../../shared/activities/map/files/plan/plan-for.ts';
import type { ImportPlan } from '../../shared/activities/map/files/plan/import-plan.ts';
import { type MapSketch, sketchOf } from '../../shared/activities/map/files/sketch.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { applyImport } from '../../shared/activities/map/model/import-edits.ts';
import { STRENGTHS, WHEN } from '../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../shared/activities/map/model/read-map.ts';

export const drawnOf = (doc: MapDoc) => drawnMap(readMap(doc), new Set(WHEN));
export const sketchOfDoc = (doc: MapDoc): MapSketch => sketchOf(drawnOf(doc), readMap(doc).positions);

/** The plainest tie there is. */
export const tieOf = (id: string, from: string, to: string) => ({
  id,
  from,
  to,
  kind: 'works-with' as const,
  directed: false,
  strength: 2 as const,
  when: 'now' as const,
});

let lastId = 0;
/** Draws a sketch into a map and says what that did. Each new organisation goes where the sketch has it. */
export function draw(doc: MapDoc, sketch: MapSketch, bringBack = false): ImportPlan {
  const plan = planFor(readMap(doc), sketch, bringBack);
  applyImport(
    doc,
    null,
    plan,
    () => `id${(lastId += 1)}`,
    ({ at }) => at,
  );
  return plan;
}
export function mapWith(sketch: MapSketch): MapDoc {
  const doc = newDocument('map');
  draw(doc, sketch);
  return doc;
}

/** A map as words that do not depend on its ids: two maps with the same words are the same to everybody. */
export function words({ organisations, ties, networks }: MapSketch): unknown {
  const is = new Map(
    organisations.map(({ key, ...organisation }) => [
      key,
      JSON.stringify(Object.entries(organisation).sort()),
    ]),
  );
  const inOrder = (things: unknown[]) => things.map((thing) => JSON.stringify(thing)).sort();
  return {
    organisations: [...is.values()].sort(),
    ties: inOrder(
      ties.map(({ key: _, from, to, ...tie }) => [is.get(from), is.get(to), Object.entries(tie).sort()]),
    ),
    networks: inOrder(
      networks.map(({ key: _, lead, members, ...network }) => [
        Object.entries(network).sort(),
        lead === undefined ? undefined : is.get(lead),
        [...members].map(([member, when]) => `${is.get(member)} ${when}`).sort(),
      ]),
    ),
  };
}

/** What people write: accents, quotes, separators, formulas, several lines; never blank at the ends, and something to see. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom(
      'St Mary’s; “Old” site',
      '=SUM(A1)',
      "'-x",
      'a,b',
      'two\nlines',
      '<b>&amp;',
      '\t–\t|',
      "''+",
    ),
  )
  // oxlint-disable-next-line no-control-regex -- nobody can type these, and XML has no sign for them.
  .map((words) => words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\r]/g, '').trim())
  // A name of nothing visible is read as none.
  .filter((words) => cleanLine(words).length > 0);
const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 8);
const point = fc.tuple(number, number);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const said = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Any map there can be; names, ties and networks may come twice. */
export const anySketch: fc.Arbitrary<MapSketch> = fc
  .array(
    fc.record({
      name: text,
      kind: fc.constantFrom(...ORGANISATION_KINDS),
      place: maybe(text),
      size: maybe(fc.nat({ max: 5000 })),
      note: maybe(text),
      urn: maybe(text),
      // Zeros are no place.
      grid: maybe(point.filter(([east, north]) => east !== 0 && north !== 0)),
      at: maybe(point),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((found) => {
    const keys = found.map((_, index) => `o${index}`);
    const key = fc.constantFrom(...keys);
    const tie = fc
      .record({
        from: key,
        to: key,
        kind: fc.constantFrom(...TIE_KINDS),
        directed: fc.boolean(),
        strength: fc.constantFrom(...STRENGTHS),
        when: fc.constantFrom(...WHEN),
        note: maybe(text),
      })
      .filter(({ from, to }) => from !== to);
    const network = fc.record({
      name: text,
      basis: fc.constantFrom(...NETWORK_BASES),
      purpose: maybe(text),
      lead: maybe(key),
      members: fc.uniqueArray(fc.tuple(key, fc.constantFrom(...WHEN)), { selector: ([member]) => member }),
    });
    return fc.record({
      organisations: fc.constant(found.map((words, index) => said({ ...words, key: `o${index}` }))),
      ties: keys.length > 1 ? fc.array(tie.map(said), { maxLength: 10 }) : fc.constant([]),
      networks: fc
        .array(network, { maxLength: 4 })
        .map((networks) =>
          networks.map((network, index) =>
            said({ ...network, key: `n${index}`, members: new Map(network.members) }),
          ),
        ),
    });
  }) as fc.Arbitrary<MapSketch>;
