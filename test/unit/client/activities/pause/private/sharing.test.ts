import { newDocument, type PrivateDoc } from '../../../../../../shared/model/document.ts';
import type { Reflection } from '../../../../../../shared/activities/pause/model/reflection-view.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  makeSharing,
  type Sharing,
  type SharingPort,
} from '../../../../../../client/activities/pause/private/sharing.ts';
import {
  beginReflection,
  changeReflection,
  reflectionsIn,
  reflectionText,
} from '../../../../../../shared/activities/pause/model/reflections.ts';
import type { Thought } from '../../../../../../shared/protocol/http.ts';

/** The server's table for thoughts. It can be out of reach, forget everything, reveal, and refuse. */
class Tray implements SharingPort {
  held = new Map<string, Thought>();
  shown = new Set<string>();
  reachable = true;
  refusal: string | undefined;
  asked = 0;
  async handIn(ticket: string, thought: Thought) {
    this.asked += 1;
    if (!this.reachable) return 'later' as const;
    if (this.refusal) return { refused: this.refusal };
    if (this.shown.has(ticket)) return { state: 'shown' as const };
    this.held.set(ticket, thought);
    return { state: 'waiting' as const };
  }
  async takeBack(ticket: string) {
    if (!this.reachable) return 'later' as const;
    if (this.shown.has(ticket)) return 'shown' as const;
    this.held.delete(ticket);
    return 'taken' as const;
  }
  reveal() {
    for (const ticket of this.held.keys()) this.shown.add(ticket);
    this.held.clear();
  }
}

describe('sharing thoughts', () => {
  let doc: PrivateDoc;
  let tray: Tray;
  let sharing: Sharing;
  let look: () => void;
  beforeEach(() => {
    vi.stubGlobal('window', new EventTarget());
    doc = newDocument('private');
    tray = new Tray();
    look = () => {};
    sharing = makeSharing(doc, tray, () => look());
    beginReflection(doc, 'test', { id: 'a', step: 'pause', title: 'Pause', prompt: 'Why?', at: 1 });
    reflectionText(doc, 'a')?.insert(0, 'The Thursday call');
  });
  afterEach(() => {
    sharing.stop();
    vi.unstubAllGlobals();
  });
  const thought = () => reflectionsIn(doc)[0] as Reflection;
  const until = (state: unknown) =>
    new Promise<void>((resolve) => {
      look = () => JSON.stringify(sharing.of(thought())) === JSON.stringify(state) && resolve();
      look();
    });
  const share = (to: Reflection['to'], named = false) => {
    changeReflection(doc, 'test', 'a', { to, named });
    sharing.share(thought(), 'heron');
  };

  it('hands nothing in that is kept', async () => {
    share('keep');
    expect(sharing.of(thought())).toBe('mine');
    expect(tray.asked).toBe(0);
  });

  it('hands nothing in for a table that its author does not sit at', async () => {
    changeReflection(doc, 'test', 'a', { to: 'table' });
    sharing.share(thought(), undefined);
    expect(sharing.of(thought())).toBe('mine');
    expect(tray.asked).toBe(0);
  });

  it.each([
    ['table', false, { step: 'pause', text: 'The Thursday call', named: false, table: 'heron' }],
    ['room', true, { step: 'pause', text: 'The Thursday call', named: true }],
  ] as const)('hands in what is for the %s', async (to, named, expected) => {
    share(to, named);
    await until('waiting');
    expect([...tray.held.values()]).toEqual([expected]);
    expect([...tray.held.keys()][0]).toMatch(/^[\w-]{22}$/);
  });

  it('gives it back, and takes it again', async () => {
    share('room');
    await until('waiting');
    expect(await sharing.takeBack(thought())).toBe(true);
    expect(sharing.of(thought())).toBe('mine');
    expect(tray.held.size).toBe(0);
    share('room');
    await until('waiting');
    expect(tray.held.size).toBe(1);
  });

  it('cannot give back what others have read', async () => {
    share('room');
    await until('waiting');
    tray.reveal();
    expect(await sharing.takeBack(thought())).toBe(false);
    expect(sharing.of(thought())).toBe('shown');
  });

  it('hands in again under the same ticket when the server has forgotten, and learns of the reveal', async () => {
    share('room');
    await until('waiting');
    const [ticket] = tray.held.keys();
    tray.held.clear();
    sharing.again();
    await vi.waitFor(() => expect([...tray.held.keys()]).toEqual([ticket]));
    tray.reveal();
    sharing.again();
    await until('shown');
    const { asked } = tray;
    beginReflection(doc, 'test', { id: 'b', step: 'pause', title: 'Pause', prompt: 'Why?', at: 2 });
    reflectionText(doc, 'b')?.insert(0, 'Something else');
    changeReflection(doc, 'test', 'b', { to: 'room' });
    sharing.share(reflectionsIn(doc)[1] as Reflection, 'heron');
    await vi.waitFor(() => expect(tray.held.size).toBe(1));
    // What has been shown is not asked about again.
    expect(tray.asked).toBe(asked + 1);
  });

  it('waits for the link', async () => {
    tray.reachable = false;
    share('table');
    await vi.waitFor(() => expect(tray.asked).toBe(1));
    expect(sharing.of(thought())).toBe('handing-in');
    tray.reachable = true;
    window.dispatchEvent(new Event('online'));
    await until('waiting');
  });

  it('is its author’s again when it is refused, and says why until the next try', async () => {
    tray.refusal = 'You sit at another table now.';
    share('table');
    await until({ refused: 'You sit at another table now.' });
    expect(thought().handedIn).toBeUndefined();
    tray.refusal = undefined;
    share('room');
    await until('waiting');
  });

  it('is shared once when two devices of its author share it at once, with a ticket its id does not show', async () => {
    const laptop = newDocument('private');
    Y.applyUpdate(laptop, Y.encodeStateAsUpdate(doc));
    const there = makeSharing(laptop, tray, () => {});
    share('room');
    changeReflection(laptop, 'test', 'a', { to: 'room' });
    there.share(reflectionsIn(laptop)[0] as Reflection, 'heron');
    await vi.waitFor(() => expect(tray.asked).toBe(2));
    expect(tray.held.size).toBe(1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(laptop));
    expect([...tray.held.keys()]).toEqual([thought().handedIn?.ticket]);
    there.stop();
  });

  it('is not changed any more once it is handed in', async () => {
    share('room');
    changeReflection(doc, 'test', 'a', { named: true, to: 'keep' });
    expect(thought()).toMatchObject({ named: false, to: 'room' });
  });
});
