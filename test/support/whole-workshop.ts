/**
 * A workshop in which people have written something at every place that a report reads, each a string of its own. So a test can say what
 * is on a page, in a file or in an archive, and what must never be.
 * @module
 */
import * as Y from 'yjs';
import { answerMap } from '../../shared/activities/map/model/answer-edits.ts';
import { addNetworks, addOrganisations, addTies } from '../../shared/activities/map/model/map-edits.ts';
import { addTheme, sortThought } from '../../shared/activities/pause/model/theme-edits.ts';
import { pauseCard, UNNAMED } from '../../shared/activities/pause/model/thoughts.ts';
import { addColumns, setMark } from '../../shared/activities/brokerage/edits.ts';
import { answerStory, askStory } from '../../shared/activities/stories/edits.ts';
import { storyWords } from '../../shared/activities/stories/parts.ts';
import { askedId, CHOSEN_STARTS, USED_STORIES, usedNote } from '../../shared/cards/asked.ts';
import { accounts, startingProcesses } from '../../shared/cards/decks/accounts.ts';
import { approaches } from '../../shared/cards/decks/approaches.ts';
import { ideas } from '../../shared/cards/decks/ideas.ts';
import { practice } from '../../shared/cards/decks/practice.ts';
import { roles } from '../../shared/cards/decks/roles.ts';
import {
  type MapDoc,
  newDocument,
  noteFragment,
  type PlanDoc,
  root,
  type TableDoc,
} from '../../shared/model/document.ts';
import type { WorkshopDocs } from '../../shared/model/gather/gather.ts';
import { putPerson } from '../../shared/model/plan/plan-edits.ts';
import { addAction, removeAction } from '../../shared/model/table/action-edits.ts';
import { setAgreement, setTransfer } from '../../shared/model/table/opinion-edits.ts';
import { setPick } from '../../shared/model/table/pick-edits.ts';
import { addRemark, setUse } from '../../shared/model/table/remark-edits.ts';
import { addResponse, removeResponse } from '../../shared/model/table/response-edits.ts';
import { addGuest, putOwnCard } from '../../shared/model/table/seat-edits.ts';

export const WHOLE_AT = Date.UTC(2026, 10, 14, 10);
const AUTHOR = { id: 'grace', name: 'Grace' };

/** What stands in the shared documents and belongs into a report with all its parts. */
export const WRITTEN = {
  response: 'qz-response',
  onOwnCard: 'qz-on-own-card',
  ownCard: 'qz-own-card question?',
  note: 'qz-note',
  noteItem: 'qz-item-of-a-note',
  thought: 'qz-thought-of-a-pause',
  roomThought: 'qz-thought-for-the-room',
  theme: 'qz-theme',
  vote: 'qz-vote',
  option: 'qz-option',
  moveWhy: 'qz-why-this-move',
  organisation: 'qz-organisation-in-the-grid',
  practiceNote: 'qz-what-we-could-use',
  practiceAnswer: 'qz-answer-to-a-story',
  notice: 'qz-noticed-in-an-account',
  accountAnswer: 'qz-answer-to-an-account',
  ideaAnswer: 'qz-answer-to-an-idea',
  startAnswer: 'qz-answer-to-a-start',
  roleAnswer: 'qz-answer-to-a-role',
  approachAnswer: 'qz-answer-to-an-approach',
  mapAnswer: 'qz-answer-to-the-map',
  network: 'qz-network',
  storyTitle: 'qz-title-of-a-story',
  storyPart: 'qz-what-changed',
  storyQuestion: 'qz-asked-about-a-story',
  storyAnswer: 'qz-answer-about-a-story',
  storyUse: 'qz-what-we-would-take',
  action: 'qz-action',
  actionWho: 'qz-who',
  actionBy: 'qz-by 12 December',
  person: 'qz-person',
  guest: 'qz-guest',
  role: 'qz-role',
} as const;

/** What stands there and was taken away, or was never meant for a report. */
export const NOT_WRITTEN = {
  removed: 'qz-removed-response',
  removedAction: 'qz-removed-action',
  gone: 'qz-somebody-who-was-removed',
  untickedNote: 'qz-note-without-a-tick',
  hidden: 'qz-vote-that-nobody-revealed',
} as const;

