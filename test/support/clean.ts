/**
 * What holds for every page and state: axe finds nothing, and nothing scrolls sideways.
 * @module
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until nothing moves: a card in the middle of turning has no settled colours and no place. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // One that is taken back is over too.
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** @param within the part to look at, as a selector; the whole page without it */
export async function expectClean(page: Page, where: string, within?: string): Promise<void> {
  await settled(page);
  // Axe reads stylesheets ahead only for a rule that is not in use, by ways that our own policy forbids.
  const axe = new AxeBuilder({ page }).options({ preload: false });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id} at ${nodes.map((n) => n.target).join(' ')}`);
  expect(found, where).toEqual([]);
  await expectNarrow(page, where);
}

/** Nothing on the page makes it scroll sideways. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  // A page whose size was just changed is laid out a moment later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: where })
    .toBeLessThan(1);
}
