/** The map's page: how one comes to it, that two people draw on it at once, and that it costs nothing before. */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import * as run from '../../shared/model/plan/run-edits.ts';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, PHONE, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const counts = (page: Page) => page.locator('.maphead__counts');

/** Draws a school by pressing on the sheet at a place in the window. */
async function drawSchool(page: Page, name: string, x: number, y: number): Promise<void> {
  await page.getByRole('button', { name: 'School', exact: true }).click();
  await page.mouse.click(x, y);
  await page.getByLabel('Name of the school').fill(name);
  await page.keyboard.press('Enter');
}

test('a map step leads to the map, whose program is fetched only then', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace');
  const fetched: string[] = [];
  grace.page.on('request', (request) => fetched.push(request.url()));
  const step = agendaIn(amina.plan).find(({ kind }) => kind === 'map')!;
  await amina.edit((plan) => run.startStep(plan, null, step, Date.now()));
  const link = grace.page.getByRole('link', { name: 'Open our map' });
  await expect(link).toBeVisible();
  expect(fetched.filter((url) => /map-view|map-canvas/.test(url))).toEqual([]);
  await link.click();
  await expect(grace.page.getByRole('heading', { name: 'Our network map' })).toBeFocused();
  await expect(grace.page.getByRole('heading', { name: 'Who works with whom?' })).toBeVisible();
  await grace.page.getByRole('link', { name: 'The cards' }).click();
  await expect(grace.page.getByLabel('Add a response')).toBeVisible();
  await amina.close();
});

test('two people draw at once; each undoes their own; the list says the same', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  for (const { page } of [grace, tom]) await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(button(grace.page, /2 here/)).toBeVisible();
  await drawSchool(grace.page, 'Harbour', 420, 420);
  await expect(counts(tom.page)).toContainText('1 school');
  await drawSchool(tom.page, 'Brook Lane', 800, 300);
  await expect(counts(grace.page)).toContainText('2 schools');
  await grace.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(counts(tom.page)).toContainText('1 school');
  await tom.page.getByRole('link', { name: 'List', exact: true }).click();
  await expect(tom.page.getByText('Brook Lane').first()).toBeVisible();
  await expect(tom.page.getByText('Harbour')).toHaveCount(0);
  await expect(saved(tom.page)).toHaveText('Saved');
  // What was drawn is there after the server was killed, and on a device that never saw it.
  await exchange.crash();
  const late = await exchange.seated(workshop, 'Late');
  await late.page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await expect(late.page.getByText('Brook Lane').first()).toBeVisible();
});

test('the first school stays under the hand that drew it', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await drawSchool(page, 'Harbour', 420, 420);
  await expect(counts(page)).toContainText('1 school');
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.mouse.click(800, 600);
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeHidden();
  await page.mouse.click(420, 420);
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeVisible();
});

test('by mouse: a tie is pulled from one to the other, a lasso and shift select, a drag moves', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  const pull = async (...way: (readonly [number, number])[]) => {
    const [[x, y], ...rest] = way as [readonly [number, number], ...(readonly [number, number])[]];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const [toX, toY] of rest) await page.mouse.move(toX, toY, { steps: 6 });
    await page.mouse.up();
  };
  const tool = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await drawSchool(page, 'Harbour', 320, 320);
  await drawSchool(page, 'Saltings', 700, 480);
  await expect(counts(page)).toContainText('2 schools');
  await tool('Tie');
  await pull([320, 320], [500, 400], [700, 480]);
  await expect(counts(page)).toContainText('1 tie');

  await tool('Lasso');
  await pull([250, 250], [800, 250], [800, 560], [250, 560], [250, 250]);
  await expect(page.getByRole('region', { name: /^2 organisations.* selected/ })).toBeVisible();
  await tool('Select');
  await page.mouse.click(850, 250);
  await page.mouse.click(320, 320);
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeVisible();
  await page.keyboard.down('Shift');
  await page.mouse.click(700, 480);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('region', { name: /^2 organisations.* selected/ })).toBeVisible();

  await page.mouse.click(850, 250);
  await pull([320, 320], [400, 400], [460, 560]);
  await page.mouse.click(850, 250);
  await page.mouse.click(460, 560);
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeVisible();
});

test('rows from a spreadsheet that are pasted onto the sheet are shown before they are drawn', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await page.getByRole('application').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Name\tKind\nHarbour\tPrimary\nSaltings\tSecondary');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const draw = page.getByRole('dialog').getByRole('button', { name: /^Draw 2 organisations/ });
  await expect(draw).toBeVisible();
  await expect(counts(page)).toContainText('0 schools');
  await draw.click();
  await expect(counts(page)).toContainText('2 schools');
});

test('without a link people go on drawing, and what they drew is there when it returns', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const [grace, tom] = [await exchange.seated(workshop, 'Grace'), await exchange.seated(workshop, 'Tom')];
  for (const { page } of [grace, tom]) await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(grace.page.getByRole('heading', { name: 'Who works with whom?' })).toBeVisible();
  await grace.context.setOffline(true);
  await expect(saved(grace.page)).toHaveText(/^Offline/);
  await drawSchool(grace.page, 'Harbour', 420, 420);
  await expect(counts(grace.page)).toContainText('1 school');
  await grace.context.setOffline(false);
  await expect(counts(tom.page)).toContainText('1 school');
  await expect(saved(grace.page)).toHaveText('Saved');
});

for (const [name, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`the map's page is clean on ${name}`, async ({ exchange }) => {
    const workshop = await exchange.workshop(['Heron']);
    const { page } = await exchange.seated(workshop, 'Grace', { viewport });
    for (const view of ['map', 'list']) {
      await page.goto(`${exchange.url}/w/${workshop.id}?view=${view}`);
      await expect(page.getByRole('heading', { name: 'Our network map' })).toBeVisible();
      await expectClean(page, view);
    }
  });
}
