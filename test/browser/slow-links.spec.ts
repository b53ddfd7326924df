/** A slow link: something calm and true is painted before any script has come, and a press is answered while its part is fetched. */
import type { Page } from '@playwright/test';
import { expect, PHONE, saved, test } from '../support/exchange.ts';

/** Keeps back what the browser asks for at such addresses, until it is let go. */
async function hold(page: Page, address: RegExp): Promise<{ asked: Promise<unknown>; release: () => void }> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return { asked: page.waitForRequest(address), release };
}

const working = (page: Page) => page.locator('.working');

test('the shell is painted before any script has arrived, and stays until the first page is there', async ({
  exchange,
  browser,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser(PHONE, 'allow');
  const scripts = await hold(page, /\/assets\/.*\.js$/);
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`, { waitUntil: 'commit' });
  await scripts.asked;
  const opening = page.getByRole('status').filter({ hasText: 'Opening…' });
  await expect(opening).toBeVisible();
  await expect(page.getByText('Strategic Exchange')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', /oklch\(0\.966/);
  // The page itself comes later than the script that asks for it.
  const door = await hold(page, /\/way-in-.*\.js$/);
  scripts.release();
  await door.asked;
  await expect(opening).toBeVisible();
  door.release();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expect(page.locator('.opens')).toHaveCount(0);

  // The service worker keeps the same shell for the next visit.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = await page.evaluate(async () =>
    (await caches.match('/index.html', { ignoreSearch: true }))!.text(),
  );
  expect(kept).toContain('Opening…');

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const without = await plain.newPage();
  await without.goto(exchange.url);
  await expect(without.locator('noscript p').first()).toBeVisible();
  await expect(without.getByText('Opening…')).toBeHidden();
  await plain.close();
});

test('the table is fetched while one types one’s name, and a press is answered while its part is on its way', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser(PHONE, 'block');
  const table = await hold(page, /\/table-.*\.js$/);
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await table.asked;
  await page.getByLabel('Your name').fill('Grace');
  await page.getByRole('button', { name: /^Sit at/ }).click();
  await page.getByRole('button', { name: 'Go to the table' }).click();
  await expect(working(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go to the table' })).toBeVisible();
  table.release();
  await expect(saved(page)).toHaveText('Saved');
  await expect(working(page)).toHaveCount(0);

  const dialog = await hold(page, /\/losses-dialog-.*\.js$/);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: /taken away/ }).click();
  await expect(working(page)).toBeVisible();
  dialog.release();
  await expect(page.getByRole('dialog', { name: 'What was taken away' })).toBeVisible();
  await expect(working(page)).toHaveCount(0);
});

test('opening the room is answered while the server is asked, and the console is on its way by then', async ({
  exchange,
}) => {
  const { page } = await exchange.browser(PHONE, 'block');
  await page.goto(`${exchange.url}/start`);
  const room = await hold(page, /\/console-route-.*\.js$/);
  await page.getByLabel('What is it called?').fill('Eastmere');
  await page.getByRole('button', { name: 'Start the workshop' }).click();
  await room.asked;
  const me = await hold(page, /\/me$/);
  const open = page.getByRole('button', { name: 'Open the room' });
  await open.click();
  await me.asked;
  await expect(open).toHaveAttribute('aria-disabled', 'true');
  me.release();
  await expect(working(page)).toBeVisible();
  room.release();
  await expect(page.getByRole('heading', { name: 'On the projector' })).toBeVisible();
});
