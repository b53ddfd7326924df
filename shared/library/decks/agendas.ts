import { ACTIVITIES } from '../../activities/index.ts';
import { formats } from '../../cards/decks/formats.ts';
import type { LibraryEntry } from '../item.ts';
import { words } from '../parts.ts';

/** Ready-made agendas, step by step, with what the facilitator is told. */
export const entries: readonly LibraryEntry[] = formats.map((format) => ({
  id: format.id,
  kind: 'agenda',
  title: format.title,
  line: format.for,
  parts: [
    {
      pairs: [
        ['Time', `${format.minutes} minutes in ${format.steps.length} steps`],
        ['Tables', tables(format.tables)],
        ...(format.tables.note ? [['How to seat people', format.tables.note] as const] : []),
      ],
    },
    ...format.steps.flatMap((step) => [
      ...words(
        step.instructions,
        `${step.title} (${ACTIVITIES[step.kind].name.toLowerCase()}, ${step.minutes} minutes)`,
      ),
      ...words(step.facilitatorNote && `For you: ${step.facilitatorNote}`),
    ]),
  ],
  source: format.source,
  own: format.own,
}));

function tables({ suggested, seats }: (typeof formats)[number]['tables']): string {
  if (seats === undefined) return String(suggested);
  return suggested === 1 ? `1, of ${seats} people` : `${suggested}, of ${seats} people each`;
}
