/** [P1] What the screen calls saved is what the server has confirmed, and nothing else. */
import { describe, expect, test } from 'vitest';
import {
  type SavedState,
  type SyncFacts,
  savedState,
  savedWords,
  worstState,
} from '../../../../../client/sync/document/saved.ts';

const up: SyncFacts = {
  link: 'up',
  sent: 3,
  confirmed: 3,
  late: false,
  unsent: false,
  kept: true,
  refusedFrame: undefined,
};

describe('[P1] savedState', () => {
  test.each([
    ['everything sent is confirmed', {}, 'saved'],
    ['one frame is not confirmed yet', { sent: 4 }, 'saving'],
    ['a field holds words that the document has not got', { unsent: true }, 'saving'],
    ['nothing has been confirmed for too long', { sent: 4, late: true }, 'late'],
    ['and this browser keeps nothing', { sent: 4, late: true, kept: false }, 'at-risk'],
    [
      'the opening exchange has not happened: nothing is known to be saved',
      { sent: 0, confirmed: 0 },
      'saving',
    ],
    ['the page has just opened', { link: 'opening', sent: 0, confirmed: 0 }, 'opening'],
    ['the link is gone, whatever was confirmed', { link: 'down' }, 'offline'],
    ['the link is gone and the browser keeps nothing', { link: 'down', kept: false }, 'unkept'],
    ['the server refused a frame', { refusedFrame: 'not-allowed' }, 'refused'],
    ['for a reason that nobody here knows', { refusedFrame: 'whatever comes' }, 'refused'],
    ['because the workshop is closed', { refusedFrame: 'closed' }, 'closed'],
    ['because the document is full', { refusedFrame: 'full' }, 'full'],
    ['because it would cost everybody too much', { refusedFrame: 'too-costly' }, 'too-much'],
    ['the server wants no further try', { link: 'refused' }, 'refused'],
  ] as const)('%s', (_, facts, state) => {
    expect(savedState({ ...up, ...facts })).toBe(state);
  });
});

describe('worstState', () => {
  test('one document saving among saved ones is saving', () => {
    expect(worstState(['saved', 'saving', 'saved'])).toBe('saving');
    expect(worstState(['saving', 'offline'])).toBe('offline');
    expect(worstState(['saved', 'saved'])).toBe('saved');
    expect(worstState([])).toBe('opening');
  });
});

const STATES: readonly SavedState[] = [
  'late',
  'at-risk',
  'offline',
  'unkept',
  'full',
  'too-much',
  'refused',
  'closed',
];

test('a browser that keeps nothing is never said to keep something', () => {
  for (const state of STATES) {
    const { rest } = savedWords(state, true);
    expect(rest, state).toContain('keep this page open');
    expect(rest, state).not.toContain('kept');
  }
});

test('one that does says so, and the rest says what to do', () => {
  expect(savedWords('full', false)).toEqual({
    words: 'Full, so not saved',
    rest: 'take something large away, or start a new table; kept on this device',
  });
  expect(savedWords('saved', true)).toEqual({ words: 'Saved' });
});
