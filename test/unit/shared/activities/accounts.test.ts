/** Accounts: figures into bars, what an address opens, and what a table made of them as plain data. */
import { describe, expect, test } from 'vitest';
import { figureWords, sortFigures } from '../../../../shared/activities/accounts/figures.ts';
import { accountsOfStep, besideValue, openedBy } from '../../../../shared/activities/accounts/open.ts';
import {
  accountOutcome,
  accountQuestion,
  besideOutcomes,
  noticed,
  noticedBeside,
} from '../../../../shared/activities/accounts/view.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import { newDocument, readDocument } from '../../../../shared/model/document.ts';
import { addRemark } from '../../../../shared/model/table/remark-edits.ts';
import { addResponse } from '../../../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';

describe('figures', () => {
  test('one label with per cents at several dates is a picture, all others a table', () => {
    const [account] = accounts.filter(({ id }) => id === 'two-school-federation');
    const { rises, others } = sortFigures(account!.figures);
    expect(rises).toEqual([
      {
        label: 'William Blake: at least five A*–C grades at 16',
        points: [
          { percent: 10, value: '10%', words: 'expected, January 2003' },
          { percent: 24, value: '24%', words: '2004' },
          { percent: 56, value: '56%', words: 'level with Faraday, 2005' },
        ],
      },
    ]);
    expect(others).toHaveLength(account!.figures.length - 3);
  });
  test.each([
    ['one date', [{ label: 'a', value: '10%', when: '2004' }]],
    ['the same date twice', [10, 20].map((n) => ({ label: 'a', value: `${n}%`, when: '2004' }))],
    ['a number among them', ['10%', '12'].map((value, when) => ({ label: 'a', value, when: `${when}` }))],
    ['more than the whole', ['10%', '120%'].map((value, when) => ({ label: 'a', value, when: `${when}` }))],
    ['no date', ['10%', '20%'].map((value) => ({ label: 'a', value }))],
  ])('no picture is made of %s', (_, figures) => {
    expect(sortFigures(figures)).toEqual({ rises: [], others: figures });
  });
  test('a figure in one line says when', () => {
    expect(figureWords({ label: 'a', value: '32 of 58', when: 'September 2005' })).toBe(
      '32 of 58, September 2005',
    );
    expect(figureWords({ label: 'a', value: '4' })).toBe('4');
  });
});

describe('what an address opens', () => {
  const shown = (value: string, ofStep = accounts.slice(0, 0)) => {
    const open = openedBy(value, ofStep);
    return open.show === 'list'
      ? 'list'
      : (open.show === 'one' ? [open.account] : open.accounts).map(({ id }) => id);
  };
  test.each([
    ['all', 'list'],
    ['', 'list'],
    ['shire11', ['shire11']],
    [besideValue('shire11', 'action-zone'), ['shire11', 'action-zone']],
    ['shire11.shire11', ['shire11']],
    ['shire11.nonsense', ['shire11']],
    ['shire11.action-zone.soft-federation', ['shire11']],
    ['__proto__', 'list'],
  ])('%s', (value, expected) => expect(shown(value)).toEqual(expected));
  test('a step that names one opens it, one that names several the list', () => {
    const step = (...ids: string[]) => accountsOfStep({ deck: 'accounts', ids });
    expect(shown('step-4', step('action-zone', 'nonsense'))).toEqual(['action-zone']);
    expect(shown('step-4', step('action-zone', 'shire11'))).toBe('list');
    expect(accountsOfStep({ deck: 'practice', ids: ['shire11'] })).toEqual([]);
  });
});

test('what a table noticed and answered is plain data, the same whichever account stood left', () => {
  const table = newDocument('table');
  const remark = (about: string, text: string) => addRemark(table, 'test', { id: text, about, text });
  remark(noticed('shire11'), 'They left first.');
  remark(noticedBeside(['shire11', 'action-zone'], 'both'), 'Something useful, early.');
  remark(noticedBeside(['action-zone', 'shire11'], 'apart'), 'One head, or eleven.');
  addResponse(table, 'test', {
    id: 'a',
    card: accountQuestion('shire11', 2),
    text: 'Only if asked.',
    at: 1,
    author: { id: 'p', name: 'P' },
  });
  const view = readDocument(table, TABLE_ROOTS);
  const { notice, answers } = accountOutcome(view, 'shire11', 3);
  expect(notice).toBe('They left first.');
  expect(answers.map((each) => each.map(({ text }) => text))).toEqual([[], [], ['Only if asked.']]);
  expect(besideOutcomes(view, ['shire11', 'soft-federation', 'action-zone'])).toEqual([
    { pair: ['shire11', 'action-zone'], both: 'Something useful, early.', apart: 'One head, or eleven.' },
  ]);
});
