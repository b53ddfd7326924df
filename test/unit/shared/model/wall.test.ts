import { expect, test } from 'vitest';
import {
  emptyWall,
  GAP_MS,
  HOLD_MS,
  newestOn,
  nextWall,
  type Wall,
  type WallResponse,
} from '../../../../shared/model/wall.ts';
import { dice } from '../../../support/random.ts';

const TABLES = ['heron', 'wren'];
const START = 1_790_000_000_000;

const at = (key: string, rank: number, table = 'heron'): WallResponse => ({ key, rank, table });
const keys = (wall: Wall) => wall.columns.map((column) => column?.key);
/** Three responses that were there before the wall was opened. */
const before = [at('a', 1), at('b', 2), at('c', 3)];
const opened = () => nextWall(emptyWall(3), before, TABLES, START);

test('empty columns are filled at once, with the newest', () => {
  const wall = nextWall(emptyWall(3), [...before, at('d', 4)], TABLES, START);
  expect(keys(wall)).toEqual(['d', 'c', 'b']);
  const one = nextWall(emptyWall(3), [at('a', 1)], TABLES, START);
  expect(keys(one)).toEqual(['a', undefined, undefined]);
  expect(keys(nextWall(one, before.slice(0, 2), TABLES, START + 1))).toEqual(['a', 'b', undefined]);
});

test('a response that is being read stays for its whole time', () => {
  const more = [...before, at('d', 4)];
  let wall = opened();
  for (let now = START; now < START + HOLD_MS; now += 500) {
    wall = nextWall(wall, more, TABLES, now);
    expect(keys(wall)).toEqual(['c', 'b', 'a']);
  }
  wall = nextWall(wall, more, TABLES, START + HOLD_MS);
  expect(keys(wall)).toEqual(['c', 'b', 'd']);
});

test('one column changes at a time, the oldest first', () => {
  const more = [...before, at('d', 4), at('e', 5), at('f', 6)];
  let wall = nextWall(opened(), more, TABLES, START + HOLD_MS);
  expect(keys(wall)).toEqual(['c', 'b', 'f']);
  wall = nextWall(wall, more, TABLES, START + HOLD_MS + GAP_MS - 1);
  expect(keys(wall)).toEqual(['c', 'b', 'f']);
  wall = nextWall(wall, more, TABLES, START + HOLD_MS + GAP_MS);
  expect(keys(wall)).toEqual(['c', 'e', 'f']);
  wall = nextWall(wall, more, TABLES, START + HOLD_MS + 2 * GAP_MS);
  expect(keys(wall)).toEqual(['d', 'e', 'f']);
});

test('a wall that shows the newest stays as it is for ever', () => {
  const wall = nextWall(emptyWall(3), [...before, at('d', 4)], TABLES, START);
  const later = nextWall(wall, [...before, at('d', 4)], TABLES, START + 3_600_000);
  expect(keys(later)).toEqual(keys(wall));
});

test('a response that is taken away leaves at once, and its neighbours stay where they are', () => {
  const wall = nextWall(opened(), [before[0]!, before[2]!], TABLES, START + 1_000);
  expect(keys(wall)).toEqual(['c', undefined, 'a']);
  const filled = nextWall(wall, [before[0]!, before[2]!, at('d', 4)], TABLES, START + 2_000);
  expect(keys(filled)).toEqual(['c', 'd', 'a']);
});

test('only what comes while the wall is watched is new, and only for a minute', () => {
  const wall = opened();
  expect(newestOn(wall, START)).toBeUndefined();
  const now = START + HOLD_MS;
  const news = nextWall(wall, [...before, at('d', 4)], TABLES, now);
  expect(newestOn(news, now)).toBe('d');
  expect(newestOn(news, now + 59_999)).toBe('d');
  expect(newestOn(news, now + 60_000)).toBeUndefined();
});

