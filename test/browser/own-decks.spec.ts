/** A facilitator's own decks: brought in with what is wrong said row by row, laid into a step, and answered at a table. */
import { expectClean } from '../support/clean.ts';
import { button, running } from '../support/console.ts';
import { expect, PHONE, response, saved, say, test } from '../support/exchange.ts';

const SCRIPT = '<script>alert(1)</script>';
const FILE = [
  'Challenge,Question,Prompt 1',
  `Focus,"${SCRIPT} What do we stop doing, and when?",Who decides?`,
  'Funding,Where is the money?,',
  'Capacity,Who has the time?,=1+1',
  `Focus,${'x'.repeat(10_000)},`,
].join('\r\n');
const file = (name: string, text: string, type = 'text/csv') => ({
  name,
  mimeType: type,
  buffer: Buffer.from(text),
});

test('a deck with bad rows is brought in, laid into a step, and a phone answers one of its cards', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const page = await running(exchange, workshop);
  const dialog = page.getByRole('dialog');
  await button(page, 'Menu').click();
  await button(page, 'Our own decks').click();
  await expect(dialog.getByText('No deck yet.')).toBeVisible();
  await expectClean(page, 'no deck yet');
  await button(page, 'Bring one in').click();
  await dialog.getByLabel('A CSV or JSON file').setInputFiles(file('Spring deck.csv', FILE));
  const preview = dialog.getByRole('region', { name: 'What can come in', exact: true });
  await expect(preview).toContainText('Two cards can come in, 2 rows cannot.');
  await expect(preview.getByRole('listitem').filter({ hasText: 'Row 3' })).toContainText(
    'There is no challenge called “Funding”.',
  );
  await expect(preview.getByRole('listitem').filter({ hasText: 'Row 5' })).toContainText(
    'Its question has 10,000 characters',
  );
  await expect(dialog.getByLabel('What the deck is called')).toHaveValue('Spring deck');
  await expectClean(page, 'what can come in');

  // A title of script is words, and what is typed is there again after Escape.
  await dialog.getByLabel('What the deck is called').fill(SCRIPT);
  await page.keyboard.press('Escape');
  await button(page, 'Menu').click();
  await button(page, 'Our own decks').click();
  await button(page, 'Bring one in').click();
  await expect(dialog.getByLabel('What the deck is called')).toHaveValue(SCRIPT);
  await dialog.getByLabel('A CSV or JSON file').setInputFiles(file('Spring deck.csv', FILE));
  await button(page, 'Bring in the 2 cards that can').click();
  await expect(dialog.getByRole('heading', { name: SCRIPT })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'What do we stop doing' })).toContainText(
    SCRIPT,
  );
  await expectClean(page, 'a deck');

  // The same deck again does not double it without a word.
  await button(page, 'All our decks').click();
  await button(page, 'Bring one in').click();
  await dialog.getByLabel('What the deck is called').fill(SCRIPT.toUpperCase());
  await dialog.getByLabel('Or paste the cards here').fill('Focus\tWhere do we begin?');
  await button(page, 'Bring in 1 card').click();
  await expect(dialog.getByText('Say first what should become of the deck that is here')).toBeVisible();
  await dialog.getByLabel(/^Replace its cards/).check();
  await button(page, 'Bring in 1 card').click();
  await expect(
    dialog.getByRole('status').filter({ hasText: 'Two cards of before are out of it.' }),
  ).toBeVisible();
  await button(page, 'Undo').click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Who has the time?' })).toBeVisible();

  // Laid into the first step of cards, by the step's form.
  await page.keyboard.press('Escape');
  await button(page, 'Edit the agenda').click();
  await button(page, 'Add a step').click();
  await dialog.getByLabel('Name of the step').fill('Our questions');
  await dialog.getByLabel('What people do').fill('Answer one of ours.');
  await dialog.getByLabel('On the table').selectOption({ label: SCRIPT });
  await dialog.getByLabel(/Who has the time/).check();
  await button(page, 'Add the step').click();
  await page.keyboard.press('Escape');

  const { page: phone } = await exchange.seated(workshop, 'Grace', { viewport: PHONE });
  await expect(phone.getByText('Who has the time?')).toHaveCount(0);
  const steps = page.getByRole('list', { name: 'Steps' });
  await steps.getByRole('button', { name: /Our questions/ }).click();
  await phone.getByRole('link', { name: 'Open the cards' }).click();
  await expect(phone.locator('h1')).toContainText('Who has the time?');
  await expect(phone.getByText('=1+1')).toBeVisible();
  await say(phone, 'Nobody, on Fridays.');
  await expect(response(phone, 'Nobody, on Fridays.')).toBeVisible();
});

