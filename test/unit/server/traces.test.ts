/**
 * The tests that nothing leaks are worth what their search is worth.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { tracesIn, tracesInMemory } from '../../support/traces.ts';

const WORD = 'Merganser';

it.each([
  ['utf8', 'x'],
  ['utf16le', 'x'],
  ['hex', 'x'],
  ['base64', ''],
  ['base64', 'x'],
  ['base64', 'xy'],
  ['base64url', 'xyz'],
] as const)('a word is found that was kept as %s behind "%s"', (encoding, before) => {
  const kept = `${before}${WORD}, and more`;
  const direct = encoding === 'utf8' || encoding === 'utf16le';
  const bytes = direct ? Buffer.from(kept, encoding) : Buffer.from(Buffer.from(kept).toString(encoding));
  expect(tracesIn(Buffer.concat([Buffer.alloc(5), bytes]), ['Goldeneye', WORD])).toEqual([WORD]);
});

it.skipIf(process.platform !== 'linux')(
  'a word is found in the memory of a child, and one that is not, is not',
  async () => {
    const child = spawn(process.execPath, [
      '-e',
      'globalThis.kept = ["Merg", "anser"].join(""); setInterval(() => {}, 1e9); console.log(1)',
    ]);
    await once(child.stdout, 'data');
    // Put together, so that the search finds it nowhere else.
    expect(await tracesInMemory(child.pid as number, [WORD, 'Goldeneye'])).toEqual([WORD]);
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  },
);
