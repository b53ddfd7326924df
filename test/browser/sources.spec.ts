/** Whose work this continues is one press from everything that continues it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/exchange.ts';
import { setUp, show } from '../support/stage-hall.ts';

const ISBN = '1-84478-585-8';
const asked = async (page: Page) => {
  await page.getByRole('button', { name: 'Where this comes from' }).first().click();
  return page.getByRole('dialog', { name: 'Where this comes from' });
};

test('a card, its back, the list of questions, the front page and the wall say whose work they continue', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace', { card: 'O2' });
  const front = await asked(page);
  await expect(front).toContainText(ISBN);
  await expect(front).toContainText('Ours entirely: the prompts.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Turn over/ }).click();
  await page.getByRole('region', { name: 'How others did it' }).getByRole('button').last().click();
  await expect(page.getByRole('dialog')).toContainText('the line at the top');

  const reader = await exchange.browser();
  await reader.page.goto(`${exchange.url}/questions`);
  await expect(await asked(reader.page)).toContainText(ISBN);
  await reader.page.goto(exchange.url);
  await reader.page.getByRole('link', { name: 'Sources' }).click();
  await expect(reader.page.getByText('Mel Ainscow')).toBeVisible();

  const { hall, page: wall } = await setUp(exchange);
  await show(hall, 'ownership-2');
  await expect(wall.locator('main')).toHaveAttribute('data-scene', 'question');
  await expect(wall.locator('.stage__ask')).toHaveCSS('opacity', '0');
  await wall.mouse.move(400, 400);
  await expect(wall.locator('.stage__ask')).toHaveCSS('opacity', '1');
  await expect(await asked(wall)).toContainText(ISBN);
  await hall.close();
});
