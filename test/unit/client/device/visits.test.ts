import { beforeEach, expect, test, vi } from 'vitest';
import { forgetVisit, recentVisits, rememberVisit } from '../../../../client/device/visits.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

const visit = (id: string) => ({ id, title: `Workshop ${id}` });

test('the newest visit comes first, each workshop once, and only a few', () => {
  for (const id of ['a', 'b', 'c', 'd', 'b']) rememberVisit(visit(id));
  expect(recentVisits().map(({ id }) => id)).toEqual(['b', 'd', 'c']);
});

test('a workshop can be forgotten', () => {
  rememberVisit(visit('a'));
  forgetVisit('a');
  expect(recentVisits()).toEqual([]);
});

test('what another version left behind is ignored', () => {
  kept.set('strategic-exchange:visits', '[{"name":"old"}]');
  expect(recentVisits()).toEqual([]);
});
