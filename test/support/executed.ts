/**
 * Which functions of our own source a page runs, counted by the browser. The page must come from a build with source maps.
 * @module
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Page } from '@playwright/test';

/** A function as `<file>:<line>:<column>` of its source, the file from the root of the house. */
export type Ran = ReadonlySet<string>;

export type Executed = {
  /** The functions of `client/` and `shared/` that were called since the last time this was asked. */
  take(): Promise<Ran>;
};

/**
 * Begins to count. A function counts when it is called; one that only goes on after an `await` does not.
 * @param house the folder with the source; its `dist` is what the page was built into
 */
export async function countExecuted(page: Page, house: string): Promise<Executed> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Profiler.enable');
  await browser.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const sources = new Map<string, (offset: number) => string | undefined>();
  const sourceOf = (url: string) => {
    const known = sources.get(url) ?? readSource(house, join(house, 'dist', new URL(url).pathname));
    sources.set(url, known);
    return known;
  };
  return {
    async take() {
      const { result } = await browser.send('Profiler.takePreciseCoverage');
      const ran = new Set<string>();
      for (const { url, functions } of result) {
        // Playwright's own scripts have no address.
        if (!url.startsWith(new URL(page.url()).origin)) continue;
        for (const { ranges } of functions) {
          // The first range is the whole function, and its count how often it was called.
          const [whole] = ranges;
          const place = whole && whole.count > 0 ? sourceOf(url)(whole.startOffset) : undefined;
          if (place) ran.add(place);
        }
      }
      return ran;
    },
  };
}

/** The files that functions are in, in order. */
export const filesOf = (ran: Iterable<string>): string[] =>
  [...new Set([...ran].map((place) => place.replace(/:\d+:\d+$/, '')))].sort();

/** Tells where in our source a character of a built file comes from; `undefined` for what is not ours. */
function readSource(house: string, file: string): (offset: number) => string | undefined {
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const starts = [0];
  for (const { index } of readFileSync(file, 'utf8').matchAll(/\n/g)) starts.push(index + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    const found = map.findEntry(line, offset - (starts[line] ?? 0));
    if (!('originalSource' in found)) return undefined;
    const source = relative(house, resolve(dirname(file), found.originalSource));
    return /^(client|shared)\//.test(source)
      ? `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`
      : undefined;
  };
}
