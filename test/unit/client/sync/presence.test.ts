/** Who is at the table and what they are at, as one browser hears it from the others. */
import { createEffect, createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence } from '../../../../client/sync/presence.ts';

let document: EventTarget & { visibilityState: string };
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', document);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A browser window of somebody; the server says who it is. */
function windowOf(id: string, name: string) {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ user: { id, name, kind: 'participant' } });
  return awareness;
}
const tell = (from: Awareness, to: Awareness) =>
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'network');

/** What a page is told of the others, time after time. */
function heard(awareness: Awareness, ownId: string) {
  const times: string[] = [];
  return createRoot((end) => {
    const presence = createPresence(awareness, ownId);
    createEffect(() =>
      times.push(
        presence
          .others()
          .map(
            ({ name, writing, away }) =>
              `${name}${writing ? ` writes in ${writing}` : ''}${away ? ', away' : ''}`,
          )
          .join('; '),
      ),
    );
    return { ...presence, times, end };
  });
}

describe('who is here', () => {
  test('one’s own typing tells one’s own page nothing', () => {
    const [mine, tom] = [windowOf('ann', 'Ann'), windowOf('tom', 'Tom')];
    tell(tom, mine);
    const ann = heard(mine, 'ann');
    ann.tell({ writing: 'r1' });
    ann.tell({ writing: undefined });
    expect(ann.times).toEqual(['Tom']);
    tom.setLocalStateField('writing', 'r2');
    tell(tom, mine);
    expect(ann.times).toEqual(['Tom', 'Tom writes in r2']);
  });

  test('what is told again is not sent again', () => {
    const mine = windowOf('ann', 'Ann');
    const ann = heard(mine, 'ann');
    const sent = vi.fn();
    mine.on('update', sent);
    for (const _ of [1, 2, 3]) ann.tell({ writing: 'r1' });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['first', 0, 1],
    ['last', 1, 0],
  ])(
    'two windows of one person are one, who is away only when both are; the one away came %s',
    (_, away, here) => {
      const mine = windowOf('ann', 'Ann');
      const windows = [windowOf('tom', 'Tom'), windowOf('tom', 'Tom')] as const;
      windows[away as 0 | 1].setLocalStateField('away', true);
      windows[here as 0 | 1].setLocalStateField('writing', 'r1');
      for (const each of windows) tell(each, mine);
      const ann = heard(mine, 'ann');
      expect(ann.times).toEqual(['Tom writes in r1']);
      windows[here as 0 | 1].setLocalStateField('away', true);
      tell(windows[here as 0 | 1], mine);
      expect(ann.times).toEqual(['Tom writes in r1', 'Tom writes in r1, away']);
    },
  );

  test('another window of one’s own, and a state that nobody’s page makes, are nobody', () => {
    const mine = windowOf('ann', 'Ann');
    const ann = heard(mine, 'ann');
    const strange = windowOf('eve', 'Eve');
    strange.setLocalState({ user: 'Eve' });
    for (const each of [windowOf('ann', 'Ann'), strange]) tell(each, mine);
    expect(ann.times).toEqual(['']);
  });

  test('a page in the background says so, until it ends', () => {
    const mine = windowOf('ann', 'Ann');
    const ann = heard(mine, 'ann');
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(mine.getLocalState()).toMatchObject({ away: true });
    ann.end();
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(mine.getLocalState()).toMatchObject({ away: true });
  });
});
