/**
 * How one borough brokered its networks, told in eight items.
 * @module
 */
import { brokerage } from '../../cards/decks/roles.ts';
import type { LibraryEntry } from '../item.ts';
import { figures, idsOf, lines, pairs, sourceOf, titled, words } from '../parts.ts';

const { context, tiers, programme, networks, membership, relationships, resources, supportTeam } =
  brokerage.sandwell;
const { dos, donts, impact, next } = brokerage.sandwell;
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
const team = (part: string) => texts(supportTeam.filter((one) => one.part === part));

type Told = Omit<LibraryEntry, 'kind' | 'lays'>;
const part = (id: string, title: string, told: Omit<Told, 'id' | 'title'>): Told => ({
  id: `sandwell-${id}`,
  title: `Sandwell: ${title}`,
  ...told,
});

export const sandwell: readonly Told[] = [
  part('context', 'where they began', {
    line: 'A borough in difficulty, and what it decided to do.',
    parts: words(context.text),
    source: context.source,
  }),
  part('tiers', 'three layers of networks', {
    line: 'Inside each school, between schools, and across the borough.',
    holds: idsOf(tiers),
    parts: titled(tiers),
    source: sourceOf(tiers),
  }),
  part('programme', 'what was put in place', {
    line: 'The programme, part by part.',
    holds: idsOf(programme),
    parts: titled(programme),
    source: sourceOf(programme),
  }),
  part('networks', 'the networks', {
    line: 'Those that schools chose, and those that came with a grant.',
    holds: idsOf(networks),
    parts: networks.flatMap(({ title, text, figures: told }) => [
      ...words(text, title),
      ...pairs(told.map(({ label, value }) => [label, value] as const)),
    ]),
    source: sourceOf(networks),
  }),
  part('authority', 'the authority’s part', {
    line: 'Membership, relationships and resources.',
    parts: [
      ...words(membership.text, 'Membership'),
      ...words(relationships.text, 'Relationships'),
      ...words(resources.text, 'Resources'),
    ],
    source: sourceOf([membership, relationships, resources]),
  }),
  part('team', 'a team that helps', {
    line: 'Who is in the support team, and what it helps with.',
    holds: idsOf(supportTeam),
    parts: [...lines(team('member'), 'Who is in it'), ...lines(team('help'), 'What it helps with')],
    source: sourceOf(supportTeam),
  }),
  part('learned', 'what they would do again, and not', {
    line: 'Dos and don’ts to hold one’s own plan against.',
    holds: idsOf([...dos, ...donts]),
    parts: [...lines(texts(dos), 'Do'), ...lines(texts(donts), 'Don’t')],
    source: sourceOf([...dos, ...donts]),
  }),
  part('impact', 'what came of it, and what next', {
    line: 'Figures of the first years, and the plans from there.',
    holds: idsOf(impact),
    parts: [...figures(impact), ...words(next.text, 'What next')],
    source: sourceOf([...impact, next]),
  }),
];
