/**
 * Small maps in a few words, to see what they ask.
 * @module
 */
import type { MapQuestion } from '../../shared/activities/map/asks/question.ts';
import { questionsOf } from '../../shared/activities/map/asks/questions.ts';
import type { DrawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import type { OrganisationKind, TieKind } from '../../shared/activities/map/model/map-view.ts';

export type Sketch = {
  /** `name:kind`, or `name:kind:pupils`; a primary if nothing is said. The id is the name. */
  who: string[];
  /** `A-B` works together; `A>B` is support that goes one way, `A=B` both ways. */
  ties?: string[];
  networks?: Record<string, string[]>;
};

export function draw({ who, ties = [], networks = {} }: Sketch): DrawnMap {
  const organisations = who.map((line) => {
    const [name = '', kind = 'primary', size] = line.split(':');
    return { id: name, name, kind: kind as OrganisationKind, ...(size && { size: Number(size) }) };
  });
  return {
    organisations: new Map(organisations.map((one) => [one.id, one])),
    ties: ties.map((line) => {
      const [from = '', to = ''] = line.split(/[-=>]/);
      const kind: TieKind = line.includes('-') ? 'works-with' : 'supports';
      return { id: line, from, to, kind, directed: line.includes('>'), strength: 2, when: 'now' };
    }),
    networks: Object.entries(networks).map(([name, members], rank) => ({
      id: name,
      name,
      basis: 'thematic',
      rank,
      members: new Map(members.map((member) => [member, 'now'])),
    })),
  };
}

/** The first question with a key, or of a sort. */
export const asked = (sketch: Sketch, key: string): MapQuestion | undefined =>
  questionsOf(draw(sketch)).find((question) => question.key === key || question.key.startsWith(`${key}:`));
export const keys = (sketch: Sketch): string[] => questionsOf(draw(sketch)).map(({ key }) => key);
