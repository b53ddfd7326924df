/**
 * Cut and bit-flipped files: what opens is a clean prefix of what was written, or nothing opens; never an empty document.
 */
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageInThread } from '../../server/storage/in-thread.ts';
import { workshopRow } from '../contracts/storage-rows.ts';
import { howMuch } from '../support/faults.ts';
import { type Dice, dice } from '../support/random.ts';
import { temporaryFolder } from '../support/server.ts';

const NAMES = ['exchange.db', 'exchange.db-wal'] as const;
const ROWS = 120;
/** Row n says its own number, in more bytes than one page has for a few of them. */
const row = (n: number) => Uint8Array.from({ length: 300 }, () => n);

describe('a damaged data file', () => {
  let whole: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    whole = await temporaryFolder();
    const { path } = await temporaryFolder();
    const first = await storageInThread('sqlite', path);
    await first.registry.addWorkshop(workshopRow('w1'));
    for (let n = 0; n < ROWS / 2; n += 1) await first.documents.append('w1', 'plan', row(n));
    await first.close();
    // The second half stays in the write-ahead log, as after a crash.
    const second = await storageInThread('sqlite', path);
    for (let n = ROWS / 2; n < ROWS; n += 1) await second.documents.append('w1', 'plan', row(n));
    for (const name of NAMES) await copyFile(join(path, name), join(whole.path, name));
    await second.close();
  });
  afterAll(() => whole.remove());

  /** The rows of a copy after `harm` was done to it, or why there are none. */
  const afterHarm = async (harm: (path: string) => Promise<void>): Promise<number[] | string> => {
    const copy = await temporaryFolder();
    for (const name of NAMES) await copyFile(join(whole.path, name), join(copy.path, name));
    await harm(copy.path);
    try {
      const storage = await storageInThread('sqlite', copy.path);
      try {
        if (!(await storage.registry.workshop('w1'))) return 'no such workshop';
        const { updates } = await storage.documents.load('w1', 'plan');
        for (const update of updates) expect(new Set(update).size).toBe(1);
        return updates.map((update) => update[0] as number);
      } finally {
        await storage.close().catch(() => {});
      }
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : Promise.reject(error as Error);
    } finally {
      await copy.remove();
    }
  };
  const flip = (name: string, random: Dice) => async (path: string) => {
    const bytes = await readFile(join(path, name));
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
    await writeFile(join(path, name), bytes);
  };
  const cut = (name: string, random: Dice) => async (path: string) => {
    const { length } = await readFile(join(path, name));
    await truncate(join(path, name), random.below(length));
  };

  it('[P5] a document its index no longer finds is not opened as a new one', async () => {
    const file = join(whole.path, NAMES[0]);
    const all = (await readFile(file, 'latin1')).matchAll(/w1plan/g);
    const places = [...all].map(({ index }) => index);
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const at of places) {
      const seen = await afterHarm(async (path) => {
        const bytes = await readFile(join(path, NAMES[0]));
        bytes[at + 2] = (bytes[at + 2] as number) ^ 1;
        await writeFile(join(path, NAMES[0]), bytes);
      });
      if (typeof seen !== 'string') expect(seen.length).toBe(ROWS);
    }
  });

  const { count, timeout } = howMuch(25, 400);

  it.each([
    ['a flipped bit in the file', NAMES[0], flip, 1],
    ['a flipped bit in the log', NAMES[1], flip, ROWS / 2],
    ['a cut file', NAMES[0], cut, 1],
    ['a cut log', NAMES[1], cut, ROWS / 2],
  ])(
    `[P5] %s, ${count} times, seeded: a clean prefix or nothing`,
    { timeout },
    async (_, name, harm, least) => {
      const random = dice(5);
      const all = Array.from({ length: ROWS }, (_row, n) => n);
      expect(await afterHarm(async () => {})).toEqual(all);
      for (let round = 0; round < count; round += 1) {
        const seen = await afterHarm(harm(name, random));
        if (typeof seen === 'string') continue;
        expect(seen, `round ${round}`).toEqual(all.slice(0, seen.length));
        expect(seen.length, `round ${round}`).toBeGreaterThanOrEqual(least);
      }
    },
  );
});
