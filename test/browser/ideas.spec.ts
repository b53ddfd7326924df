/** Ideas to think with: read and answered, taken as rules, rated alone. */
import { answerAlone, at } from '../support/alone.ts';
import { expectClean } from '../support/clean.ts';
import { button } from '../support/console.ts';
import { LAPTOP, PHONE, expect, test } from '../support/exchange.ts';

test('a rule is taken and worded by two at once, a question is answered, and a phone reads the same', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await at(exchange, workshop, 'Grace', '?idea=membership-rules');
  const tom = (await at(exchange, workshop, 'Tom', '?idea=membership-rules', { viewport: PHONE })).page;
  await page.getByLabel('We take this rule: What we are for').check();
  await expect(tom.getByLabel('We take this rule: What we are for')).toBeChecked();
  await exchange.frozen(async () => {
    await page.getByLabel('In our words').fill('For every child here.');
    await tom.getByLabel('In our words').fill('For our schools.');
  });
  for (const who of [page, tom]) {
    const wordings = who.getByRole('textbox', { name: /^In our words/ });
    await expect(wordings, 'both beginnings stay').toHaveCount(2);
    await expect
      .poll(() => wordings.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).sort()))
      .toEqual(['For every child here.', 'For our schools.']);
  }
  await page.getByRole('link', { name: 'What is the one sentence that says what you are for?' }).click();
  await page.getByLabel('Add an answer').fill('That nobody is sent away.');
  await button(page, 'Add').click();
  await expect(page.getByText('That nobody is sent away.')).toBeVisible();
  for (const size of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await expectClean(page, `an idea at ${size.width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
});

test('an idea is laid beside a card by one, found there by another, and taken away again', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await at(exchange, workshop, 'Grace', '?idea=scaling-up');
  const tom = (await exchange.seated(workshop, 'Tom', { viewport: PHONE })).page;
  await page.getByLabel('Lay it beside a card').selectOption('O2 Asking, not taking');
  await expect(page.getByText('It lies beside O2.')).toBeVisible();
  const beside = tom.getByRole('region', { name: 'Beside this card' });
  await expect(beside.getByRole('link', { name: 'Deep or wide?' })).toBeVisible();
  await expectClean(tom, 'a card with an idea beside it');
  await page.getByRole('link', { name: 'O2', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Beside this card' })).toBeVisible();
  await beside.getByRole('link', { name: 'Deep or wide?' }).click();
  await expect(tom.getByRole('heading', { level: 1, name: 'Deep or wide?' })).toBeVisible();
  await tom.goBack();
  await tom.getByRole('button', { name: 'Take away Deep or wide?' }).click();
  await expect(page.getByRole('region', { name: 'Beside this card' })).toHaveCount(0);
});

test('the statements about capacity are rated alone and then seen together', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const people = [
    await at(exchange, workshop, 'Grace', '?idea=capacity-elements'),
    await at(exchange, workshop, 'Tom', '?idea=capacity'),
    await at(exchange, workshop, 'Priya', '?idea=capacity'),
  ];
  const { page } = people[0]!;
  await page.getByRole('link', { name: 'Rate the statements, each alone' }).click();
  for (const [n, { page: who }] of people.entries()) await answerAlone(who, [n, 0, 0, 1, 0, 0, 0]);
  await expect(page.getByText('We differ most. Talk here first')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '1 of 3: Partly' }).first()).toBeVisible();
  await expectClean(page, 'capacity');
});
