/** The chooser: answered alone, opened together, and the table's move. */
import { answerAlone, at } from '../support/alone.ts';
import { expectClean } from '../support/clean.ts';
import { button } from '../support/console.ts';
import { LAPTOP, PHONE, expect, test } from '../support/exchange.ts';

const CHOOSER = '?approach=chooser';
const said = 'What each of us said, alone';

test('three answer alone, one of them offline; it opens when all have finished, and whoever comes later is counted', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const grace = await at(exchange, workshop, 'Grace', CHOOSER, { role: 'Council officer' });
  const tom = await at(exchange, workshop, 'Tom', CHOOSER, { viewport: PHONE });
  const priya = await at(exchange, workshop, 'Priya', CHOOSER);
  await answerAlone(grace.page, [1, 0, 0, 0, 0]);
  await expect(grace.page.getByText('1 of 3 at your table have finished')).toBeVisible();
  await priya.context.setOffline(true);
  await answerAlone(priya.page, [0, 3, 1, 2, 0]);
  await expect(priya.page.getByText('They count once the link is back.')).toBeVisible();
  await answerAlone(tom.page, [1, 0, 1, 0, 1]);
  await expect(tom.page.getByRole('heading', { name: 'You have finished' })).toBeVisible();
  await expect(button(tom.page, 'Show what we said'), 'two would know of each other').toHaveCount(0);
  await priya.context.setOffline(false);

  await expect(grace.page.getByRole('heading', { name: said })).toBeVisible();
  const influence = grace.page.getByRole('listitem').filter({ hasText: 'How much influence' });
  await expect(influence).toContainText('2 of 3: Little you');
  await expect(influence).toContainText('1 of 3: A good deal');
  await expect(influence).not.toContainText('It varies');
  const order = () => tom.page.getByRole('rowheader').getByRole('link').allTextContents();
  expect((await order())[0]).toBe('Consulting');
  await tom.page.getByRole('radio', { name: 'Only mine' }).check();
  expect((await order())[0]).toBe('Enquiring');
  await expect(tom.page.getByText('You said “Patchy: we still need to find things out”.')).toBeVisible();

  // Tom leaves, and stays counted; Yusuf comes late.
  await tom.context.close();
  const yusuf = await at(exchange, workshop, 'Yusuf', CHOOSER);
  await expect(yusuf.page.getByText('somebody who watches closely could tell')).toBeVisible();
  await answerAlone(yusuf.page, [0, 0, 0, 0, 0]);
  await expect(yusuf.page.getByRole('heading', { name: said })).toBeVisible();
  await expect(influence).toContainText('3 of 4: Little you');
});

test('the table marks its move, two at once; it is settled once, and the stage shows it', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const grace = await at(exchange, workshop, 'Grace', CHOOSER);
  const [tom, priya] = [
    await at(exchange, workshop, 'Tom', CHOOSER),
    await at(exchange, workshop, 'Priya', CHOOSER),
  ];
  for (const { page } of [grace, tom, priya]) await answerAlone(page, [3, 3, 3, 0, 3]);
  const tick = (page: typeof grace.page, name: string) => page.getByLabel(name);
  await expect(grace.page.getByText('You agree on all five.')).toBeVisible();
  await expect(grace.page.getByText('Take care: in practice'), 'low influence and directing').toBeVisible();
  await exchange.frozen(async () => {
    await tick(grace.page, 'Directing: where we are now').check();
    await tick(tom.page, 'Consulting: where we want to be next').check();
    await tick(priya.page, 'Consulting: where we want to be next').check();
  });
  await expect(tick(grace.page, 'Consulting: where we want to be next')).toBeChecked();
  await grace.page.getByLabel('Why, in our words').fill('Ask first.');
  await button(grace.page, 'Settle our move').click();
  await expect(tom.page.getByText(/^Settled at/)).toBeVisible();
  await expect(tom.page.getByLabel('Why, in our words')).toHaveValue('Ask first.');

  const console_ = await exchange.browser();
  await console_.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await console_.page.getByRole('combobox').filter({ hasText: 'all tables’ moves' }).selectOption('moves');
  const stage = await console_.context.newPage();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  await expect(
    stage.getByRole('heading', { name: 'One table is directing now. One wants to consult next.' }),
  ).toBeVisible();
  await expect(stage.getByText('Still talking: 1.')).toBeVisible();
});

test('by keyboard alone: answers, a tick, and a card with its question; axe finds nothing at any size', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await at(exchange, workshop, 'Grace', CHOOSER);
  const others = [
    await at(exchange, workshop, 'Tom', CHOOSER),
    await at(exchange, workshop, 'Priya', CHOOSER),
  ];
  const press = async (name: string | RegExp) => {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
  };
  await press('Start');
  await expectClean(page, 'a question');
  for (let n = 1; n <= 5; n += 1) {
    await expect(page.getByText(`Question ${n} of 5`)).toBeVisible();
    await expect(page.locator('main h1'), 'the question has the focus').toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'You have finished' })).toBeFocused();
  for (const other of others) await answerAlone(other.page, [0, 0, 0, 0, 0]);
  await page.getByLabel('Consulting: where we are now').focus();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Consulting: where we are now')).toBeChecked();
  for (const size of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await expectClean(page, `what we said at ${size.width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  await page.setViewportSize(LAPTOP);
  await page.getByRole('link', { name: 'Consulting', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Consulting' })).toBeVisible();
  await page.getByLabel('Add an answer').fill('It would suit us.');
  await button(page, 'Add').click();
  await expect(page.getByText('It would suit us.')).toBeVisible();
  await expectClean(page, 'a card');
});
