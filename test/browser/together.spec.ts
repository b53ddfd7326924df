/** People at one table see each other's every edit, caret and presence; so does a phone. */
import { LAPTOP, PHONE, expect, response, saved, say, test } from '../support/exchange.ts';

const DEVICES = [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
] as const;

for (const [device, viewport] of DEVICES) {
  test(`responses, agreement and cards arrive, marks stay one’s own on ${device}`, async ({ exchange }) => {
    const workshop = await exchange.workshop();
    const grace = await exchange.seated(workshop, 'Grace', { role: 'primary head' });
    const tom = await exchange.seated(workshop, 'Tom', { viewport });

    await say(grace.page, 'Ask for one thing, for one term.');
    const onTom = response(tom.page, 'Ask for one thing');
    await expect(onTom).toContainText('Grace, primary head');

    await onTom.getByRole('button', { name: /^Agree/ }).click();
    await expect(response(grace.page, 'Ask for one thing')).toContainText('1 of 2 so far');

    const hers = grace.page.getByRole('group', { name: /^Matters to us/ });
    await hers.getByRole('radio', { name: '5' }).check();
    const scale = tom.page.getByRole('group', { name: /^Matters to us/ });
    await scale.getByRole('radio', { name: '3' }).check();
    await expect(tom.page.getByText('Only you see your marks').first()).toBeVisible();

    await tom.page.getByRole('button', { name: /^Turn over/ }).click();
    await tom.page.getByRole('radio', { name: 'With changes' }).first().check();
    await grace.page.getByRole('button', { name: /^Turn over/ }).click();
    await expect(grace.page.getByRole('radio', { name: /^With changes.*Tom/ })).toBeVisible();

    await response(tom.page, 'Ask for one thing').getByRole('button', { name: 'Turn into action' }).click();
    await tom.page.getByLabel('Who').fill('Priya');
    await tom.page.getByLabel('By when').fill('12 December');
    await tom.page.getByRole('button', { name: 'Agree the action' }).click();
    await expect(response(grace.page, 'Ask for one thing')).toContainText('Priya');

    await expect(saved(grace.page)).toHaveText('Saved');
    await expect(saved(tom.page)).toHaveText('Saved');
  });
}

for (const [device, viewport] of DEVICES) {
  test(`a laptop and ${device} type in the same response at once, and both keep every letter`, async ({
    exchange,
  }) => {
    const workshop = await exchange.workshop();
    const grace = await exchange.seated(workshop, 'Grace');
    const tom = await exchange.seated(workshop, 'Tom', { viewport });
    await say(grace.page, 'middle');
    for (const { page } of [grace, tom]) {
      await response(page, 'middle').getByRole('button', { name: /^Edit/ }).click();
    }
    const [hers, his] = [grace, tom].map(({ page }) => page.getByLabel('What Grace said'));
    await hers!.press('Home');
    await his!.press('End');
    await Promise.all([
      hers!.pressSequentially('from the start 👍 ', { delay: 15 }),
      his!.pressSequentially(' to the very end', { delay: 15 }),
    ]);
    for (const field of [hers, his])
      await expect(field!).toHaveValue('from the start 👍 middle to the very end');
    // The caret stayed with her words.
    await hers!.pressSequentially('|');
    await expect(his!).toHaveValue('from the start 👍 |middle to the very end');
    await expect(response(tom.page, 'Grace is writing here')).toBeVisible();
  });
}

test('an input method composes in peace while somebody else types', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  await say(grace.page, 'cafe');
  for (const { page } of [grace, tom]) {
    await response(page, 'cafe').getByRole('button', { name: /^Edit/ }).click();
  }
  const [hers, his] = [grace, tom].map(({ page }) => page.getByLabel('What Grace said'));
  const input = await grace.context.newCDPSession(grace.page);
  await hers!.press('End');
  await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await his!.press('Home');
  await his!.pressSequentially('a ');
  await expect(his!).toHaveValue('a cafe');
  // Her field is left alone until she has finished composing.
  await expect(hers!).toHaveValue('cafeに');
  await input.send('Input.insertText', { text: '日本' });
  for (const field of [hers, his]) await expect(field!).toHaveValue('a cafe日本');
});

