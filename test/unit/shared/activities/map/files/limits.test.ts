import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../../../../shared/activities/map/files/in/graphml-in.ts';
import {
  MOST_BYTES,
  tooLarge,
  tooMuchIn,
  tooMuchOf,
} from '../../../../../../shared/activities/map/files/in/limits.ts';
import { readTable } from '../../../../../../shared/activities/map/files/in/table.ts';
import type { Reading } from '../../../../../../shared/activities/map/files/sketch.ts';

describe('a file with more in it than a map can hold is turned away with a sentence', () => {
  const row = (cells: number) => Array.from({ length: cells }, (_, n) => `c${n}`).join(',');

  it('of 30 MB', () => {
    expect(tooLarge(30_000_000, MOST_BYTES)?.title).toBe('This file is larger than 24 MB');
    expect(tooLarge(MOST_BYTES, MOST_BYTES)).toBeUndefined();
  });

  it('of 20,000 columns, with a header or without', () => {
    for (const text of [`Name,${row(20_000)}\nAlder,${row(20_000)}`, row(20_000)])
      expect(tooMuchIn([readTable(text)])?.title).toMatch(
        /^This table has 20,00\d columns, and 200 can be read$/,
      );
    expect(tooMuchIn([readTable(`Name,${row(150)}\nAlder,${row(150)}`)])).toBeUndefined();
  });

  it('of one line or one cell', () => {
    expect(tooMuchIn([readTable('x'.repeat(5_000_000))])?.title).toMatch(
      /has a cell of more than 20,000 letters$/,
    );
    expect(tooMuchIn([readTable(`Name\n${'x'.repeat(30_000)}`)])?.title).toMatch(/^Row 2 has a cell/);
    // White space only, which has no first line to find a separator in.
    expect(tooMuchIn([readTable(' '.repeat(5_000_000))])).toBeUndefined();
  });

  it('of 60,000 rows', () => {
    expect(tooMuchIn([readTable(`Name\n${'a\n'.repeat(60_000)}`)])?.title).toMatch(/has 60,000 rows/);
  });

  it('or of 60,000 nodes', () => {
    const nodes = Array.from({ length: 60_000 }, (_, n) => `<node id="n${n}"/>`).join('');
    const read = readGraphml(`<graphml><graph>${nodes}</graph></graphml>`) as Reading;
    expect(tooMuchOf(read)?.title).toMatch(/^This file has 60,000 things in it/);
    const long = `<graphml><graph><node id="${'n'.repeat(30_000)}"/></graph></graphml>`;
    expect(tooMuchOf(readGraphml(long) as Reading)?.title).toMatch(/more than 20,000 letters/);
  });
});
