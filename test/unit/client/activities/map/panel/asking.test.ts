import { describe, expect, it } from 'vitest';
import { type Asking, makeAsker } from '../../../../../../client/activities/map/panel/asks/asking.ts';
import type { MapQuestion } from '../../../../../../shared/activities/map/asks/question.ts';

const question = (key: string): MapQuestion => ({
  key,
  ask: '?',
  says: '?',
  organisations: [],
  ties: [],
  networks: [],
  source: { role: 'membership' },
});

/** A map that says how often it changed, a worker that answers and turns that end when told. */
function bench() {
  const posted: Asking[] = [];
  const turns: (() => void)[] = [];
  const shown: string[] = [];
  let many = 0;
  const asker = makeAsker({
    read: () => ({
      changes: { organisations: [], ties: [], networks: [], members: [] },
      show: new Set(),
      settings: { many },
    }),
    post: (asking) => posted.push(asking),
    onQuestions: (questions) => shown.push(questions.map(({ key }) => key).join()),
    soon: (work) => turns.push(work),
  });
  return {
    posted,
    turns,
    shown,
    change() {
      many += 1;
      asker.changed();
    },
    answer: (turn: number) => asker.answered({ turn, questions: [question(`of ${turn}`)] }),
  };
}

describe('asking a map', () => {
  it('gathers what changes at once into one question of the map as it is then', () => {
    const { change, turns, posted } = bench();
    for (let n = 0; n < 5; n += 1) change();
    expect(turns).toHaveLength(1);
    expect(posted).toHaveLength(0);
    turns[0]?.();
    expect(posted.map(({ settings }) => settings.many)).toEqual([5]);
  });

  it('asks again, once, when the map changed while it was being asked', () => {
    const { change, turns, posted, shown, answer } = bench();
    change();
    turns[0]?.();
    for (let n = 0; n < 3; n += 1) change();
    expect(posted).toHaveLength(1);
    answer(1);
    expect(posted.map(({ settings }) => settings.many)).toEqual([1, 4]);
    answer(2);
    expect(shown).toEqual(['of 1', 'of 2']);
    expect(posted).toHaveLength(2);
  });

  it('is ready for the next change after an answer, and ignores an answer it is not waiting for', () => {
    const { change, turns, posted, shown, answer } = bench();
    change();
    turns[0]?.();
    answer(7);
    expect(shown).toEqual([]);
    answer(1);
    change();
    turns[1]?.();
    expect(posted).toHaveLength(2);
  });
});
