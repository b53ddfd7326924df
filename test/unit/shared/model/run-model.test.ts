import { instructionsOf } from '../../../../shared/activities/index.ts';
import { askedVote } from '../../../../shared/activities/vote/asked.ts';
import { openVote } from '../../../../shared/activities/vote/model/vote-edits.ts';
import { agendaIn } from '../../../../shared/model/plan/plan-document.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { formats } from '../../../../shared/cards/decks/formats.ts';
import { moveStep, putStep, removeStep } from '../../../../shared/model/plan/agenda-edits.ts';
import {
  clockDigits,
  held,
  isOffered,
  leftOf,
  lengthened,
  offeredClock,
  started,
} from '../../../../shared/model/plan/countdown.ts';
import { createPlan } from '../../../../shared/model/plan/plan-edits.ts';
import {
  nextStep,
  PLAN_ROOTS,
  type PlanView,
  runningStep,
  standingOf,
} from '../../../../shared/model/plan/plan-view.ts';
import { stepBefore } from '../../../../shared/model/plan/step-before.ts';
import * as run from '../../../../shared/model/plan/run-edits.ts';
import { newDocument, readDocument, root, type PlanDoc } from '../../../../shared/model/document.ts';

const NOW = 1_700_000_000_000;

function plan(format = 'strategic-exchange'): PlanDoc {
  const doc = newDocument('plan');
  createPlan(doc, { title: 'Eastmere', format, tables: [{ id: 't1', name: 'Heron' }] });
  return doc;
}
function copy(doc: PlanDoc): PlanDoc {
  const other = newDocument('plan');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}
function sync(a: PlanDoc, b: PlanDoc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}
const view = (doc: PlanDoc): PlanView => readDocument(doc, PLAN_ROOTS);
const next = (doc: PlanDoc, now = NOW) => {
  const step = nextStep(view(doc));
  if (step) run.startStep(doc, null, step, now);
};

describe('the clock', () => {
  const clock = offeredClock('Cards', 8);

  test('is offered, runs, is held and goes on without losing a second', () => {
    expect([isOffered(clock), leftOf(clock, NOW)]).toEqual([true, 480_000]);
    const running = started(clock, NOW);
    expect(leftOf(running, NOW + 60_000)).toBe(420_000);
    const paused = held(running, NOW + 60_000);
    expect(leftOf(paused, NOW + 999_000)).toBe(420_000);
    expect(leftOf(started(paused, NOW + 999_000), NOW + 1_000_000)).toBe(419_000);
  });

  test('ends on a whole second, so that all screens change together', () => {
    const late = started(clock, NOW + 999);
    expect((late.endsAt ?? 0) % 1_000).toBe(0);
    // Screens look at whole seconds; none may show more than the clock was set to.
    expect(clockDigits(leftOf(late, NOW))).toBe('8:00');
  });

  test('taking away never takes more than is left', () => {
    const running = started(offeredClock('Cards', 1), NOW);
    expect(leftOf(lengthened(running, -5, NOW), NOW)).toBe(0);
    const over = NOW + 90_000;
    expect(leftOf(lengthened(running, -1, over), over)).toBe(-30_000);
    expect(leftOf(lengthened(running, 1, over), over)).toBe(30_000);
  });

  test('reads as people read clocks', () => {
    expect([480_000, 59_001, 1, 0, -1_000, -130_000, 3_725_000].map(clockDigits)).toEqual([
      '8:00',
      '1:00',
      '0:01',
      '0:00',
      '0:01',
      '2:10',
      '1:02:05',
    ]);
  });
});

