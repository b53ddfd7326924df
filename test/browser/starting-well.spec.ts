/** Starting well: nine statements rated alone, and three that become the table's actions. */
import { answerAlone, at } from '../support/alone.ts';
import { expectClean } from '../support/clean.ts';
import { button } from '../support/console.ts';
import { LAPTOP, PHONE, expect, test } from '../support/exchange.ts';

const WELL = '?starting=well';

test('rated alone by three, with a phone among them; three are chosen and become actions; the stage shows all', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher'], 'planning');
  const grace = await at(exchange, workshop, 'Grace', WELL);
  const tom = await at(exchange, workshop, 'Tom', WELL, { viewport: PHONE });
  const priya = await at(exchange, workshop, 'Priya', WELL);
  await answerAlone(grace.page, [1, 1, 0, 0, 2, 1, 1, 0, 0]);
  await answerAlone(tom.page, [1, 1, 1, 0, 1, 1, 1, 0, 2]);
  await expect(tom.page.getByText('2 of 3 at your table have finished')).toBeVisible();
  await answerAlone(priya.page, [1, 0, 1, 1, 0, 1, 0, 1, 1]);
  const { page } = grace;
  await expect(page.getByText('All three said “not yet” to “Find a shared issue”.')).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /^Find a shared issue/ })
      .getByRole('cell')
      .nth(1),
  ).toContainText('3');

  const choose = (who: typeof page, title: string) => who.getByLabel(`${title}: one of our three`);
  await choose(page, 'Be open from the first day').check();
  await choose(page, 'Get a quick win').check();
  // Two third choices at once are both kept.
  await exchange.frozen(async () => {
    await choose(tom.page, 'Find a shared issue').check();
    await choose(priya.page, 'Talk about classrooms').check();
  });
  await expect(page.getByText('Four are chosen. Take one back.')).toBeVisible();
  await expect(button(page, /^What will we do first/)).toHaveCount(0);
  await choose(page, 'Talk about classrooms').uncheck();
  await button(page, /^What will we do first/)
    .first()
    .click();
  await page.getByLabel('What will be done').fill('One page that says how we decide');
  await page.getByLabel('Who').fill('Priya');
  await button(page, 'Make it our action').click();
  await expect(tom.page.getByText('One page that says how we decide')).toBeVisible();
  for (const size of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await expectClean(page, `the nine at ${size.width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }

  const console_ = await exchange.browser();
  await console_.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await console_.page.getByRole('combobox').filter({ hasText: 'Starting well: all' }).selectOption('starts');
  const stage = await console_.context.newPage();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  await expect(
    stage.getByRole('heading', { name: 'All 3 said “not yet” to “Find a shared issue”.' }),
  ).toBeVisible();
});

test('what was answered can be changed, and counts when it is finished again; pens down, alone answers go on', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron'], 'planning');
  const [grace, tom, priya] = [
    await at(exchange, workshop, 'Grace', WELL),
    await at(exchange, workshop, 'Tom', WELL),
    await at(exchange, workshop, 'Priya', WELL),
  ];
  for (const { page } of [grace, tom, priya]) await answerAlone(page, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const cell = tom.page
    .getByRole('row', { name: /^Find a shared issue/ })
    .getByRole('cell')
    .first();
  await expect(cell).toContainText('3');
  await tom.context.setOffline(true);
  await expect(tom.page.getByText(/answered alone\.\s+As of \d\d:\d\d\./)).toBeVisible();
  await tom.context.setOffline(false);
  await expect(tom.page.getByText(/As of/)).toHaveCount(0);
  const console_ = await exchange.browser();
  await console_.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await button(console_.page, 'Pens down').click();
  await expect(tom.page.getByLabel('Get a quick win: one of our three')).toBeDisabled();
  await button(grace.page, 'Change my answers').click();
  await grace.page.getByRole('radio').nth(1).check();
  await button(grace.page, 'Next').click();
  await expect(cell, 'not before it is finished').toContainText('3');
  for (let n = 2; n < 9; n += 1) await button(grace.page, 'Next').click();
  await button(grace.page, 'Finish').click();
  await expect(cell).toContainText('2');
});
