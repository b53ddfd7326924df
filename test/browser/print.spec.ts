/** Paper: what was said, by whom and when, whole; nothing to press, and nothing wider than the page. */
import type { Page } from '@playwright/test';
import { expect, response, say, test } from '../support/exchange.ts';
import { onPaper, picture, three } from '../support/map-page.ts';

/** The width of A4 less the margins, in the browser's pixels. */
const A4 = { width: 673, height: 1001 };
const LONG = `${'We tried it, and it took longer than we thought. '.repeat(40)}Then it worked.`;

async function expectPaper(page: Page): Promise<void> {
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  // Once: in the head of the page or, for a map, in its picture.
  await expect(page.getByText(day).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('Eastmere Autumn Exchange').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.btn, .act, dialog, textarea').filter({ visible: true })).toHaveCount(0);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1,
      )
      .filter((element) => !element.closest('.vh'))
      .map((element) => element.className),
  );
  expect(wide).toEqual([]);
}

test('a table, its map, its list and one’s reflections on paper', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  await paper.close();
  const { page } = await exchange.seated(workshop, 'Grace');
  await say(page, LONG);
  await say(page, 'Ask for one thing');
  await response(page, 'Ask for one thing')
    .getByRole('button', { name: /^Agree/ })
    .click();
  const print = async () => {
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  };
  const screen = () => page.emulateMedia({ media: 'screen', colorScheme: 'light' });

  await print();
  await expectPaper(page);
  await expect(page.locator('h1')).toContainText('Suppose schools set up');
  await expect(response(page, 'Then it worked.')).toBeVisible();
  await expect(response(page, 'Ask for one thing').locator('.by')).toHaveText('Grace');
  await expect(page.getByText('Show all')).toBeHidden();
  // A device with a dark display prints in ink on white all the same.
  await expect(page.locator('body')).toHaveCSS('color', /oklch\(0\.215/);
  const lines = await page
    .locator('.talk')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(lines).toBeLessThan(2);
  await screen();
  await expect(page.getByText('Then it worked.')).toBeHidden();

  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(picture(page, /3 organisations/)).toBeVisible();
  await print();
  await expectPaper(page);
  const map = page.locator('.print-map svg');
  await expect(map).toContainText('Network map, Table 2, Kingfisher');
  for (const words of ['Alder Grove', 'School nursing', 'Primary', 'Funds'])
    await expect(map).toContainText(words);
  await expect(page.locator('canvas').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('What the map asks').filter({ visible: true })).toHaveCount(1);
  await screen();
  await expect(map).toHaveCount(0);

  await page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await expect(page.getByText('School nursing', { exact: true })).toBeVisible();
  await print();
  await expectPaper(page);
  await expect(page.getByText('School nursing', { exact: true }).first()).toBeVisible();
  await screen();

  await page.goto(`${exchange.url}/w/${workshop.id}/reflections`);
  await expect(page.getByRole('heading', { name: 'My reflections' })).toBeVisible();
  await print();
  await expectPaper(page);
});
