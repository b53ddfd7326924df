import { root } from '../../shared/model/document.ts';
import { responseText } from '../../shared/model/table/response-edits.ts';
import { expectClean } from '../support/clean.ts';
import { running } from '../support/console.ts';
import { expect, PHONE, response, saved, say, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';

test('what somebody took away is seen at the table and on the console, and brought back at once', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await exchange.seated(workshop, 'Tom');
  const menu = () => tom.page.getByRole('button', { name: 'Menu' }).click();
  const dialog = tom.page.getByRole('dialog', { name: 'What was taken away' });
  await menu();
  await tom.page.getByRole('button', { name: 'What was taken away' }).click();
  await expect(dialog).toContainText('Nothing was taken away in the last hours.');
  await tom.page.keyboard.press('Escape');
  await expect(tom.page.getByRole('button', { name: 'Menu' })).toBeFocused();
  for (const words of ['Trust is local', 'Heads move on', 'Health sits elsewhere'])
    await say(tom.page, words);
  await expect(saved(tom.page)).toHaveText('Saved');

  // Eve brings a client of her own.
  const { wire } = await takeSeat(exchange.url, workshop, 'Eve');
  await wire.until(() => wire.doc.getMap('responses').size === 3);
  const [first, second, third] = [...root(wire.doc, 'responses').keys()];
  wire.edit((doc) => root(doc, 'responses').delete(first!));
  wire.edit((doc) => responseText(doc, second!)?.delete(0, responseText(doc, second!)!.length));
  wire.edit((doc) => root(doc, 'responses').delete(third!));
  await expect(response(tom.page, 'Health sits elsewhere')).toHaveCount(0);

  await menu();
  await tom.page.getByRole('button', { name: 'What was taken away' }).click();
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(/^Eve took away 3 things (at|between) /);
  await expect(dialog).toContainText('Trust is local');
  await expectClean(tom.page, 'what was taken away');
  await tom.page.setViewportSize(PHONE);
  await dialog.getByRole('button', { name: 'Bring them back' }).click();
  await expect(dialog).toContainText('3 things are back.');
  await expect(dialog).toContainText('Nothing else was taken away in the last hours.');
  await expect(tom.page.getByRole('status').filter({ hasText: '3 things are back.' })).toBeAttached();
  await dialog.getByRole('button', { name: 'Close' }).click();
  for (const words of ['Trust is local', 'Heads move on', 'Health sits elsewhere'])
    await expect(response(tom.page, words)).toBeVisible();

  // Amina sees and undoes the same from the console.
  wire.edit((doc) => root(doc, 'responses').delete(third!));
  await expect(response(tom.page, 'Health sits elsewhere')).toHaveCount(0);
  const amina = await running(exchange, workshop);
  await amina.getByRole('button', { name: 'Heron: more' }).click();
  const about = amina.getByRole('dialog', { name: 'Heron' });
  await about.getByRole('button', { name: 'What was taken away' }).click();
  await expect(about).toContainText('Eve took away 1 thing at ');
  await expectClean(amina, 'what was taken away, on the console');
  await about.getByRole('button', { name: 'Bring it back' }).click();
  await expect(response(tom.page, 'Health sits elsewhere')).toBeVisible();
});
