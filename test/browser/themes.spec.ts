/** After the reveal a table sorts what was shared: by hand, by key, two at once, and carries what it found on. */
import type { Locator, Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { expectClean } from '../support/clean.ts';
import { type Exchange, expect, LAPTOP, PHONE, response, test } from '../support/exchange.ts';
import { openPause, type Pause } from '../support/pause.ts';

/** Everything in sight at once. */
const TALL = { width: 1366, height: 1800 };
/** Too little for a pile and a theme's head together. */
const LOW = { width: 1366, height: 520 };

const CLUSTERS = 'Half of our clusters are a mailing list.';
const DEPUTY = 'My deputy does all of it.';
const MORNINGS = 'Nobody here owns the mornings.';
const OTHERS = 'The other table’s own business.';

/** A pause that has been revealed: one thought of this table, two of the room, one of another table. */
async function revealed(exchange: Exchange): Promise<{ workshop: CreatedWorkshop; pause: Pause }> {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const pause = await openPause(exchange.url, workshop);
  await pause.share({ by: 'Tom', role: 'head', text: CLUSTERS, to: 1 });
  await pause.share({ by: 'Bea', text: MORNINGS, to: 'room' });
  await pause.share({ by: 'Zoe', text: OTHERS, to: 0 });
  for (const text of [DEPUTY, 'One more.', 'And one more.']) await pause.share({ text, to: 'room' });
  expect(await pause.reveal()).toBe(204);
  return { workshop, pause };
}

/** Somebody at the last table, with the pause's thoughts before them. */
async function sorting(
  exchange: Exchange,
  { workshop, pause }: { workshop: CreatedWorkshop; pause: Pause },
  name: string,
  viewport = LAPTOP,
): Promise<Page> {
  const { page, context } = await exchange.browser(viewport);
  const tableId = workshop.tables.at(-1)!.id;
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { name, tableId, joinCode: workshop.joinCode },
  });
  await page.goto(`${exchange.url}/w/${workshop.id}?pause=${pause.step.id}`);
  await expect(page.getByRole('heading', { name: 'What was shared' })).toBeVisible();
  await expect(thought(page, MORNINGS)).toBeVisible();
  return page;
}

const thought = (place: Page | Locator, words: string) =>
  place.locator('[data-thought]').filter({ hasText: words });
const theme = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const pile = (page: Page) => theme(page, 'Not sorted yet');
const moveTo = (page: Page, words: string) => thought(page, words).getByRole('combobox');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function addTheme(page: Page, name: string): Promise<void> {
  await button(page, 'Add a theme').click();
  await expect(page.getByRole('textbox', { name: /^Theme \d/ }).last()).toBeFocused();
  await page.keyboard.type(name);
  await expect(theme(page, name)).toBeVisible();
}

/** A drag as a hand makes it: pressed, moved a little, moved there, and let go unless asked otherwise. */
async function drag(page: Page, from: Locator, onto: Locator, letGo = true): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = (await from.boundingBox())!;
  await page.mouse.move(start.x + 30, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + 26, { steps: 3 });
  const end = (await onto.boundingBox())!;
  await page.mouse.move(end.x + end.width / 2, end.y + 30, { steps: 6 });
  if (letGo) await page.mouse.up();
}

/** Lets go of what is being carried over a place that may still be moving. */
async function drop(page: Page, onto: Locator): Promise<void> {
  await expect(async () => {
    const { x, y, width } = (await onto.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 40);
    await expect(onto).toHaveClass(/is-over/, { timeout: 200 });
  }).toPass();
  await page.mouse.up();
}

test('each thought is credited as its author chose, and another table’s are not here', async ({
  exchange,
}) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace');
  await expect(pile(page).locator('[data-thought]')).toHaveCount(5);
  await expect(thought(page, CLUSTERS)).toContainText('Tom, head');
  await expect(thought(page, DEPUTY).locator('.thought__by')).toHaveText('unnamed');
  await expect(page.getByText('With Table 2, Kingfisher, and whoever visits it')).toBeVisible();
  await expect(page.getByText('With the whole room', { exact: true })).toBeVisible();
  await expect(page.getByText(OTHERS)).toHaveCount(0);
});

