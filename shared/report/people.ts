/**
 * Who took part, by table, as they wish to be called.
 * @module
 */
import type { Gathered } from '../model/gather/gathered.ts';
import { peopleAt } from '../model/plan/plan-view.ts';
import type { Section } from './report.ts';

type Named = { name: string; role?: string | undefined; organisation?: string | undefined };

/** Pure: the people of each table, guests of a scribe among them, and those who ran the workshop. */
export function whoTookPart({ plan, tables }: Pick<Gathered, 'plan' | 'tables'>): Section {
  const facilitators = Object.values(plan.people).filter(
    ({ kind, removed }) => kind === 'facilitator' && !removed,
  );
  const items = tables.flatMap(({ id, title, view }) => {
    const people = peopleAt(plan, id).filter(({ kind, removed }) => kind === 'participant' && !removed);
    const guests = Object.values(view.guests).toSorted((a, b) => a.name.localeCompare(b.name));
    const words = [...people, ...guests].map(inFull).join('; ');
    return words ? [{ term: title, words }] : [];
  });
  const host = plan.workshop['host'];
  const names = [...new Set([...(host ? [host] : []), ...facilitators.map(({ name }) => name)])];
  if (names.length > 0) items.push({ term: 'Facilitators', words: names.join('; ') });
  return {
    id: 'people',
    part: 'people',
    title: 'Who took part',
    lead: '',
    blocks: items.length > 0 ? [{ kind: 'pairs', items }] : [],
  };
}

const inFull = ({ name, role, organisation }: Named): string =>
  [name, role, organisation].filter(Boolean).join(', ');
