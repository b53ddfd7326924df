/** Who may do what where, as people meet it: the facilitator, a visitor, a scribe, somebody on a second device. */
import { PHONE, expect, response, saved, say, test } from '../support/exchange.ts';

test('a facilitator starts a workshop by hand, and three people are in within a minute', async ({
  exchange,
}) => {
  const { page } = await exchange.browser();
  await page.goto(exchange.url);
  await page.getByRole('link', { name: /^Start a workshop/ }).click();
  await page.getByLabel('What is it called?').fill('Northshire spring exchange');
  await page.getByLabel(/^Your first name/).fill('Amina');
  await page.getByRole('button', { name: 'Start the workshop' }).click();
  await expect(page.getByText('Keep this link')).toBeVisible();
  const code = (await page.getByText(/^[2-9A-Z]{6}$/).textContent())!;

  for (const [name, viewport] of [
    ['Grace', undefined],
    ['Tom', undefined],
    ['Bea', PHONE],
  ] as const) {
    const person = await exchange.browser(viewport);
    await person.page.goto(exchange.url);
    await person.page
      .getByLabel(/Join a workshop/)
      .fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `);
    await person.page.getByRole('button', { name: 'Join' }).click();
    await person.page.getByLabel('Your name').fill(name);
    await person.page.getByRole('radio', { name: /Wren/ }).check();
    await person.page.getByRole('button', { name: 'Sit at table 2' }).click();
    await person.page.getByRole('button', { name: 'Go to the table' }).click();
    await expect(saved(person.page)).toHaveText('Saved');
  }

  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByRole('row', { name: /Wren/ }).getByRole('cell').first()).toHaveText('3');
  await page.getByRole('link', { name: /Wren/ }).click();
  await expect(page.getByRole('button', { name: /3 here/ })).toBeVisible();
  expect(page.url()).not.toContain('key=');
  await say(page, 'From the front of the room');
  await expect(response(page, 'From the front of the room')).toContainText('Amina');
});

test('a participant walks the room and reads, but writes only at home', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [heron] = workshop.tables;
  const grace = await exchange.seated(workshop, 'Grace', { table: heron!.id });
  await say(grace.page, 'Heron thinks so');
  const tom = await exchange.seated(workshop, 'Tom');
  await tom.page.getByRole('button', { name: 'Menu' }).click();
  await tom.page.getByRole('button', { name: 'Look at other tables' }).click();
  await tom.page.getByRole('link', { name: /Heron/ }).click();
  await expect(tom.page.getByText('You are looking at Table 1, Heron.')).toBeVisible();
  await tom.page.getByRole('link', { name: /^O2/ }).first().click();
  await expect(response(tom.page, 'Heron thinks so')).toBeVisible();
  await expect(tom.page.getByLabel('Add a response')).toHaveCount(0);
  await expect(tom.page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
  await tom.page.getByRole('link', { name: /^Back to Table 2/ }).click();
  await expect(tom.page.getByLabel('Add a response')).toBeVisible();
});

test('a participant moves to another table, and writes there from then on', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  await say(page, 'Said at Kingfisher');
  await expect(response(page, 'Said at Kingfisher')).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Look at other tables' }).click();
  await expect(page.getByText('Open another to move there.')).toBeVisible();
  await page.getByRole('link', { name: /Heron/ }).click();
  await expect(page.getByText('You are looking at Table 1, Heron.')).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Look at other tables' }).click();
  await page.getByRole('button', { name: 'Sit at Table 1, Heron' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('You are looking at Table 1, Heron.')).toHaveCount(0);
  await page.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
  await say(page, 'Said at Heron');
  await expect(response(page, 'Said at Heron')).toBeVisible();
  await expect(response(page, 'Said at Kingfisher')).toHaveCount(0);
  await expect(saved(page)).toHaveText('Saved');
});

test('[F11] somebody corrects their own name, and everybody at the table sees it', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const [grace, tim] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tim')];
  await tim.page.getByLabel('Add a response').fill('Half a thought');
  // Tim has a second tab open, with the caret in its field.
  const second = await tim.context.newPage();
  await second.goto(tim.page.url());
  await second.getByLabel('Add a response').fill('From the other tab');
  await tim.page.getByRole('button', { name: 'Menu' }).click();
  await tim.page.getByRole('button', { name: 'Correct your name' }).click();
  await tim.page.getByRole('textbox', { name: 'Your name' }).fill(' grace ');
  await tim.page.getByRole('button', { name: 'Save your name' }).click();
  // The form is gone once the page is there again, as somebody told apart from the other Grace.
  await expect(tim.page.getByLabel('Add a response')).toHaveValue('Half a thought');
  await tim.page.getByRole('button', { name: /2 here/ }).click();
  await expect(tim.page.getByText('You are here as grace (2).')).toBeVisible();
  await tim.page.keyboard.press('Escape');
  await tim.page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(response(grace.page, 'Half a thought')).toContainText('grace (2)');
  await second.getByRole('button', { name: /2 here/ }).click();
  await expect(second.getByText('You are here as grace (2).')).toBeVisible();
  await second.keyboard.press('Escape');
  await second.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(response(grace.page, 'From the other tab')).toContainText('grace (2)');
  await grace.page.getByRole('button', { name: /2 here/ }).click();
  await expect(grace.page.getByRole('dialog')).toContainText('grace (2)');
});

test('a scribe types for others, with and without a device', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace', { role: 'primary head' });
  const tom = await exchange.seated(workshop, 'Tom');
  await tom.page.getByRole('button', { name: 'Menu' }).click();
  await tom.page.getByRole('button', { name: 'Scribe mode' }).click();
  await tom.page.getByRole('radio', { name: 'Grace' }).check();
  await say(tom.page, 'What Grace said aloud');
  await expect(response(grace.page, 'What Grace said aloud')).toContainText(
    'For Grace, primary head · typed by Tom',
  );

  await tom.page.getByRole('button', { name: 'Add a name' }).click();
  await tom.page.getByLabel('Name of somebody without a device').fill('Yusuf');
  await tom.page.keyboard.press('Enter');
  await expect(tom.page.getByRole('radio', { name: 'Yusuf' })).toBeChecked();
  await say(tom.page, 'What Yusuf said aloud');
  await expect(response(grace.page, 'What Yusuf said aloud')).toContainText('Yusuf');
});

test('a table writes a question of its own, and everybody there can answer it', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  await grace.page.getByRole('button', { name: 'Add our own question' }).click();
  await grace.page
    .getByRole('textbox', { name: 'The question' })
    .fill('Who pays for supply when heads meet?');
  await grace.page.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(grace.page.locator('h1')).toContainText('Who pays for supply');
  await tom.page
    .getByRole('link', { name: /Who pays for supply/ })
    .first()
    .click();
  await say(tom.page, 'The network does');
  await expect(response(grace.page, 'The network does')).toBeVisible();
});

test('the personal code brings somebody back on a second device', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser();
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await page.getByLabel('Your name').fill('Grace');
  await page.getByRole('button', { name: /^Sit at/ }).click();
  const personal = (await page.getByText(/^[2-9A-Z]{5}(-[2-9A-Z]{4}){3}$/).textContent())!;
  const first = await page.evaluate(
    (id) => fetch(`/api/workshops/${id}/me`).then((me) => me.json()),
    workshop.id,
  );

  const phone = await exchange.browser(PHONE);
  await phone.page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await phone.page.getByRole('button', { name: 'I have been here before' }).click();
  const field = phone.page.getByRole('textbox').first();
  await field.fill('22222-2222-2222-2222');
  await phone.page.keyboard.press('Enter');
  await expect(phone.page.getByRole('alert')).toBeVisible();
  await field.fill(personal.toLowerCase().replaceAll('-', ' '));
  await phone.page.keyboard.press('Enter');
  await expect(phone.page.getByText(/Grace/).first()).toBeVisible();
  const second = await phone.page.evaluate(
    (id) => fetch(`/api/workshops/${id}/me`).then((me) => me.json()),
    workshop.id,
  );
  expect(second.personId).toBe(first.personId);
});

test('when a workshop is deleted, everybody at its tables is told what happened', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace');
  const facilitator = await exchange.browser();
  await facilitator.page.goto(`${exchange.url}/w/${workshop.id}#key=${workshop.facilitatorKey}`);
  await expect(facilitator.page.getByRole('heading', { name: 'Choose a table' })).toBeVisible();
  const status = await facilitator.page.evaluate(
    (id) => fetch(`/api/workshops/${id}`, { method: 'DELETE' }).then((answer) => answer.status),
    workshop.id,
  );
  expect(status).toBe(204);
  await expect(grace.page.getByRole('heading', { name: 'This workshop has been deleted' })).toBeVisible();
  await grace.page.getByRole('button', { name: 'Remove this device’s copy too' }).click();
  await expect(grace.page.getByRole('heading', { name: /^Twenty-one questions/ })).toBeVisible();
  const kept = await grace.page.evaluate(() =>
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
  );
  expect(kept.filter((name) => name?.includes(workshop.id))).toEqual([]);
});

test('closing a note while carets are still moving breaks nothing', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  for (const { page } of [grace, tom]) {
    await page
      .getByRole('link', { name: /Our note on Ownership/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Our note on Ownership' }).click();
  }
  const typing = tom.page.keyboard.type('Terms come first, and a page from each network.');
  await grace.page.getByRole('link', { name: /^Back to O2/ }).click();
  await typing;
  await expect(grace.page.getByLabel('Add a response')).toBeVisible();
  await expect(saved(grace.page)).toHaveText('Saved');
});
