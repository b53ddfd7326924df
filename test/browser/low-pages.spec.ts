/** A phone on its side, a laptop at 200 %, the narrowest phone: no page of the method scrolls sideways. */
import { PHONE, expect, test } from '../support/exchange.ts';
import { expectNarrow } from '../support/clean.ts';
import { METHOD_PAGES } from '../support/method-pages.ts';

const SIZES = [
  { width: 844, height: 390 },
  { width: 683, height: 384 },
  { width: 320, height: 640 },
];

test('the pages of the method fit low and narrow screens', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace', { viewport: PHONE });
  for (const search of METHOD_PAGES) {
    await page.goto(`${exchange.url}/w/${workshop.id}${search}`);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect(page.locator('main').first()).toBeVisible();
      await expectNarrow(page, `${search} at ${size.width}x${size.height}`);
    }
  }
});
