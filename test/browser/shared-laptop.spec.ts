/**
 * One laptop, one person after the other. What somebody wrote for themselves is readable by nobody who uses the browser
 * next, neither on the screen nor with tools, and its owner loses no word.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { keptCode, onDevice, watchFor } from '../support/device.ts';
import {
  expect,
  type Exchange,
  keptForOffline,
  LAPTOP,
  type Person,
  saved,
  test,
} from '../support/exchange.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';

test.use({ ownServer: true, serviceWorkers: 'allow' });

const SECRET = 'Merganser: my head is the problem';
const DRAFT = 'Goldeneye, half said';
const ASHAS = [SECRET, DRAFT];

const thought = (page: Page) => page.getByRole('textbox', { name: 'Your private thought', exact: true });
const codeField = (page: Page) => page.getByLabel('Your personal code');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const at = (exchange: Exchange, workshop: CreatedWorkshop, page = '') =>
  `${exchange.url}/w/${workshop.id}${page}`;

type Laptop = Person & {
  workshop: CreatedWorkshop;
  amina: ScreenlessFacilitator;
  /** Asha's personal code and id. */
  code: string;
  asha: string;
};

/** A laptop at a table on which Asha has written something for herself and something she did not add yet. */
async function laptopOfAsha(exchange: Exchange, isShared = false): Promise<Laptop> {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const person = await exchange.joined(workshop, 'Asha', { viewport: LAPTOP });
  const { page } = person;
  await page.goto(at(exchange, workshop, '?card=F1'));
  await page.getByLabel('Add a response').fill(DRAFT);
  // A pause does not open by itself over a field with the caret in it.
  await page.getByLabel('Add a response').blur();
  const [code, asha] = [await keptCode(page, workshop), await whoIs(person.context, exchange, workshop)];
  if (isShared) {
    await press(page, 'Menu');
    await press(page, 'Is this laptop shared?');
    await press(page, 'I have my code. Share this laptop');
  }
  await startPause(amina);
  if (isShared) await open(page, code);
  await thought(page).fill(SECRET);
  await expect(page.getByText('sealed copy on the server')).toBeVisible();
  return { ...person, workshop, amina, code, asha };
}

const startPause = (amina: ScreenlessFacilitator) => {
  const pause = agendaIn(amina.plan).find(({ kind }) => kind === 'pause')!;
  return amina.edit((plan) => run.startStep(plan, null, pause, Date.now()));
};
const whoIs = async (context: BrowserContext, exchange: Exchange, { id }: CreatedWorkshop) => {
  const answer = await context.request.get(`${exchange.url}/api/workshops/${id}/me`);
  return answer.ok() ? ((await answer.json()) as { personId: string }).personId : '';
};

async function open(page: Page, code: string, button = 'Open my writing') {
  await codeField(page).fill(code);
  await press(page, button);
}

/** Bela sits down at the same browser. */
async function belaJoins(page: Page, exchange: Exchange, workshop: CreatedWorkshop) {
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await press(page, 'I am not Asha');
  await page.getByLabel('Your name').fill('Bela');
  await press(page, /^Sit at/);
  await expect(page.getByText('You’re in, Bela')).toBeVisible();
}

/** Asha comes back with her code, and everything of hers is there. */
async function ashaComesBack(page: Page, exchange: Exchange, { workshop, code }: Laptop) {
  await page.goto(`${exchange.url}/j/${workshop.joinCode}#back=${code}`);
  await press(page, 'Back to my seat');
  await press(page, 'Continue as Asha');
  await page.goto(at(exchange, workshop, '/reflections'));
  await expect(page.getByText(SECRET)).toBeVisible();
  await page.goto(at(exchange, workshop, '?card=F1'));
  await expect(page.getByLabel('Add a response')).toHaveValue(DRAFT);
}

/** Nothing of hers is readable in this browser, with tools either, as soon as it is closed. */
async function nothingLeft(page: Page, { code }: Laptop, words = ASHAS) {
  await expect.poll(() => onDevice(page)).not.toContain(code);
  const kept = await onDevice(page);
  for (const word of words) expect(kept).not.toContain(word);
}

