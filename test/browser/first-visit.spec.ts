/** A phone on a bad link: what has to arrive before the table can be used. */
import { PHONE, expect, saved, test } from '../support/exchange.ts';

/** Compressed JavaScript before a participant's table is usable. It was 116 before six more activities could be opened from there. */
const BUDGET_KIB = 117;

test(`a first visit fetches at most ${BUDGET_KIB} KiB of JavaScript before the table is usable`, async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  // The service worker fetches everything for later, in its own time; the budget is about what the page waits for.
  const { page } = await exchange.browser(PHONE, 'block');
  const scripts: Promise<{ url: string; plain: boolean; bytes: number }>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'script') return;
    const plain = !response.headers()['content-encoding'];
    scripts.push(
      request.sizes().then((sizes) => ({ url: request.url(), plain, bytes: sizes.responseBodySize })),
    );
  });
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await page.getByLabel('Your name').fill('Grace');
  await page.getByRole('button', { name: /^Sit at/ }).click();
  await page.getByRole('button', { name: 'Go to the table' }).click();
  await expect(saved(page)).toHaveText('Saved');
  await expect(page.locator('h1')).toBeVisible();
  const fetched = await Promise.all(scripts);
  const kib = fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  console.log(`First visit: ${kib.toFixed(1)} KiB of JavaScript in ${fetched.length} files`);
  // Files of a few hundred bytes would not get smaller.
  expect(fetched.filter(({ plain, bytes }) => plain && bytes > 600)).toEqual([]);
  expect(kib).toBeGreaterThan(40);
  expect(kib).toBeLessThanOrEqual(BUDGET_KIB);
});
