/**
 * What every storage adapter must do with sealed copies; a part of the storage's suite.
 * @module
 */
import { expect, it } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { personRow, workshopRow } from './storage-rows.ts';

/** @param storage a fresh one with the workshop `w1`, for each test */
export function sealedSuite(storage: () => Storage): void {
  it('[S1] keeps one sealed copy per person as it was given, for that person in that workshop', async () => {
    const { registry, sealed } = storage();
    await registry.addPerson(personRow('p1'), 'g1');
    await registry.addPerson(personRow('p2'), 'g2');
    await registry.addWorkshop(workshopRow('w2'));
    expect(await sealed.get('w1', 'p1')).toBeUndefined();
    const pool = new Uint8Array([9, 0, 255, 3, 9]);
    const written = sealed.put('w1', 'p1', pool.subarray(1, 4));
    pool.fill(0);
    expect(await written).toBe(1);
    const read = async () => [...((await sealed.get('w1', 'p1'))?.bytes ?? [])];
    expect(await read()).toEqual([0, 255, 3]);
    expect(await sealed.put('w1', 'p1', new Uint8Array([7]))).toBe(2);
    expect((await sealed.get('w1', 'p1'))?.version).toBe(2);
    expect(await read()).toEqual([7]);
    (await sealed.get('w1', 'p1'))?.bytes.fill(1);
    expect(await read()).toEqual([7]);
    expect(await sealed.get('w1', 'p2')).toBeUndefined();
    expect(await sealed.get('w2', 'p1')).toBeUndefined();
    for (const [id, person] of [
      ['w1', 'nobody'],
      ['w2', 'p1'],
      ['w9', 'p1'],
    ] as const)
      await expect(sealed.put(id, person, new Uint8Array([1]))).rejects.toMatchObject({
        code: 'unknown-workshop',
      });
  });

  it('[S2] writes a sealed copy only over the version that is expected', async () => {
    const { registry, sealed } = storage();
    await registry.addPerson(personRow('p1'), 'g1');
    const put = (byte: number, expected: number | 'none') =>
      sealed.put('w1', 'p1', new Uint8Array([byte]), expected);
    expect(await put(1, 1)).toBeUndefined();
    expect(await sealed.get('w1', 'p1')).toBeUndefined();
    expect(await Promise.all([put(1, 'none'), put(2, 'none')])).toEqual([1, undefined]);
    expect(await put(3, 2)).toBeUndefined();
    expect(await Promise.all([put(4, 1), put(5, 1)])).toEqual([2, undefined]);
    expect([...((await sealed.get('w1', 'p1'))?.bytes ?? [])]).toEqual([4]);
  });

  it('[S6] a sealed copy goes with its person and with its workshop', async () => {
    const { registry, sealed } = storage();
    for (const [id, kind] of [
      ['p1', 'participant'],
      ['p2', 'facilitator'],
      ['p3', 'facilitator'],
      ['p4', 'participant'],
    ] as const) {
      await registry.addPerson(personRow(id, { kind }), `g-${id}`);
      await sealed.put('w1', id, new Uint8Array([1]));
    }
    // Somebody by the same id afterwards finds nothing of whoever had it before.
    const left = async () => {
      const found = [];
      for (const id of ['p1', 'p2', 'p3', 'p4']) {
        if (!(await registry.person('w1', id))) await registry.addPerson(personRow(id), `again-${id}`);
        if (await sealed.get('w1', id)) found.push(id);
      }
      return found;
    };
    await registry.removePerson('w1', 'p1');
    expect(await left()).toEqual(['p2', 'p3', 'p4']);
    await registry.removeKind('w1', 'facilitator', 'p3');
    expect(await left()).toEqual(['p3', 'p4']);
    await registry.deleteWorkshop('w1');
    await registry.addWorkshop(workshopRow('w1'));
    expect(await left()).toEqual([]);
  });
}
