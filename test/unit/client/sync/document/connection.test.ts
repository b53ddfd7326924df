/**
 * A document's connection against a real server of its own process, which can be frozen and killed: what it says about where
 * somebody's words are, when it tries again, and what it keeps on the device.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeConnection } from '../../../../../client/sync/document/connection.ts';
import { savedState, type SavedState } from '../../../../../client/sync/document/saved.ts';
import { readDocument, type TableDoc } from '../../../../../shared/model/document.ts';
import { addResponse } from '../../../../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../../../../shared/model/table/table-view.ts';
import { CLOSE } from '../../../../../shared/protocol/close-codes.ts';
import { tablePath } from '../../../../../shared/protocol/rooms.ts';
import { type BrowserPage, browserPage } from '../../../../support/browser-page.ts';
import { memoryIndexedDb } from '../../../../support/indexed-db.ts';
import { type SpawnedServer, spawnServer, temporaryFolder } from '../../../../support/server.ts';
import { startWorkshop, type TestWorkshop } from '../../../../support/visitor.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: SpawnedServer;
let workshop: TestWorkshop;
let device: ReturnType<typeof memoryIndexedDb>;
const open: { close(): void }[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await spawnServer({ dataDir: folder.path });
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});
beforeEach(async () => {
  // The connection's watch looks at the clock once a second; the test says when a second has gone by.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  workshop = await startWorkshop(server.url);
  device = memoryIndexedDb();
});
afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Two pages in one process share its globals: whoever does something on a page goes there first. */
function visit(page: BrowserPage): void {
  const { indexedDB, IDBKeyRange } = device;
  for (const [name, value] of Object.entries({ ...page.globals, indexedDB, IDBKeyRange }))
    vi.stubGlobal(name, value);
}

/** Opens the first table's document on a page. `until` waits for something to be true of the connection. */
function connect(page: BrowserPage, options?: { keep: boolean }) {
  const looking = new Set<() => void>();
  visit(page);
  const look = () => looking.forEach((each) => each());
  const connection = makeConnection(tablePath(workshop.id, workshop.tables[0]!.id), look, options);
  open.push(connection);
  connection.doc.on('update', look);
  connection.awareness.on('change', look);
  const until = (test: () => boolean) =>
    new Promise<void>((resolve) => {
      const again = () => {
        if (!test()) return;
        looking.delete(again);
        resolve();
      };
      looking.add(again);
      again();
    });
  const goOnline = (is: boolean) => {
    visit(page);
    page.online(is);
  };
  const show = () => {
    visit(page);
    page.show();
  };
  const state = () => savedState(connection.facts());
  return {
    ...connection,
    page,
    goOnline,
    show,
    state,
    until,
    untilSays: (said: SavedState) => until(() => state() === said),
  };
}

/** Somebody who has joined a table, the first by default, with the first table's document open. */
async function seated(name: string, table = 0, options?: { keep: boolean }) {
  const person = await workshop.join({ name, tableId: workshop.tables[table]!.id });
  return connect(browserPage(server.url, person.cookie()), options);
}

/** Runs something and collects the rejections nobody took, which would fail the run. */
async function rejectedDuring(during: () => Promise<void>): Promise<unknown[]> {
  const rejected: unknown[] = [];
  const note = (reason: unknown) => rejected.push(reason);
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  try {
    await during();
    await new Promise(setImmediate);
  } finally {
    process.off('unhandledRejection', note);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
  return rejected;
}

/** The server hears and says nothing meanwhile. */
function frozen(during: () => void): void {
  process.kill(server.pid, 'SIGSTOP');
  try {
    during();
  } finally {
    process.kill(server.pid, 'SIGCONT');
  }
}

const say = (doc: TableDoc, id: string) =>
  addResponse(doc, null, { id, card: 'c', text: `Said ${id}`, author: { id: 'p', name: 'Priya' }, at: 1 });
const said = (doc: TableDoc) => Object.keys(readDocument(doc, TABLE_ROOTS).responses).sort();

describe('where somebody’s words are', () => {
  test('[P1] saved means confirmed: each edit is saving until the server has answered it', async () => {
    const ann = await seated('Ann');
    expect(ann.state()).toBe('opening');
    await ann.arrived;
    await ann.untilSays('saved');
    const { sent } = ann.facts();
    expect(sent).toBeGreaterThan(0);
    say(ann.doc, 'a');
    expect([ann.state(), ann.facts().sent]).toEqual(['saving', sent + 1]);
    await ann.untilSays('saved');
    expect(ann.facts().confirmed).toBe(sent + 1);
  });

  test('presence is no document frame, and is not counted', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    const { sent } = ann.facts();
    ann.awareness.setLocalState({ card: 'O2' });
    expect([ann.state(), ann.facts().sent]).toEqual(['saved', sent]);
  });

  test('two people have each other’s words', async () => {
    const [ann, tom] = [await seated('Ann'), await seated('Tom')];
    await Promise.all([ann.untilSays('saved'), tom.untilSays('saved')]);
    say(ann.doc, 'a');
    say(tom.doc, 'b');
    await Promise.all([ann, tom].map(({ doc, until }) => until(() => said(doc).length === 2)));
    expect(said(ann.doc)).toEqual(said(tom.doc));
  });

  test('[R4] words the server refuses are never called saved', async () => {
    const visitor = await seated('Tom', 1);
    await visitor.until(() => visitor.facts().link === 'up' && visitor.facts().confirmed > 0);
    say(visitor.doc, 'a');
    await visitor.untilSays('refused');
    expect(visitor.facts().link).toBe('up');
  });

  test('where the server wants no further try there is none, and the page knows why', async () => {
    const nobody = connect(browserPage(server.url, ''));
    await nobody.untilSays('refused');
    expect(nobody.closed()?.code).toBe(CLOSE.notSignedIn);
    nobody.goOnline(true);
    nobody.show();
    expect(nobody.page.sockets).toHaveLength(1);
  });
});

