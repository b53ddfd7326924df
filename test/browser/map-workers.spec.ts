/** What the map works out beside the page: when that breaks it says so, nothing is lost, and the page goes on. */
import type { Page } from '@playwright/test';
import { addOrganisations, addTies, moveOrganisations } from '../../shared/activities/map/model/map-edits.ts';
import { type Exchange, expect, LAPTOP, test } from '../support/exchange.ts';
import { onPaper, picture } from '../support/map-page.ts';

/** A map with Hilltop on its own, seen by Grace. No service worker: it would answer in place of the test. */
async function atMap(exchange: Exchange, beforeItOpens: (page: Page) => Promise<unknown> = async () => {}) {
  const workshop = await exchange.workshop(['Heron']);
  const paper = await onPaper(exchange, workshop);
  await paper.draw((doc) => {
    addOrganisations(
      doc,
      null,
      ['Abbey', 'Brook', 'Hilltop'].map((name) => ({ id: name, name, kind: 'primary' as const })),
    );
    addTies(doc, null, [
      { id: 't', from: 'Abbey', to: 'Brook', kind: 'works-with', directed: false, strength: 2, when: 'now' },
    ]);
    moveOrganisations(doc, null, new Map(Object.entries(PLACES)));
  });
  const { page, context } = await exchange.browser(LAPTOP, 'block');
  const data = { name: 'Grace', tableId: workshop.tables[0]!.id, joinCode: workshop.joinCode };
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, { data });
  await beforeItOpens(page);
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(picture(page, /3 organisations/)).toBeVisible();
  return { page, paper };
}
const PLACES = { Abbey: [0, 0], Brook: [300, 0], Hilltop: [150, 200] } as const;

/** What the browser said about the worker that was broken here; anything else is left for the fixture to complain of. */
function expectReported(exchange: Exchange, words: RegExp) {
  const reported = exchange.complaints.filter((complaint) => words.test(complaint));
  expect(reported).not.toEqual([]);
  const others = exchange.complaints.filter((complaint) => !words.test(complaint));
  exchange.complaints.splice(0, exchange.complaints.length, ...others);
}

const QUESTIONS = '**/questions-worker-*.js';
const LAYOUT = '**/layout-worker-*.js';
const READER = '**/read.worker-*.js';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('what the map asks: a broken worker says so, people draw on, and it asks again when it can', async ({
  exchange,
}) => {
  const { page, paper } = await atMap(exchange, (page) =>
    page.route(QUESTIONS, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("out of order");' }),
    ),
  );
  const asks = page.getByRole('region', { name: 'What the map asks' });
  const said = asks.getByRole('status').filter({ hasText: 'could not be worked out just now' });
  await expect(said).toContainText('The map and your answers are safe');
  await expect(asks).not.toContainText('Nothing yet');

  // The page goes on: somebody else draws, and it is seen.
  await paper.draw((doc) => addOrganisations(doc, null, [{ id: 'Dale', name: 'Dale', kind: 'primary' }]));
  await expect(picture(page, /4 organisations/)).toBeVisible();
  await expect(said).toBeVisible();

  await page.unrouteAll({ behavior: 'wait' });
  await asks.getByRole('button', { name: 'Try again' }).click();
  await expect(asks).toContainText('There are no ties here for Dale and Hilltop.');
  await expect(said).toBeHidden();
  await expect(asks.getByRole('heading', { name: 'What the map asks' })).toBeFocused();
  expectReported(exchange, /out of order/);
  await paper.close();
});

test('what the map asks: after a failure each change of the map is a new try, of the whole map', async ({
  exchange,
}) => {
  const { page, paper } = await atMap(exchange, (page) =>
    page.route(QUESTIONS, async (route) => {
      // The worker's own code runs, and throws while it answers.
      const real = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/javascript',
        body: `Array.prototype.toSorted = Array.prototype.sort = () => { throw new Error("no order here"); };${real}`,
      });
    }),
  );
  const asks = page.getByRole('region', { name: 'What the map asks' });
  await expect(asks).toContainText('could not be worked out just now');
  await page.unrouteAll({ behavior: 'wait' });
  await paper.draw((doc) => addOrganisations(doc, null, [{ id: 'Dale', name: 'Dale', kind: 'primary' }]));
  await expect(asks).toContainText('There are no ties here for Dale and Hilltop.');
  await expect(asks).not.toContainText('could not be worked out just now');
  expectReported(exchange, /no order here/);
  await paper.close();
});

