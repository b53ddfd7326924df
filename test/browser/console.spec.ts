/** The room is run from the console: the clock, the agenda, the tables, and what everybody is asked to look at. */
import { LAPTOP, PHONE, expect, saved, say, test } from '../support/exchange.ts';
import { questions } from '../../shared/cards/index.ts';
import { expectClean } from '../support/clean.ts';
import { running, button, runs, digits, row } from '../support/console.ts';

test('a step is begun, its clock offered, started, held, lengthened, and nothing changes by a reload', async ({
  exchange,
}) => {
  const page = await running(exchange, await exchange.workshop());
  await expect(page.getByText(/6 hours in all, if you start now/)).toBeVisible();
  await button(page, 'Begin: Welcome').click();
  await expect(runs(page)).toContainText('Welcome');
  await expect(digits(page)).toHaveText('15:00');
  await button(page, 'Start 15 minutes').click();
  await expect(digits(page)).toHaveText(/^14:5/);
  await button(page, 'Hold').click();
  const held = await digits(page).textContent();
  await button(page, '1 minute more').click();
  await expect(digits(page)).toHaveText(/^15:5/);
  await button(page, '1 minute less').click();
  await expect(digits(page)).toHaveText(held!);
  await expect(saved(page)).toHaveText('Saved');
  await page.reload();
  await expect(digits(page)).toHaveText(held!);
  await button(page, 'Go on').click();
  await button(page, 'Next: Five challenges').click();
  await expect(runs(page)).toContainText('Five challenges');
  await button(page, 'Back to Welcome').click();
  await expect(runs(page)).toContainText('Welcome');
  // Any step, out of order, and the way back to where the room came from.
  await button(page, /^Lunch/).click();
  await expect(runs(page)).toContainText('Lunch');
  await expect(digits(page)).toHaveText(/^44:/);
  await expect(button(page, 'Back to Welcome')).toBeVisible();
  await expect(button(page, /^Our stories ?, left out/)).toBeVisible();
  await expect(button(page, /^Five challenges ?, done/)).toBeVisible();
  await expect(saved(page)).toHaveText('Saved');
  await page.reload();
  await expect(button(page, 'Back to Welcome')).toBeVisible();
  await expect(button(page, /^Our stories ?, left out/)).toBeVisible();
});

test('two facilitators press Next at once: the room moves by one step', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [amina, ben] = [await running(exchange, workshop), await running(exchange, workshop)];
  await button(amina, 'Begin: Welcome').click();
  await expect(button(ben, 'Next: Five challenges')).toBeEnabled();
  await exchange.frozen(() => Promise.all([amina, ben].map((page) => button(page, /^Next:/).click())));
  // What each of them says afterwards arrives after what they pressed: by then both presses have been everywhere.
  for (const [page, words] of [
    [amina, 'Said by the one'],
    [ben, 'Said by the other'],
  ] as const) {
    await page.getByLabel('Message every table').fill(words);
    await page.keyboard.press('Enter');
  }
  for (const page of [amina, ben]) {
    await expect(page.getByRole('listitem').filter({ hasText: /Said by/ })).toHaveCount(2);
    await expect(runs(page)).toContainText('Five challenges');
    await expect(button(page, 'Next: Our stories')).toBeVisible();
  }
});

test('a double click on Next is one step', async ({ exchange }) => {
  const page = await running(exchange, await exchange.workshop());
  await button(page, 'Begin: Welcome').dblclick();
  await expect(button(page, 'Next: Five challenges')).toBeEnabled();
  await expect(runs(page)).toContainText('Welcome');
});