describe('a link that goes and comes back', () => {
  test('words written without one are sent when the browser says there is one again', async () => {
    const [ann, tom] = [await seated('Ann'), await seated('Tom')];
    await Promise.all([ann.untilSays('saved'), tom.untilSays('saved')]);
    ann.goOnline(false);
    expect(ann.state()).toBe('offline');
    say(ann.doc, 'a');
    ann.show();
    expect([ann.state(), ann.page.sockets.length]).toEqual(['offline', 1]);
    ann.goOnline(true);
    await ann.untilSays('saved');
    await tom.until(() => said(tom.doc).length === 1);
    expect(ann.page.sockets).toHaveLength(2);
  });

  test('a page that opens without a network asks nobody, and wakes when it is looked at with one', async () => {
    const person = await workshop.join({ name: 'Ann' });
    const page = browserPage(server.url, person.cookie());
    page.online(false);
    const ann = connect(page);
    expect([ann.state(), page.sockets.length]).toEqual(['offline', 0]);
    Object.assign(page.globals['navigator'] as object, { onLine: true });
    ann.show();
    await ann.untilSays('saved');
  });

  test('[P4] a server that says nothing: not saved yet after five seconds, given up after eight, then found again', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    frozen(() => {
      say(ann.doc, 'a');
      vi.advanceTimersByTime(5_000);
      expect(ann.state()).toBe('saving');
      vi.advanceTimersByTime(1_000);
      expect(ann.state()).toBe('late');
      vi.advanceTimersByTime(2_000);
      expect([ann.state(), ann.page.sockets.length]).toEqual(['late', 1]);
      vi.advanceTimersByTime(1_000);
      expect([ann.state(), ann.page.sockets.length]).toEqual(['offline', 2]);
    });
    await ann.untilSays('saved');
    expect(ann.facts().late).toBe(false);
  });

  test('a quiet link is no dead one: without words under way nothing is given up', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    vi.advanceTimersByTime(20_000);
    expect([ann.state(), ann.page.sockets.length]).toEqual(['saved', 1]);
    // Nor is the first word after it held against the silence before.
    frozen(() => {
      say(ann.doc, 'a');
      vi.advanceTimersByTime(2_000);
      expect([ann.state(), ann.page.sockets.length]).toEqual(['saving', 1]);
    });
    await ann.untilSays('saved');
  });

  test('a page that slept tests its link when it is looked at: a dead one is given up at once, a living one is kept', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
    const answer = new Promise((resolve) => ann.page.sockets[0]!.once('message', resolve));
    ann.show();
    await answer;
    vi.advanceTimersByTime(2_000);
    expect([ann.state(), ann.page.sockets.length]).toEqual(['saved', 1]);
    frozen(() => {
      ann.show();
      vi.advanceTimersByTime(2_000);
      expect([ann.state(), ann.page.sockets.length]).toEqual(['offline', 2]);
    });
    await ann.untilSays('saved');
  });

  test('a server that is killed and comes back has everything, and frames are counted afresh', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    for (const id of ['a', 'b', 'd']) say(ann.doc, id);
    await ann.untilSays('saved');
    await server.kill('SIGKILL');
    await ann.untilSays('offline');
    say(ann.doc, 'e');
    server = await spawnServer({ dataDir: folder.path, port: Number(new URL(server.url).port) });
    await ann.untilSays('saved');
    expect(ann.facts().sent).toBeLessThan(4);
    const tom = await seated('Tom');
    await tom.arrived;
    await tom.until(() => said(tom.doc).length === 4);
  });
});