test('what a table brings when it is first heard of is not new', () => {
  const wall = nextWall(emptyWall(3), before, ['heron'], START);
  const both = nextWall(wall, [...before, at('w', 9, 'wren')], TABLES, START + HOLD_MS);
  expect(keys(both)).toContain('w');
  expect(newestOn(both, START + HOLD_MS)).toBeUndefined();
});

test('what the server sends in frames of its own just after a table is not new either', () => {
  let wall = nextWall(emptyWall(3), [], ['heron'], START);
  wall = nextWall(wall, before, ['heron'], START + 100);
  expect(keys(wall)).toEqual(['c', 'b', 'a']);
  expect(newestOn(wall, START + 100)).toBeUndefined();
});

test('a clock that is put back an hour holds nothing longer than its time', () => {
  const early = START - 3_600_000;
  const more = [...before, at('d', 4)];
  const wall = nextWall(opened(), more, TABLES, early);
  expect(keys(nextWall(wall, more, TABLES, early + HOLD_MS))).toEqual(['c', 'b', 'd']);
  const changed = nextWall(opened(), more, TABLES, START + HOLD_MS);
  const two = nextWall(changed, [...more, at('e', 5)], TABLES, early);
  expect(keys(nextWall(two, [...more, at('e', 5)], TABLES, early + HOLD_MS))).toEqual(['c', 'e', 'd']);
});

test('on a wall that takes turns everything is up again and again, and nothing before its time', () => {
  const many = [...before, at('d', 4), at('e', 5)];
  let wall = nextWall(emptyWall(2), many, TABLES, START, true);
  expect(keys(wall)).toEqual(['e', 'd']);
  const up = new Map<string, number>();
  for (let now = START; now < START + 200_000; now += 1_000) {
    const later = nextWall(wall, many, TABLES, now, true);
    const moved = keys(later).filter((key, place) => key !== keys(wall)[place]);
    expect(moved.length).toBeLessThanOrEqual(1);
    for (const column of wall.columns)
      if (column && !keys(later).includes(column.key))
        expect(now - column.since).toBeGreaterThanOrEqual(HOLD_MS);
    for (const key of moved) up.set(key!, (up.get(key!) ?? 0) + 1);
    wall = later;
  }
  expect([...up.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(Math.max(...up.values()) - Math.min(...up.values())).toBeLessThanOrEqual(1);
});

test('on a wall that takes turns what has just come is next', () => {
  let wall = nextWall(emptyWall(2), before, TABLES, START, true);
  wall = nextWall(wall, [...before, at('d', 4)], TABLES, START + HOLD_MS, true);
  expect(keys(wall)).toEqual(['d', 'b']);
});

test('whatever the tables do, nothing on the wall moves before its time', () => {
  const { next: random } = dice(4);
  let responses: WallResponse[] = [];
  let wall = emptyWall(3);
  const since: number[] = [];
  let lastChange = -Infinity;
  for (let now = START; now < START + 600_000; now += 1_000) {
    if (random() < 0.4) responses = [...responses, at(`r${now}`, responses.length, TABLES[now % 2])];
    if (random() < 0.05) responses = responses.filter(() => random() > 0.1);
    const later = nextWall(wall, responses, TABLES, now);
    const there = new Set(responses.map(({ key }) => key));
    const moved = keys(later).flatMap((key, place) => (key === keys(wall)[place] ? [] : [place]));
    const underEyes = moved.filter((place) => there.has(keys(wall)[place] ?? ''));
    expect(underEyes.length).toBeLessThanOrEqual(1);
    for (const place of underEyes) {
      expect(now - since[place]!).toBeGreaterThanOrEqual(HOLD_MS);
      expect(now - lastChange).toBeGreaterThanOrEqual(GAP_MS);
      lastChange = now;
    }
    for (const place of moved) since[place] = now;
    expect(new Set(keys(later).filter(Boolean)).size).toBe(keys(later).filter(Boolean).length);
    wall = later;
  }
});