describe('running', () => {
  test('two facilitators who press next at once move the room by one step', () => {
    const [a, b] = [plan(), newDocument('plan')];
    sync(a, b);
    next(a);
    next(b, NOW + 40);
    sync(a, b);
    expect(runningStep(view(a))?.title).toBe('Welcome');
    expect(view(a).run).toEqual(view(b).run);
    next(a);
    next(b);
    sync(a, b);
    expect(runningStep(view(b))?.title).toBe('Five challenges');
  });

  test('a step begun a second time keeps its clock', () => {
    const doc = plan();
    next(doc);
    run.startClock(doc, null, NOW);
    const step = runningStep(view(doc));
    if (step) run.startStep(doc, null, step, NOW + 5_000);
    expect(view(doc).run.clock).toMatchObject({ endsAt: NOW + 15 * 60_000 });
  });

  test('a step offers its clock, a break starts it', () => {
    const doc = plan();
    next(doc);
    expect(view(doc).run.clock).toEqual(offeredClock('Welcome', 15));
    const pause = agendaIn(doc).find(({ kind }) => kind === 'break');
    if (pause) run.startStep(doc, null, pause, NOW);
    expect(view(doc).run.clock?.endsAt).toBe(NOW + 15 * 60_000);
  });

  test('a step taken out while it runs leaves its clock, and the next step is the one after it', () => {
    const doc = plan();
    next(doc);
    next(doc);
    const [, second, third] = agendaIn(doc);
    removeStep(doc, null, second?.id ?? '');
    expect(runningStep(view(doc))).toBeUndefined();
    expect(view(doc).run.clock?.title).toBe('Five challenges');
    expect(nextStep(view(doc))?.id).toBe(third?.id);
  });

  test('a new step lifts pens and lets everybody look where they like', () => {
    const doc = plan();
    next(doc);
    run.setPensDown(doc, null, true);
    run.setStage(doc, null, 'ratings');
    run.setSpotlight(doc, null, { kind: 'card', card: 'ownership-2', at: NOW });
    expect(view(doc).run).toMatchObject({
      pensDown: true,
      stage: 'ratings',
      spotlight: { card: 'ownership-2' },
    });
    next(doc);
    expect(Object.keys(view(doc).run).sort()).toEqual(['clock', 'place', 'step']);
  });

  test('what was jumped over is left out, and the way back leads to what ran', () => {
    const doc = plan();
    const steps = agendaIn(doc);
    const begin = (index: number, now: number) => run.startStep(doc, null, steps[index]!, NOW + now);
    const standing = () => steps.slice(0, 5).map((step) => standingOf(view(doc), step));
    const back = () => steps.findIndex(({ id }) => id === stepBefore(view(doc))?.id);
    begin(0, 0);
    expect(back()).toBe(-1);
    begin(3, 1);
    expect(standing()).toEqual(['done', 'left-out', 'left-out', 'now', 'later']);
    expect(back()).toBe(0);
    begin(1, 2);
    expect(standing()).toEqual(['done', 'now', 'later', 'later', 'later']);
    expect(back()).toBe(3);
    begin(4, 3);
    expect(standing()).toEqual(['done', 'done', 'left-out', 'done', 'now']);
    expect(back()).toBe(1);
    run.stopRunning(doc, null);
    expect(view(doc).begun).toEqual({});
  });

  test('what an older version began counts as done', () => {
    const doc = plan();
    const steps = agendaIn(doc);
    root(doc, 'run').set('step', steps[2]!.id);
    root(doc, 'run').set('place', steps[2]!.order);
    const standing = () => steps.slice(0, 5).map((step) => standingOf(view(doc), step));
    expect(standing()).toEqual(['done', 'done', 'now', 'later', 'later']);
    expect(stepBefore(view(doc))?.id).toBe(steps[1]!.id);
    run.startStep(doc, null, steps[4]!, NOW);
    expect(standing()).toEqual(['done', 'done', 'done', 'left-out', 'now']);
    expect(stepBefore(view(doc))?.id).toBe(steps[2]!.id);
  });

  test('a step leaves a vote behind, but for one for voting while nobody has counted it', () => {
    const doc = plan();
    const options = [{ id: 'o1', label: 'Ask first' }];
    const [first, second] = agendaIn(doc);
    const voting = { ...agendaIn(doc)[2]!, kind: 'vote' as const };
    openVote(doc, null, { id: 'v1', question: 'First?', options, dots: 3 });
    run.startStep(doc, null, voting, NOW);
    expect(askedVote(view(doc))?.id).toBe('v1');
    run.startStep(doc, null, first!, NOW);
    expect(askedVote(view(doc))).toBeUndefined();
    openVote(doc, null, { id: 'v2', question: 'Second?', options, dots: 3 });
    expect(askedVote(view(doc))?.id).toBe('v2');
    run.putResult(doc, 'v2', { kind: 'vote', people: 3, dots: { o1: 3 } });
    run.startStep(doc, null, voting, NOW);
    expect(askedVote(view(doc))).toBeUndefined();
    run.startStep(doc, null, second!, NOW);
    expect(askedVote(view(doc))).toBeUndefined();
  });

  test('what another version wrote is left out', () => {
    const doc = plan();
    root(doc, 'run').set('clock', { title: 'Cards', totalMs: 1 });
    root(doc, 'run').set('stage', 'fireworks');
    root(doc, 'run').set('toString', 'x');
    expect(view(doc).run).toEqual({});
  });
});

