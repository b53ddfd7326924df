/**
 * Documents in which anything may stand: every reader skips what it cannot read, every edit goes on beside it, and all of
 * it ends. The audit's kinds of odd values and more from a seed, in every root of every document.
 */
import * as Y from 'yjs';
import type { OwnCard } from '../../../../shared/cards/card.ts';
import { describe, expect, test } from 'vitest';
import {
  addTheme,
  markCarried,
  removeTheme,
  restoreTheme,
  sortThought,
  themeName,
} from '../../../../shared/activities/pause/model/theme-edits.ts';
import {
  hasThought,
  putRevealed,
  putThoughts,
} from '../../../../shared/activities/pause/model/thought-edits.ts';
import * as grid from '../../../../shared/activities/brokerage/edits.ts';
import * as story from '../../../../shared/activities/stories/edits.ts';
import { carouselAt, readNow } from '../../../../shared/activities/stories/carousel.ts';
import { storyReport } from '../../../../shared/activities/stories/told.ts';
import { storyInRoom } from '../../../../shared/activities/stories/room.ts';
import { asksOf } from '../../../../shared/activities/brokerage/insight.ts';
import { gridOf } from '../../../../shared/activities/brokerage/view.ts';
import { roles } from '../../../../shared/cards/decks/roles.ts';
import { PRIVATE_ROOTS } from '../../../../shared/activities/pause/model/reflection-view.ts';
import * as reflections from '../../../../shared/activities/pause/model/reflections.ts';
import { sortingOf } from '../../../../shared/activities/pause/themes.ts';
import { pausesToReveal } from '../../../../shared/activities/pause/pauses.ts';
import { roomRatings } from '../../../../shared/activities/cards/room-ratings.ts';
import { openVote } from '../../../../shared/activities/vote/model/vote-edits.ts';
import { rankedOptions } from '../../../../shared/activities/vote/count.ts';
import { applyAll } from '../../../../shared/model/apply-all.ts';
import {
  type BackstageDoc,
  newDocument,
  noteFragment,
  type PlanDoc,
  type PrivateDoc,
  readDocument,
  schemaOf,
  type TableDoc,
} from '../../../../shared/model/document.ts';
import { glance } from '../../../../shared/model/glance.ts';
import { moveStep, putStep, removeStep } from '../../../../shared/model/plan/agenda-edits.ts';
import { clearPrivate, privateIn, tellTables } from '../../../../shared/model/plan/private-in-plan.ts';
import * as backstage from '../../../../shared/model/backstage/backstage-edits.ts';
import { BACKSTAGE_ROOTS, messagesTo } from '../../../../shared/model/backstage/backstage-view.ts';
import { changeDecks } from '../../../../shared/model/own-decks/own-deck-edits.ts';
import { laidCards } from '../../../../shared/model/own-decks/laid-cards.ts';
import { removal } from '../../../../shared/cards/own-deck/bring-in.ts';
import { cardsOfDeck } from '../../../../shared/cards/own-deck/cards-of-deck.ts';
import { questionsOfStep } from '../../../../shared/cards/step-cards.ts';
import { setCallLink } from '../../../../shared/model/plan/call-link.ts';
import { agendaIn, removedIn } from '../../../../shared/model/plan/plan-document.ts';
import * as plan from '../../../../shared/model/plan/plan-edits.ts';
import {
  nextStep,
  PLAN_ROOTS,
  peopleAt,
  ratingsIn,
  resultOf,
  tablesOf,
} from '../../../../shared/model/plan/plan-view.ts';
import * as run from '../../../../shared/model/plan/run-edits.ts';
import * as actions from '../../../../shared/model/table/action-edits.ts';
import { setAgreement, setFinished, setTransfer } from '../../../../shared/model/table/opinion-edits.ts';
import * as responses from '../../../../shared/model/table/response-edits.ts';
import * as seats from '../../../../shared/model/table/seat-edits.ts';
import { opinionsOn, responsesOf, TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { oddValues } from '../../../support/odd-values.ts';

const SEED = 20_261;
const ODD = oddValues(SEED, 120);
const author = { id: 'ann', name: 'Ann' };
const ownCard = (id: string): OwnCard => ({
  kind: 'own',
  id,
  challenge: 'focus',
  question: 'Why?',
  probes: [],
  author,
  at: 1,
});
const said = { id: 'new', card: 'ownership-2', text: 'Still here', author, at: 1 };
const step = {
  id: 's1',
  title: 'One',
  kind: 'cards' as const,
  minutes: 5,
  deck: null,
  ids: [],
  instructions: '',
  facilitatorNote: '',
};

/** Every id there is in a document, and some that are in none. */
const idsIn = (doc: Y.Doc): string[] => [
  ...new Set([...doc.share.values()].flatMap((type) => [...type._map.keys()])),
  'nobody',
];

/** Everything one document can be asked, with an odd value in each of its roots. */
const useOf = {
  table(doc: TableDoc) {
    const look = () => readDocument(doc, TABLE_ROOTS);
    responses.addResponse(doc, null, said);
    expect(look().responses['new']).toMatchObject({ text: 'Still here', author });
    actions.addAction(doc, null, { id: 'act', card: 'ownership-2', what: 'Ring', who: '', by: '' });
    expect(look().actions['act']).toMatchObject({ what: 'Ring' });
    addTheme(doc, null, { id: 'theme', step: 'p', name: 'A name' });
    putThoughts({ of: 'table', doc }, 'p', [{ id: 'thought', text: 'A thought', author }], 1);
    expect(hasThought({ of: 'table', doc }, 'thought')).toBe(true);
    seats.addGuest(doc, null, { id: 'guest', name: 'Guest' });
    const council = { id: 'council', name: 'Council', kind: 'local-authority' };
    grid.addColumns(doc, null, [council]);
    grid.setMark(doc, null, { row: 'membership:0', organisation: council, by: 'ann', at: 1 }, 'now');
    expect(gridOf(look(), roles)).toMatchObject({ looked: 1 });
    asksOf(gridOf(look(), roles));
    const asks = { id: 'q', who: 'ann', to: 'else', text: 'Why?', by: 'Ann', at: 1 };
    story.askStory(doc, null, asks);
    story.answerStory(doc, null, { ...asks, id: 'a', question: 'q/bob' });
    story.setStoryCard(doc, null, 'O2', 1);
    story.noteStoryWriter(doc, null, author);
    expect(look()).toMatchObject({
      picks: { 'story-card/O2': 1 },
      storyWriters: { ann: 'Ann' },
      storyQuestions: { 'q/ann': { text: 'Why?' } },
      storyAnswers: { 'a/ann': { question: 'q/bob' } },
    });
    for (const id of idsIn(doc)) {
      responses.responseText(doc, id)?.toString();
      responses.removeResponse(doc, null, id, 'ann');
      responses.restoreResponse(doc, null, id);
      actions.changeAction(doc, null, id, { what: 'Write' });
      actions.removeAction(doc, null, id, 'ann');
      actions.restoreAction(doc, null, id);
      themeName(doc, id)?.toString();
      sortThought(doc, null, id, 'theme');
      sortThought(doc, null, id, undefined);
      removeTheme(doc, null, id, 'ann');
      grid.setNobody(doc, null, id, { by: 'ann', at: 1 }, [id]);
      grid.setTick(doc, null, id, { by: 'ann', at: 1 });
      grid.setTick(doc, null, id, undefined);
      grid.removeColumn(doc, null, id);
      restoreTheme(doc, null, id);
      markCarried(doc, null, id, { card: 'ownership-2', as: 'action' });
      for (const on of [true, false]) {
        setAgreement(doc, null, id, 'ann', on);
        setFinished(doc, null, id, 'ann', on);
      }
      setTransfer(doc, null, id, 'ann', 'yes');
      setTransfer(doc, null, id, 'ann', undefined);
      story.setStoryCard(doc, null, id, 1);
      story.askStory(doc, null, { ...asks, id, to: id });
      story.answerStory(doc, null, { ...asks, id, question: id });
      story.noteStoryWriter(doc, null, { id, name: id });
      seats.openCard(doc, null, id);
      seats.setHand(doc, null, id, 1);
      seats.setHand(doc, null, id, undefined);
      seats.putOwnCard(doc, null, ownCard(id));
      seats.removeOwnCard(doc, null, id);
    }
    const view = look();
    glance({ table: view, people: {}, tableId: 't', present: new Set(), now: 1 });
    for (const id of idsIn(doc)) {
      responsesOf(view, id);
      opinionsOn(view.agreements, id);
      sortingOf(id, view, { thoughts: {} });
    }
    storyReport({ id: 't', title: 'T', view }, [{ id: 'else', title: 'E', view }]);
    storyInRoom(doc, { table: 't', number: 1, name: 'T' });
    noteFragment(doc, 'ownership').toArray();
  },

  plan(doc: PlanDoc) {
    plan.putTables(doc, [{ id: 't', name: 'North' }]);
    plan.putPerson(doc, { id: 'ann', name: 'Ann', kind: 'participant', tableId: 't' });
    putStep(doc, null, step);
    run.startStep(doc, null, { ...step, order: 0 }, 1);
    expect(readDocument(doc, PLAN_ROOTS)).toMatchObject({
      tables: { t: { name: 'North' } },
      people: { ann: { name: 'Ann' } },
      agenda: { s1: { title: 'One' } },
      run: { step: 's1' },
    });
    run.startClock(doc, null, 1);
    run.addTime(doc, null, 1, 1);
    run.holdClock(doc, null, 1);
    run.setSpotlight(doc, null, { kind: 'card', card: 'ownership-2', at: 1 });
    run.setPensDown(doc, null, true);
    run.setStage(doc, null, 'join');
    run.sendMessage(doc, null, { id: 'message', text: 'x', at: 1, from: 'Ann' });
    openVote(doc, null, { id: 'vote', question: 'Which?', options: [{ id: 'a', label: 'A' }], dots: 3 });
    run.startStep(doc, null, { ...step, id: 's2', kind: 'stories', order: 1 }, 1);
    run.addTime(doc, null, 1, 1);
    putStep(doc, null, { ...step, id: 's2', kind: 'stories' });
    const goes = carouselAt(readDocument(doc, PLAN_ROOTS), 1);
    expect(goes?.phase).toMatchObject({ kind: 'write' });
    for (const id of idsIn(doc)) readNow({ ...goes!, phase: { kind: 'move', move: 1 } }, id);
    setCallLink(doc, null, 'https://example.org');
    setCallLink(doc, null, undefined);
    putThoughts({ of: 'room', doc }, 'p', [{ id: 'thought', text: 'A thought', author }], 1);
    putRevealed(doc, 'p', { kind: 'thoughts', at: 1, shown: 1, held: false });
    for (const id of idsIn(doc)) {
      plan.seatPerson(doc, id, 't');
      plan.seatPerson(doc, id, undefined);
      if (id !== 'ann') plan.markRemoved(doc, id);
      plan.putPerson(doc, { id, name: 'B', kind: 'participant' });
      putStep(doc, null, { ...step, id });
      moveStep(doc, null, id, 0);
      removeStep(doc, null, id);
      run.removeMessage(doc, null, id);
      run.putResult(doc, id, { kind: 'vote', people: 1, dots: { a: 1 } });
      run.hideResult(doc, id);
      seats.putOwnCard(doc, null, ownCard(id));
      seats.removeOwnCard(doc, null, id);
    }
    const ours = { id: 'ours', title: 'Ours', at: 1 };
    changeDecks(doc, null, {
      decks: [ours],
      cards: [{ ...ownCard('own-new'), deck: 'ours', code: 'A1' }],
      gone: { decks: idsIn(doc), cards: idsIn(doc) },
    });
    expect(readDocument(doc, PLAN_ROOTS)).toMatchObject({
      ownDecks: { ours: { title: 'Ours' } },
      cards: { 'own-new': { deck: 'ours' } },
    });
    const aside = privateIn(doc);
    if (aside) clearPrivate(doc, aside);
    tellTables(doc, { t: 'x' });
    run.stopRunning(doc, null);
    const view = readDocument(doc, PLAN_ROOTS);
    agendaIn(doc);
    removedIn(doc);
    nextStep(view);
    for (const one of agendaIn(doc)) questionsOfStep(one, view.cards);
    laidCards(view, () => false);
    for (const id of Object.keys(view.ownDecks)) {
      cardsOfDeck(view.cards, id);
      changeDecks(doc, null, removal(view, id));
    }
    tablesOf(view);
    peopleAt(view, 't');
    pausesToReveal(view);
    for (const result of Object.values(view.results))
      if (result.kind === 'ratings') roomRatings(result, ['ownership-2', 'constructor', '__proto__']);
    ratingsIn(view);
    for (const vote of Object.values(view.votes)) {
      const result = resultOf(view, vote.id);
      if (result) rankedOptions(vote, result);
    }
  },

  backstage(doc: BackstageDoc) {
    backstage.putNote(doc, null, 's1', 'Mind the time');
    backstage.sendToTable(doc, null, { id: 'm1', text: 'x', at: 1, from: 'Ann', table: 't' });
    const look = () => readDocument(doc, BACKSTAGE_ROOTS);
    expect(look().notes['s1']).toBe('Mind the time');
    expect(messagesTo(look(), 't')).toMatchObject([{ text: 'x' }]);
    for (const id of idsIn(doc)) {
      backstage.putNote(doc, null, id, 'Another');
      backstage.putNote(doc, null, id, '');
      backstage.takeBackFromTable(doc, null, id);
    }
    look();
  },

  private(doc: PrivateDoc) {
    reflections.beginReflection(doc, null, { id: 'new', step: 'p', title: 't', prompt: 'q', at: 1 });
    reflections.reflectionText(doc, 'new')?.insert(0, 'Mine');
    expect(reflections.reflectionsIn(doc).map(({ text }) => text)).toContain('Mine');
    for (const id of idsIn(doc)) {
      reflections.reflectionText(doc, id)?.toString();
      reflections.changeReflection(doc, null, id, { to: 'table', named: true });
      reflections.setHandedIn(doc, null, id, { ticket: 'x' });
      reflections.setHandedIn(doc, null, id, undefined);
      reflections.markShown(doc, null, id);
    }
    reflections.reflectionsIn(doc);
    reflections.deleteReflections(doc, null, idsIn(doc));
    readDocument(doc, PRIVATE_ROOTS);
  },
};

const ROOTS = { backstage: BACKSTAGE_ROOTS, table: TABLE_ROOTS, plan: PLAN_ROOTS, private: PRIVATE_ROOTS };
const notes = ['note:ownership', 'note:focus'];

describe.each(['table', 'plan', 'backstage', 'private'] as const)(
  'a %s with something odd in every root',
  (kind) => {
    test.each(ODD)('$name', ({ put }) => {
      const doc = newDocument(kind);
      for (const root of [...Object.keys(ROOTS[kind]), 'meta', ...(kind === 'table' ? notes : [])])
        put(doc, root);
      schemaOf(doc);
      useOf[kind](doc as never);
      // A restore point, and a table brought back from it.
      const copy = newDocument(kind);
      applyAll(copy, Y.encodeStateAsUpdate(doc), []);
      expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
    });
  },
);
