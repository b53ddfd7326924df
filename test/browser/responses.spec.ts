/** Forty responses on one card: everybody reads them in their own order, passes them with one Tab, and sees the way back. */
import { addResponse, removeResponse } from '../../shared/model/table/response-edits.ts';
import { setAgreement } from '../../shared/model/table/opinion-edits.ts';
import { LAPTOP, expect, response, saved, say, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';

const author = { id: 'asha', name: 'Asha' };

test('forty responses: one’s own order, which stands still, one Tab past them, and an Undo in sight', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { wire, id: tom } = await takeSeat(exchange.url, workshop, 'Tom');
  const add = (n: number) =>
    addResponse(wire.doc, null, { id: `r${n}`, card: 'ownership-2', text: `Number ${n}.`, author, at: 1 });
  wire.edit(() => {
    for (let n = 1; n <= 40; n += 1) add(n);
  });
  wire.edit((doc) => setAgreement(doc, null, 'r7', tom, true));
  await wire.until(() => wire.saved >= 2);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const notes = page.locator('.notes > li');
  const order = page.getByLabel('Order');
  const stops = async (key: string) => {
    await page.keyboard.press(key);
    return page.evaluate(() => document.activeElement?.closest('[data-response]')?.textContent ?? '');
  };
  await expect(notes).toHaveCount(40);
  await expect(notes.first()).toContainText('Number 1.');
  const undo = page.getByRole('button', { name: 'Undo what you did last' });
  await expect(undo).toBeHidden();

  // One stop for all of them, and the arrows within.
  const list = page.getByRole('region', { name: 'Responses from your table' });
  await expect(list.locator('button[tabindex="0"]')).toHaveCount(1);
  await list.focus();
  expect(await stops('Tab')).toContain('Number 1.');
  expect(await stops('ArrowDown')).toContain('Number 2.');
  await stops('ArrowRight');
  await expect(notes.nth(1).getByRole('button', { name: /^Edit/ })).toBeFocused();
  expect(await stops('End')).toContain('Number 40.');
  await expect(notes.last().getByRole('button', { name: /^Edit/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Add a response')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(notes.last().getByRole('button', { name: /^Edit/ })).toBeFocused();
  // A form in a response has stops of its own, and gives its place back.
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ctrl+Enter is Done.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(notes.last().getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Add a response')).toBeFocused();

  // Most agreed first. What comes, or is agreed with, waits.
  await order.selectOption('Most agreed first');
  await expect(notes.first()).toContainText('Number 7.');
  await expect(notes.nth(1)).toContainText('Number 1.');
  wire.edit((doc) => {
    add(41);
    setAgreement(doc, null, 'r9', tom, true);
  });
  const show = page.getByRole('button', { name: '1 new one: show' });
  await expect(show).toBeVisible();
  await expect(notes).toHaveCount(40);
  await expect(notes.first()).toContainText('Number 7.');
  await show.click();
  await expect(notes).toHaveCount(41);
  await expect(list).toBeFocused();

  // Newest first, on this device from now on. One's own stands first at once, and can be taken back in sight.
  await order.selectOption('Newest first');
  await expect(notes.first()).toContainText('Number 41.');
  await page.reload();
  await expect(order).toHaveValue('newest');
  await expect(notes.first()).toContainText('Number 41.');
  await expect(page.getByText('Ctrl+Enter adds it.')).toBeVisible();
  await say(page, 'Mine');
  await expect(notes.first()).toContainText('Mine');
  await undo.click();
  await expect(response(page, 'Mine')).toHaveCount(0);
  await expect(undo).toBeFocused();
  await order.selectOption('As said');
  await expect(notes.last()).toContainText('Number 41.');

  // What goes takes the stop along, and the list keeps one.
  await notes.first().getByRole('button').first().focus();
  wire.edit((doc) => removeResponse(doc, null, 'r1', tom));
  await expect(page.getByText('Tom removed a response.')).toBeVisible();
  await page.setViewportSize(LAPTOP);
  await expect(list.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(saved(page)).toHaveText('Saved');
});
