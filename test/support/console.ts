/**
 * The console, as a facilitator uses it: what browser tests open, press and look at.
 * @module
 */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, LAPTOP, expect, saved } from './exchange.ts';

/** A facilitator with the console open. */
export async function running(
  exchange: Exchange,
  workshop: CreatedWorkshop,
  viewport = LAPTOP,
): Promise<Page> {
  const { page } = await exchange.browser(viewport);
  await page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await expect(saved(page)).toHaveText('Saved');
  return page;
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The title of the running step. */
export const runs = (page: Page) => page.getByRole('list', { name: 'Steps' }).locator('[aria-current=step]');
export const digits = (page: Page) => page.getByRole('timer');
/** A table's row, by its name. */
export const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(name) }) });
