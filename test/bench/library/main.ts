/**
 * `node test/bench/library/main.ts`: what a keystroke in the library's search costs, over everything it holds. First the search alone, in
 * Node; then the page, in real Chromium as it is and with the processor slowed four times. The page needs a build (`npm run build`).
 * @module
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { everything } from '../../../shared/library/index.ts';
import { makeSearch } from '../../../shared/library/search/search.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import { spawnServer, temporaryFolder } from '../../support/server.ts';

/** What people may look for: words, several words, codes, places, slips, and nothing. */
const QUERIES = [
  'money',
  'headteachers',
  'trust',
  'who leads',
  'shared purpose',
  'special school',
  'data sharing',
  'E3',
  'derbyshire',
  'sandwell triads',
  'will it last',
  'hub and spoke',
  'governors',
  'brokerige',
  'networks across the authority',
  'funding',
  'the children’s services',
  'key stage 3',
  'a federation of two schools',
  'zzyzx',
];
const ROUNDS = 5;

/** Every beginning of every query, as it is typed. */
const keystrokes = QUERIES.flatMap((query) =>
  Array.from({ length: query.length }, (_, place) => query.slice(0, place + 1)),
);

function say(where: string, costs: readonly { query: string; ms: number }[]): void {
  const sorted = [...costs].sort((a, b) => a.ms - b.ms);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  const worst = at(1);
  console.log(
    `${where.padEnd(34)} | median ${at(0.5).ms.toFixed(1).padStart(6)} ms, 95th ${at(0.95).ms.toFixed(1).padStart(6)} ms, worst ${worst.ms.toFixed(1).padStart(6)} ms (“${worst.query}”)`,
  );
}

async function searchAlone(): Promise<void> {
  const items = await everything();
  const start = performance.now();
  const { find: search, prepare } = makeSearch(items);
  prepare();
  console.log(`${items.length} items, ${(performance.now() - start).toFixed(0)} ms to make the search ready`);
  const costs = Array.from({ length: ROUNDS }).flatMap(() =>
    keystrokes.map((query) => {
      const before = performance.now();
      search(query);
      return { query, ms: performance.now() - before };
    }),
  );
  say('The search alone', costs);
}

/** Types each query inside the page, where nothing but the page is measured: until it is laid out, and until it is drawn. */
const typeAll = (page: Page, queries: readonly string[]) =>
  page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('#seek')!;
    const wait = () => new Promise((resolve) => setTimeout(resolve, 0));
    const costs: { query: string; laidOut: number; drawn: number }[] = [];
    for (const query of all) {
      await new Promise(requestAnimationFrame);
      await wait();
      const start = performance.now();
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      void document.querySelector('main')!.getBoundingClientRect();
      const laidOut = performance.now() - start;
      await new Promise(requestAnimationFrame);
      await wait();
      costs.push({ query, laidOut, drawn: performance.now() - start });
    }
    return costs;
  }, queries);

/** The processor time of the page for each keystroke, drawing included. Other programs on the machine do not change it. */
async function processorTime(page: Page, session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const costs = [];
  for (const query of keystrokes) {
    const before = await spent();
    await typeAll(page, [query]);
    costs.push({ query, ms: (await spent()) - before });
  }
  say('/library, processor time', costs);
}

async function inThePage(slowed: number, path: string): Promise<void> {
  const folder = await temporaryFolder();
  const server = await spawnServer({ dataDir: folder.path });
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS });
  try {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    await page.locator('.sift').waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    if (slowed === 1) await processorTime(page, session);
    const costs = await typeAll(page, keystrokes);
    const where = `${path}, processor / ${slowed}`;
    say(
      `${where}, laid out`,
      costs.map(({ query, laidOut: ms }) => ({ query, ms })),
    );
    say(
      `${where}, drawn`,
      costs.map(({ query, drawn: ms }) => ({ query, ms })),
    );
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

console.log(`${QUERIES.length} queries, ${keystrokes.length} keystrokes`);
await searchAlone();
for (const slowed of [1, 4]) await inThePage(slowed, '/library');
