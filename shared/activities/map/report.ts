/**
 * Network maps in a report: each as a picture, with what it asked and what its table answered.
 * @module
 */
import type { GatheredTable } from '../../model/gather/gathered.ts';
import { counted } from '../../model/number-words.ts';
import type { PlanView } from '../../model/plan/plan-view.ts';
import { byRank } from '../../model/table/table-view.ts';
import { nameNow } from '../../report/said.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Section } from '../../report/report.ts';
import { askedOf } from './asks/asks.ts';
import { namesOf } from './asks/words.ts';
import { type DrawnMap, drawnMap } from './model/drawn-map.ts';
import type { MapAnswer } from './model/map-view.ts';

export const report: ReportPart = {
  sections: ({ plan, tables }) => tables.map((table) => mapSection(plan, table)),
};

function mapSection(plan: PlanView, { id, title, map }: GatheredTable): Section {
  const drawn = drawnMap(map);
  const answers = answersOf(plan, map.answers, drawn);
  const sized = sizeOf(drawn);
  return {
    id: `map-${id}`,
    part: 'networks',
    title: `The map we drew, ${title}`,
    lead: sized,
    blocks:
      drawn.organisations.size === 0 && answers.length === 0
        ? []
        : [
            { kind: 'picture', table: id, title: `Network map, ${title}`, alt: altOf(title, sized, drawn) },
            ...(answers.length > 0
              ? ([
                  { kind: 'heading', words: 'What the map asked, and what the table said' },
                  { kind: 'pairs', items: answers },
                ] as const)
              : []),
          ],
  };
}

/** “26 schools and agencies, 40 ties and 3 networks.” */
const sizeOf = ({ organisations, ties, networks }: DrawnMap): string =>
  `${counted(organisations.size, 'organisation')}, ${counted(ties.length, 'tie')} and ${counted(networks.length, 'network')}.`;

function altOf(title: string, sized: string, { networks }: DrawnMap): string {
  const named = networks.filter(({ name }) => name.trim() !== '');
  const which = named.length > 0 ? ` Networks: ${namesOf(named)}.` : '';
  return `Network map of ${title}: ${sized}${which}`;
}

/** Answers by the words of their question, in the order in which they were given. */
function answersOf(
  plan: PlanView,
  answers: Record<string, MapAnswer>,
  { organisations, networks }: DrawnMap,
) {
  const nameOf = (id: string) => organisations.get(id)?.name ?? networks.find((each) => each.id === id)?.name;
  const groups = new Map<string, { term: string; words: string }>();
  for (const answer of Object.values(answers).sort(byRank)) {
    if (answer.removedBy !== undefined || answer.text.trim() === '') continue;
    const { ask, says } = askedOf(answer, nameOf);
    const key = JSON.stringify([ask, says]);
    const said = `${answer.text.trim()} (${nameNow(plan, answer.author)})`;
    const known = groups.get(key);
    groups.set(key, {
      term: [ask, says].filter(Boolean).join(' '),
      words: known ? `${known.words}\n${said}` : said,
    });
  }
  return [...groups.values()];
}
