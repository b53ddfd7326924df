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
