/** What a table will do: written down, taken on, done, let go; the room's list; the files. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../shared/model/table/opinion-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { at } from '../support/alone.ts';
import { facilitate } from '../support/facilitator.ts';
import { events } from '../support/calendar.ts';
import { expectClean } from '../support/clean.ts';
import { LAPTOP, PHONE, expect, saved, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';

const ACTIONS = '?actions=all';
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

test('two at a table, one on a phone: added directly, taken on, done, let go and undone; the room reads it', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const [heron, kingfisher] = workshop.tables.map(({ id }) => id);
  const other = await takeSeat(exchange.url, workshop, 'Owen', heron);
  other.wire.edit((doc) =>
    addAction(doc, null, {
      id: 'call',
      what: 'Hold a joint Thursday call',
      who: 'Owen',
      by: '28 November 2031',
      card: 'ownership-4',
    }),
  );
  const bea = await takeSeat(exchange.url, workshop, 'Bea', kingfisher);
  bea.wire.edit((doc) => {
    const author = { id: bea.id, name: 'Bea' };
    addResponse(doc, null, {
      id: 'r',
      card: 'ownership-2',
      text: 'Ask for one thing, for one term',
      author,
      at: 1,
    });
    setAgreement(doc, null, 'r', bea.id, true);
    // As an older version writes it.
    addAction(doc, null, {
      id: 'old',
      what: 'Write one page of terms',
      who: 'Priya',
      by: 'half-term',
      card: 'ownership-2',
    });
  });
  const priya = await takeSeat(exchange.url, workshop, 'Priya', kingfisher);
  priya.wire.edit((doc) => setAgreement(doc, null, 'r', priya.id, true));
  const { page } = await at(exchange, workshop, 'Grace', ACTIONS);
  const phone = (await at(exchange, workshop, 'Tom', ACTIONS, { viewport: PHONE })).page;
  const row = (who: typeof page, words: string) => who.getByRole('listitem').filter({ hasText: words });

  // Added by keyboard, without a card; the focus is never lost.
  const what = 'Ask ten children what has changed';
  await button(page, 'Add an action').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What will be done')).toBeFocused();
  await page.keyboard.type(what);
  // What is typed is there again after “Back” and a reload.
  await page.reload();
  await expect(saved(page)).toHaveText('Saved');
  await button(page, 'Add an action').click();
  await expect(page.getByLabel('What will be done')).toHaveValue(what);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31 January 2032');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Add an action')).toBeFocused();

  // Taken on from the phone.
  await button(row(phone, what), 'Add a name').click();
  await expect(phone.getByRole('combobox', { name: 'Who' })).toBeFocused();
  await phone.getByRole('combobox', { name: 'Who' }).fill('Tom');
  await button(phone, 'Save the action').click();
  await expect(button(row(phone, what), 'Who: Tom')).toBeFocused();
  await expect(row(page, what)).toContainText('Tom');

  // A state moves the row, and the focus goes with it. Undo takes each step back.
  const state = row(page, what).getByRole('combobox', { name: 'State' });
  await expect(state).toHaveValue('to-do');
  await state.selectOption('done');
  await expect(state).toBeFocused();
  await expect(page.locator('.deeds > li').last()).toContainText(what);
  await expect(row(phone, what).getByRole('combobox')).toHaveValue('done');
  await state.selectOption('let-go');
  await expect(row(phone, what)).toHaveAttribute('data-state', 'let-go');
  await expect(row(phone, what)).toContainText(what);
  await page.keyboard.press('Control+z');
  await expect(row(phone, what)).toHaveAttribute('data-state', 'done');

  // What was agreed waits for somebody, until it is an action; taken away, it leaves a way back.
  const waiting = page.getByRole('region', { name: 'Waiting for somebody' });
  await expect(waiting).toContainText('2 agree');
  await button(waiting, 'Make it an action').click();
  await expect(page.getByLabel('What will be done')).toHaveValue('Ask for one thing, for one term');
  await button(page, 'Add the action').click();
  await expect(waiting).toContainText('Nothing that you agreed is waiting.');
  const asked = row(page, 'Ask for one thing');
  await expect(asked.getByRole('link', { name: 'From O2' })).toHaveAttribute('href', /card=O2/);
  await button(asked, 'Remove this action').click();
  await expect(button(page, 'Undo')).toBeFocused();
  await expect(row(phone, 'Ask for one thing').locator('.deed__what')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(row(phone, 'Ask for one thing').locator('.deed__what')).toBeVisible();

  for (const size of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await expectClean(page, `the table's actions at ${size.width}`);
  }
  await page.getByRole('link', { name: 'The whole room' }).click();
  await expect(page.getByText(/^Four actions at two tables\./)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'November 2031' })).toBeVisible();
  await expect(row(page, 'Hold a joint Thursday call')).toContainText('O4');
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveCount(0);
  for (const size of [{ width: 320, height: 640 }, PHONE, LAPTOP]) {
    await page.setViewportSize(size);
    await expectClean(page, `the room's actions at ${size.width}`);
  }
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Calendar').click()]);
  expect(file.suggestedFilename()).toMatch(/^Eastmere Autumn Exchange actions .*\.ics$/);
  const summaries = events(await readFile(await file.path(), 'utf8')).map(({ SUMMARY }) => SUMMARY);
  expect(summaries).toEqual(['Hold a joint Thursday call', what]);

  // The step opens the page by itself and gives it its title.
  await phone.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
  await expect(saved(phone)).toHaveText('Saved');
  const amina = await facilitate(exchange.url, workshop);
  const step = agendaIn(amina.plan).find(({ kind }) => kind === 'actions')!;
  await amina.edit((plan) => startStep(plan, 'test', step, Date.now()));
  await expect(phone.getByRole('heading', { level: 1, name: 'What we will try' })).toBeVisible();
  await amina.close();
  await Promise.all([other, bea, priya].map(({ wire }) => wire.close()));
});
