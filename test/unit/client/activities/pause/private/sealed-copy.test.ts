import { type PrivateDoc, newDocument } from '../../../../../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openSealed, seal, sealingKey } from '../../../../../../client/activities/pause/private/seal.ts';
import {
  keepSealed,
  type SealedCopy,
  type SealedPort,
} from '../../../../../../client/activities/pause/private/sealed-copy.ts';
import {
  beginReflection,
  reflectionsIn,
  reflectionText,
} from '../../../../../../shared/activities/pause/model/reflections.ts';

const owner = { workshop: 'w1', person: 'p1' };
type Bytes = Uint8Array<ArrayBuffer>;

/** The server's shelf: one copy and its version. It can be out of reach. */
class Shelf implements SealedPort {
  copy: Bytes | undefined;
  version = 0;
  reachable = true;
  puts = 0;
  async fetch() {
    if (!this.reachable) return 'later' as const;
    return this.copy ? { sealed: this.copy, tag: String(this.version) } : {};
  }
  async put(sealed: Bytes, tag: string | undefined) {
    if (!this.reachable) return 'later' as const;
    if (tag !== (this.copy ? String(this.version) : undefined)) return 'changed' as const;
    this.puts += 1;
    this.copy = sealed;
    this.version += 1;
    return { tag: String(this.version) };
  }
}

const write = (doc: PrivateDoc, id: string, text: string) => {
  beginReflection(doc, 'test', { id, step: 's', title: 'Pause', prompt: 'Why?', at: 1 });
  reflectionText(doc, id)?.insert(0, text);
};
const texts = (doc: PrivateDoc) => reflectionsIn(doc).map(({ text }) => text);

describe('keeping the sealed copy in step', () => {
  let key: CryptoKey;
  let shelf: Shelf;
  let window: EventTarget;
  const open: SealedCopy[] = [];

  beforeEach(async () => {
    key = await sealingKey('7KM4Q-X2PR-9TBC-HW3V', 'w1');
    shelf = new Shelf();
    window = new EventTarget();
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  });
  afterEach(() => {
    for (const copy of open.splice(0)) copy.stop();
    vi.unstubAllGlobals();
  });

  /** A device: its document and what keeps it sealed. `until` waits for a state. */
  const device = (doc = newDocument('private')) => {
    let look = () => {};
    const copy = keepSealed(doc, key, owner, shelf, () => look());
    open.push(copy);
    const until = (state: ReturnType<SealedCopy['state']>) =>
      new Promise<void>((resolve) => {
        look = () => copy.state() === state && resolve();
        look();
      });
    return { doc, copy, until };
  };
  /** Leaves the page for a moment, which seals at once what is new. */
  const leave = () => {
    Object.assign(document, { visibilityState: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.assign(document, { visibilityState: 'visible' });
  };
  const onShelf = async () => {
    const doc = newDocument('private');
    const state = shelf.copy && (await openSealed(key, shelf.copy, owner));
    if (state) Y.applyUpdate(doc, state);
    return texts(doc);
  };

  it('seals what is written, and a second device opens and merges it', async () => {
    const phone = device();
    await phone.until('nothing');
    write(phone.doc, 'a', 'Said by nobody');
    expect(phone.copy.state()).toBe('waiting');
    leave();
    await phone.until('sealed');
    expect(await onShelf()).toEqual(['Said by nobody']);
    const laptop = device();
    await laptop.until('sealed');
    expect(texts(laptop.doc)).toEqual(['Said by nobody']);
    expect(shelf.puts).toBe(1);
  });

  it('keeps nothing for somebody who wrote nothing', async () => {
    const { copy, until } = device();
    await until('nothing');
    await copy.idle();
    expect(shelf.copy).toBeUndefined();
  });

  it('merges what two devices write at once, and never overwrites the other', async () => {
    const [phone, laptop] = [device(), device()];
    await Promise.all([phone.until('nothing'), laptop.until('nothing')]);
    await Promise.all([phone.copy.idle(), laptop.copy.idle()]);
    write(phone.doc, 'a', 'On the phone');
    write(laptop.doc, 'b', 'On the laptop');
    leave();
    await Promise.all([phone.until('sealed'), laptop.until('sealed')]);
    expect((await onShelf()).sort()).toEqual(['On the laptop', 'On the phone']);
  });

  it('looks again for what another device wrote when somebody comes back to the page', async () => {
    const [phone, laptop] = [device(), device()];
    await Promise.all([phone.copy.idle(), laptop.copy.idle()]);
    write(phone.doc, 'a', 'On the train');
    phone.copy.sealNow();
    await phone.until('sealed');
    document.dispatchEvent(new Event('visibilitychange'));
    await laptop.copy.idle();
    expect(texts(laptop.doc)).toEqual(['On the train']);
  });

  it('waits while the server is out of reach, and hands over when the link is back', async () => {
    shelf.reachable = false;
    const { doc, until, copy } = device();
    write(doc, 'a', 'In a tunnel');
    leave();
    await copy.idle();
    expect(copy.state()).toBe('waiting');
    shelf.reachable = true;
    window.dispatchEvent(new Event('online'));
    await until('sealed');
    expect(await onShelf()).toEqual(['In a tunnel']);
  });

  it('[S5] an older copy offered again takes nothing away, and the newer one goes back', async () => {
    const { doc, until, copy } = device();
    write(doc, 'a', 'First');
    await until('sealed');
    const older = shelf.copy;
    write(doc, 'b', 'Second');
    leave();
    await until('sealed');
    copy.stop();
    shelf.copy = older;
    shelf.version += 1;
    expect(await onShelf()).toEqual(['First']);
    const again = device(doc);
    await again.until('sealed');
    expect(texts(doc)).toEqual(['First', 'Second']);
    expect(await onShelf()).toEqual(['First', 'Second']);
  });

  it('[S4] neither merges nor overwrites a copy that does not open, until its owner says so', async () => {
    const strange = await seal(await sealingKey('7KM4Q-X2PR-9TBC-HW3W', 'w1'), new Uint8Array([0, 0]), owner);
    shelf.copy = strange;
    const { doc, copy, until } = device();
    await until('unopenable');
    write(doc, 'a', 'Still here');
    leave();
    window.dispatchEvent(new Event('online'));
    await copy.idle();
    expect(shelf.copy).toBe(strange);
    copy.sealAnew();
    await until('sealed');
    expect(await onShelf()).toEqual(['Still here']);
  });

  it('[S4] does not merge a copy that opens and is no document', async () => {
    shelf.copy = await seal(key, new Uint8Array([255, 255, 255, 7]), owner);
    const { until } = device();
    await until('unopenable');
  });
});
