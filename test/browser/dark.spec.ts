/** A device that asks for a dark display gets one on every page, at the same contrast; the stage stays as its address says. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled } from '../support/clean.ts';
import { running } from '../support/console.ts';
import { expect, say, test } from '../support/exchange.ts';
import { onPaper, picture, three } from '../support/map-page.ts';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper').trim());
const DARK = '#17110d';

/** Every word and every sign stands out from its ground. Everything else axe looks for is the same in the light. */
async function expectContrast(page: Page, where: string): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  expect(
    violations.flatMap(({ nodes }) => nodes.map((node) => `${where}: ${node.target.join(' ')}`)),
  ).toEqual([]);
}

test('a dark display where the device asks for it: pages, the drawing, and not the light stage', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  await paper.close();
  const { page } = await exchange.seated(workshop, 'Grace');
  await say(page, 'Ask for one thing');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(DARK);
  await expectContrast(page, 'table');
  await page.getByRole('button', { name: /^Turn over/ }).click();
  await expect(page.getByText('How another authority did it').first()).toBeVisible();
  await expectContrast(page, 'the back of a card');

  // What is drawn is drawn again.
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(picture(page, /3 organisations/)).toBeVisible();
  const drawn = () =>
    page.evaluate(() => [...document.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()));
  let still = await drawn();
  await expect
    .poll(async () => {
      const last = still;
      still = await drawn();
      return still.join() === last.join();
    })
    .toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect
    .poll(async () => (await drawn()).filter((each, nth) => each === still[nth]).length)
    .toBeLessThan(2);
  await expectContrast(page, 'map');

  await page.goto(exchange.url);
  await expect(page.locator('h1').first()).toBeVisible();
  await expectContrast(page, 'front page');
  const console_ = await running(exchange, workshop);
  await console_.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(console_, 'console');
  await console_.goto(`${exchange.url}/w/${workshop.id}/stage?light`);
  await expect(console_.getByText('Eastmere Autumn Exchange').first()).toBeVisible();
  expect(await ground(console_)).not.toBe(DARK);
});
