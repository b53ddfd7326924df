/** A table's story: written by several at once, asked about by others, and read for a report. */
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import * as edits from '../../../../../shared/activities/stories/edits.ts';
import { STORY_READY, storyWords } from '../../../../../shared/activities/stories/parts.ts';
import { USED_STORIES, usedNote } from '../../../../../shared/cards/asked.ts';
import { storyReport } from '../../../../../shared/activities/stories/told.ts';
import { storyInRoom } from '../../../../../shared/activities/stories/room.ts';
import { isReadable, minutesAloud, storyOf } from '../../../../../shared/activities/stories/view.ts';
import { newDocument, readDocument, type TableDoc } from '../../../../../shared/model/document.ts';
import { setPick, setSettled } from '../../../../../shared/model/table/pick-edits.ts';
import { addRemark, remarkText } from '../../../../../shared/model/table/remark-edits.ts';
import { TABLE_ROOTS } from '../../../../../shared/model/table/table-view.ts';
import { writersOf } from '../../../../../shared/model/writers.ts';

const look = (doc: TableDoc) => readDocument(doc, TABLE_ROOTS);
const write = (doc: TableDoc, field: Parameters<typeof storyWords>[0], text: string, id: string = field) =>
  addRemark(doc, null, { id, about: storyWords(field), text });
const sync = (...docs: TableDoc[]) => {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
};

describe('a story', () => {
  test('begun twice at once loses no words, and reads part by part in its order', () => {
    const [grace, bea] = [newDocument('table'), newDocument('table')];
    write(grace, 'did', 'We wrote one page.', 'a');
    write(bea, 'did', 'And we asked everybody.', 'b');
    write(bea, 'where', 'Riverside');
    write(bea, 'how', 'Ring the school');
    write(grace, 'who', 'Grace');
    write(grace, 'title', 'One thing at a time');
    sync(grace, bea);
    remarkText(bea, 'where')?.insert(9, ', in the north');
    sync(grace, bea);
    for (const doc of [grace, bea])
      expect(storyOf(look(doc))).toMatchObject({
        title: 'One thing at a time',
        ready: false,
        parts: [
          { name: 'Where and who', text: 'Riverside, in the north' },
          { name: 'What we did', text: 'We wrote one page.\nAnd we asked everybody.' },
          { name: 'Who may be asked, and how', text: 'Grace\nRing the school' },
        ],
      });
  });

  test('nobody has begun; a title alone is not yet read; ready or not, one part is', () => {
    const doc = newDocument('table');
    expect(storyOf(look(doc))).toEqual({ title: '', card: undefined, parts: [], ready: false, writers: [] });
    write(doc, 'title', 'Soon');
    expect(isReadable(storyOf(look(doc)))).toBe(false);
    write(doc, 'context', `${'word '.repeat(299)}`);
    expect(isReadable(storyOf(look(doc)))).toBe(true);
    expect(minutesAloud(storyOf(look(doc)))).toBe(2);
    setSettled(doc, null, STORY_READY, { at: 1, by: 'a' });
    expect(storyOf(look(doc)).ready).toBe(true);
  });

  test('it answers one card: of two chosen at once the newer', () => {
    const [grace, bea] = [newDocument('table'), newDocument('table')];
    edits.setStoryCard(grace, null, 'O2', 1);
    edits.setStoryCard(bea, null, 'E5', 2);
    sync(grace, bea);
    expect(storyOf(look(grace)).card).toBe('E5');
    edits.setStoryCard(grace, null, 'F1', 3);
    expect(Object.keys(look(grace).picks)).toEqual(['story-card/F1']);
    edits.setStoryCard(grace, null, undefined, 4);
    expect(storyOf(look(grace)).card).toBeUndefined();
  });

  test('nobody asks, answers or writes in somebody else’s name', () => {
    const doc = newDocument('table');
    const word = { to: 't2', text: 'Why?', by: 'Tom', at: 1 };
    edits.askStory(doc, null, { id: 'q', who: 'tom', ...word });
    edits.answerStory(doc, null, { id: 'a', who: 'tom', ...word, question: 'q/x' });
    edits.noteStoryWriter(doc, null, { id: 'tom', name: 'Tom' });
    const all = () => {
      const { storyQuestions, storyAnswers, storyWriters } = look(doc);
      return [storyQuestions, storyAnswers, storyWriters].map((entries) => Object.keys(entries).length);
    };
    expect(all()).toEqual([1, 1, 1]);
    writersOf(doc).learnPeople(['tom', 'mallory']);
    writersOf(doc).learn([{ client: doc.clientID, since: 0, personId: 'mallory' }]);
    expect(all()).toEqual([0, 0, 0]);
    expect(storyInRoom(doc, { table: 't1', number: 1, name: 'T' }, () => false).asked).toEqual([]);
  });
});

test('a report has what was asked, answered or not, and the notes of those who could use it', () => {
  const [own, two, three] = [newDocument('table'), newDocument('table'), newDocument('table')];
  write(own, 'title', 'One thing at a time');
  write(own, 'warn', 'It takes a term.');
  edits.setStoryCard(own, null, 'O2', 1);
  edits.noteStoryWriter(own, null, { id: 'tom', name: 'Tom' });
  edits.noteStoryWriter(own, null, { id: 'bea', name: 'Bea' });
  edits.askStory(two, null, { id: 'q1', who: 'asha', to: 'one', text: 'And then?', by: 'Asha', at: 5 });
  edits.askStory(two, null, { id: 'q2', who: 'asha', to: 'three', text: 'Elsewhere', by: 'Asha', at: 5 });
  edits.askStory(three, null, {
    id: 'q3',
    who: 'joan',
    to: 'one',
    text: 'Who?',
    by: 'Joan',
    role: 'head',
    at: 4,
  });
  edits.askStory(three, null, { id: 'q4', who: 'joan', to: 'one', text: 'Still?', by: 'Joan', at: 9 });
  edits.askStory(three, null, { id: 'blank', who: 'joan', to: 'one', text: ' ', by: 'Joan', at: 9 });
  edits.answerStory(own, null, {
    id: 'a',
    who: 'bea',
    to: 'three',
    question: 'q3/joan',
    text: 'We',
    by: 'Bea',
    at: 6,
  });
  edits.answerStory(own, null, {
    id: 'b',
    who: 'tom',
    to: 'three',
    question: 'q3/joan',
    text: 'did.',
    by: 'Tom',
    at: 7,
  });
  setPick(two, null, USED_STORIES, 'one', 1);
  for (const doc of [two, three])
    addRemark(doc, null, { id: 'n', about: usedNote('one'), text: 'Count first.' });
  const table = (id: string, doc: TableDoc) => ({ id, title: `Table ${id}`, view: look(doc) });
  const all = [table('one', own), table('two', two), table('three', three)];
  expect(storyReport(all[0]!, all)).toEqual({
    table: 'Table one',
    title: 'One thing at a time',
    card: 'O2',
    parts: [{ name: 'What we would warn you of', text: 'It takes a term.' }],
    questions: [
      { from: 'Table three', by: 'Joan', text: 'Who?', answer: 'We\ndid.' },
      { from: 'Table two', by: 'Asha', text: 'And then?', answer: undefined },
      { from: 'Table three', by: 'Joan', text: 'Still?', answer: undefined },
    ],
    uses: [{ from: 'Table two', note: 'Count first.' }],
    writers: ['Bea', 'Tom'],
  });
  expect(storyReport(all[1]!, all)).toBeUndefined();
});
