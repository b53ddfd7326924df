/** Pause for thought, as people at a table meet it: written alone, chosen thought by thought, shown at the reveal. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { putStep, removeStep } from '../../shared/model/agenda-edits.ts';
import { agendaIn } from '../../shared/model/plan-view.ts';
import * as run from '../../shared/model/run-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, LAPTOP, PHONE, type Person, expect, saved, test } from '../support/exchange.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';

const STEP = 'quiet';
const QUESTION = 'Which network would you miss if it stopped tomorrow?';
const NARROW = { width: 320, height: 640 };

const box = (page: Page) => page.getByRole('textbox', { name: 'Your private thought' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const toTable = (page: Page) => page.getByRole('link', { name: 'Go to the table' }).first().click();
/** What the page says of one's own thoughts; the live region says it too. */
const own = (page: Page, words: string | RegExp) => page.getByRole('main').getByText(words);
const shared = (page: Page, words: string) =>
  page.getByRole('region', { name: 'What was shared' }).getByText(words).first();

/** Begins a pause of five minutes; its clock runs with `left` milliseconds. */
async function pauseFor(amina: ScreenlessFacilitator, left = 300_000): Promise<void> {
  await amina.edit((plan) =>
    putStep(plan, null, {
      id: STEP,
      title: 'A quiet moment',
      kind: 'pause',
      minutes: 5,
      deck: null,
      ids: [],
      instructions: QUESTION,
      facilitatorNote: '',
    }),
  );
  await start(amina, STEP);
  await amina.edit((plan) => run.startClock(plan, null, Date.now() - 300_000 + left));
}
const start = (amina: ScreenlessFacilitator, id: string) =>
  amina.edit((plan) => {
    const step = agendaIn(plan).find((other) => other.id === id)!;
    run.startStep(plan, null, step, Date.now());
  });
const firstOther = (amina: ScreenlessFacilitator) =>
  agendaIn(amina.plan).find(({ kind }) => kind !== 'pause')!;

/** Holds the clock, since nothing is sprung on people who write, and reveals. */
async function reveal(amina: ScreenlessFacilitator, workshop: CreatedWorkshop): Promise<void> {
  await amina.edit((plan) => run.holdClock(plan, null, Date.now()));
  const { status } = await amina.ask('POST', `/api/workshops/${workshop.id}/thoughts/reveal`, { step: STEP });
  expect(status).toBe(204);
}

/** Somebody who joined by hand at the last table, and so has a rejoin code on this device. */
async function joined(exchange: Exchange, workshop: CreatedWorkshop, name: string): Promise<Person> {
  const person = await exchange.browser(PHONE);
  const { page } = person;
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('radio', { name: /Kingfisher/ }).check();
  await press(page, 'Sit at');
  await press(page, 'Go to the table');
  await expect(saved(page)).toHaveText('Saved');
  return person;
}

/** Writes a thought, chooses, and finishes. */
async function share(page: Page, words: string, to: RegExp, named = false): Promise<void> {
  await box(page).fill(words);
  await page.getByRole('radio', { name: to }).check();
  if (named) await page.getByRole('radio', { name: 'With my name' }).check();
  await press(page, 'Share and finish');
}

async function expectClean(page: Page, where: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((n) => n.target).join(' ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThan(1);
}

test('three share without a name: nobody reads anything before the reveal, and then nobody’s name', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  const una = await exchange.seated(workshop, 'Una');
  await pauseFor(amina);

  await expect(grace.page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await expect(grace.page.getByText('Only you can read this until you choose to share it.')).toBeVisible();
  await expect(grace.page.getByText('Not even Amina can.')).toBeVisible();
  await expect(grace.page.getByText(/only that\. Nothing is ever taken\./)).toBeVisible();
  await expect(grace.page.getByText('0 of 3 at your table have finished')).toBeVisible();
  await expect(grace.page.getByText(/Saved on/)).toHaveCount(0);
  // Tom came without a code: nothing of his is sealed, and the page says so before he writes.
  await expect(tom.page.getByText(/no rejoin code of yours/)).toBeVisible();

  await box(grace.page).fill('I would miss the Thursday call.');
  await expect(grace.page.getByText(/^Saved on this \w+, sealed copy on the server$/)).toBeVisible();
  await expect(grace.page.getByRole('radio', { name: 'Keep it to myself' })).toBeChecked();
  await expect(grace.page.getByText('Nobody else will see it.')).toBeVisible();
  await share(grace.page, 'I would miss the Thursday call.', /^Share it with table 2/);
  await expect(own(grace.page, 'Waiting for Amina to reveal what was shared.')).toBeVisible();
  await share(tom.page, 'I would miss the coffee.', /^Share it with table 2/);
  await share(una.page, 'I would miss nothing.', /^Share it with table 2/);
  await expect(una.page.getByText('3 of 3 at your table have finished')).toBeVisible();
  await expect(una.page.getByText('I would miss the coffee.')).toHaveCount(0);

  await reveal(amina, workshop);
  // At once, not when a page happens to ask again by itself.
  await Promise.all(
    [grace, tom, una].map(({ page }) =>
      expect(own(page, 'Table 2, and anyone who visits it, can read it now')).toBeVisible({ timeout: 5_000 }),
    ),
  );
  for (const { page } of [grace, tom, una]) {
    for (const words of ['the Thursday call', 'the coffee', 'nothing']) {
      await expect(shared(page, `I would miss ${words}.`)).toBeVisible();
    }
    await expect(page.getByRole('region', { name: 'What was shared' }).getByText('Grace')).toHaveCount(0);
  }
  await amina.close();
});

test('too few without a name are not shown; their author may put the name to it', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'We never ask the children.', /the whole room/);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await reveal(amina, workshop);
  await expect(own(grace.page, /Not shown yet\. A thought without a name/)).toBeVisible();
  await expect(tom.page.getByText('Nothing was shown to this table')).toBeVisible();
  await press(grace.page, 'Share it with my name');
  await expect(own(grace.page, 'Everybody in the workshop can read it now, with your name.')).toBeVisible();
  await expect(shared(tom.page, 'We never ask the children.')).toBeVisible();
  await expect(shared(tom.page, 'Grace')).toBeVisible();
  await amina.close();
});

