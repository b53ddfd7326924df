import { expect, it } from 'vitest';
import { IN_MEMORY, open } from '../../../server/storage/engines/sqlite.ts';
import { groupCommit } from '../../../server/storage/group-commit.ts';
import type { Engine } from '../../../server/storage/sql.ts';
import { workshopRow } from '../../contracts/storage-rows.ts';

const add = (id: string) => ['registry', 'addWorkshop', [workshopRow(id)]] as const;
const append = (id: string) => ['documents', 'append', [id, 'plan', new Uint8Array([1])]] as const;
const find = (id: string) => ['registry', 'workshop', [id]] as const;
const remove = (id: string) => ['registry', 'deleteWorkshop', [id]] as const;
const unavailable = { code: 'unavailable', message: 'disk full' };

/** SQLite on a disk that can be full: what it may do no longer fails with the operating system's words. */
function onDisk() {
  const engine = open(IN_MEMORY);
  const full = { commit: false, wipe: false };
  let transactions = 0;
  const failing: Engine = {
    ...engine,
    transaction: (body) => {
      transactions += 1;
      return engine.transaction(async (sql) => {
        const result = await body(sql);
        if (full.commit) throw new Error('disk full');
        return result;
      });
    },
    wipe: () => (full.wipe ? Promise.reject(new Error('disk full')) : engine.wipe()),
  };
  return { run: groupCommit(failing), full, transactions: () => transactions };
}

it('fifty calls without a mistake are one transaction', async () => {
  const { run, transactions } = onDisk();
  const replies = await run([add('w1'), ...Array.from({ length: 49 }, () => append('w1'))]);
  expect(replies[0]).toEqual({ value: true });
  expect(replies).toHaveLength(50);
  expect(transactions()).toBe(1);
});

it('[P4] a commit that fails is tried once, answers nothing as done, and leaves no gap behind', async () => {
  const { run, full, transactions } = onDisk();
  await run([add('w1'), append('w1')]);
  full.commit = true;
  expect(await run([append('w1'), find('w1')])).toEqual([unavailable, unavailable]);
  expect(transactions()).toBe(2);
  full.commit = false;
  await run([append('w1')]);
  expect(await run([['documents', 'load', ['w1', 'plan']]])).toMatchObject([
    { value: { updates: [{}, {}] } },
  ]);
});

it('[J9] a deletion whose bytes could not be wiped is not answered as done, and can be asked for again', async () => {
  const { run, full } = onDisk();
  await run([add('w1'), add('w2')]);
  full.wipe = true;
  expect(await run([remove('w1'), add('w3')])).toEqual([unavailable, { value: true }]);
  full.wipe = false;
  expect(await run([remove('w1')])).toEqual([{ value: false }]);
});
