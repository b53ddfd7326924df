import { newDocument, type MapDoc } from '../../../../../../shared/model/document.ts';
import { settingsOf } from '../../../../../../shared/activities/map/model/settings.ts';
import { setMany } from '../../../../../../shared/activities/map/model/map-edits.ts';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answerMap,
  answerText,
  removeAnswer,
  restoreAnswer,
} from '../../../../../../shared/activities/map/model/answer-edits.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';

const said = {
  id: 'x',
  question: 'alone',
  text: ' Nobody asked. ',
  author: { id: 'p1', name: 'Grace' },
  at: 5,
};
function twoDevices(): [MapDoc, MapDoc] {
  const here = newDocument('map');
  answerMap(here, null, { ...said, ask: 'Who is on their own?', says: 'Hilltop has no ties here.' });
  const there = newDocument('map');
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return [here, there];
}
function meet(...docs: MapDoc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}
const answer = (doc: MapDoc) => readMap(doc).answers['x'];

describe('an answer to what the map asks', () => {
  it('keeps the words of its question; blank words answer nothing', () => {
    const [doc] = twoDevices();
    answerMap(doc, null, { ...said, id: 'blank', text: ' \n' });
    expect(readMap(doc).answers).toEqual({
      x: {
        ...said,
        text: 'Nobody asked.',
        ask: 'Who is on their own?',
        says: 'Hilltop has no ties here.',
        rank: 1,
      },
    });
  });

  it('is written by two at once, and no word is lost', () => {
    const [here, there] = twoDevices();
    answerText(here, 'x')?.insert(0, 'So far: ');
    answerText(there, 'x')?.insert(13, ' We will.');
    meet(here, there);
    expect(answer(here)?.text).toBe('So far: Nobody asked. We will.');
    expect(answer(there)).toEqual(answer(here));
  });

  it('is taken away while somebody writes in it: it goes, and comes back with what they wrote', () => {
    const [here, there] = twoDevices();
    removeAnswer(here, null, 'x', 'p2');
    answerText(there, 'x')?.insert(13, ' We will.');
    meet(here, there);
    expect(answer(there)?.removedBy).toBe('p2');
    restoreAnswer(there, null, 'x');
    meet(here, there);
    expect(answer(here)).toMatchObject({ text: 'Nobody asked. We will.' });
    expect(answer(here)?.removedBy).toBeUndefined();
  });

  it('is read as older and other versions wrote it; what is not shared text is not written in', () => {
    const [doc] = twoDevices();
    const plain = { question: 'alone', text: 'As text', author: said.author, rank: 2, at: 6 };
    doc.getMap('answers').set('text', new Y.Map(Object.entries(plain)));
    doc.getMap('answers').set('object', plain);
    doc.getMap('answers').set('nonsense', 7);
    expect(Object.keys(readMap(doc).answers).sort()).toEqual(['object', 'text', 'x']);
    expect(readMap(doc).answers['text']).toEqual({ id: 'text', ...plain });
    for (const id of ['text', 'object', 'nonsense', 'none']) {
      expect(answerText(doc, id)).toBeUndefined();
      expect(() => removeAnswer(doc, null, id, 'p1')).not.toThrow();
    }
    expect(readMap(doc).answers['text']?.removedBy).toBe('p1');
  });
});

describe('how many networks are many', () => {
  const many = (doc: MapDoc) => settingsOf(readMap(doc).settings).many;

  it('is three until the table says otherwise, and the same for all who agree at once', () => {
    const [here, there] = [newDocument('map'), newDocument('map')];
    expect(many(here)).toBe(3);
    setMany(here, null, 5);
    expect(many(here)).toBe(5);
    setMany(there, null, 7);
    meet(here, there);
    expect([5, 7]).toContain(many(here));
    expect(many(there)).toBe(many(here));
  });

  it('is a whole number from 1 to 20; whatever else is written there counts for nothing', () => {
    const doc = newDocument('map');
    for (const value of [0, 21, 2.5, Number.NaN, -1]) {
      setMany(doc, null, value);
      expect(doc.getMap('settings').size).toBe(0);
    }
    for (const value of [1, 20]) {
      setMany(doc, null, value);
      expect(many(doc)).toBe(value);
    }
    for (const value of [0, 21, 2.5, '4', null]) {
      doc.getMap('settings').set('many', value);
      expect(many(doc)).toBe(3);
    }
    doc.getMap('settings').set('colour', 4);
    expect(readMap(doc).settings).toEqual({});
  });
});
