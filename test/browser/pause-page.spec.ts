/** The page of a pause: how one comes to it and leaves it, its question and clock, by keyboard, on every size. */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import { removeStep } from '../../shared/model/plan/agenda-edits.ts';
import { LAPTOP, PHONE, expect, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { expectClean } from '../support/clean.ts';
import {
  QUESTION,
  NARROW,
  box,
  press,
  toTable,
  own,
  pauseFor,
  start,
  firstOther,
  reveal,
  joined,
  share,
} from '../support/pause-page.ts';

test('the room moves on: nothing is pulled away from under somebody’s hands', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await joined(exchange, workshop, 'Grace');
  await pauseFor(amina);
  await box(page).click();
  await page.keyboard.type('Half a tho');
  const next = firstOther(amina);
  await start(amina, next.id);
  await expect(page.getByText(`The room is at ${next.title}. Nothing was shared by that`)).toBeVisible();
  await page.keyboard.type('ught');
  await expect(box(page)).toHaveValue('Half a thought');
  await toTable(page);
  await expect(page.getByLabel('Add a response')).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue('Half a thought');
  await amina.close();
});

test('it opens once, not in the middle of a sentence, and not for a facilitator', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  const host = await exchange.browser();
  await host.page.goto(
    `${exchange.url}/w/${workshop.id}?table=${workshop.tables[0]!.id}#key=${workshop.facilitatorKey}`,
  );
  await expect(saved(host.page)).toHaveText('Saved');
  await tom.page.getByLabel('Add a response').fill('I am in the middle of');
  await pauseFor(amina);
  await expect(grace.page.getByRole('heading', { name: QUESTION })).toBeFocused();
  const invitation = (page: Page) => page.getByRole('link', { name: 'Write my own thoughts' });
  await expect(invitation(host.page)).toBeVisible();
  await expect(invitation(tom.page)).toBeVisible();
  await expect(tom.page.getByLabel('Add a response')).toHaveValue('I am in the middle of');

  await toTable(grace.page);
  await expect(grace.page.getByLabel('Add a response')).toBeVisible();
  await grace.page.reload();
  await expect(saved(grace.page)).toHaveText('Saved');
  await expect(invitation(grace.page)).toBeVisible();
  await invitation(grace.page).click();
  await expect(grace.page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await grace.page.reload();
  await expect(grace.page.getByRole('heading', { name: QUESTION })).toBeVisible();

  // Whoever sits nowhere has no table to share with, and is not counted.
  await invitation(host.page).click();
  await expect(host.page.getByRole('radio', { name: /the whole room/ })).toBeVisible();
  await expect(host.page.getByRole('radio', { name: /with table/ })).toHaveCount(0);
  await expect(host.page.getByRole('button', { name: 'I’ve finished' })).toHaveCount(0);
  await amina.close();
});

test('it does not open over words in a window of one’s own', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  await press(page, 'Add our own question');
  const window = page.getByRole('dialog');
  await window.getByRole('textbox').first().fill('Who is not in the room');
  // Not in the words any more, and not done with them.
  await window.getByRole('button', { name: 'Close' }).focus();
  await pauseFor(amina);
  await expect(page.getByRole('link', { name: 'Write my own thoughts', includeHidden: true })).toBeAttached();
  await expect(window.getByRole('textbox').first()).toHaveValue('Who is not in the room');
  await amina.close();
});