test('the keyboard alone begins, starts, holds, moves on and reorders the agenda', async ({ exchange }) => {
  const page = await running(exchange, await exchange.workshop());
  const key = page.keyboard;
  const tabTo = async (name: string | RegExp) => {
    const target = button(page, name).first();
    for (let presses = 0; presses < 90; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await key.press('Tab');
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo('Begin: Welcome');
  await key.press('Enter');
  await expect(runs(page)).toContainText('Welcome');
  await tabTo('Start 15 minutes');
  await key.press('Space');
  await expect(digits(page)).toHaveText(/^14:/);
  await tabTo('Hold');
  await key.press('Space');
  await expect(page.getByText('Held', { exact: true })).toBeVisible();
  await tabTo('Next: Five challenges');
  await key.press('Enter');
  await expect(runs(page)).toContainText('Five challenges');
  await tabTo('Edit the agenda');
  await key.press('Enter');
  await tabTo('Change Our stories');
  await key.press('Alt+ArrowDown');
  await expect(page.getByText('Step 4 of 13 now: Our stories.')).toBeAttached();
  await expect(button(page, /^Change Our stories/)).toBeFocused();
  await key.press('Escape');
  await expect(button(page, 'Next: Coffee')).toBeVisible();
});

test('steps are added, changed, removed and put back while one of them runs', async ({ exchange }) => {
  const page = await running(exchange, await exchange.workshop(['Heron'], 'empty'));
  await expect(page.getByRole('heading', { name: 'No agenda yet' })).toBeVisible();
  // What is in an agenda is seen before it is taken.
  await page.getByText('7 steps of Meet new partners').click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /\d min$/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No agenda yet' })).toBeVisible();
  await button(page, /^Meet new partners/).click();
  await button(page, /^Begin:/).click();
  const [first] = (await runs(page).locator('.runlist__name').innerText()).split('\n');
  await button(page, 'Edit the agenda').click();
  await button(page, 'Add a step').click();
  await button(page, 'Add the step').click();
  await expect(page.getByText('Give the step a name.')).toBeVisible();
  await page.getByLabel('Name of the step').fill('Tea');
  await page.getByLabel('Minutes').fill('20');
  await page.getByLabel('What people do').fill('Have a cup of tea.');
  await button(page, 'Add the step').click();
  await expect(page.getByText(/1 hour 20 minutes in all/).first()).toBeVisible();
  await button(page, /^Change Tea/).click();
  await page.getByLabel('Minutes').fill('10');
  await button(page, 'Save the step').click();
  await expect(page.getByText(/1 hour 10 minutes in all/).first()).toBeVisible();
  await button(page, 'Remove Tea').click();
  await expect(page.getByText(/1 hour in all/).first()).toBeVisible();
  await button(page, 'Put it back').click();
  await expect(page.getByText(/1 hour 10 minutes in all/).first()).toBeVisible();
  // The running step: its clock goes on.
  await button(page, `Remove ${first}`).click();
  await expect(page.getByText(/its clock goes on until you start another step/)).toBeVisible();
  await button(page, 'Remove it').click();
  await page.keyboard.press('Escape');
  await expect(digits(page)).toBeVisible();
  await expect(page.getByText('was taken off the agenda')).toBeVisible();
  await expect(button(page, /^Next:/)).toBeVisible();
});

test('tables at a glance: who is here, what was said, whose hand is up', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const [heron] = workshop.tables;
  const page = await running(exchange, workshop);
  await expect(page.getByText(`Nobody has sat down yet. The code is ${workshop.joinCode}.`)).toBeVisible();
  const grace = await exchange.seated(workshop, 'Grace', { table: heron!.id });
  const tom = await exchange.seated(workshop, 'Tom');
  await say(grace.page, 'Ask for one thing, for one term.');
  await row(page, 'Heron')
    .getByRole('button', { name: /1 responses/ })
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Ownership 1$/ })).toBeVisible();
  await button(tom.page, 'Raise hand').click();
  await expect(page.getByText('One hand is up: Tom at table 2.', { exact: true })).toBeVisible();
  await button(grace.page, 'Raise hand').click();
  await expect(page.getByText('Two hands are up: Tom at table 2 and Grace at table 1.')).toBeVisible();
  await button(page, /^Tom ?: put this hand down/).click();
  await expect(page.getByText('One hand is up: Grace at table 1.', { exact: true })).toBeVisible();
  await expect(button(tom.page, 'Raise hand')).toBeVisible();
});

