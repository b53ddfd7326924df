/**
 * `node test/bench/page/main.ts`: what adding a response costs the page on which it is added, with few and with very many
 * responses on the card, in real Chromium with the processor slowed four times. Needs a build (`npm run build`).
 * @module
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { addResponse } from '../../../shared/model/table/response-edits.ts';
import { setAgreement } from '../../../shared/model/table/opinion-edits.ts';
import type { TableDoc } from '../../../shared/model/document.ts';
import type { CreatedWorkshop } from '../../../shared/protocol/http.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import { facilitate } from '../../support/facilitator.ts';
import { spawnServer, temporaryFolder } from '../../support/server.ts';
import { visitor } from '../../support/visitor.ts';

const SIZES = [10, 200, 1_000, 3_000];
const SLOWED = 4;
/** The first ones warm the code up and are not counted. */
const [WARM, ADDS] = [5, 20];
const CARD = 'ownership-2';
const PEOPLE = ['Grace', 'Tom', 'Priya', 'Ann'];

/** What one Add cost, in milliseconds: until it stood in the laid out page, and until the frame with it was drawn. */
type Cost = { laidOut: number; drawn: number };

/** A table that has said much about one card, with agreement to every third response. */
function fill(doc: TableDoc, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const name = PEOPLE[n % PEOPLE.length] as string;
    const text = `Response number ${n}: every school would miss the network most in its second year.`;
    addResponse(doc, null, { id: `r${n}`, card: CARD, text, author: { id: name, name }, at: 1 });
    if (n % 3 === 0) for (const other of PEOPLE) setAgreement(doc, null, `r${n}`, other, true);
  }
}

/** Types a response and presses Add, inside the page, where nothing but the page is measured. */
const addOnce = (page: Page, words: string): Promise<Cost> =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLTextAreaElement>('.compose textarea')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // A frame of its own for typing, and time for what typing leads to.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const start = performance.now();
    field.form!.requestSubmit();
    void document.querySelector('.talk')!.getBoundingClientRect();
    const laidOut = performance.now() - start;
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { laidOut, drawn: performance.now() - start };
  }, words);

async function measure(browser: Browser, url: string, count: number): Promise<Cost[]> {
  const { ask } = visitor(url);
  const wish = { title: 'Bench', format: 'strategic-exchange', tables: ['Heron'], host: 'Amina' };
  const { body: workshop } = await ask<CreatedWorkshop>('POST', '/api/workshops', wish);
  const amina = await facilitate(url, workshop);
  const tableId = workshop.tables[0]?.id as string;
  const wire = await amina.open(`table/${tableId}`);
  await wire.until(() => wire.saved >= 1);
  const n = wire.edit((doc) => doc.transact(() => fill(doc, count)));
  await wire.until(() => wire.saved >= n);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  await context.request.post(`${url}/api/workshops/${workshop.id}/join`, {
    data: { joinCode: workshop.joinCode, name: 'Grace', tableId },
  });
  const page = await context.newPage();
  await page.goto(`${url}/w/${workshop.id}?card=O2`);
  await page.locator(`[data-response="r${count - 1}"]`).waitFor({ state: 'attached', timeout: 120_000 });
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const costs: Cost[] = [];
  for (let each = 0; each < WARM + ADDS; each += 1) {
    const cost = await addOnce(page, `One more, number ${each}`);
    if (each >= WARM) costs.push(cost);
  }
  await context.close();
  await Promise.all([wire.close(), amina.close()]);
  return costs;
}

function say(count: number, costs: readonly Cost[]): void {
  const words = (read: (cost: Cost) => number) => {
    const sorted = costs.map(read).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
    return `median ${at(0.5).padStart(7)} ms, 95th ${at(0.95).padStart(7)} ms`;
  };
  console.log(
    `${String(count).padStart(5)} responses | laid out ${words((cost) => cost.laidOut)} | drawn ${words((cost) => cost.drawn)}`,
  );
}

const folder = await temporaryFolder();
const server = await spawnServer({ dataDir: folder.path });
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS });
try {
  console.log(`Adding a response, the processor slowed ${SLOWED} times, ${ADDS} times each`);
  const asked = process.argv.slice(2).map(Number);
  for (const count of asked.length > 0 ? asked : SIZES) say(count, await measure(browser, server.url, count));
} finally {
  await browser.close();
  await server.stop();
  await folder.remove();
}