test('whoever looks at another table writes at their own', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?table=${workshop.tables[0]!.id}`);
  await expect(saved(page)).toHaveText('Saved');
  await pauseFor(amina);
  await expect(page.getByRole('radio', { name: 'Share it with table 2' })).toBeVisible();
  await press(page, 'I’ve finished');
  await expect(page.getByText('1 of 1 at your table has finished')).toBeVisible();
  await expect(page).not.toHaveURL(/table=/);
  await amina.close();
});

test('a link that fails just as the pause begins keeps nobody from trying again', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page, context } = await exchange.browser(PHONE, 'block');
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { name: 'Grace', tableId: workshop.tables[0]!.id, joinCode: workshop.joinCode },
  });
  await page.goto(`${exchange.url}/w/${workshop.id}`);
  await expect(saved(page)).toHaveText('Saved');
  await page.route(/pause-view/, (route) => route.abort('connectionrefused'));
  await pauseFor(amina);
  await expect(page.getByText('We could not fetch the page for writing.')).toBeVisible();
  await page.unroute(/pause-view/);
  await press(page, 'Try again');
  await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await amina.close();
});

test('several approaches ask: each person answers the question of their own choice', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await joined(exchange, workshop, 'Grace');
  const pause = agendaIn(amina.plan).find(({ kind }) => kind === 'pause')!;
  await start(amina, pause.id);
  await page.getByLabel('The question I answer').selectOption('Enquiring');
  await expect(page.getByText(/^What is it about your authority/)).toBeVisible();
  await box(page).fill('We are small.');
  await expect(page.getByText(/^Saved on this/)).toBeVisible();
  await page.reload();
  await expect(box(page)).toHaveValue('We are small.');
  await expect(page.getByLabel('The question I answer')).toHaveValue('approaches:enquiring:pause');
  // What it was an answer to outlives the agenda.
  await amina.edit((plan) => removeStep(plan, null, pause.id));
  await expect(page.getByRole('heading', { name: /^What is it about your authority/ })).toBeVisible();
  await amina.close();
});

test('the clock is soft: at the end it asks for the end of a sentence', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  await pauseFor(amina, 3_000);
  await expect(page.getByText('Time is up. Finish your sentence.')).toBeVisible();
  await expect(page.locator('.clock__time')).toHaveCount(0);
  await expect(box(page)).toBeEditable();
  await amina.close();
});

test('writing, choosing and sharing leave no trace in what others are told of one', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await joined(exchange, workshop, 'Grace');
  const table = await amina.open(`table/${workshop.tables.at(-1)!.id}`);
  const plan = await amina.open('plan');
  await pauseFor(amina);
  await expect(page.getByText('Only you can read this')).toBeVisible();
  const told = () =>
    [table, plan].flatMap(({ frames }) => frames.map((frame) => Buffer.from(frame).toString()));
  const states = () => told().filter((frame) => frame.includes('"name":"Grace"'));
  // Grace has left her card: that is the last thing anybody hears of her.
  await table.until(() => states().some((frame) => !frame.includes('"card"') && !frame.includes('"table"')));
  const before = states().length;
  expect(before).toBeGreaterThan(1);
  await share(page, 'What I would not say aloud.', /with table 2/);
  await expect(own(page, 'Waiting for Amina')).toBeVisible();
  await press(page, 'Take it back');
  await expect(own(page, 'Not handed in.')).toBeVisible();
  await press(page, 'I am still writing');
  await expect(page.getByText('0 of 1 at your table')).toBeVisible();
  await table.until(() => told().length > 0);
  expect(states().length).toBe(before);
  expect(told().filter((frame) => frame.includes('would not say'))).toEqual([]);
  await amina.close();
});

test('the keyboard alone can write, choose, share and take back', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  await pauseFor(amina);
  await expect(page.getByRole('heading', { name: QUESTION })).toBeFocused();
  const key = page.keyboard;
  await key.press('Tab');
  await expect(box(page)).toBeFocused();
  await key.type('By keyboard.');
  await key.press('Tab');
  await expect(page.getByRole('radio', { name: 'Keep it to myself' })).toBeFocused();
  // Enter in a choice hands nothing in.
  await key.press('Enter');
  await key.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /with table 2/ })).toBeChecked();
  await key.press('Tab');
  await key.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'With my name' })).toBeChecked();
  await key.press('Enter');
  await expect(page.getByRole('button', { name: 'Share and finish' })).toBeVisible();
  await key.press('Tab');
  await key.press('Tab');
  await expect(page.getByRole('button', { name: 'Share and finish' })).toBeFocused();
  await key.press('Enter');
  await expect(page.locator('p:focus')).toContainText('You have finished.');
  await key.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeFocused();
  await key.press('Enter');
  await expect(own(page, 'Not handed in. Only you can read it.')).toBeFocused();
  await amina.close();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', NARROW],
] as const) {
  test(`axe finds nothing in any state of a pause on ${device}, and nothing scrolls sideways`, async ({
    exchange,
  }) => {
    const workshop = await exchange.workshop();
    const amina = await facilitate(exchange.url, workshop);
    const { page } = await exchange.seated(workshop, 'Grace', { viewport });
    await pauseFor(amina);
    await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
    await expectClean(page, 'before writing');
    await box(page).fill('Averyveryverylongwordwithoutanyspacestobreakitat. '.repeat(3));
    await page.getByRole('radio', { name: /the whole room/ }).check();
    await page.getByRole('radio', { name: 'With my name' }).check();
    await expectClean(page, 'choosing');
    await press(page, 'Share and finish');
    await expect(own(page, 'Waiting for Amina')).toBeVisible();
    await expectClean(page, 'waiting');
    await reveal(amina, workshop);
    await expect(own(page, 'can read it now')).toBeVisible();
    await expectClean(page, 'revealed');
    await start(amina, firstOther(amina).id);
    await expect(page.getByText('The room is at')).toBeVisible();
    await expectClean(page, 'moved on');
    await toTable(page);
    await expect(page.getByRole('link', { name: 'See what was shared' })).toBeVisible();
    await expectClean(page, 'at the table');
    await amina.close();
  });
}
