/**
 * `npm run bench:map`: the canvas with 1,000 organisations, 3,000 ties, four networks and twenty other people on it, in
 * real Chromium without a graphics card, beside plain Cytoscape.js with the same graph. Needs a build (`npm run build`).
 * @module
 */
import { loadavg } from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import { type County, makeCounty } from './county.ts';
import { openCytoscape, panOf } from './cytoscape.ts';
import { type Frames, framesOf, statistics } from './frames.ts';
import { changesToQuestions } from './questions.ts';
import { setUp, type Stand } from './stand.ts';

const SIZE = { width: 1366, height: 768 };
const OTHERS = 20;
/** How often the map is changed to see what it asks then. */
const CHANGES = 20;
/** How often each of the others moves a pointer. */
const EVERY_MS = 50;
const ALL = /^Network map: 1000 organisations/;

const ms = (value: number) => `${value.toFixed(1)} ms`;
const say = (what: string, { median, p95, count }: Frames) =>
  console.log(`${what.padEnd(46)} median ${ms(median)}, 95th ${ms(p95)} of ${count} frames`);

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, serviceWorkers: 'block' });
  return context.newPage();
}

/** How long the map takes from the moment its code is there. The second time: fonts and code are at hand. */
async function opening(page: Page, stand: Stand): Promise<number> {
  await page.goto(stand.url);
  await page.getByRole('img', { name: ALL }).waitFor();
  await page.reload();
  await page.getByRole('img', { name: ALL }).waitFor();
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/map-view[^/]*\.js/.test(name)) as PerformanceResourceTiming[];
    return performance.now() - Math.max(...scripts.map(({ responseEnd }) => responseEnd));
  });
}

/** Where on the page an organisation is that nothing else lies over. */
async function organisationAt(page: Page): Promise<{ x: number; y: number }> {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  const live = page.getByRole('img', { name: ALL });
  const box = (await live.boundingBox())!;
  // The focus ring is the only highlighter on the canvas.
  const spot = await live.evaluate((canvas: HTMLCanvasElement) => {
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let [x, y, count] = [0, 0, 0];
    for (let at = 0; at < width * height; at += 1) {
      if (data[at * 4]! < 240 || data[at * 4 + 2]! > 120 || data[at * 4 + 3]! < 200) continue;
      x += at % width;
      y += Math.floor(at / width);
      count += 1;
    }
    return { x: x / count, y: y / count };
  });
  return { x: box.x + spot.x, y: box.y + spot.y };
}

async function ours(browser: Browser, county: County): Promise<void> {
  const stand = await setUp(county);
  const page = await newPage(browser);
  await stand.seat(page, 'Priya');
  const cdp = await page.context().newCDPSession(page);
  console.log(`Opening, once the code is loaded: ${ms(await opening(page, stand))}`);

  const seen = page.getByRole('img', { name: ALL }).evaluate(async (canvas: HTMLCanvasElement) => {
    const pen = canvas.getContext('2d')!;
    const isEmpty = () =>
      pen.getImageData(0, 0, canvas.width, canvas.height).data.every((part) => part === 0);
    while (isEmpty()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return Date.now();
  });
  const tom = await stand.puppet('Tom');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = Date.now();
  tom.tell({ drag: { ids: ['o500'], by: [40, 40] } });
  console.log(`Somebody else's drag is seen after ${(await seen) - began} ms`);
  tom.tell({ drag: undefined });

  for (const rate of [1, 4]) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const took = await changesToQuestions(page, stand, CHANGES);
    const slow = rate > 1 ? `, page ${rate} times slower` : '';
    console.log(
      `A change to the question on screen${slow}: median ${ms(statistics(took).median)}, worst ${ms(Math.max(...took))} of ${CHANGES}`,
    );
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  const crowd = await Promise.all(Array.from({ length: OTHERS }, (_, nth) => stand.puppet(`Person ${nth}`)));
  const moving = setInterval(() => {
    const turn = Date.now() / 700;
    crowd.forEach((puppet, nth) =>
      puppet.tell({
        cursor: [1900 + 1700 * Math.sin(turn + nth), 1000 + 900 * Math.cos(turn * 1.3 + nth * 2)],
      }),
    );
  }, EVERY_MS);
  const node = await organisationAt(page);
  for (const rate of [1, 4]) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    say(`Ours, drag${rate > 1 ? `, processor ${rate} times slower` : ''}`, await framesOf(page, cdp, node));
    const sheet = (await page.getByRole('application').boundingBox())!;
    const empty = { x: sheet.x + 12, y: sheet.y + 12 };
    say(`Ours, pan${rate > 1 ? `, processor ${rate} times slower` : ''}`, await framesOf(page, cdp, empty));
  }
  clearInterval(moving);
  await Promise.all([tom, ...crowd].map((puppet) => puppet.leave()));
  await page.context().close();
  await stand.tearDown();
}

async function cytoscape(browser: Browser, county: County): Promise<void> {
  const page = await newPage(browser);
  const cdp = await page.context().newCDPSession(page);
  const { node } = await openCytoscape(page, county);
  for (const rate of [1, 4]) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const slow = rate > 1 ? `, processor ${rate} times slower` : '';
    say(`Cytoscape.js, drag${slow}`, await framesOf(page, cdp, node));
    const [before, frames] = [await panOf(page), await framesOf(page, cdp, { x: 8, y: 8 })];
    if ((await panOf(page)) === before) throw new Error('Cytoscape.js was not panned.');
    say(`Cytoscape.js, pan${slow}`, frames);
  }
  await page.context().close();
}

const county = makeCounty(1000, 3000);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)} on its cores`);
try {
  await ours(browser, county);
  if (!process.argv.includes('--alone')) await cytoscape(browser, county);
} finally {
  await browser.close();
}
console.log(`Load of the machine after: ${loadavg()[0]?.toFixed(2)}`);
