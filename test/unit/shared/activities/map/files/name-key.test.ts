import { expect, it } from 'vitest';
import { nameKey } from '../../../../../../shared/activities/map/files/name-key.ts';

it.each([
  ['École Noël', 'ECOLE NOEL'],
  ['St Mary’s', "St. Mary's"],
  ['St Mary´s', 'St Mary`s'],
  ['Hill  Top\u00A0School ', 'hill top school'],
  ['14–19 Partnership', '14-19 partnership'],
])('“%s” and “%s” are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it.each([
  ['St Marys', "St Mary's"],
  ['East. Road', 'East Road'],
  ['Hill', 'Mill'],
])('“%s” and “%s” are two', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
