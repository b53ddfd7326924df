/** “Back” closes a dialog; a dialog that was closed otherwise never takes part in where one goes next. */
import { expect, test } from '../support/exchange.ts';

test('Back closes a dialog, passes over one that was closed, and no closing undoes what one does next', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const dialog = page.getByRole('dialog', { name: 'A question of our own' });
  const opener = page.getByRole('button', { name: 'Add our own question' });
  const table = page.url();
  await opener.click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  expect(page.url()).toBe(table);

  // Closed, and the next thing done before the browser could have stepped back.
  const places = () => page.evaluate(() => history.length);
  const closeAnd = (next: string) =>
    page.evaluate(async (selector) => {
      document.querySelector<HTMLElement>('dialog[open] .dialog__head button')!.click();
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (selector.startsWith('/')) location.assign(selector);
      else document.querySelector<HTMLElement>(selector)!.click();
    }, next);
  await opener.click();
  await expect(dialog).toBeVisible();
  const before = await places();
  await opener.evaluate((element) => element.setAttribute('data-opener', ''));
  for (let n = 0; n < 10; n += 1) {
    await closeAnd('[data-opener]');
    await expect(dialog).toBeVisible();
    // A step back under way would have arrived by now.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await expect(dialog).toBeVisible();
  }
  expect(await places()).toBe(before);
  await closeAnd('/help');
  await expect(page).toHaveURL(`${exchange.url}/help`);
  await page.goBack();
  await expect(opener).toBeVisible();
  await expect(dialog).toBeHidden();

  // One press of Back leaves a page on which a dialog was closed.
  await page.goto(`${exchange.url}/start`);
  await page.goto(table);
  await opener.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(`${exchange.url}/start`);
});
