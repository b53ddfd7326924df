/** What a facilitator finds in the console's menu: the workshop's name, its door, its moments, and its end. */
import { expectClean } from '../support/clean.ts';
import { button, running } from '../support/console.ts';
import { expect, PHONE, test } from '../support/exchange.ts';

test('[F10] the workshop is renamed from the menu, for everybody in it and for whoever joins', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const page = await running(exchange, workshop);
  const tom = await exchange.seated(workshop, 'Tom');
  await button(page, 'Menu').click();
  await button(page, 'Rename the workshop').click();
  const name = page.getByLabel('What is it called?');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Eastmere Autumn Exchange');
  await expectClean(page, 'renaming the workshop');
  await name.fill(' \u200b ');
  await button(page, 'Rename it').click();
  await expect(page.getByText('It needs a name that can be read.')).toBeVisible();
  await name.fill('Eastmere Winter Exchange');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('Eastmere Winter Exchange');
  await expect(tom.page.getByRole('banner')).toContainText('Eastmere Winter Exchange');
  const late = await exchange.browser(PHONE);
  await late.page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await expect(late.page.getByText('Eastmere Winter Exchange').first()).toBeVisible();
});

test('[H7] a moment is kept from the menu and stands in the history', async ({ exchange }) => {
  const page = await running(exchange, await exchange.workshop(['Heron']));
  await button(page, 'Menu').click();
  await button(page, 'Keep this moment').click();
  await page.getByLabel('A name for it').fill('Before the maps are merged');
  await expectClean(page, 'keeping a moment');
  await button(page, 'Keep it').click();
  await expect(page.getByText('This moment is kept.')).toBeVisible();
  await button(page, 'Open the history').click();
  await expect(page.locator('.history__point').first()).toContainText('Before the maps are merged');
});

test('[J14] the door is closed from the menu: a newcomer is told so, and it is opened again', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const page = await running(exchange, workshop);
  await button(page, 'Menu').click();
  await button(page, 'Close the door to newcomers').click();
  await expectClean(page, 'closing the door');
  await button(page, 'Close the door').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const invite = page.getByRole('region', { name: 'Invite' });
  await expect(invite).toContainText('The door is closed: nobody new gets in.');
  // A code that lets nobody in is on no screen as an invitation.
  await expect(invite.getByRole('img', { name: /^QR code/ })).toHaveCount(0);
  await expect(invite.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  await expect(page.locator('.smallstage')).toContainText('The door is closed just now');
  await expect(page.locator('.smallstage .stage__code, .smallstage .qr')).toHaveCount(0);
  await page.getByLabel('What the projector shows').selectOption({ label: 'The five challenges' });
  await expect(page.locator('.smallstage .stage')).toHaveAttribute('data-scene', 'challenges');
  await expect(page.locator('.smallstage .stage__join')).toHaveText('The door is closed just now');
  await expect(page.locator('.smallstage .qr')).toHaveCount(0);
  await expectClean(page, 'the door is closed');
  const late = await exchange.browser(PHONE);
  await late.page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await expect(late.page.getByText('The door of this workshop is closed just now.')).toBeVisible();
  await expect(late.page.getByLabel('Your name')).toHaveCount(0);
  await expect(button(late.page, 'I have been here before')).toBeVisible();
  await expectClean(late.page, 'a newcomer before a closed door');
  await button(page, 'Open the door').click();
  await expect(invite).not.toContainText('closed');
  await button(late.page, 'Try again').click();
  await late.page.getByLabel('Your name').fill('Tom');
  await button(late.page, /^Sit at/).click();
  await expect(late.page.getByText('You’re in, Tom')).toBeVisible();
});
