/** The library: everything of the decks to be found, read, linked, printed and taken into a workshop, without one. */
import type { Page } from '@playwright/test';
import { running } from '../support/console.ts';
import { expect, LAPTOP, PHONE, test } from '../support/exchange.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the library' });
const found = (page: Page) => page.locator('.finds__list').getByRole('link');
const heading = (page: Page) => page.getByRole('heading', { level: 2, name: /mention|thing/ });

test('searching as one types, choosing, opening by keyboard, and the way back', async ({ exchange }) => {
  const { page } = await exchange.browser(LAPTOP);
  await page.goto(exchange.url);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
  await expect(page.getByRole('link', { name: /^S4/ })).toBeVisible();

  await field(page).pressSequentially('money');
  await expect(heading(page)).toHaveText(/\d+ things mention “money”/);
  await expect(page).toHaveURL(/\?q=money$/);
  await expect(page.locator('mark').first()).toHaveText(/money/i);
  const all = await found(page).count();

  const kind = page.getByRole('checkbox', { name: /^Practice stories/ });
  const count = Number(await kind.locator('xpath=..').locator('small').textContent());
  await kind.check();
  await expect(found(page)).toHaveCount(count);
  expect(count).toBeLessThan(all);
  await page.getByRole('button', { name: /^Effectiveness/ }).click();
  await expect(found(page)).toHaveCount(1);
  await expect(page).toHaveURL(/q=money&challenge=E&kind=story$/);

  // Enter leads to what was found, and from there the keyboard reaches the first of it.
  await field(page).press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(found(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const item = page.getByRole('heading', { level: 1, name: /^Support and challenge go together/ });
  await expect(item).toBeFocused();
  await expect(page).toHaveURL(/\/library\/practice\/derbyshire-effectiveness\?/);
  await expect(page.getByRole('article').locator('mark')).toHaveText(['money']);
  await expect(page.getByRole('article')).toContainText('Crown copyright 2005');
  await expect(page.getByRole('article')).toContainText('Ours entirely: ');
  await expect(found(page).first()).toHaveAttribute('aria-current', 'true');

  await page.goBack();
  await expect(found(page).first()).toBeFocused();
  await expect(field(page)).toHaveValue('money');
  await expect(item).toBeHidden();
  await page.reload();
  await expect(found(page)).toHaveCount(1);

  await field(page).fill('zzyzx');
  await expect(page.getByText('Nothing here mentions “zzyzx”. Try one word.').first()).toBeVisible();
});

test('on a phone an item is a page of its own; an address that leads nowhere says so', async ({
  exchange,
}) => {
  const { page } = await exchange.browser(PHONE);
  await page.goto(`${exchange.url}/library?q=trust`);
  const row = found(page).nth(14);
  const title = await row.locator('b').textContent();
  await row.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(title!));
  await expect(heading(page)).toBeHidden();
  await page.getByRole('link', { name: 'What was found' }).click();
  // Where one was, and not at the top.
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();

  // What is told within another item leads there; what nobody knows says so.
  await page.goto(`${exchange.url}/library/brokerage/committed`);
  await expect(page.getByRole('heading', { level: 1, name: 'A good go-between' })).toBeVisible();
  await page.goto(`${exchange.url}/library/practice/nobody`);
  await expect(page.getByRole('heading', { level: 1, name: 'That is not here' })).toBeVisible();
  await page.getByRole('link', { name: 'See the whole library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeFocused();
});

test('“Use in a workshop” leads to the console of one that this device runs', async ({ exchange }) => {
  const press = async (page: Page) => {
    await page.goto(`${exchange.url}/library/ideas/rule-need`);
    await page.getByRole('button', { name: 'Use in a workshop' }).click();
    return page.getByRole('dialog', { name: 'Use in a workshop' });
  };
  const { page: reader } = await exchange.browser(LAPTOP);
  const none = await press(reader);
  await expect(none.getByRole('link', { name: 'Start a workshop' })).toHaveAttribute('href', '/start');
  await expect(none).toContainText('This device runs no workshop yet.');
  await reader.keyboard.press('Escape');
  await expect(reader.getByRole('button', { name: 'Use in a workshop' })).toBeFocused();

  const workshop = await exchange.workshop();
  const amina = await running(exchange, workshop);
  const dialog = await press(amina);
  await expect(dialog).toContainText('with the whole of its topic');
  const link = dialog.getByRole('link', { name: 'Eastmere Autumn Exchange' });
  const address = new URL((await link.getAttribute('href'))!, exchange.url);
  expect(address.searchParams.get('use')).toBe('ideas/rule-need');
  await link.click();
  await expect.poll(() => new URL(amina.url()).pathname).toBe(`/w/${workshop.id}/facilitate`);
});

test('an item and a list on paper: whole, with source and credit, and nothing to press', async ({
  exchange,
}) => {
  const { page } = await exchange.browser(LAPTOP);
  await page.goto(`${exchange.url}/library/practice/derbyshire-effectiveness?q=network`);
  await expect(page.getByRole('heading', { level: 1, name: /^Support and challenge/ })).toBeVisible();
  await page.setViewportSize({ width: 673, height: 1001 });
  await page.emulateMedia({ media: 'print' });
  const seen = (words: string | RegExp) => page.getByText(words).filter({ visible: true });
  const controls = page.locator('.btn, input, nav, .found').filter({ visible: true });
  await expect(controls).toHaveCount(0);
  await expect(seen(/Crown copyright 2005\.$/)).toHaveCount(1);
  await expect(seen('Who in your school could be')).toHaveCount(1);
  await expect(seen('Strategic Exchange: library')).toHaveCount(1);

  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${exchange.url}/library?q=network`);
  await expect(page.getByRole('button', { name: /^Show \d+ more$/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const [, count] = /^(\d+)/.exec((await heading(page).textContent())!)!;
  await expect(page.locator('.found').filter({ visible: true })).toHaveCount(Number(count));
  await expect(page.locator('.btn, input').filter({ visible: true })).toHaveCount(0);
  // Each publication is credited once.
  await expect(seen(/^Adapted from “Six accounts of practice”/)).toHaveCount(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThan(1);
});
