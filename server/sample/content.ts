/**
 * What the people of the sample workshop have said so far. They are made up, and so are their schools.
 * @module
 */
import { USUAL_ACTIVITY } from '../../shared/activities/index.ts';
import type { PlanDoc, TableDoc } from '../../shared/model/document.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { setAgreement, setTransfer } from '../../shared/model/table/opinion-edits.ts';
import { putPerson } from '../../shared/model/plan/plan-edits.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { openCard } from '../../shared/model/table/seat-edits.ts';
import type { BallotRow } from '../storage/storage.ts';

const PEOPLE = {
  grace: { name: 'Grace', role: 'primary head', organisation: 'Alder Grove Primary' },
  tom: { name: 'Tom', role: 'secondary head', organisation: 'Kestrel High' },
  yusuf: { name: 'Yusuf', role: 'school nursing', organisation: 'Eastmere Community Health' },
  priya: { name: 'Priya', role: 'council officer', organisation: 'Eastmere Council' },
  bea: { name: 'Bea', role: 'governor', organisation: 'Alder Grove Primary' },
} as const;
type Name = keyof typeof PEOPLE;
export const SAMPLE_PEOPLE: number = Object.keys(PEOPLE).length;

/** Responses: card, who said it, what, who agrees. */
const SAID: readonly [string, Name, string, readonly Name[]][] = [
  [
    'ownership-2',
    'grace',
    'We said yes to the reading network because it was ours. If every referral starts coming through it, people will quietly stop turning up.',
    ['grace', 'tom', 'priya', 'bea'],
  ],
  [
    'ownership-2',
    'tom',
    'Ask for one thing, for one term, with someone’s time attached.',
    ['grace', 'tom', 'yusuf', 'priya', 'bea'],
  ],
  [
    'ownership-2',
    'yusuf',
    'From our side we can’t tell which networks are open to us. A list would be a start.',
    ['yusuf', 'priya', 'tom'],
  ],
  [
    'ownership-2',
    'priya',
    'Could each network write its own page of terms: what we’ll do, what we won’t?',
    ['priya', 'grace', 'tom', 'yusuf'],
  ],
  [
    'focus-1',
    'bea',
    'Parents think the network is about children. Our minutes are about Ofsted.',
    ['bea', 'grace'],
  ],
  ['focus-1', 'tom', 'Both, but we only ever measure one of them.', ['tom', 'grace', 'priya']],
  [
    'focus-2',
    'priya',
    'The 14 to 19 group works because it had one job and a date. The others have neither.',
    ['priya', 'tom'],
  ],
  [
    'ownership-1',
    'grace',
    'Nobody has ever asked the small village schools what they would come for.',
    ['grace', 'bea', 'yusuf'],
  ],
  [
    'structures-3',
    'tom',
    'By place for children, by interest for teachers. We need both maps.',
    ['tom', 'grace', 'priya'],
  ],
  [
    'structures-3',
    'yusuf',
    'Our teams follow surgeries, not school clusters, so we sit in three of your networks at once.',
    ['yusuf', 'priya'],
  ],
  [
    'capacity-3',
    'grace',
    'I am out of school one day in five. My deputy is running the place, and running it well.',
    ['grace', 'tom'],
  ],
  [
    'effectiveness-4',
    'bea',
    'Ideas travel with people. The reading leads swapped schools for a week.',
    ['bea', 'grace'],
  ],
];

/** Ratings: card, who, how much it matters, where we are now. */
const RATED: readonly [string, Name, number, number][] = [
  ['ownership-2', 'grace', 5, 2],
  ['ownership-2', 'tom', 4, 2],
  ['ownership-2', 'yusuf', 5, 1],
  ['ownership-2', 'priya', 4, 3],
  ['ownership-2', 'bea', 3, 2],
  ['focus-1', 'grace', 5, 3],
  ['focus-1', 'tom', 4, 3],
];

const personId = (name: Name) => `sample-${name}`;

/** The ballots of the sample's people. */
export const SAMPLE_BALLOTS: readonly BallotRow[] = RATED.map(([subject, name, matters, now]) => ({
  kind: 'rating',
  subject,
  personId: personId(name),
  byPersonId: personId(name),
  value: JSON.stringify({ matters, now }),
}));

/** Seats the sample's people at one table and starts the first cards step. */
export function fillSamplePlan(doc: PlanDoc, tableId: string): void {
  for (const [name, person] of Object.entries(PEOPLE)) {
    const organisation = `${person.organisation} (made up)`;
    putPerson(doc, { id: personId(name as Name), ...person, organisation, tableId, kind: 'participant' });
  }
  const cards = agendaIn(doc).find(({ kind }) => kind === USUAL_ACTIVITY);
  if (cards) startStep(doc, 'server', cards, 0);
}

/** Writes what they have said to their table's document. For an empty document, once. */
export function fillSampleTable(doc: TableDoc): void {
  SAID.forEach(([card, name, text, agreeing], index) => {
    const { name: shown, role } = PEOPLE[name];
    const id = `sample-${index + 1}`;
    openCard(doc, 'server', card);
    addResponse(doc, 'server', {
      id,
      card,
      text,
      author: { id: personId(name), name: shown, role },
      at: index * 60_000,
    });
    for (const agrees of agreeing) setAgreement(doc, 'server', id, personId(agrees), true);
  });
  setTransfer(doc, 'server', 'west-sussex-focus', personId('tom'), 'changes');
  addAction(doc, 'server', {
    id: 'sample-action',
    what: 'One page of terms from each network',
    who: 'Priya and Tom',
    by: '12 December',
    card: 'ownership-2',
    response: 'sample-4',
  });
}
