/** A table publishes its story and takes it back; a stranger reads it in the library meanwhile, and nothing else. */
import type { Page } from '@playwright/test';
import { noteStoryWriter, setStoryCard } from '../../shared/activities/stories/edits.ts';
import { storyWords } from '../../shared/activities/stories/parts.ts';
import { addRemark } from '../../shared/model/table/remark-edits.ts';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, PHONE, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sees = (page: Page) => page.getByRole('region', { name: 'Who can see it' });

test('published from a table with a preview, read by a stranger, taken back, and gone from its address', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Curlew', 'Wren']);
  const hall = await openHall(exchange.url, workshop);
  const write = (id: string, field: Parameters<typeof storyWords>[0], text: string) =>
    hall.table(0, (doc) => addRemark(doc, 'test', { id, about: storyWords(field), text }));
  await write('t', 'title', 'Two paid hours');
  await write('d', 'did', 'We asked the zanderfish for two hours.');
  await write('w', 'who', 'Goldeneye of Alder Grove');
  await hall.table(0, (doc) => {
    setStoryCard(doc, 'test', 'S4', 1);
    noteStoryWriter(doc, 'test', { id: 'p', name: 'Merganser' });
  });
  const { page } = await exchange.seated(workshop, 'Grace', {
    table: workshop.tables[0]!.id,
    viewport: LAPTOP,
  });
  await page.goto(`${exchange.url}/w/${workshop.id}?story=round`);
  await expect(sees(page)).toContainText('Nobody outside can, unless your table publishes it.');

  // The preview is what becomes public: who may be asked only once that is ticked.
  await button(page, 'Publish…').click();
  const dialog = page.getByRole('dialog', { name: 'Publish your story?' });
  const preview = dialog.getByRole('group', { name: 'What becomes public' });
  await expect(preview).toContainText('We asked the zanderfish for two hours.');
  await expect(preview).not.toContainText(/Goldeneye|Merganser/);
  await dialog.getByRole('checkbox', { name: /^Publish who may be asked/ }).check();
  await expect(preview).toContainText('Goldeneye of Alder Grove');
  await dialog.getByRole('checkbox', { name: /^Publish who may be asked/ }).uncheck();
  await expect(preview).not.toContainText('Goldeneye');
  await expectClean(page, 'the preview');

  // Somebody writes on while it is read: nothing is published that was not seen.
  await write('c', 'warn', 'Ask in spring.');
  await button(page, 'Publish it').click();
  await expect(dialog).toContainText('Somebody has written in the story since it was shown here.');
  await expect(preview).toContainText('Ask in spring.');
  await button(page, 'Publish it').click();
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Publish again…')).toBeFocused();
  await expect(sees(page)).toContainText(/Published \d+ \w+\./);
  const address = await sees(page).getByRole('link', { name: 'See it in the library' }).getAttribute('href');

  // A stranger, without a cookie, finds it by its words.
  const stranger = await exchange.browser(LAPTOP);
  await stranger.page.goto(`${exchange.url}/library?q=zanderfish`);
  const row = stranger.page.locator('.finds__list').getByRole('link');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('From a workshop, Curlew');
  await row.click();
  const told = stranger.page.getByRole('article');
  await expect(stranger.page.getByRole('heading', { level: 1, name: 'Two paid hours' })).toBeFocused();
  await expect(told).toContainText(/Told by a table in a workshop on this server, \d+ \w+ \d{4}\./);
  await expect(told).toContainText('Ask in spring.');
  await expect(stranger.page.locator('body')).not.toContainText(/Goldeneye|Merganser|Eastmere/);
  expect(new URL(stranger.page.url()).pathname).toBe(address);
  expect(await stranger.context.cookies()).toEqual([]);
  await expectClean(stranger.page, 'a published story');
  await stranger.page.setViewportSize(PHONE);
  await expectClean(stranger.page, 'a published story on a phone');

  // What is written later stays at the table; taken back, the address says so.
  await write('x', 'context', 'Bittern was there before.');
  await stranger.page.reload();
  await expect(told).toContainText('Ask in spring.');
  await expect(told).not.toContainText('Bittern');
  await button(page, 'Withdraw').click();
  await expect(button(page, 'Publish…')).toBeFocused();
  await stranger.page.goto(`${exchange.url}${address}`);
  await expect(
    stranger.page.getByRole('heading', { level: 1, name: 'Its authors took this story back' }),
  ).toBeVisible();
  await expect(stranger.page.locator('body')).not.toContainText('zanderfish');
  await hall.close();
});
