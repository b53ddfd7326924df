/** A document's copy on the device: deleted words leave it, and what could not be kept is not called kept. */
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type DeviceCopy, keepOnDevice } from '../../../../../client/sync/document/device-copy.ts';
import { memoryIndexedDb } from '../../../../support/indexed-db.ts';

let device: ReturnType<typeof memoryIndexedDb>;
let doc: Y.Doc;
let lost: Mock<() => void>;
let copy: DeviceCopy;

beforeEach(async () => {
  device = memoryIndexedDb();
  vi.stubGlobal('indexedDB', device.indexedDB);
  vi.stubGlobal('IDBKeyRange', device.IDBKeyRange);
  doc = new Y.Doc();
  lost = vi.fn<() => void>();
  copy = keepOnDevice('w1/private/p1', doc, lost);
  await copy.loaded;
  await copy.settled();
});
afterEach(() => {
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
  expect(lost).not.toHaveBeenCalled();
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
  expect(lost).toHaveBeenCalledTimes(1);
});

test('clearing takes everything from the device', async () => {
  doc.getText('words').insert(0, 'Gone');
  await copy.settled();
  await copy.clear();
  expect([...device.databases.keys()]).toEqual([]);
});
