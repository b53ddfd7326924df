/** The code that lets people in: changed when it is about too much, and when somebody is taken out. */
import { expectClean } from '../support/clean.ts';
import { button, running } from '../support/console.ts';
import { expect, PHONE, test } from '../support/exchange.ts';

test.use({ ownServer: true });

test('a changed code is on every screen at once, and the old one lets nobody in', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const old = workshop.joinCode;
  const page = await running(exchange, workshop);
  const tom = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  const invitation = page.getByRole('region', { name: 'Invite' });
  await expect(invitation).toContainText(old);
  await button(page, 'Change the code').click();
  await expectClean(page, 'the question before the code is changed');
  await page.getByRole('dialog').getByRole('button', { name: 'Change the code' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(invitation).not.toContainText(old);
  const code = (await invitation.textContent())!.match(/[A-Z0-9]{6}/)![0];
  await button(tom.page, 'Menu').click();
  await expect(tom.page.getByRole('dialog')).toContainText(`Join code ${code}`);

  const late = await exchange.browser(PHONE);
  await late.page.goto(`${exchange.url}/j/${old}`);
  await expect(late.page.getByText('No workshop has that code.')).toBeVisible();
  await late.page.goto(`${exchange.url}/j/${code}`);
  await late.page.getByLabel('Your name').fill('tom');
  await late.page.getByRole('button', { name: /^Sit at/ }).click();
  await expect(late.page.getByText('You’re in, tom (2)')).toBeVisible();
});

test('whoever is taken out is kept out when the code is changed with it', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const page = await running(exchange, workshop);
  const eve = await exchange.seated(workshop, 'Eve');
  await button(page, 'People').click();
  await button(page, 'Take out Eve').click();
  await page.getByLabel(/Change the join code too/).check();
  await button(page, 'Take Eve out').click();
  await expect(page.getByText('Eve', { exact: true })).toHaveCount(0);
  await eve.page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await expect(eve.page.getByText('No workshop has that code.')).toBeVisible();
});