describe('the agenda', () => {
  const titles = (doc: PlanDoc) => agendaIn(doc).map(({ title }) => title);
  const step = { ...formats[0]!.steps[0]!, id: 'own', title: 'Our own' };

  test('steps are added at the end, rewritten in place and moved', () => {
    const doc = plan();
    const before = titles(doc);
    putStep(doc, null, step);
    expect(titles(doc)).toEqual([...before, 'Our own']);
    moveStep(doc, null, 'own', 1);
    putStep(doc, null, { ...step, title: 'Ours' });
    expect(titles(doc).slice(0, 3)).toEqual([before[0], 'Ours', before[1]]);
    moveStep(doc, null, 'own', 0);
    expect(titles(doc)[0]).toBe('Ours');
    moveStep(doc, null, 'own', before.length);
    expect(titles(doc).at(-1)).toBe('Ours');
  });

  test('two people move two steps at once, and both moves stand', () => {
    const a = plan();
    const b = copy(a);
    const [first, second, third] = titles(a);
    moveStep(a, null, agendaIn(a)[0]!.id, 2);
    moveStep(b, null, agendaIn(b).at(-1)!.id, 0);
    const last = titles(b)[0];
    sync(a, b);
    expect(titles(a)).toEqual(titles(b));
    expect(titles(a).slice(0, 4)).toEqual([last, second, third, first]);
  });
});

test('a vote that is opened is the one that is on', () => {
  const doc = plan('empty');
  const options = [{ id: 'o1', label: 'Ask first' }];
  openVote(doc, null, { id: 'v1', question: 'First?', options, dots: 3 });
  openVote(doc, null, { id: 'v2', question: 'Second?', options, dots: 1 });
  expect(view(doc).run.vote).toBe('v2');
  expect(view(doc).votes['v2']).toEqual({ id: 'v2', question: 'Second?', options, dots: 1, order: 1 });
  run.putResult(doc, 'v2', { kind: 'vote', people: 3, dots: { o1: 3 } });
  expect(view(doc).results).toEqual({ v2: { kind: 'vote', people: 3, dots: { o1: 3 } } });
});

describe('a step of a kind that only a newer version knows', () => {
  const newer = {
    title: 'Walk',
    kind: 'walk',
    minutes: 20,
    deck: null,
    ids: [],
    instructions: 'Go out.',
    facilitatorNote: '',
    order: 2.5,
    route: 'river',
  };
  const withNewer = () => {
    const doc = plan();
    root(doc, 'agenda').set('walk', newer);
    return doc;
  };

  test('stands in its place and says so', () => {
    const step = agendaIn(withNewer())[3]!;
    expect(step).toMatchObject({ id: 'walk', title: 'Walk', minutes: 20, newer: true });
    expect(instructionsOf(step)).toBe('Go out. Made by a newer version: reload this page to see it.');
  });

  test('keeps its kind, and what else there is of it, when it is moved or its words are changed', () => {
    const doc = withNewer();
    moveStep(doc, null, 'walk', 0);
    expect(root(doc, 'agenda').get('walk')).toMatchObject({ kind: 'walk', route: 'river' });
    const { order: _, newer: __, ...step } = agendaIn(doc)[0]!;
    putStep(doc, null, { ...step, title: 'A walk' });
    expect(root(doc, 'agenda').get('walk')).toMatchObject({ kind: 'walk', title: 'A walk' });
    run.startStep(doc, null, agendaIn(doc)[0]!, NOW);
    expect(view(doc).run.step).toBe('walk');
  });
});

test('numbers of a plan are brought into bounds', () => {
  const doc = plan();
  root(doc, 'agenda').set('long', {
    title: 'Long',
    kind: 'cards',
    minutes: 1e308,
    deck: null,
    ids: [],
    instructions: '',
    facilitatorNote: '',
    order: 1e308,
  });
  root(doc, 'run').set('clock', { title: 'Long', totalMs: 1e308, endsAt: Infinity });
  root(doc, 'votes').set('v', { question: '?', options: [], dots: 1e308, order: -1e308 });
  const { agenda, run: running, votes } = view(doc);
  expect(agenda['long']).toMatchObject({ minutes: 100_000, order: 1e12 });
  expect(running.clock).toEqual({ title: 'Long', totalMs: 8.64e15, endsAt: 8.64e15 });
  expect(votes['v']).toMatchObject({ dots: 100, order: -1e12 });
  putStep(doc, null, {
    id: 'after',
    title: 'After',
    kind: 'cards',
    minutes: 5,
    deck: null,
    ids: [],
    instructions: '',
    facilitatorNote: '',
  });
  expect(agendaIn(doc).some(({ id }) => id === 'after')).toBe(true);
});
