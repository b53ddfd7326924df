/** A pause from the console: what it asks, and when what people share is revealed. */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { startClock, startStep } from '../../shared/model/plan/run-edits.ts';
import { expect, test } from '../support/exchange.ts';
import { openPause } from '../support/pause.ts';
import { expectClean } from '../support/clean.ts';
import { running, button } from '../support/console.ts';

test('thoughts are revealed once nobody writes any more, and again for those who come late', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const page = await running(exchange, workshop);
  const reveal = button(page, 'Reveal thoughts of a pause');
  await button(page, 'Begin: Welcome').click();
  await expect(button(page, 'Next: Five challenges')).toBeEnabled();
  await expect(reveal).toHaveCount(0);
  const { facilitator, share, reveal: ask } = await openPause(exchange.url, workshop);
  await facilitator.edit((plan) => startClock(plan, 'test', Date.now()));
  await share({ by: 'Tom', text: 'Half of it is a mailing list.', to: 1 });
  await share({ text: 'I am tired.', to: 'room' });

  const room = page.getByRole('region', { name: 'The whole room' });
  await expect(room.getByText('People are writing')).toBeVisible();
  await reveal.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/People are still writing. 0 of \d have finished/)).toBeVisible();
  await expectClean(page, 'while people write');
  const now = dialog.getByRole('button', { name: 'Reveal what was shared' });
  await expect(now).toHaveAttribute('aria-disabled', 'true');
  await now.click({ force: true });
  expect(await ask()).toBe(409);
  await expect(dialog.getByText('Nothing has been shown yet.')).toBeVisible();
  await page.keyboard.press('Escape');

  // Somebody who has left for good keeps nobody waiting.
  await reveal.click();
  await expect(dialog.getByText(/^Still awaited: .*Tom.*\(no page open now\)/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Reveal without them' }).click();
  await expect(dialog.getByText(/^1 thought is shown, the last reveal was at \d\d:\d\d\./)).toBeVisible();
  await expect(dialog.getByText(/Some wait: fewer than three people shared/)).toBeVisible();
  for (const text of ['I am lost.', 'I am late.']) await share({ text, to: 'room' });
  await dialog.getByRole('button', { name: 'Reveal what has come since' }).click();
  await expect(dialog.getByText(/^4 thoughts are shown/)).toBeVisible();
  await expect(dialog.getByText(/Some wait/)).toHaveCount(0);
  await expectClean(page, 'after the reveal');
  await page.keyboard.press('Escape');
  await expect(room.getByText(/^Thoughts: 4 shown$/)).toBeVisible();
  // What people wrote is at their tables and on the projector, and nowhere else on the console.
  const words = /I am tired|mailing list/;
  await expect(page.locator('.smallstage').getByText(words)).toHaveText(['I am tired.']);
  await expect(page.getByText(words)).toHaveCount(1);
});

test('a server that cannot reveal says so, and nothing is shown', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { share } = await openPause(exchange.url, workshop);
  await share({ by: 'Tom', text: 'Half of it is a mailing list.', to: 'room' });
  const page = await running(exchange, workshop);
  await button(page, 'Reveal thoughts of a pause').click();
  await page.context().setOffline(true);
  await button(page, 'Reveal what was shared').click();
  await expect(page.getByRole('alert')).toContainText('We cannot reach the workshop just now.');
  await page.context().setOffline(false);
  await button(page, 'Reveal what was shared').click();
  await expect(page.getByRole('dialog').getByText(/^1 thought is shown/)).toBeVisible();
});

test('a pause that was left without a reveal is named, and any earlier one can still be chosen', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const page = await running(exchange, workshop);
  const { step, facilitator } = await openPause(exchange.url, workshop);
  const second = { ...step, id: 'second', title: 'A second silence', order: step.order + 0.5 };
  await facilitator.edit((plan) => {
    plan.getMap('agenda').set(second.id, second);
    startStep(plan, 'test', second, Date.now());
  });
  const after = agendaIn(facilitator.plan).find(({ order }) => order > second.order)!;
  await facilitator.edit((plan) => startStep(plan, 'test', after, Date.now()));
  const room = page.getByRole('region', { name: 'The whole room' });
  await expect(room.getByText('“A second silence” has not been revealed')).toBeVisible();
  await button(page, 'Reveal thoughts of a pause').click();
  await page.getByLabel('Which pause').selectOption(step.title);
  await button(page, 'Reveal what was shared').click();
  await expect(page.getByText(/^0 thoughts are shown/)).toBeVisible();
  await page.getByLabel('Which pause').selectOption('A second silence');
  await expect(page.getByText('Nothing has been shown yet.')).toBeVisible();
});

test('a pause asks a question of a card, of the approaches, or one’s own, and the form shows which', async ({
  exchange,
}) => {
  const page = await running(exchange, await exchange.workshop());
  await button(page, 'Edit the agenda').click();
  await button(page, 'Add a step').click();
  await page.getByLabel('Name of the step').fill('A silence');
  await page.getByLabel('Sort').selectOption('Pause for thought');
  const asks = page.getByRole('region', { name: 'As people will read it' });
  await page.getByLabel('What people do').fill('What would you stop?');
  await expect(asks).toContainText('What would you stop?');
  await page.getByLabel('What people are asked').selectOption('A question of the five challenges');
  await page.getByLabel('Which question').selectOption('O2 Asking, not taking');
  await expect(asks).toContainText('Suppose schools set up');
  await page.getByLabel('What people are asked').selectOption('The approaches’ own pause questions');
  await expect(asks.getByRole('listitem')).toHaveCount(6);
  for (const name of ['Enquiring', 'Replicating', 'Directing', 'Responding', 'Landscaping'])
    await page.getByLabel(name).uncheck();
  await expect(asks).toContainText('How could consulting be a good way');
  await expect(asks.getByRole('listitem')).toHaveCount(0);
  await expectClean(page, 'a pause in the agenda');
  await page.getByLabel('What people are asked').selectOption('What an idea asks');
  await page.getByLabel('Will it last?').check();
  await expect(asks).toContainText('If you came back in five years');
  await page.getByLabel('What people are asked').selectOption('The approaches’ own pause questions');
  for (const name of ['Enquiring', 'Replicating', 'Directing', 'Responding', 'Landscaping'])
    await page.getByLabel(name).uncheck();
  await button(page, 'Add the step').click();
  await button(page, /^Change A silence/).click();
  await expect(page.getByLabel('Consulting')).toBeChecked();
  await expect(page.getByLabel('Enquiring')).not.toBeChecked();
  await expect(asks).toContainText('How could consulting be a good way');
});