describe('who is here', () => {
  test('each tells of oneself alone, and hears of the other', async () => {
    const [ann, tom] = [await seated('Ann'), await seated('Tom')];
    const [annId, tomId] = [ann.doc.clientID, tom.doc.clientID];
    await ann.until(() => ann.awareness.getStates().has(tomId));
    await tom.until(() => tom.awareness.getStates().has(annId));
    const before = ann.page.sent('awareness');
    for (const card of ['O1', 'O2', 'O3']) tom.awareness.setLocalState({ card });
    await ann.until(() => ann.awareness.getStates().get(tomId)?.['card'] === 'O3');
    expect(ann.page.sent('awareness')).toBe(before);
    ann.awareness.setLocalState({ card: 'F1' });
    expect(ann.page.sent('awareness')).toBe(before + 1);
    await tom.until(() => tom.awareness.getStates().get(annId)?.['card'] === 'F1');
  });

  test('somebody who only looks is seen, and is seen again by whoever lost the link meanwhile', async () => {
    const [ann, tom] = [await seated('Ann'), await seated('Tom')];
    await ann.until(() => ann.awareness.getStates().has(tom.doc.clientID));
    ann.goOnline(false);
    expect(ann.awareness.getStates().has(tom.doc.clientID)).toBe(false);
    ann.goOnline(true);
    await ann.until(() => ann.awareness.getStates().has(tom.doc.clientID));
  });

  test('who closes the page is gone for the others', async () => {
    const [ann, tom] = [await seated('Ann'), await seated('Tom')];
    await ann.until(() => ann.awareness.getStates().has(tom.doc.clientID));
    tom.close();
    await ann.until(() => !ann.awareness.getStates().has(tom.doc.clientID));
  });
});

describe('the copy on this device', () => {
  test('shows the table without a server, and hands over what was written without one', async () => {
    const ann = await workshop.join({ name: 'Ann' });
    const first = connect(browserPage(server.url, ann.cookie()));
    await first.untilSays('saved');
    say(first.doc, 'a');
    await first.untilSays('saved');
    first.goOnline(false);
    say(first.doc, 'b');
    first.close();

    const page = browserPage(server.url, ann.cookie());
    page.online(false);
    const second = connect(page);
    await second.arrived;
    expect([second.state(), said(second.doc)]).toEqual(['offline', ['a', 'b']]);
    second.goOnline(true);
    await second.untilSays('saved');
    const tom = await seated('Tom', 0, { keep: false });
    await tom.until(() => said(tom.doc).length === 2);
  });

  test('an empty copy is nothing to show: the page waits for the server', async () => {
    const person = await workshop.join({ name: 'Ann' });
    const page = browserPage(server.url, person.cookie());
    page.online(false);
    const read = new Promise<void>((resolve) => (device.disk.onTurn = resolve));
    const ann = connect(page);
    const arrived = vi.fn();
    void ann.arrived.then(arrived);
    await read;
    expect(arrived).not.toHaveBeenCalled();
    ann.goOnline(true);
    await ann.arrived;
  });

  test('a browser that refuses to keep anything says so, and the table opens all the same', async () => {
    device.disk.refuses = true;
    const rejected = await rejectedDuring(async () => {
      const ann = await seated('Ann');
      await ann.arrived;
      await ann.untilSays('saved');
      expect(ann.facts().kept).toBe(false);
      ann.goOnline(false);
      expect(ann.state()).toBe('unkept');
      ann.close();
    });
    // y-indexeddb lets go of its own promises; nothing else may be lost.
    expect(new Set(rejected.map(String))).toEqual(new Set(['Error: Error: SecurityError']));
  });

  test('a disk that is full says so with the first word it cannot keep', async () => {
    const ann = await seated('Ann');
    await ann.arrived;
    await ann.untilSays('saved');
    expect(ann.facts().kept).toBe(true);
    device.disk.full = true;
    ann.goOnline(false);
    say(ann.doc, 'a');
    await ann.untilSays('unkept');
  });

  test('a page that only looks keeps nothing', async () => {
    const ann = await seated('Ann', 0, { keep: false });
    await ann.arrived;
    expect([device.databases.size, ann.facts().kept]).toEqual([0, false]);
  });

  test('forgetting takes the copy from the device and ends the connection', async () => {
    const ann = await seated('Ann');
    await ann.untilSays('saved');
    say(ann.doc, 'a');
    await ann.forget();
    expect([...device.databases.keys()]).toEqual([]);
    expect(ann.page.sockets.at(-1)?.readyState).toBeGreaterThan(WebSocket.OPEN);
  });
});