test('dragged with the mouse onto a theme, a new one and back; Escape lets go of nothing', async ({
  exchange,
}) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace', TALL);
  await addTheme(page, 'Hours');
  await drag(page, thought(page, MORNINGS), theme(page, 'Hours'), false);
  await expect(theme(page, 'Hours')).toHaveClass(/is-over/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(thought(pile(page), MORNINGS)).toBeVisible();
  await expect(thought(page, MORNINGS)).not.toHaveAttribute('style', /translate/);

  await drag(page, thought(page, MORNINGS), theme(page, 'Hours'));
  await expect(thought(theme(page, 'Hours'), MORNINGS)).toBeVisible();
  await drag(page, thought(page, DEPUTY), button(page, 'Add a theme'));
  await expect(thought(theme(page, 'Theme 2'), DEPUTY)).toBeVisible();
  await drag(page, thought(page, MORNINGS), pile(page));
  await expect(thought(pile(page), MORNINGS)).toBeVisible();
});

test('held at the edge of the window the page scrolls to where the thought is wanted', async ({
  exchange,
}) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace', LOW);
  await addTheme(page, 'Hours');
  const last = pile(page).locator('[data-thought]').last();
  const words = await last.locator('.thought__words').innerText();
  await last.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const target = theme(page, 'Hours');
  expect((await target.boundingBox())!.y).toBeLessThan(0);
  const start = (await last.boundingBox())!;
  const { x, width } = (await target.boundingBox())!;
  await page.mouse.move(start.x + 30, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, 20, { steps: 6 });
  await expect.poll(async () => (await target.boundingBox())!.y).toBeGreaterThan(80);
  await drop(page, target);
  await expect(thought(target, words)).toBeVisible();
});

test('two people sort at once: both see it, each thought is in one place, nobody’s hand loses its control', async ({
  exchange,
}) => {
  const before = await revealed(exchange);
  const [grace, priya] = [
    await sorting(exchange, before, 'Grace', TALL),
    await sorting(exchange, before, 'Priya'),
  ];
  await addTheme(grace, 'Hours');
  await addTheme(priya, 'Thanks');
  await expect(theme(grace, 'Thanks')).toBeVisible();
  // The same thought in the same breath, into two themes.
  await moveTo(grace, DEPUTY).focus();
  await Promise.all([
    moveTo(grace, DEPUTY).selectOption({ label: 'Hours' }),
    moveTo(priya, DEPUTY).selectOption({ label: 'Thanks' }),
  ]);
  const placeOn = async (page: Page) => {
    const places = await Promise.all(
      ['Hours', 'Thanks'].map((name) => thought(theme(page, name), DEPUTY).count()),
    );
    return places.join(' ');
  };
  await expect.poll(async () => (await placeOn(grace)) === (await placeOn(priya))).toBe(true);
  expect(['1 0', '0 1']).toContain(await placeOn(grace));
  await expect(thought(grace, DEPUTY)).toHaveCount(1);
  // Priya moves what Grace is at: Grace stays with it.
  await moveTo(grace, CLUSTERS).focus();
  await moveTo(priya, CLUSTERS).selectOption({ label: 'Thanks' });
  await expect(thought(theme(grace, 'Thanks'), CLUSTERS)).toBeVisible();
  await expect(moveTo(grace, CLUSTERS)).toBeFocused();
  // A name is typed by both.
  await grace.getByRole('textbox', { name: /^Theme 1/ }).press('End');
  await grace.keyboard.type(' of silence');
  await priya.getByRole('textbox', { name: /^Theme 1/ }).press('Home');
  await priya.keyboard.type('Long ');
  for (const page of [grace, priya]) await expect(theme(page, 'Long Hours of silence')).toBeVisible();
  // What a hand carries is taken elsewhere by another: nothing is dropped twice.
  await drag(grace, thought(grace, MORNINGS), theme(grace, 'Thanks'), false);
  await moveTo(priya, MORNINGS).selectOption({ label: 'Long Hours of silence' });
  await expect(thought(theme(grace, 'Long Hours of silence'), MORNINGS)).toBeVisible();
  await grace.mouse.up();
  await expect(thought(theme(priya, 'Long Hours of silence'), MORNINGS)).toBeVisible();
  await expect(thought(grace, MORNINGS)).toHaveCount(1);
});

