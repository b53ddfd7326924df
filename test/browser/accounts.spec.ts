/** Accounts of networks: read under common headings, answered, laid side by side, and opened as a map. */
import type { Page } from '@playwright/test';
import { setPensDown } from '../../shared/model/plan/run-edits.ts';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, PHONE, response, saved, say, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page) => page.getByRole('textbox', { name: 'What we notice' });

const answer = async (page: Page, words: string) => {
  await page.getByLabel('Add an answer').fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
};

test('a table reads and answers an account by laptop and phone, one offline through it, and the projector shows it', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher'], 'headteachers');
  const hall = await openHall(exchange.url, workshop);
  const [grace, tom] = await Promise.all([
    exchange.seated(workshop, 'Grace', { viewport: LAPTOP }),
    exchange.seated(workshop, 'Tom', { viewport: PHONE }),
  ]);
  const stage = await exchange.browser({ width: 1920, height: 1080 });
  await stage.page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await hall.start('accounts');
  // The step names two: the list has them first, and the projector says what to do.
  for (const { page } of [grace, tom]) {
    await expect(title(page)).toHaveText('Accounts of networks');
    await expect(page.getByRole('listitem').getByRole('link').first()).toHaveText(
      'Eleven heads who stopped waiting',
    );
    await page.getByRole('link', { name: 'Eleven heads who stopped waiting' }).click();
    await expect(title(page)).toHaveText('Eleven heads who stopped waiting');
  }
  await expect(stage.page.getByRole('heading', { name: 'Two groups of heads' })).toBeVisible();

  // The order of reading: the account under its headings, then the questions, then what is noticed.
  expect(await grace.page.locator('main').getByRole('heading').allTextContents()).toEqual([
    'Eleven heads who stopped waiting',
    'Context',
    'Scope and impact',
    'What made it work',
    'Leadership',
    'Will it last?',
    'Figures',
    'Eleven schools and a twelfth partner',
    'To talk about',
    'What would you tackle first if you could set your own agenda?',
    'Where would you insist that every school takes part, and where could a few run ahead?',
    'Would your schools give most of a grant to the four that need it most?',
  ]);

  await tom.context.setOffline(true);
  await answer(tom.page, 'Attendance on Fridays.');
  await notice(tom.page).fill('They left first.');
  await answer(grace.page, 'Who teaches maths.');
  await notice(grace.page).fill('They paid for a hotel.');
  await grace.page.getByRole('button', { name: /^Answer question 3/ }).click();
  await answer(grace.page, 'Only if they asked us first.');
  await tom.context.setOffline(false);
  await grace.page.getByRole('button', { name: /question 1/ }).click();
  for (const { page } of [grace, tom]) {
    await expect(response(page, 'Attendance on Fridays.').last()).toBeVisible();
    await expect(page.getByText('3 questions, 3 answers')).toBeVisible();
    await expect(page.locator('.noticing textarea')).toHaveCount(2);
  }
  await expect(notice(grace.page).first()).toHaveValue('They paid for a hotel.');

  await expect(stage.page.getByRole('heading', { level: 1 })).toHaveText('Eleven heads who stopped waiting');
  await expect(stage.page.getByText('Attendance on Fridays.')).toBeVisible();
  await expect(stage.page.getByText('Only if they asked us first.')).toBeVisible();

  await hall.plan((plan) => setPensDown(plan, 'test', true));
  await expect(notice(grace.page).first()).toHaveAttribute('readonly', '');
  await expect(grace.page.getByLabel('Add an answer')).toBeHidden();
  await expect(tom.page.getByText('Pens are down').last()).toBeVisible();
  await hall.plan((plan) => setPensDown(plan, 'test', false));
  await expectClean(grace.page, 'laptop');
  await expectClean(tom.page, 'phone');
  await hall.close();
});

test('two accounts stand under the same headings, one after the other for the ear and on a phone', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?account=two-school-federation`);
  // Three dates of one label are bars, and no rows of the table.
  await expect(page.locator('.rise li')).toHaveText([/10%/, /24%/, /56%/]);
  await expect(page.getByRole('table').getByText('24%')).toHaveCount(0);
  // All by keyboard: the fold, the other account, one of its reasons, the two notes.
  await page.getByText('Lay another account beside it').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Eleven heads who stopped waiting' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(
    'A rescue that became a partnership and Eleven heads who stopped waiting',
  );
  await expect(title(page)).toBeFocused();
  expect(await page.locator('.beside__row').first().locator('h2, h3, p').allTextContents()).toEqual([
    'In one line',
    'A rescue that became a partnership',
    expect.stringMatching(/^A strong school/),
    'Eleven heads who stopped waiting',
    expect.stringMatching(/^Eleven heads in one part/),
  ]);
  const reason = page.getByText('Two distinct roles');
  await reason.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^An executive head led/)).toBeVisible();
  await page.getByRole('textbox', { name: 'What both did' }).focus();
  await page.keyboard.type('Something useful, early.');
  await expect(saved(page)).toHaveText('Saved');
  await expectClean(page, 'laptop');
  // The other way round it is the same note.
  await page
    .getByRole('combobox', { name: 'On the left' })
    .selectOption('A zone that answered to its schools');
  await expect(page.getByRole('textbox', { name: 'What both did' })).toHaveValue('');
  await page.goto(`${exchange.url}/w/${workshop.id}?account=shire11.two-school-federation`);
  await expect(page.getByRole('textbox', { name: 'What both did' })).toHaveValue('Something useful, early.');
  for (const viewport of [PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(viewport);
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expectClean(page, `${viewport.width}`);
  }
});

test('its map is offered and nothing is drawn before somebody says so', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await say(page, 'Said before.');
  await page.goto(`${exchange.url}/w/${workshop.id}?account=soft-federation`);
  await page.getByRole('link', { name: 'Open its map' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await expect(dialog.getByRole('heading', { name: 'A soft federation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('0 schools, 0 others, 0 ties, 0 networks')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Who works with whom?' })).toBeVisible();
  await page.goBack();
  await expect(title(page)).toHaveText('Five schools in one loose federation');
  await page.getByRole('link', { name: 'Open its map' }).click();
  await dialog.getByRole('button', { name: /^Draw 6 organisations/ }).click();
  await expect(page.getByText(/^5 schools/)).toBeVisible();
});