const say = (doc: TableDoc, card: string, text: string) =>
  addResponse(doc, null, { id: `r-${text.replace(/\W/g, '-')}`, card, text, author: AUTHOR, at: WHOLE_AT });

/**
 * Makes the documents: a plan with two tables, of which the first has written everything.
 * @param ids of the tables
 */
export function wholeWorkshop([first, second]: readonly [string, string] = ['one', 'two']): WorkshopDocs {
  const plan = newDocument('plan');
  const [one, two] = [tableDocs(), tableDocs()];
  fillPlan(plan, first, second);
  fillTable(one.table);
  fillMap(one.map);
  tellStory(one.table, two.table, first, second);
  return { plan, tables: { [first]: one, [second]: two } };
}

const tableDocs = () => ({ table: newDocument('table'), map: newDocument('map') });

function fillPlan(plan: PlanDoc, first: string, second: string): void {
  const put = (
    name: 'agenda' | 'begun' | 'results' | 'tables' | 'thoughts' | 'votes' | 'workshop',
    key: string,
    value: unknown,
  ) => root(plan, name).set(key, value);
  put('workshop', 'title', 'Eastmere Autumn Exchange');
  put('workshop', 'host', 'Amina');
  put('tables', first, { name: 'Heron', order: 1 });
  put('tables', second, { name: 'Wren', order: 2 });
  const step = {
    kind: 'pause',
    minutes: 5,
    instructions: 'Write alone.',
    facilitatorNote: '',
    deck: null,
    ids: [],
  };
  put('agenda', 'think', { ...step, title: 'A pause', order: 1 });
  put('agenda', 'cards', { ...step, kind: 'cards', title: 'Cards', order: 2 });
  put('begun', 'cards', WHOLE_AT);
  const vote = { options: [{ id: 'a', label: WRITTEN.option }], dots: 3 };
  put('votes', 'v', { ...vote, question: WRITTEN.vote, order: 1 });
  put('votes', 'w', { ...vote, question: NOT_WRITTEN.hidden, order: 2 });
  put('results', 'v', { kind: 'vote', people: 4, dots: { a: 5 } });
  const marks = { matters: [0, 0, 1, 2, 3], now: [3, 2, 1, 0, 0] };
  put('results', 'ratings', { kind: 'ratings', people: 6, cards: { 'ownership-2': marks } });
  root(plan, 'thoughts').set('t', thought(WRITTEN.roomThought));
  putPerson(plan, {
    id: 'grace',
    name: WRITTEN.person,
    role: WRITTEN.role,
    tableId: first,
    kind: 'participant',
  });
  putPerson(plan, {
    id: 'gone',
    name: NOT_WRITTEN.gone,
    tableId: first,
    kind: 'participant',
    removed: true,
  });
}

const thought = (text: string) =>
  new Y.Map<unknown>(
    Object.entries({
      card: pauseCard('think'),
      text: new Y.Text(text),
      author: UNNAMED,
      rank: 1,
      at: WHOLE_AT,
    }),
  );

