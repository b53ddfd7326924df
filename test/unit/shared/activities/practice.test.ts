/** How others did it: the sentence below the hands, which stories are shown, and what a table made of them as plain data. */
import { describe, expect, test } from 'vitest';
import { gentleWords, type Raised } from '../../../../shared/activities/practice/gentle.ts';
import {
  chosenStories,
  placeOf,
  SHELVES,
  STORIES,
  storiesOfStep,
  TAGS,
} from '../../../../shared/activities/practice/stories.ts';
import {
  handsOn,
  mostDiscussed,
  storyOf,
  storyOutcome,
  storyOutcomes,
  storyQuestion,
  storyUse,
} from '../../../../shared/activities/practice/view.ts';
import { newDocument, readDocument, root } from '../../../../shared/model/document.ts';
import { setTransfer } from '../../../../shared/model/table/opinion-edits.ts';
import { addRemark, setUse } from '../../../../shared/model/table/remark-edits.ts';
import { addResponse, removeResponse } from '../../../../shared/model/table/response-edits.ts';
import { addGuest } from '../../../../shared/model/table/seat-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';

/** Hands by one letter each: `y`, `c` or `n`, of Ann, Ben, Cat and so on. */
const hands = (letters: string): Raised[] =>
  [...letters].map((letter, index) => {
    const name = ['Ann', 'Ben', 'Cat', 'Dan', 'Eva', 'Fay', 'Gil', 'Hal', 'Ivy'][index]!;
    return { id: name, name, verdict: letter === 'y' ? 'yes' : letter === 'c' ? 'changes' : 'no' };
  });

describe('the sentence below the hands', () => {
  test.each([
    ['yccn', 'Three would take it. What does Dan see that stands in the way?'],
    ['ycccnn', 'Five have doubts. What does Ann see that makes it fit here as it is?'],
    ['yyyn', 'Three would take it. What does Dan see that stands in the way?'],
    ['nnny', 'Three have doubts. What does Dan see that makes it fit here as it is?'],
    ['yynnc', 'Two would take it as it is, two would not. What would Eva change first?'],
    ['yyyyc', 'Five would take it. What would Eva change first?'],
    ['yyyynn', 'Four would take it. What do Eva and Fay see that stands in the way?'],
    ['yyyyynnnn', 'Five would take it. What do the four of you see that stands in the way?'],
    ['yyy', 'All three would take it. Who would begin, and where?'],
    ['cccc', 'All four would take it with changes. What would you change first?'],
    ['nnn', 'None of the three would take it. What would have to be different here?'],
  ])('%s', (letters, words) => {
    expect(gentleWords(hands(letters), 'me')).toBe(words);
  });
  test('there is none below three hands, and who reads it is “you”', () => {
    expect(gentleWords(hands('yn'), 'me')).toBeUndefined();
    expect(gentleWords(hands('yyn'), 'Cat')).toBe(
      'Two would take it. What do you see that stands in the way?',
    );
    expect(gentleWords(hands('yyyynn'), 'Eva')).toBe(
      'Four would take it. What do Fay and you see that stands in the way?',
    );
  });
});

describe('the shelf', () => {
  test('every story stands once, one question has two and one has none', () => {
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(21);
    const places = SHELVES.flatMap((shelf) => shelf.places);
    expect(places.filter(({ stories }) => stories.length > 1).map(({ code }) => code)).toEqual(['S3']);
    expect(places.filter(({ stories }) => stories.length === 0).map(({ code }) => code)).toEqual(['E5']);
    expect(STORIES.every((story) => placeOf(story).stories.includes(story))).toBe(true);
  });
  test('a step’s stories come in its own order, and what is none is left out', () => {
    const step = { deck: 'practice', ids: ['knowsley-capacity', 'nonsense', 'leicester-focus'] };
    const named = storiesOfStep(step);
    expect(named.map(({ id }) => id)).toEqual(['knowsley-capacity', 'leicester-focus']);
    expect(chosenStories({ by: 'step' }, named)).toEqual(named);
    expect(chosenStories({ by: 'step' }, [])).toEqual(STORIES);
    expect(storiesOfStep({ ...step, deck: 'accounts' })).toEqual([]);
  });
  test('a tag has as many stories as it says', () => {
    for (const { tag, count } of TAGS) expect(chosenStories({ by: 'tag', tag }, [])).toHaveLength(count);
  });
});

describe('what a table made of a story', () => {
  const [story, other] = ['lancashire-ownership', 'essex-effectiveness'];
  const table = newDocument('table');
  for (const [id, verdict] of [
    ['g1', 'yes'],
    ['g2', 'changes'],
  ] as const) {
    addGuest(table, 'test', { id, name: id });
    setTransfer(table, 'test', story, id, verdict);
  }
  setUse(table, 'test', story, 1000);
  addRemark(table, 'test', { id: 'b', about: storyUse(story), text: 'A critical friend.' });
  addRemark(table, 'test', { id: 'a', about: storyUse(story), text: ' ' });
  addRemark(table, 'test', { id: 'c', about: storyUse(story), text: 'Chosen by the network.' });
  const say = (id: string) =>
    addResponse(table, 'test', {
      id,
      card: storyQuestion(story),
      text: id,
      at: 1,
      author: { id: 'g1', name: 'G' },
    });
  say('stays');
  say('goes');
  removeResponse(table, 'test', 'goes', 'g1');
  const view = () => readDocument(table, TABLE_ROOTS);

  test('is hands, a tick, a note of all that was written and the answers that stand', () => {
    const outcome = storyOutcome(view(), story);
    expect([...outcome.hands]).toEqual([
      ['g1', 'yes'],
      ['g2', 'changes'],
    ]);
    expect(outcome.usedAt).toBe(1000);
    expect(outcome.note).toBe('A critical friend.\nChosen by the network.');
    expect(outcome.answers.map(({ id }) => id)).toEqual(['stays']);
    expect(storyOutcomes(view(), [other, story]).map((each) => each.story)).toEqual([story]);
  });
  test('a tick stays when it is made again, and is gone when it is taken back', () => {
    setUse(table, 'test', story, 2000);
    expect(view().uses[story]).toBe(1000);
    setUse(table, 'test', story, undefined);
    expect(storyOutcome(view(), story).usedAt).toBeUndefined();
    root(table, 'uses').set(other, 'soon');
    expect(view().uses).toEqual({});
  });
  test('on the projector a story stays until another has two more hands', () => {
    const hall = [{ transfers: { [`${story}/a`]: 'yes', [`${other}/b`]: 'no' } as const }];
    const more = [
      { transfers: { [`${other}/c`]: 'no' } as const },
      { transfers: { [`${other}/d`]: 'no' } as const },
    ];
    expect(handsOn([...hall, ...more], other)).toEqual({ yes: 0, changes: 0, no: 3 });
    expect(mostDiscussed(hall, [story, other], undefined)).toBe(story);
    expect(mostDiscussed([...hall, more[0]!], [story, other], story)).toBe(story);
    expect(mostDiscussed([...hall, ...more], [story, other], story)).toBe(other);
  });
  test('its question leads back to it, and no other deck’s does', () => {
    expect(storyOf(storyQuestion(story))).toBe(story);
    expect(storyOf('accounts:shire11:0')).toBeUndefined();
    expect(storyOf('ownership-2')).toBeUndefined();
  });
});
