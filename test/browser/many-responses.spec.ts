/** A card on which very much has been said: adding to it costs what it costs on any other, and all of it can be read. */
import type { Page } from '@playwright/test';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { expect, response, saved, say, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';
import type { Exchange } from '../support/exchange.ts';

const author = { id: 'p', name: 'Priya' };

/** Somebody at a table that has said this much about O2. */
async function before(exchange: Exchange, count: number): Promise<Page> {
  const workshop = await exchange.workshop(['Heron']);
  const hall = await openHall(exchange.url, workshop);
  await hall.table(0, (doc) =>
    doc.transact(() => {
      for (let n = 1; n <= count; n += 1)
        addResponse(doc, 'test', { id: `r${n}`, card: 'ownership-2', text: `Number ${n}.`, author, at: 1 });
    }),
  );
  await hall.close();
  const { page } = await exchange.seated(workshop, 'Grace');
  await expect(response(page, `Number ${count}.`)).toBeVisible();
  return page;
}

/** How many calls of functions the page makes for one Add, its words arriving and being saved included. */
async function callsOfAdding(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Profiler.enable');
  await say(page, 'The first warms everything up');
  await expect(saved(page)).toHaveText('Saved');
  await page.getByLabel('Add a response').fill('One more');
  await browser.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await page.locator('.compose').evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(response(page, 'One more')).toBeVisible();
  const { result } = await browser.send('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => url.startsWith(new URL(page.url()).origin));
  return ours.flatMap(({ functions }) => functions).reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
}

test('adding the thousandth response runs hardly more of the page than adding the two hundredth', async ({
  exchange,
}) => {
  const few = await callsOfAdding(await before(exchange, 200));
  const many = await callsOfAdding(await before(exchange, 1_000));
  console.log(`Calls of functions for one Add: ${few} at 200 responses, ${many} at 1,000`);
  expect(few).toBeGreaterThan(500);
  // The next rank is found by looking at the rank of each: a dozen calls. Nothing else may grow with how much there is.
  expect((many - few) / 800).toBeLessThan(20);
});

test('the latest of a thousand responses are there, and the earlier ones at a press', async ({
  exchange,
}) => {
  const page = await before(exchange, 1_000);
  const notes = page.locator('.notes > li');
  expect(await notes.count()).toBeLessThanOrEqual(120);
  await expect(page.locator('.talk').getByText('1000 responses', { exact: true })).toBeVisible();
  const earlier = page.getByRole('button', { name: /^Show earlier responses/ });
  await expect(earlier).toHaveText('Show earlier responses (940 more)');
  for (let left = 940; left > 0; left -= 200) await earlier.click();
  await expect(earlier).toHaveCount(0);
  await expect(notes).toHaveCount(1_000);
  await expect(response(page, 'Number 1.')).toBeVisible();
  await say(page, 'And one more');
  await expect(response(page, 'And one more')).toBeInViewport();
});