test('the console lays what its address names into a step, says so, and takes it back', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser();
  const dialog = page.getByRole('dialog');
  const open = async (use: string, key = '') => {
    await page.goto(`${exchange.url}/w/${workshop.id}/facilitate?use=${use}${key}`);
    await expect(dialog).toBeVisible();
    await expect(page).toHaveURL(`${exchange.url}/w/${workshop.id}/facilitate`);
  };
  await open('practice/southwark-ownership', `#key=${workshop.facilitatorKey}`);
  await expect(dialog.getByRole('heading')).toHaveText('Lay “Southwark” into a step');
  await expectClean(page, 'laying a story');
  // By keyboard alone: the first step that shows stories.
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('listitem').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(/“Southwark.*” lies in “.*” now\./);
  await expect(button(page, 'Done')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').getByRole('button').first()).toBeFocused();
  await button(page, 'As a step of its own').click();
  await expect(dialog).toContainText('is a step of its own now, at the end of the agenda.');
  await button(page, 'Done').click();
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('button').last()).toContainText(
    'Southwark',
  );
  // The way back does not ask again.
  await page.goBack();
  await expect(dialog).toHaveCount(0);

  await open('practice/nowhere');
  await expect(dialog).toContainText('There is no such card in any deck here');
  await expectClean(page, 'nothing to lay');
});

test('a deck of 500 cards leaves the shelf readable, and each of its cards is found', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const page = await running(exchange, workshop);
  const dialog = page.getByRole('dialog');
  await button(page, 'Menu').click();
  await button(page, 'Our own decks').click();
  await button(page, 'Bring one in').click();
  const rows = Array.from({ length: 501 }, (_, n) => `Ownership,What about question ${n + 1}?`);
  await dialog.getByLabel('What the deck is called').fill('Everything');
  await dialog.getByLabel('A CSV or JSON file').setInputFiles(file('many.csv', rows.join('\n')));
  await expect(dialog).toContainText('A deck holds 500 cards, and these are 501');
  await button(page, 'Bring in the first 500; 1 stays out').click();
  await expect(dialog).toContainText('“Everything” has 500 cards now.');
  const saving = page.waitForEvent('download');
  await button(page, 'Save as JSON').click();
  expect((await saving).suggestedFilename()).toBe('everything.json');
  await button(page, 'Lay it into a step').click();
  await button(page, 'As a step of its own').click();
  await button(page, 'Done').click();

  const { page: table } = await exchange.seated(workshop, 'Grace');
  const shelf = table.getByRole('navigation', { name: 'Question cards' });
  await expect(shelf.getByText('1 of 521 opened')).toBeVisible();
  await expect(shelf.locator('.spine')).toHaveCount(21 + 5 + 1);
  await shelf.getByRole('button', { name: '495 more cards of Ownership' }).click();
  const list = table.getByRole('dialog');
  await list.getByLabel('Find a card').fill('question 321');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expectClean(table, 'all cards of a challenge');
  await list.getByRole('link').click();
  await expect(table.locator('h1')).toContainText('What about question 321?');
  await expect(shelf.locator('.spine.is-now')).toBeVisible();
  await expect(saved(table)).toHaveText('Saved');
});
