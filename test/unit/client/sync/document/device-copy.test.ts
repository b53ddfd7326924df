/** A document's copy on the device: deleted words leave it, and what could not be kept is not called kept. */
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type DeviceCopy, keepOnDevice } from '../../../../../client/sync/document/device-copy.ts';
import { memoryIndexedDb } from '../../../../support/indexed-db.ts';

let device: ReturnType<typeof memoryIndexedDb>;
let doc: Y.Doc;
let told: Mock<(kept: boolean) => void>;
let copy: DeviceCopy;

beforeEach(async () => {
  device = memoryIndexedDb();
  vi.stubGlobal('indexedDB', device.indexedDB);
  vi.stubGlobal('IDBKeyRange', device.IDBKeyRange);
  doc = new Y.Doc();
  told = vi.fn<(kept: boolean) => void>();
  copy = keepOnDevice('w1/private/p1', doc, told);
  await copy.loaded;
  await copy.settled();
});
afterEach(() => {
  vi.useRealTimers();
  doc.destroy();
  vi.unstubAllGlobals();
});

const kept = () => {
  const rows = [...(device.databases.get('exchange/w1/private/p1')?.stores.get('updates')?.values() ?? [])];
  return rows.map((row) => new TextDecoder().decode(row as Uint8Array)).join();
};

test('what was written is in the database once it has settled', async () => {
  doc.getText('words').insert(0, 'A private thought');
  await copy.settled();
  expect(kept()).toContain('A private thought');
  expect(told).not.toHaveBeenCalled();
});

test('deleted words stay in the database until the past is forgotten; the rest stays', async () => {
  const words = doc.getText('words');
  words.insert(0, 'Secret. Kept.');
  words.delete(0, 'Secret.'.length);
  await copy.settled();
  expect(kept()).toContain('Secret');
  await copy.forgetPast();
  expect(kept()).not.toContain('Secret');
  expect(kept()).toContain('Kept.');
});

test('on a full disk the page is told that nothing more is kept', async () => {
  device.disk.full = true;
  doc.getText('words').insert(0, 'Too much');
  await copy.settled();
  expect(kept()).not.toContain('Too much');
  expect(told.mock.calls).toEqual([[false]]);
});

test('clearing takes everything from the device', async () => {
  doc.getText('words').insert(0, 'Gone');
  await copy.settled();
  await copy.clear();
  expect([...device.databases.keys()]).toEqual([]);
});

test('a database that never answers holds nothing up, and one that answers late holds everything after all', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  device.disk.hangs = true;
  const late = new Y.Doc();
  const hung = keepOnDevice('w1/late', late, told);
  late.getText('words').insert(0, 'Typed meanwhile');
  const refused = expect(hung.settled()).rejects.toThrow('No answer');
  const beside = hung.keptBeside('writers');
  await vi.advanceTimersByTimeAsync(3_000);
  await hung.loaded;
  await refused;
  expect(await beside).toBeUndefined();
  expect(told.mock.calls).toEqual([[false]]);
  vi.useRealTimers();
  const back = new Promise<void>((resolve) => told.mockImplementation(() => resolve()));
  device.disk.wake();
  await back;
  expect(told.mock.calls).toEqual([[false], [true]]);
  await hung.settled();
  const rows = [...(device.databases.get('exchange/w1/late')?.stores.get('updates')?.values() ?? [])];
  expect(rows.map((row) => new TextDecoder().decode(row as Uint8Array)).join()).toContain('Typed meanwhile');
  late.destroy();
});
