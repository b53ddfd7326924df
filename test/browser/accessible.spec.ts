/** Everybody can use it: axe finds nothing on any page or state, and a keyboard is enough. */
import type { Page } from '@playwright/test';
import { expectClean } from '../support/clean.ts';
import { LAPTOP, PHONE, expect, response, saved, say, test } from '../support/exchange.ts';

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`axe finds nothing on any page on ${device}, and nothing scrolls sideways`, async ({ exchange }) => {
    const workshop = await exchange.workshop();
    const { page } = await exchange.browser(viewport);
    const paths = [
      '/',
      '/start',
      `/j/${workshop.joinCode}`,
      '/j/ZZZZZZ',
      '/questions',
      '/library',
      '/library?q=network',
      '/library/practice/derbyshire-effectiveness?q=money',
      '/how',
      '/sources',
      '/help',
      '/nowhere',
    ];
    for (const path of [...paths, '/w/unknown']) {
      await page.goto(`${exchange.url}${path}`);
      await expect(page.locator('h1')).toBeVisible();
      await expectClean(page, path);
    }
  });

  test(`axe finds nothing at the table on ${device}`, async ({ exchange }) => {
    const workshop = await exchange.workshop();
    const { page } = await exchange.seated(workshop, 'Grace', { viewport });
    await say(page, 'Ask for one thing, for one term.');
    await response(page, 'Ask for one thing')
      .getByRole('button', { name: /^Agree/ })
      .click();
    await expectClean(page, 'front');
    await page.getByRole('button', { name: /^Turn over/ }).click();
    await expect(page.getByText('How another authority did it').first()).toBeVisible();
    await expectClean(page, 'back');
    await page.getByRole('button', { name: /^Turn back/ }).click();
    await response(page, 'Ask for one thing').getByRole('button', { name: /^Edit/ }).click();
    await expectClean(page, 'editing');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectClean(page, 'menu');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /1 here/ }).click();
    await expectClean(page, 'people');
    await page.keyboard.press('Escape');
    await page
      .getByRole('link', { name: /Our note on Ownership/ })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: 'Our note on Ownership' })).toBeVisible();
    await expectClean(page, 'note');
  });
}

test('the keyboard alone can join, open a card, answer, agree, rate and undo', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser();
  const key = page.keyboard;
  /** Tabs until what has the focus answers to this role and name; a person would see the ring arrive there. */
  const tabTo = async (role: Parameters<Page['getByRole']>[0], name: string | RegExp) => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false))
        return target;
      await key.press('Tab');
    }
    throw new Error(`Tab never reached ${role} ${name}`);
  };

  await page.goto(exchange.url);
  await tabTo('textbox', /Join a workshop/);
  await key.type(workshop.joinCode.toLowerCase());
  await key.press('Enter');
  await expect(page.getByRole('heading', { name: 'Take your seat' })).toBeVisible();
  await tabTo('textbox', /Your name/);
  await key.type('Grace');
  await tabTo('button', /^Sit at/);
  await key.press('Enter');
  await expect(page.getByText('Your own way back in')).toBeVisible();
  await tabTo('button', 'Go to the table');
  await key.press('Enter');
  await expect(saved(page)).toHaveText('Saved');

  await tabTo('link', /^F1/);
  await key.press('ArrowRight');
  await expect(page.getByRole('link', { name: /^F2/ }).first()).toBeFocused();
  await key.press('Enter');
  await expect(page.locator('h1')).toContainText('F2');
  await tabTo('button', /^Turn over/);
  await key.press('Enter');
  await expect(page.getByText('How another authority did it').first()).toBeVisible();
  await key.press('Enter');

  const matters = page.getByRole('group', { name: /^Matters to us/ });
  await tabTo('radio', '1');
  await key.press('ArrowRight');
  await key.press('ArrowRight');
  await expect(matters.getByRole('radio', { name: '3' })).toBeChecked();

  await tabTo('textbox', /Add a response/);
  await key.type('It had a date.');
  await key.press('Control+Enter');
  await expect(response(page, 'It had a date.')).toBeVisible();
  // Back up to what was just said.
  for (let presses = 0; presses < 8; presses++) {
    await key.press('Shift+Tab');
    if (await page.evaluate(() => document.activeElement?.matches('button[aria-pressed]'))) break;
  }
  await key.press('Space');
  await expect(page.getByRole('button', { name: /^You agree/ })).toBeVisible();
  await key.press('Control+z');
  await expect(page.getByRole('button', { name: /^Agree/ })).toBeVisible();
  await key.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: /^You agree/ })).toBeVisible();
});
