/**
 * What every storage adapter must do with published stories: a part of the storage's acceptance suite.
 * @module
 */
import { expect, it } from 'vitest';
import { workshopRow } from './storage-rows.ts';
import type { PublishedRow, Storage } from '../../server/storage/storage.ts';

const row = (id: string, more: Partial<PublishedRow> = {}): PublishedRow => ({
  id,
  workshopId: 'w1',
  tableId: `t-${id}`,
  at: 1,
  story: `"${id}"`,
  ...more,
});

/** @param of the storage of the running test, with a workshop `w1` in it */
export function publishedSuite(of: () => Storage) {
  it('[N1] publishes one story of each table, which keeps its id when it is published again', async () => {
    const { published } = of();
    expect(await published.put(row('a'), 5)).toBe('a');
    expect(await published.get('a')).toEqual({ id: 'a', at: 1, story: '"a"' });
    expect(await published.put(row('b', { tableId: 't-a', at: 2, story: '"new"' }), 5)).toBe('a');
    expect(await published.get('a')).toEqual({ id: 'a', at: 2, story: '"new"' });
    expect(await published.get('b')).toBeUndefined();
    expect(await published.ofWorkshop('w1')).toEqual([row('a', { at: 2, story: '"new"' })]);
    expect(await published.ofWorkshop('w2')).toEqual([]);
    await expect(published.put(row('c', { workshopId: 'nobody' }), 5)).rejects.toMatchObject({
      code: 'unknown-workshop',
    });
  });

  it('[N4] takes a story back, so that only its id is left, and takes it in again', async () => {
    const { published } = of();
    await published.put(row('a'), 5);
    expect(await published.withdraw('w2', 't-a')).toBe(false);
    expect(await published.withdraw('w1', 't-a')).toBe(true);
    expect(await published.withdraw('w1', 't-a')).toBe(false);
    expect(await published.get('a')).toBe('withdrawn');
    expect(await published.list(5)).toEqual([]);
    expect(await published.ofWorkshop('w1')).toEqual([]);
    expect(await published.put(row('b', { tableId: 't-a', at: 3 }), 5)).toBe('a');
    expect(await published.get('a')).toMatchObject({ at: 3 });
  });

  it('[N3] lists the newest first, some at a time, each once', async () => {
    const { published } = of();
    for (const [id, at] of [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 3],
    ] as const)
      await published.put(row(id, { at }), 9);
    const ids = async (...asked: Parameters<typeof published.list>) =>
      (await published.list(...asked)).map(({ id }) => id);
    expect(await ids(3)).toEqual(['d', 'c', 'b']);
    expect(await ids(3, { at: 2, id: 'c' })).toEqual(['b', 'a']);
  });

  it('[N2] holds so many and no more; what replaces one is none more', async () => {
    const { published } = of();
    await published.put(row('a'), 2);
    await published.put(row('b'), 2);
    expect(await published.put(row('c'), 2)).toBeUndefined();
    expect(await published.put(row('d', { tableId: 't-b' }), 2)).toBe('b');
    await published.withdraw('w1', 't-a');
    expect(await published.put(row('c'), 2)).toBe('c');
  });

  it('[N5] what was published outlives its workshop, or goes along with it', async () => {
    const { published, registry } = of();
    await registry.addWorkshop(workshopRow('w2'));
    await published.put(row('a'), 5);
    await published.put(row('b', { workshopId: 'w2' }), 5);
    await registry.deleteWorkshop('w1');
    await registry.deleteWorkshop('w2', 'withdrawn');
    expect(await published.get('a')).toMatchObject({ story: '"a"' });
    expect(await published.get('b')).toBe('withdrawn');
    // Nobody who comes by the same id later has them.
    await registry.addWorkshop(workshopRow('w1'));
    expect(await published.ofWorkshop('w1')).toEqual([]);
    expect(await published.withdraw('w1', 't-a')).toBe(false);
  });
}