test('online: the next person meets nothing of the one before, who gets everything back', async ({
  exchange,
}) => {
  const laptop = await laptopOfAsha(exchange);
  const { page, workshop } = laptop;
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await expect(page.getByText('Welcome back, Asha')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain(laptop.code);
  const seen = await watchFor(page, ASHAS);
  await belaJoins(page, exchange, workshop);
  await press(page, 'Go to the table');
  await expect(thought(page)).toHaveValue('');
  await nothingLeft(page, laptop);
  await page.goto(at(exchange, workshop, '/reflections'));
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.goto(at(exchange, workshop, '?card=F1'));
  await expect(page.getByLabel('Add a response')).toHaveValue('');
  const sealed = await page.request.get(`${exchange.url}/api/workshops/${workshop.id}/sealed`);
  expect(sealed.status()).toBe(204);
  expect(seen()).toEqual([]);
  await ashaComesBack(page, exchange, laptop);
  await laptop.amina.close();
});

test('slow: what the device remembers opens nothing private before the cookie has answered', async ({
  exchange,
}) => {
  const laptop = await laptopOfAsha(exchange);
  const { page, context, workshop } = laptop;
  await page.close();
  // The cookie is Bela's, and this browser has not heard of it: the answer was lost on the way.
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { name: 'Bela', tableId: workshop.tables[0]!.id },
  });
  const next = await context.newPage();
  const seen = await watchFor(next, ASHAS);
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await context.route('**/me', async (route) => {
    await held;
    await route.continue();
  });
  const puts: string[] = [];
  next.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
  await next.goto(at(exchange, workshop, '?card=F1'));
  await expect(saved(next)).toHaveText('Saved');
  await expect(next.getByLabel('Add a response')).toHaveValue('');
  await next.goto(at(exchange, workshop, '/reflections'));
  await expect(next.getByText('Asking the server who you are')).toBeVisible();
  answer();
  await expect(next.getByText('Nothing yet.')).toBeVisible();
  expect([seen(), puts]).toEqual([[], []]);
  await nothingLeft(next, laptop);
  await laptop.amina.close();
});

test('offline: one’s own words open without a link, and never for the next person', async ({ exchange }) => {
  const laptop = await laptopOfAsha(exchange);
  const { page, context, workshop } = laptop;
  await keptForOffline(page);
  await page.goto(at(exchange, workshop, '/reflections'));
  await expect(page.getByText(SECRET)).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(SECRET)).toBeVisible();
  await context.setOffline(false);
  await belaJoins(page, exchange, workshop);
  await nothingLeft(page, laptop);
  const seen = await watchFor(page, ASHAS);
  await press(page, 'Go to the table');
  await expect(thought(page)).toHaveValue('');
  await context.setOffline(true);
  for (const where of ['/reflections', '']) {
    await page.goto(at(exchange, workshop, where));
    await expect(page.getByText(where ? 'Nothing yet.' : 'Offline').first()).toBeVisible();
  }
  expect(seen()).toEqual([]);
  await context.setOffline(false);
  await laptop.amina.close();
});

for (const end of ['removal', 'deletion'] as const)
  test(`after ${end}: only the personal code opens what is left on the device`, async ({ exchange }) => {
    const laptop = await laptopOfAsha(exchange);
    const { page, context, workshop, amina } = laptop;
    await page.close();
    const path = `/api/workshops/${workshop.id}`;
    await amina.ask('DELETE', end === 'removal' ? `${path}/people/${laptop.asha}` : path);
    const next = await context.newPage();
    const seen = await watchFor(next, ASHAS);
    await next.goto(at(exchange, workshop, '/reflections'));
    await expect(codeField(next)).toBeVisible();
    await nothingLeft(next, laptop);
    await open(next, '7KM4Q-X2PR-9TBC-HW3V', 'Open my reflections');
    await expect(next.getByText('That code opens nothing on this device.')).toBeVisible();
    expect(seen()).toEqual([]);
    await open(next, laptop.code, 'Open my reflections');
    await expect(next.getByText(SECRET)).toBeVisible();
    await next.reload();
    await expect(codeField(next)).toBeVisible();
    await expect(next.getByText(SECRET)).toBeHidden();
    await nothingLeft(next, laptop);
    await amina.close();
  });

test('two tabs: the tab of the person before notices at once, and what was typed last in it is not lost', async ({
  exchange,
}) => {
  const laptop = await laptopOfAsha(exchange);
  const { page, context, workshop } = laptop;
  const other = await context.newPage();
  await other.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await press(other, 'I am not Asha');
  await other.getByLabel('Your name').fill('Bela');
  const puts: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
  await thought(page).pressSequentially('!');
  await press(other, /^Sit at/);
  await expect(other.getByText('You’re in, Bela')).toBeVisible();
  await expect(page.getByText(SECRET)).toBeHidden();
  await expect(thought(page)).toHaveValue('');
  await nothingLeft(other, laptop);
  expect(puts).toEqual([]);
  await other.goto(exchange.url);
  await other.goto(`${exchange.url}/j/${workshop.joinCode}#back=${laptop.code}`);
  await press(other, 'Back to my seat');
  await press(other, 'Continue as Asha');
  await expect(thought(page)).toHaveValue(`${SECRET}!`);
  await laptop.amina.close();
});