test('what is taken back before the reveal is never shown, and is still there to go on with', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'The money is gone.', /the whole room/, true);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await press(grace.page, 'Take it back');
  await expect(own(grace.page, 'Not handed in. Only you can read it.')).toBeVisible();
  await reveal(amina, workshop);
  await expect(tom.page.getByText('Nothing was shown to this table')).toBeVisible();
  await press(grace.page, 'I am still writing');
  await expect(box(grace.page)).toHaveValue('The money is gone.');
  await expect(box(grace.page)).toBeFocused();
  await expect(grace.page.getByText('0 of 2 at your table have finished')).toBeVisible();
  await amina.close();
});

test('what cannot be taken back or shared just now says so, and nothing changes', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page, context } = await joined(exchange, workshop, 'Grace');
  await pauseFor(amina);
  await box(page).click();
  await box(page).fill('x'.repeat(4_001));
  await page.getByRole('radio', { name: /the whole room/ }).check();
  await expect(page.getByText('This is too long to share: 4,001 characters.')).toBeVisible();
  await page.getByRole('button', { name: 'Share and finish' }).click({ force: true });
  await expect(page.getByText('You have finished.')).toHaveCount(0);
  await share(page, 'Short enough.', /the whole room/);
  await expect(own(page, 'Waiting for Amina')).toBeVisible();
  await context.setOffline(true);
  await press(page, 'Take it back');
  await expect(own(page, 'it has not been taken back yet')).toBeVisible();
  await context.setOffline(false);
  await press(page, 'Take it back');
  await expect(own(page, 'Not handed in. Only you can read it.')).toBeVisible();
  await amina.close();
});

test('each thought has a choice of its own', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await box(page).fill('For me alone.');
  await press(page, 'Write another thought');
  await page.keyboard.type('For everybody here.');
  const second = page.getByRole('region', { name: 'Your private thought 2' });
  await second.getByRole('radio', { name: /the whole room/ }).check();
  await second.getByRole('radio', { name: 'With my name' }).check();
  await press(page, 'Share and finish');
  await expect(own(page, 'Kept to yourself.')).toBeVisible();
  await expect(own(page, 'Waiting for Amina')).toBeVisible();
  await reveal(amina, workshop);
  await expect(shared(tom.page, 'For everybody here.')).toBeVisible();
  await expect(tom.page.getByText('For me alone.')).toHaveCount(0);
  await amina.close();
});

test('a pause without a link, then a closed tab: the words are still there, and are handed in later', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  await grace.page.evaluate(() => navigator.serviceWorker.ready);
  await pauseFor(amina);
  await box(grace.page).click();
  await grace.context.setOffline(true);
  await grace.page.keyboard.type('Nobody minutes it.');
  await expect(grace.page.getByText(/^Saved on this \w+/)).toBeVisible();
  await grace.page.getByRole('radio', { name: /the whole room/ }).check();
  await grace.page.getByRole('radio', { name: 'With my name' }).check();
  await press(grace.page, 'Share and finish');
  await expect(own(grace.page, 'handed in when the link is back')).toBeVisible();
  const address = grace.page.url();
  await grace.page.close();

  const page = await grace.context.newPage();
  await page.goto(address);
  await expect(page.getByText('Nobody minutes it.')).toBeVisible();
  await expect(own(page, 'handed in when the link is back')).toBeVisible();
  await grace.context.setOffline(false);
  await expect(own(page, 'Waiting for Amina')).toBeVisible({ timeout: 30_000 });
  await amina.close();
});

test('the server is killed in mid-pause: no word is lost, and what was handed in is shown at the reveal', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'Handed in before the crash.', /the whole room/, true);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await box(tom.page).fill('Being written as it');
  const fell = exchange.crash();
  await box(tom.page).press('End');
  await tom.page.keyboard.type(' happened.');
  await fell;
  const again = await facilitate(exchange.url, workshop);
  await reveal(again, workshop);
  await expect(shared(tom.page, 'Handed in before the crash.')).toBeVisible({ timeout: 30_000 });
  await expect(box(tom.page)).toHaveValue('Being written as it happened.');
  await tom.page.reload();
  await expect(box(tom.page)).toHaveValue('Being written as it happened.');
  await again.close();
});

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
    data: { name: 'Grace', tableId: workshop.tables[0]!.id },
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
  await expect(page.getByLabel('The question I answer')).toHaveValue('enquiring');
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
