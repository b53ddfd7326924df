/**
 * Ties in words.
 * @module
 */
import type { DrawnMap } from '../../../../shared/activities/map/model/drawn-map.ts';
import type { Organisation, Strength, Tie, When } from '../../../../shared/activities/map/model/map-view.ts';
import { TIE_SEEN, TIE_WORDS, WHEN_WORDS } from '../../../../shared/activities/map/model/words.ts';

export const STRENGTH_WORDS: Record<Strength, string> = { 1: 'Light', 2: 'Steady', 3: 'Strong' };

/** The name of an organisation, or words in its place. */
export const calledOf = (organisation: Pick<Organisation, 'name'> | undefined): string =>
  organisation?.name.trim() || 'Without a name';

/** A time as an aside, such as ` (hoped for)`; '' for now. */
export const whenAside = (when: When): string =>
  when === 'now' ? '' : ` (${WHEN_WORDS[when].toLowerCase()})`;

/** A tie as seen from one of its ends. It reads `before`, the name of the other end, `after`. */
export type TieTold = { tie: Tie; other: string; name: string; before: string; after: string };

/** `working with Northgate`, `supporting Northgate`, `supported by Northgate (hoped for)`. */
export function tieFrom(map: DrawnMap, tie: Tie, organisation: string): TieTold {
  const outward = tie.from === organisation;
  const other = outward ? tie.to : tie.from;
  return {
    tie,
    other,
    name: calledOf(map.organisations.get(other)),
    before: TIE_SEEN[tie.kind][tie.directed ? (outward ? 'out' : 'in') : 'both'],
    after: whenAside(tie.when).trim(),
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
/** Compares words as people look them up: without case, and with “Ward 2” before “Ward 10”. */
export const alphabetically = (a: string, b: string): number => collator.compare(a, b);
/** Compares ties of one organisation by the names of their other ends. */
export const byOther = (a: TieTold, b: TieTold): number => alphabetically(a.name, b.name);

/** A tie as one line of text. */
export const toldText = ({ before, name, after }: TieTold): string =>
  [before, name, after].filter(Boolean).join(' ');

/** `Harbour and Coastway share data`, `Harbour, funding Coastway`. */
export function tieSentence(map: DrawnMap, tie: Tie): string {
  const [from, to] = [tie.from, tie.to].map((id) => calledOf(map.organisations.get(id)));
  const { both } = TIE_WORDS[tie.kind];
  const { out } = TIE_SEEN[tie.kind];
  return (tie.directed ? `${from}, ${out} ${to}` : `${from} and ${to} ${both}`) + whenAside(tie.when);
}