test('leaving this device forgets everything of a person on it, in every tab, with a link and without', async ({
  exchange,
}) => {
  const laptop = await laptopOfAsha(exchange);
  const { page, context, workshop } = laptop;
  const other = await context.newPage();
  await other.goto(at(exchange, workshop));
  await expect(saved(other)).toHaveText('Saved');
  await press(other, 'Menu');
  await press(other, 'Forget me on this device');
  const dialog = other.getByRole('dialog', { name: 'Forget me on this device?' });
  await expect(dialog.getByText(DRAFT)).toBeVisible();
  await dialog.getByRole('button', { name: 'Show my code' }).click();
  await expect(dialog.getByText(laptop.code)).toBeVisible();
  await dialog.getByRole('button', { name: 'I have my code. Forget me here' }).click();
  await expect(other).toHaveURL(`${exchange.url}/`);
  await expect(other.getByText('Go back to')).toBeHidden();
  await expect(page.getByText('You are not at a table yet').first()).toBeVisible();
  await nothingLeft(other, laptop, [...ASHAS, 'closed:', laptop.asha]);
  expect(await other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await whoIs(context, exchange, workshop)).toBe('');

  // Back with the code, and gone again while the link is down.
  await other.goto(`${exchange.url}/j/${workshop.joinCode}#back=${laptop.code}`);
  await press(other, 'Back to my seat');
  await expect(other.getByText('Welcome back, Asha')).toBeVisible();
  await keptForOffline(other);
  await press(other, 'Forget me on this device');
  await expect(other.getByRole('dialog')).toBeVisible();
  await context.setOffline(true);
  await press(other, 'I have my code. Forget me here');
  await expect(other).toHaveURL(`${exchange.url}/`);
  await context.setOffline(false);
  await other.goto(at(exchange, workshop));
  await expect(other.getByText('You are not at a table yet').first()).toBeVisible();
  expect(await whoIs(context, exchange, workshop)).toBe('');
  await laptop.amina.close();
});

test('shared: the code opens private writing each time, and nothing stays readable while it is closed', async ({
  exchange,
}) => {
  const laptop = await laptopOfAsha(exchange, true);
  const { page, context, amina } = laptop;
  await nothingLeft(page, laptop, [SECRET]);
  await keptForOffline(page);
  await context.setOffline(true);
  await thought(page).pressSequentially('!');
  await expect(page.getByText(/^Saved on this/)).toBeVisible();
  await page.reload();
  await expect(codeField(page)).toBeVisible();
  await nothingLeft(page, laptop, [SECRET]);
  await open(page, '7KM4Q-X2PR-9TBC-HW3V');
  await expect(page.getByText('That is not your personal code.')).toBeVisible();
  await open(page, laptop.code);
  await expect(thought(page)).toHaveValue(`${SECRET}!`);
  await context.setOffline(false);
  await expect(page.getByText('sealed copy on the server')).toBeVisible();
  await amina.edit((plan) => {
    const next = agendaIn(plan).find(({ kind }) => kind !== 'pause')!;
    run.startStep(plan, null, next, Date.now());
  });
  await expect(codeField(page)).toBeVisible();
  await expect(page.getByText(SECRET)).toBeHidden();
  await nothingLeft(page, laptop, [SECRET]);
  await amina.close();
});

for (const alone of [true, false])
  test(`a device of the version before: codes and drafts go to ${alone ? 'their owner' : 'nobody when two sat here'}, and none is destroyed`, async ({
    exchange,
  }) => {
    const laptop = await laptopOfAsha(exchange);
    const { page, workshop } = laptop;
    const table = workshop.tables[0]!.id;
    await page.goto(exchange.url);
    await page.evaluate(
      async ([id, person, table, other]) => {
        for (const [key, value] of Object.entries(localStorage)) {
          if (key === `rejoin:${id}:${person}`) localStorage.setItem(`rejoin:${id}`, value);
          const [start, card] = key.split(`:${person}:${table}:`);
          if (start === `draft:${id}`) localStorage.setItem(`draft:${id}:${table}:${card}`, value);
        }
        for (const key of Object.keys(localStorage))
          if (/^(rejoin|proof|draft|writer)/.test(key) && key.includes(person!)) localStorage.removeItem(key);
        // Somebody else sat at this table in this browser.
        if (other)
          await new Promise(
            (resolve) => (indexedDB.open(`exchange/${id}/private/${other}`).onsuccess = resolve),
          );
      },
      [workshop.id, laptop.asha, table, alone ? '' : 'p2'],
    );
    await page.goto(at(exchange, workshop, '?card=F1'));
    await expect(page.getByLabel('Add a response')).toHaveValue(alone ? DRAFT : '');
    await expect.poll(() => keptCode(page, workshop)).toBe(laptop.code);
    await expect(page.getByLabel('Add a response')).toHaveValue(alone ? DRAFT : '');
    expect(await onDevice(page)).toContain(DRAFT);
    await page.goto(at(exchange, workshop, '/reflections'));
    await expect(page.getByText(SECRET)).toBeVisible();
    await laptop.amina.close();
  });
