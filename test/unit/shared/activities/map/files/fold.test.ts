import { expect, it } from 'vitest';
import { fold } from '../../../../../../shared/activities/map/files/fold.ts';

it.each([
  ['École Noël', 'ECOLE NOEL'],
  ['St Mary’s', "St. Mary's"],
  ['St Mary´s', 'St Mary`s'],
  ['Hill  Top\u00A0School ', 'hill top school'],
  ['14–19 Partnership', '14-19 partnership'],
])('“%s” and “%s” are one name', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

it.each([
  ['St Marys', "St Mary's"],
  ['East. Road', 'East Road'],
  ['Hill', 'Mill'],
])('“%s” and “%s” are two', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});