test('tables are added, renamed and removed, and people moved and taken out', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const page = await running(exchange, workshop);
  await exchange.seated(workshop, 'Tom');
  await button(page, 'Add a table').click();
  await page.getByLabel('Name of the table').fill('Wren');
  await page.getByRole('dialog').getByRole('button', { name: 'Add the table' }).click();
  await expect(row(page, 'Wren')).toBeVisible();
  await button(page, 'Table 3, Wren: more').click();
  await page.getByLabel('Name', { exact: true }).fill('Curlew');
  await button(page, 'Rename').click();
  await expect(page.getByRole('heading', { name: 'Table 3, Curlew' })).toBeVisible();
  await page.keyboard.press('Escape');

  await button(page, 'People').click();
  await page.getByLabel('Table of Tom').selectOption('Table 3, Curlew');
  await expect(page.getByRole('heading', { name: /^Table 3, Curlew/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Curlew')).toContainText('1 person here');

  await button(page, 'Table 3, Curlew: more').click();
  await button(page, 'Remove this table').click();
  await expect(page.getByText(/1 person sits here: they are asked to choose another table/)).toBeVisible();
  await button(page, 'Remove it').click();
  await expect(row(page, 'Curlew')).toHaveCount(0);
  await button(page, 'People').click();
  await expect(page.getByRole('heading', { name: /^Choosing a table/ })).toBeVisible();
  await page.getByLabel('Table of Tom').selectOption('Table 1, Heron');
  await expect(page.getByRole('heading', { name: /^Table 1, Heron/ })).toBeVisible();
  await button(page, 'Take out Tom').click();
  await expect(page.getByText(/What they wrote stays on the table/)).toBeVisible();
  await button(page, 'Take Tom out').click();
  await expect(page.getByText('Tom', { exact: true })).toHaveCount(0);
});

test('a message, a card for everybody, pens down: said once, shown clearly, taken back', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const page = await running(exchange, workshop);
  const tom = await exchange.seated(workshop, 'Tom', { card: 'F1' });
  await say(tom.page, 'It had a date.');

  await page.getByLabel('Message every table').fill('Two more minutes');
  await page.keyboard.press('Enter');
  await expect(tom.page.getByText('Two more minutes')).toBeVisible();
  await button(page, /^Take back/).click();
  await expect(tom.page.getByText('Two more minutes')).toHaveCount(0);

  await page.getByLabel('Who gets the message').selectOption({ label: 'Table 2, Kingfisher' });
  await page.getByLabel('Message one table').fill('Please let Ann finish');
  await page.keyboard.press('Enter');
  await expect(tom.page.getByText('Please let Ann finish')).toBeVisible();
  await tom.page.reload();
  await expect(tom.page.getByText('Please let Ann finish')).toBeVisible();
  await button(page, /^Take back/).click();
  await expect(tom.page.getByText('Please let Ann finish')).toHaveCount(0);

  await button(page, 'Show').click();
  await page.getByLabel('The question').selectOption({ label: 'O2 Asking, not taking (0)' });
  await button(page, 'Show on the projector').click();
  await expect(button(page, 'Take off the projector')).toBeVisible();
  await page.keyboard.press('Escape');
  const projector = page.getByRole('region', { name: 'On the projector' });
  await expect(projector).toContainText('O2 Asking, not taking');
  // The scene itself, small, laid out as on the wall, and a picture to everybody else.
  const scene = projector.locator('.smallstage .stage');
  await expect(scene).toHaveAttribute('data-scene', 'wall');
  await expect(scene.locator('h1')).toContainText(questions.find(({ code }) => code === 'O2')!.short);
  expect(await scene.evaluate((stage) => stage.clientWidth)).toBe(1920);
  const [small, all] = [(await scene.boundingBox())!.width, (await projector.boundingBox())!.width];
  expect(Math.abs(all - small)).toBeLessThan(4);
  await expect(projector.getByRole('heading')).toHaveText(['On the projector']);
  await projector.getByLabel('What the projector shows').selectOption({ label: 'The five challenges' });
  await expect(scene).toHaveAttribute('data-scene', 'challenges');
  await projector.getByLabel('What the projector shows').selectOption({ label: 'Follows the agenda' });
  await expect(scene).toHaveAttribute('data-scene', 'join');
  await expect(page.getByRole('region', { name: 'Shown to everybody' })).toHaveCount(0);
  await button(page, 'Show').click();
  await page.getByLabel('The question').selectOption({ label: 'O2 Asking, not taking (0)' });
  await expect(tom.page).not.toHaveURL(/card=O2/);
  await button(page, 'Bring everybody to it').click();
  await page.keyboard.press('Escape');
  const strip = page.getByRole('region', { name: 'Shown to everybody' });
  await expect(strip).toContainText('Everybody is looking at O2');
  await expect(tom.page.getByText(/O2/).first()).toBeVisible();
  await button(page, 'Let them go back').click();
  await expect(strip).toHaveCount(0);

  await button(page, 'Pens down').click();
  await expect(page.getByText('Pens are down')).toBeVisible();
  await expect(tom.page.getByLabel('Add a response')).toHaveCount(0);
  await button(page, 'Pens up').click();
  await expect(tom.page.getByLabel('Add a response')).toBeVisible();
});

test('a vote is asked for and revealed, and the ratings hide again', async ({ exchange }) => {
  const page = await running(exchange, await exchange.workshop());
  await button(page, 'Ask for a vote').click();
  await button(page, 'Open the vote').click();
  await expect(page.getByText('Write the question first.')).toBeVisible();
  await page.getByLabel('Question', { exact: true }).fill('What do we take on first?');
  await page.getByLabel('One thing to choose per line').fill('A date\nA name\n\nA date');
  await button(page, 'Open the vote').click();
  await expect(page.getByText('3 dots each.')).toBeVisible();
  await expect(
    page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: /^A date$/ }),
  ).toHaveCount(1);
  // The hall sees it without another press, while nobody chose something else.
  await expect(page.locator('.smallstage').getByText('A date')).toBeVisible();
  await expect(page.getByLabel('What the projector shows')).toHaveValue('');
  await button(page, 'Reveal the vote').click();
  await expect(page.getByText('Nobody has voted yet.')).toBeVisible();
  await button(page, 'Reveal to everybody').click();
  await expect(page.getByText('Nobody has voted.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('What the projector shows')).toHaveValue('vote');
  await button(page, 'Hide again').click();
  await expect(page.getByLabel('What the projector shows')).toHaveValue('');
  await expect(button(page, 'Reveal the vote')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Reveal the ratings').click();
  await expect(page.getByText('Nobody has rated yet.')).toBeVisible();
  await expect(page.getByText('Ratings are hidden', { exact: true })).toBeVisible();
  await button(page, 'Reveal to everybody').click();
  await expect(page.getByText('Ratings are shown')).toBeVisible();
  await expect(page.getByLabel('What the projector shows')).toHaveValue('ratings');
  await button(page, 'Hide the ratings again').click();
  await expect(page.getByText('Ratings are hidden', { exact: true })).toBeVisible();
  await expect(page.getByLabel('What the projector shows')).toHaveValue('');
});

test('[B8] who reveals is told first who handed in for others', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const tom = await exchange.seated(workshop, 'Tom');
  const grace = await exchange.seated(workshop, 'Grace');
  const me = `/api/workshops/${workshop.id}/me`;
  const { personId } = await grace.page.evaluate(async (path) => (await fetch(path)).json(), me);
  await tom.page.evaluate(
    async ([id, person]) => {
      const body = JSON.stringify({ person, ballot: { now: 4 } });
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/workshops/${id}/ballots/rating/ownership-2`, { method: 'PUT', headers, body });
    },
    [workshop.id, personId],
  );
  const page = await running(exchange, workshop);
  await button(page, 'Reveal the ratings').click();
  await expect(page.getByText('One person has rated.')).toBeVisible();
  // On a laptop the column is full, and the answer has to be in sight.
  await expect(button(page, 'Not yet')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('how the room’s marks spread')).toHaveCount(0);
  await expect(page.getByText('1 by Tom for others.')).toBeVisible();
  await button(page, 'Not yet').click();
  await expect(page.getByText('1 by Tom for others.')).toHaveCount(0);
  await expect(page.getByText('Ratings are hidden', { exact: true })).toBeVisible();
  await button(page, 'Reveal the ratings').click();
  await button(page, 'Reveal to everybody').click();
  await expect(page.getByText('Ratings are shown')).toBeVisible();
});

test('a table as it was is read in the history and brought back beside the one of now', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const tom = await exchange.seated(workshop, 'Tom');
  await say(tom.page, 'It had a date.');
  const page = await running(exchange, workshop);
  await button(page, 'Begin: Welcome').click();
  await expect(button(page, 'Next: Five challenges')).toBeEnabled();
  await button(page, /^Next:/).click();
  await button(page, 'Menu').click();
  await button(page, 'History').click();
  await page.locator('.history__point').first().click();
  await button(page, 'Look at Kingfisher').click();
  await expect(page.getByRole('dialog').getByText('It had a date.')).toBeVisible();
  await button(page, 'Bring it back as one more table').click();
  await expect(page.getByText(/is there now/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row')).toHaveCount(4);
});

test('somebody at a table is shown the way to it, and the old link says that it opens nothing', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Tom');
  await page.goto(`${exchange.url}/w/${workshop.id}/facilitate`);
  await expect(
    page.getByRole('heading', { name: 'This page is for whoever runs the workshop' }),
  ).toBeVisible();
  await expectClean(page, 'not a facilitator');
  await page.getByRole('link', { name: 'Go to your table' }).click();
  await expect(saved(page)).toHaveText('Saved');

  const amina = await running(exchange, workshop);
  await button(amina, 'Menu').click();
  await button(amina, 'Links for facilitators').click();
  await button(amina, 'Make a link for a colleague').click();
  const colleague = await exchange.browser();
  await colleague.page.goto(await amina.getByLabel('The link for a colleague').inputValue());
  await expect(button(colleague.page, 'Begin: Welcome')).toBeVisible();
  // Amina's own goes on working.
  await running(exchange, workshop);
  await button(amina, 'Make one new link, stop all others').click();
  const link = await amina.getByLabel('The new link').inputValue();
  const stranger = await exchange.browser();
  await stranger.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await expect(
    stranger.page.getByRole('heading', { name: 'That link does not open this workshop any more' }),
  ).toBeVisible();
  // The browser reports the refusal, too.
  await expect.poll(() => exchange.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
  await stranger.page.goto('about:blank');
  await stranger.page.goto(link);
  await expect(button(stranger.page, 'Begin: Welcome')).toBeVisible();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`axe finds nothing on the console on ${device}, and nothing scrolls sideways`, async ({
    exchange,
  }) => {
    const workshop = await exchange.workshop();
    const tom = await exchange.seated(workshop, 'Tom');
    await say(tom.page, 'It had a date.');
    await button(tom.page, 'Raise hand').click();
    const page = await running(exchange, workshop, viewport);
    await button(page, 'Begin: Welcome').click();
    await expect(button(page, /^Tom ?: put this hand down/)).toBeVisible();
    await expectClean(page, 'running');
    if (viewport !== LAPTOP) return;
    for (const [name, open] of [
      ['agenda', 'Edit the agenda'],
      ['people', 'People'],
      ['table', 'Table 2, Kingfisher: more'],
      ['plenary', 'Show'],
      ['votes', 'Ask for a vote'],
      ['menu', 'Menu'],
      ['stage link', 'Link for another computer'],
    ] as const) {
      await page.getByRole('button', { name: open, exact: true }).click();
      await expectClean(page, name);
      await page.keyboard.press('Escape');
    }
  });
}