test('a layout that fails says so on screen, moves nothing, and can be tried again', async ({ exchange }) => {
  const { page, paper } = await atMap(exchange, (page) => page.route(LAYOUT, (route) => route.abort()));
  const said = page.getByRole('alert').filter({ hasText: 'The map could not be arranged just now' });
  const arrange = async () => {
    await page.getByText('Arrange', { exact: true }).click();
    await button(page, 'By who is tied to whom').click();
  };
  await arrange();
  await expect(said).toContainText('Everything is where it was.');
  await button(page, 'Close').click();
  await expect(said).toBeHidden();
  await expect(page.getByRole('application')).toBeFocused();
  expect(paper.positions()).toEqual(PLACES);

  await arrange();
  await expect(said).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await button(page, 'Try again').click();
  await expect.poll(() => paper.positions()).not.toEqual(PLACES);
  await expect(said).toBeHidden();
  expectReported(exchange, /worker|ERR_FAILED/i);
  await paper.close();
});

test('a layout whose worker never answers is given up after a minute', async ({ exchange }) => {
  const { page, paper } = await atMap(exchange, async (page) => {
    await page.clock.install();
    await page.route(LAYOUT, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'addEventListener("message", () => {});' }),
    );
  });
  await page.getByText('Arrange', { exact: true }).click();
  await button(page, 'By who is tied to whom').click();
  await expect(page.getByText('Arranging…')).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(page.getByRole('alert')).toContainText('The map could not be arranged just now');
  await expect(page.getByText('Arrange', { exact: true })).toBeVisible();
  expectReported(exchange, /said nothing/);
  await paper.close();
});

test('a file whose reader throws is not waited for: nothing is drawn, and the file is read when tried again', async ({
  exchange,
}) => {
  const { page, paper } = await atMap(exchange, (page) =>
    page.route(READER, async (route) => {
      // The worker's own code runs, and throws while it reads.
      const real = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/javascript',
        body: `TextDecoder = class { constructor() { throw new Error("no letters here"); } };${real}`,
      });
    }),
  );
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /A spreadsheet/ }).click();
  await dialog.getByLabel('CSV files').setInputFiles({
    name: 'schools.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name,Kind\nDale,primary\nElm,primary'),
  });
  await expect(dialog.getByRole('alert')).toContainText('The file could not be read just now');
  await expect(dialog.getByRole('alert')).toContainText('Nothing was drawn');
  await expect(dialog.getByText('Reading…')).toBeHidden();

  await page.unrouteAll({ behavior: 'wait' });
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('button', { name: 'Draw 2 organisations' }).click();
  await expect(picture(page, /5 organisations/)).toBeVisible();
  expectReported(exchange, /no letters here/);
  await paper.close();
});

test('a typed list whose reader cannot be loaded keeps the words, and is read when tried again', async ({
  exchange,
}) => {
  const { page, paper } = await atMap(exchange, (page) => page.route(READER, (route) => route.abort()));
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Paste or type/ }).click();
  await dialog.getByRole('textbox').fill('Dale\nElm');
  const said = dialog.getByRole('alert');
  await expect(said).toContainText('What you wrote could not be read just now');
  await expect(dialog.getByRole('textbox')).toHaveValue('Dale\nElm');
  await page.unrouteAll({ behavior: 'wait' });
  await said.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('button', { name: 'Draw 2 organisations' }).click();
  await expect(picture(page, /5 organisations/)).toBeVisible();
  expectReported(exchange, /worker|ERR_FAILED/i);
  await paper.close();
});

test('while newer words are being read, nobody reads the older ones again', async ({ exchange }) => {
  const released = Promise.withResolvers<void>();
  let holds = false;
  const { page, paper } = await atMap(exchange, (page) =>
    page.route(READER, async (route) => {
      if (!holds) return route.abort();
      await released.promise;
      await route.continue();
    }),
  );
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Paste or type/ }).click();
  await dialog.getByRole('textbox').fill('Dale');
  const again = dialog.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeEnabled();
  holds = true;
  await dialog.getByRole('textbox').fill('Dale\nElm');
  await expect(again).toBeDisabled();
  released.resolve();
  await expect(dialog.getByRole('button', { name: 'Draw 2 organisations' })).toBeVisible();
  expectReported(exchange, /worker|ERR_FAILED/i);
  await paper.close();
});
