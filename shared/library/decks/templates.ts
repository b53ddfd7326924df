import { KIND_WORDS, TIE_SEEN, WHEN_WORDS } from '../../activities/map/model/words.ts';
import { mapTemplates } from '../../cards/decks/map-templates.ts';
import type { MapTemplate } from '../../cards/map-template.ts';
import type { LibraryEntry } from '../item.ts';
import { lines, pairs, words } from '../parts.ts';

/** Ties that go both ways, whichever end the data names first. */
const MUTUAL: ReadonlySet<string> = new Set(['works-with', 'shares-data']);

function inWords(template: MapTemplate) {
  const names = new Map(template.organisations.map(({ id, name }) => [id, name]));
  const called = (id: string) => names.get(id) ?? id;
  return {
    networks: template.networks.map(({ name, members }) => [name, members.map(called).join(', ')] as const),
    organisations: template.organisations.map(({ name, kind }) => [name, KIND_WORDS[kind]] as const),
    ties: template.ties.map(({ from, to, kind, when = 'now' }) => {
      const aside = when === 'now' ? '' : ` (${WHEN_WORDS[when].toLowerCase()})`;
      return `${called(from)}: ${TIE_SEEN[kind][MUTUAL.has(kind) ? 'both' : 'out']} ${called(to)}${aside}`;
    }),
  };
}

/** Networks to start a map from, with everything that is drawn in them as words. */
export const entries: readonly LibraryEntry[] = mapTemplates.map((template) => {
  const { networks, organisations, ties } = inWords(template);
  return {
    id: template.id,
    kind: 'template',
    title: template.title,
    line: template.description,
    tags: [...new Set(template.networks.map(({ basis }) => basis))],
    parts: [
      ...words(template.lookFor, 'To look for'),
      ...pairs(networks, 'Networks'),
      ...pairs(organisations, 'Organisations'),
      ...lines(ties, 'Ties'),
      ...words(template.note, 'Note'),
    ],
    source: template.source,
    own: template.own,
  };
});