for (const [device, viewport] of DEVICES) {
  test(`a shared note shows everyone’s words, caret and name, on ${device} too`, async ({ exchange }) => {
    const workshop = await exchange.workshop();
    const grace = await exchange.seated(workshop, 'Grace');
    const tom = await exchange.seated(workshop, 'Tom', { viewport });
    for (const { page } of [grace, tom])
      await page
        .getByRole('link', { name: /Our note on Ownership/ })
        .first()
        .click();
    const [hers, his] = [grace, tom].map(({ page }) =>
      page.getByRole('textbox', { name: 'Our note on Ownership' }),
    );
    await hers!.click();
    await hers!.pressSequentially('Terms come first.');
    await expect(his!).toContainText('Terms come first.');
    await his!.click();
    await his!.press('Control+End');
    await his!.press('Enter');
    await his!.pressSequentially('And no may be an answer.');
    await expect(hers!).toContainText('And no may be an answer.');
    await expect(hers!.locator('.note-caret')).toContainText('Tom');
    // Undo is one's own: hers takes her sentence and leaves his.
    await hers!.press('Control+z');
    await expect(his!).not.toContainText('Terms come first.');
    await expect(his!).toContainText('And no may be an answer.');
  });
}

test('people see who is here, on which card, writing, and with a hand up', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  await expect(grace.page.getByRole('button', { name: /2 here/ })).toBeVisible();
  await tom.page.getByLabel('Add a response').pressSequentially('Well');
  await expect(grace.page.getByText('Tom is writing')).toBeVisible();
  // On a phone the keyboard has the bottom of the screen while one writes.
  await tom.page.getByLabel('Add a response').blur();
  await tom.page.getByRole('button', { name: 'Raise hand' }).click();
  await expect(grace.page.getByRole('button', { name: /Hand up: Tom/ })).toBeVisible();
  // A hand stays up through a reload, as a person's would.
  await tom.page.reload();
  await expect(tom.page.getByRole('button', { name: 'Lower hand' })).toHaveAttribute('aria-pressed', 'true');
  // A lost link forgets who was here; the found one must not wait until each of them stirs.
  await grace.context.setOffline(true);
  await expect(saved(grace.page)).toHaveText(/^Offline/);
  await grace.context.setOffline(false);
  await expect(grace.page.getByRole('button', { name: /2 here/ })).toBeVisible({ timeout: 5_000 });
  await tom.context.close();
  await expect(grace.page.getByRole('button', { name: /1 here/ })).toBeVisible();
});

test('undo and redo take back one’s own edits only', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  await say(grace.page, 'Hers');
  await expect(response(tom.page, 'Hers')).toBeVisible();
  await say(tom.page, 'His');
  await expect(response(grace.page, 'His')).toBeVisible();
  await grace.page.locator('h1').click();
  await grace.page.keyboard.press('Control+z');
  await expect(response(tom.page, 'Hers')).toHaveCount(0);
  await expect(response(tom.page, 'His')).toBeVisible();
  await grace.page.keyboard.press('Control+Shift+z');
  await expect(response(tom.page, 'Hers')).toBeVisible();
});

test('undoing “add” never takes along what somebody else wrote into it', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  await say(grace.page, 'A start');
  await response(tom.page, 'A start').getByRole('button', { name: /^Edit/ }).click();
  await tom.page.getByLabel('What Grace said').pressSequentially(' and his addition');
  await expect(response(grace.page, 'and his addition')).toBeVisible();
  await grace.page.locator('h1').click();
  await grace.page.keyboard.press('Control+z');
  await expect(response(grace.page, 'and his addition')).toBeVisible();
  await expect(tom.page.getByLabel('What Grace said')).toHaveValue(/and his addition/);
});

test('somebody who only looks is here too', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.browser();
  await tom.context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { name: 'Tom', tableId: workshop.tables[0]!.id, joinCode: workshop.joinCode },
  });
  // A page on which no card is open, so that nothing is told of it.
  await tom.page.goto(`${exchange.url}/w/${workshop.id}?card=none`);
  await expect(grace.page.getByText('2 here')).toBeVisible();
});