test('undoing “add a theme” leaves the theme that somebody else has named meanwhile', async ({
  exchange,
}) => {
  const shared = await revealed(exchange);
  const [grace, priya] = [await sorting(exchange, shared, 'Grace'), await sorting(exchange, shared, 'Priya')];
  await button(grace, 'Add a theme').click();
  const name = priya.getByRole('textbox', { name: /^Theme \d/ });
  await name.click();
  await priya.keyboard.type('Time');
  await expect(theme(grace, 'Time')).toBeVisible();
  await grace.locator('h1').click();
  await grace.keyboard.press('Control+z');
  await moveTo(priya, MORNINGS).selectOption({ label: 'Time' });
  await expect(thought(theme(grace, 'Time'), MORNINGS)).toBeVisible();
});

test('when the room has moved on, the menu leads back to what was shared', async ({ exchange }) => {
  const shared = await revealed(exchange);
  const page = await sorting(exchange, shared, 'Grace');
  await page.getByRole('link', { name: 'Go to the table' }).click();
  await button(page, 'Menu').click();
  await page.getByRole('link', { name: /^What was shared:/ }).click();
  await expect(thought(page, MORNINGS)).toBeVisible();
});

test('by keyboard alone: a theme is named, thoughts are moved and agreed with, it is taken away and back', async ({
  exchange,
}) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace');
  const key = page.keyboard;
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await key.press('Tab');
    }
    throw new Error('Tab never reached it');
  };
  await tabTo(button(page, 'Add a theme'));
  await key.press('Enter');
  await key.type('Hours');
  await key.press('Enter');
  await expect(theme(page, 'Hours')).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await moveTo(page, MORNINGS).evaluate((element) => element === document.activeElement)) break;
    await key.press('Shift+Tab');
  }
  await key.press('ArrowDown');
  await expect(thought(theme(page, 'Hours'), MORNINGS)).toBeVisible();
  await expect(moveTo(page, MORNINGS)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Moved to Hours.' })).toBeAttached();
  await key.press('ArrowUp');
  await expect(thought(pile(page), MORNINGS)).toBeVisible();
  await expect(moveTo(page, MORNINGS)).toBeFocused();
  await key.press('ArrowDown');
  await expect(thought(theme(page, 'Hours'), MORNINGS)).toBeVisible();
  await key.press('Shift+Tab');
  await key.press('Space');
  await expect(thought(page, MORNINGS).getByRole('button', { name: /^You agree 1/ })).toBeFocused();

  await tabTo(button(page, 'Take away Hours'));
  await key.press('Enter');
  await expect(thought(pile(page), MORNINGS)).toBeVisible();
  await expect(button(page, 'Undo')).toBeFocused();
  await key.press('Enter');
  await expect(thought(theme(page, 'Hours'), MORNINGS)).toBeVisible();
});

test('a theme is carried to a card: what only the table may read is not in the words', async ({
  exchange,
}) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace');
  await addTheme(page, 'Hours');
  for (const words of [MORNINGS, CLUSTERS]) await moveTo(page, words).selectOption({ label: 'Hours' });
  await button(page, 'Carry it on Hours').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('The words')).toHaveValue(`Hours\n“${MORNINGS}”`);
  await expect(dialog.getByText(CLUSTERS)).toBeVisible();
  await expectClean(page, 'carrying');
  await dialog.getByRole('button', { name: 'Add the response' }).click();
  await expect(dialog.getByText('Choose the card it goes to.')).toBeVisible();
  await expect(dialog.getByLabel('Which card')).toBeFocused();
  await dialog.getByLabel('Which card').selectOption({ label: 'O2 Asking, not taking' });
  await dialog.getByRole('button', { name: 'Add the response' }).click();
  await expect(theme(page, 'Hours')).toContainText('Carried to O2 as a response');
  await theme(page, 'Hours').getByRole('link', { name: 'O2' }).click();
  await expect(response(page, MORNINGS)).toContainText('Grace');
  await expect(page.getByText(CLUSTERS)).toHaveCount(0);
});

