import { expect, test } from 'vitest';
import { clockWords } from '../../../../../client/room/stage/clock-words.ts';
import { held, lengthened, offeredClock, started } from '../../../../../shared/model/plan/countdown.ts';

const NOW = 1_790_000_000_000;
const offered = offeredClock('Cards', 10);
const running = started(offered, NOW);

test('an offered clock says how much time there will be', () => {
  expect(clockWords(offered, NOW)).toEqual({
    before: 'Time for',
    title: 'Cards',
    digits: '10:00',
    still: true,
  });
});

test('a running clock says what is left', () => {
  expect(clockWords(running, NOW + 60_000)).toEqual({
    before: 'Left for',
    title: 'Cards',
    digits: '9:00',
    still: false,
  });
  expect(clockWords(running, NOW + 600_000)).toMatchObject({ before: 'Left for', digits: '0:00' });
});

test('a clock that has run over counts up, calmly', () => {
  expect(clockWords(running, NOW + 730_000)).toEqual({
    title: 'Cards',
    after: 'over by',
    digits: '2:10',
    still: false,
  });
  expect(clockWords(running, NOW + 601_000)).toMatchObject({ after: 'over by', digits: '0:01' });
});

test('a held clock says so, and so does one held after it ran over', () => {
  expect(clockWords(held(running, NOW + 60_000), NOW + 90_000)).toEqual({
    title: 'Cards',
    after: 'held at',
    digits: '9:00',
    still: true,
  });
  expect(clockWords(held(running, NOW + 660_000), NOW + 900_000)).toMatchObject({
    after: 'held, over by',
    digits: '1:00',
  });
});

test('an offered clock with a minute more is still an offer', () => {
  expect(clockWords(lengthened(offered, 1, NOW), NOW)).toMatchObject({ before: 'Time for', digits: '11:00' });
});
