import { expect, it } from 'vitest';
import { makeElsewhere, type Program } from '../../../server/elsewhere/elsewhere.ts';
import { manualClock } from '../../support/manual-clock.ts';

type Request = { end: 'answers' | 'waits' | 'eats' };
const program: Program<Request, string, number> = {
  url: new URL('../../support/told-program.ts', import.meta.url),
  stage: 'archive',
  patienceMs: 5_000,
  memoryMb: 40,
  waiting: { ofOneKey: 2, inAll: 4 },
};
const started = () => {
  const clock = manualClock();
  return { clock, elsewhere: makeElsewhere(clock, () => {}) };
};
const failing = { name: 'ElsewhereError' };

it('tells how far it is, and answers', async () => {
  const heard: number[] = [];
  const how = { for: 'w', onProgress: (n: number) => void heard.push(n) };
  expect(await started().elsewhere.run(program, { end: 'answers' }, how)).toBe('done');
  expect(heard).toEqual([1, 2]);
});

it('stops when it is told to, under way or in the queue, and the next one has its turn', async () => {
  const { elsewhere } = started();
  const stop = new AbortController();
  const begun = Promise.withResolvers<void>();
  const how = { for: 'w', signal: stop.signal, onProgress: () => begun.resolve() };
  const underWay = elsewhere.run(program, { end: 'waits' }, how);
  const queued = elsewhere.run(program, { end: 'answers' }, { for: 'w', signal: stop.signal });
  const next = elsewhere.run(program, { end: 'answers' }, { for: 'w' });
  const stopped = Promise.allSettled([underWay, queued]);
  await begun.promise;
  stop.abort();
  expect((await stopped).map((each) => (each as PromiseRejectedResult).reason)).toMatchObject([
    { ...failing, code: 'stopped' },
    { ...failing, code: 'stopped' },
  ]);
  expect(await next).toBe('done');
});

it('is given up when it takes too long or too much memory, which is said apart from other failures', async () => {
  const { clock, elsewhere } = started();
  const begun = Promise.withResolvers<void>();
  const slow = elsewhere.run(program, { end: 'waits' }, { for: 'w', onProgress: () => begun.resolve() });
  const refused = expect(slow).rejects.toMatchObject({ ...failing, code: 'spent' });
  await begun.promise;
  clock.advance(5_000);
  await refused;
  await expect(elsewhere.run(program, { end: 'eats' }, { for: 'w' })).rejects.toMatchObject({
    ...failing,
    code: 'spent',
  });
});

it('turns away whoever finds too many waiting', async () => {
  const { clock, elsewhere } = started();
  const begun = Promise.withResolvers<void>();
  const run = (end: Request['end'], key = 'w') =>
    elsewhere.run(program, { end }, { for: key, onProgress: () => begun.resolve() });
  const waiting = [run('waits'), run('answers'), run('answers')];
  await expect(run('answers')).rejects.toMatchObject({ ...failing, code: 'crowded' });
  const other = run('answers', 'another');
  const all = Promise.allSettled(waiting);
  await begun.promise;
  clock.advance(5_000);
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(await other).toBe('done');
});