test('a theme becomes an action', async ({ exchange }) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace');
  await addTheme(page, 'Thank people');
  await button(page, 'Carry it on Thank people').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('An action').check();
  await dialog.getByLabel('Who').fill('Tom');
  await dialog.getByLabel('By when').fill('half-term');
  await dialog.getByLabel('Which card').selectOption({ label: 'O2 Asking, not taking' });
  await dialog.getByRole('button', { name: 'Agree the action' }).click();
  await expect(theme(page, 'Thank people')).toContainText('Carried to O2 as an action');
  await theme(page, 'Thank people').getByRole('link', { name: 'O2' }).click();
  await expect(page.getByText('Action Thank people. Tom, by half-term.')).toBeVisible();
});

test('words on their way to a card outlive a dialog that closes', async ({ exchange }) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace');
  await addTheme(page, 'Hours');
  await button(page, 'Carry it on Hours').click();
  const words = page.getByRole('dialog').getByLabel('The words');
  await words.fill('Nobody has the time, and somebody should.');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await moveTo(page, MORNINGS).selectOption({ label: 'Hours' });
  await button(page, 'Carry it on Hours').click();
  await expect(words).toHaveValue('Nobody has the time, and somebody should.');
  await button(page, 'Cancel').click();
  await button(page, 'Carry it on Hours').click();
  await expect(words).toHaveValue(`Hours\n“${MORNINGS}”`);
});

test('with pens down the sorting is read and not changed', async ({ exchange }) => {
  const before = await revealed(exchange);
  const grace = await sorting(exchange, before, 'Grace');
  await addTheme(grace, 'Hours');
  await moveTo(grace, MORNINGS).selectOption({ label: 'Hours' });
  await before.pause.facilitator.edit((plan) => plan.getMap('run').set('pensDown', true));
  await expect(theme(grace, 'Hours')).toContainText(MORNINGS);
  await expect(theme(grace, 'Hours').getByRole('heading', { name: 'Hours' })).toBeVisible();
  await expect(grace.locator('.themes').getByRole('combobox')).toHaveCount(0);
  await expect(grace.locator('.themes').getByRole('button')).toHaveCount(0);
});

test('on a phone a thought is carried by its grip, and words under a finger scroll', async ({ exchange }) => {
  const page = await sorting(exchange, await revealed(exchange), 'Grace', PHONE);
  await addTheme(page, 'Hours');
  await page.keyboard.press('Tab');
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: y as number }],
    });
  const finger = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await send('touchStart', from.x, from.y);
    for (let step = 1; step <= 8; step++)
      await send('touchMove', from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8);
    await send('touchEnd');
  };
  const first = thought(pile(page), CLUSTERS);
  // So that thought and theme are on the screen together.
  await theme(page, 'Hours').evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const [nearest] = (await pile(page).locator('[data-thought]').all()).slice(-1);
  const words = (await nearest!.locator('.thought__words').innerText()).trim();
  const grip = (await nearest!.locator('.thought__grip').boundingBox())!;
  const onto = (await theme(page, 'Hours').boundingBox())!;
  await finger(
    { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 },
    { x: onto.x + 100, y: onto.y + 30 },
  );
  await expect(thought(theme(page, 'Hours'), words)).toBeVisible();

  await first.scrollIntoViewIfNeeded();
  const box = (await first.locator('.thought__words').boundingBox())!;
  const scrolled = await page.evaluate(() => scrollY);
  await finger({ x: box.x + 40, y: box.y + 10 }, { x: box.x + 40, y: box.y - 150 });
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
  await expect(thought(pile(page), CLUSTERS)).toBeVisible();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`axe finds nothing on ${device}, and nothing scrolls sideways`, async ({ exchange }) => {
    const page = await sorting(exchange, await revealed(exchange), 'Grace', viewport);
    await addTheme(page, 'What one would like to say to those who never come');
    await moveTo(page, MORNINGS).selectOption({ index: 1 });
    await button(page, 'Add a theme').click();
    await button(page, 'Take away Theme 2').click();
    await expect(button(page, 'Undo')).toBeVisible();
    await expectClean(page, device);
  });
}