function fillTable(doc: TableDoc): void {
  say(doc, 'ownership-2', WRITTEN.response);
  say(doc, 'ownership-2', NOT_WRITTEN.removed);
  removeResponse(doc, null, `r-${NOT_WRITTEN.removed}`, 'tom');
  setAgreement(doc, null, `r-${WRITTEN.response}`, 'tom', true);
  putOwnCard(doc, null, {
    kind: 'own',
    id: 'ours',
    challenge: 'focus',
    question: WRITTEN.ownCard,
    probes: [],
    author: AUTHOR,
    at: WHOLE_AT,
  });
  say(doc, 'ours', WRITTEN.onOwnCard);
  const paragraph = (words: string) => {
    const made = new Y.XmlElement('paragraph');
    made.insert(0, [new Y.XmlText(words)]);
    return made;
  };
  const item = new Y.XmlElement('list_item');
  item.insert(0, [paragraph(WRITTEN.noteItem)]);
  const list = new Y.XmlElement('bullet_list');
  list.insert(0, [item]);
  noteFragment(doc, 'focus').insert(0, [paragraph(WRITTEN.note), list]);
  root(doc, 'responses').set('t2', thought(WRITTEN.thought));
  addTheme(doc, null, { id: 'theme', step: 'think', name: WRITTEN.theme });
  sortThought(doc, null, 't2', 'theme');
  setPick(doc, null, 'approach-now', approaches[0]!.id, WHOLE_AT);
  addRemark(doc, null, { id: 'why', about: askedId('approaches', 'move', 'why'), text: WRITTEN.moveWhy });
  const organisation = { id: 'org', name: WRITTEN.organisation, kind: 'primary' as const };
  addColumns(doc, null, [organisation]);
  setMark(doc, null, { row: `${roles[0]!.id}:0`, organisation, by: 'grace', at: WHOLE_AT }, 'now');
  const [story, other] = practice.map(({ id }) => id) as [string, string];
  setTransfer(doc, null, story, 'grace', 'yes');
  addRemark(doc, null, { id: 'use', about: askedId('practice', story, 'use'), text: WRITTEN.practiceNote });
  setUse(doc, null, story, WHOLE_AT);
  addRemark(doc, null, {
    id: 'unused',
    about: askedId('practice', other, 'use'),
    text: NOT_WRITTEN.untickedNote,
  });
  say(doc, askedId('practice', story, 0), WRITTEN.practiceAnswer);
  const account = accounts[0]!.id;
  addRemark(doc, null, { id: 'notice', about: askedId('accounts', account, 'notice'), text: WRITTEN.notice });
  say(doc, askedId('accounts', account, 0), WRITTEN.accountAnswer);
  say(doc, askedId('ideas', ideas.find(({ discuss }) => discuss?.length)!.id, 0), WRITTEN.ideaAnswer);
  say(doc, askedId('starting-well', startingProcesses[0]!.id, 0), WRITTEN.startAnswer);
  say(doc, askedId('brokerage', roles[0]!.id, 0), WRITTEN.roleAnswer);
  say(doc, askedId('approaches', approaches[0]!.id, 'pause'), WRITTEN.approachAnswer);
  setPick(doc, null, CHOSEN_STARTS, startingProcesses[0]!.id, WHOLE_AT);
  const action = { who: WRITTEN.actionWho, by: WRITTEN.actionBy, card: 'ownership-2', at: WHOLE_AT };
  addAction(doc, null, { ...action, id: 'a', what: WRITTEN.action });
  addAction(doc, null, { ...action, id: 'b', what: NOT_WRITTEN.removedAction });
  removeAction(doc, null, 'b', 'grace');
  addGuest(doc, null, { id: 'guest', name: WRITTEN.guest });
}

/** The first table tells a story, the second asks about it and could use it. */
function tellStory(own: TableDoc, other: TableDoc, first: string, second: string): void {
  addRemark(own, null, { id: 'title', about: storyWords('title'), text: WRITTEN.storyTitle });
  addRemark(own, null, { id: 'changed', about: storyWords('changed'), text: WRITTEN.storyPart });
  askStory(other, null, {
    id: 'q',
    who: 'tom',
    by: 'Tom',
    to: first,
    text: WRITTEN.storyQuestion,
    at: WHOLE_AT,
  });
  const [question = ''] = root(other, 'storyQuestions').keys();
  answerStory(own, null, {
    id: 'a',
    who: AUTHOR.id,
    by: AUTHOR.name,
    to: second,
    question,
    text: WRITTEN.storyAnswer,
    at: WHOLE_AT,
  });
  setPick(other, null, USED_STORIES, first, WHOLE_AT);
  addRemark(other, null, { id: 'note', about: usedNote(first), text: WRITTEN.storyUse });
}

function fillMap(doc: MapDoc): void {
  const ids = ['a', 'b', 'c'];
  addOrganisations(
    doc,
    null,
    ids.map((id) => ({ id, kind: 'primary', name: `School ${id}` })),
  );
  addTies(doc, null, [
    { id: 't', from: 'a', to: 'b', kind: 'works-with', directed: false, strength: 2, when: 'now' },
  ]);
  addNetworks(doc, null, [{ id: 'n', name: WRITTEN.network, basis: 'thematic', members: ids }]);
  answerMap(doc, null, {
    id: 'answer',
    question: 'alone',
    ask: 'Who is on their own?',
    text: WRITTEN.mapAnswer,
    author: AUTHOR,
    at: WHOLE_AT,
  });
}
