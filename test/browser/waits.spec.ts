/** What never answers, or is not there any more: the page opens all the same, and says what that means for one's words. */
import { expect, LAPTOP, say, saved, test } from '../support/exchange.ts';

test('a browser whose IndexedDB never answers: the table and the reflections open from the server', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page, context } = await exchange.seated(workshop, 'Asha');
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.reload();
  await expect(saved(page)).toHaveText('Saved');
  await expect(page.getByText('keep this page open while you write')).toBeVisible();
  await say(page, 'Said without a copy');
  await expect(saved(page)).toHaveText('Saved');
  await context.setOffline(true);
  await expect(saved(page)).toHaveText(/Offline.*keep this page open/);
  await context.setOffline(false);
  await expect(saved(page)).toHaveText('Saved');
  await page.goto(`${exchange.url}/w/${workshop.id}/reflections`);
  await expect(page.getByText('Keep this page open')).toBeVisible();
});

test('a newcomer is not asked who they are, and whoever has been here is known at the door', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.browser();
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/me') && asked.push(request.url()));
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await page.getByLabel('Your name').fill('Owen');
  expect([asked, errors]).toEqual([[], []]);
  await page.getByRole('button', { name: /^Sit at/ }).click();
  await page.getByRole('button', { name: 'Go to the table' }).click();
  await expect(saved(page)).toHaveText('Saved');
  // The cookie is enough: nothing on the device has to remember.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await expect(page.getByText('Owen').first()).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveCount(0);
});

test('a page of an older version, where no service worker keeps its parts: it offers a reload, and drafts survive it', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page, context } = await exchange.browser(LAPTOP, 'block');
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { joinCode: workshop.joinCode, name: 'Grace', tableId: workshop.tables[0]!.id },
  });
  await page.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
  await expect(saved(page)).toHaveText('Saved');
  await page.getByLabel('Add a response').fill('Typed and not added');
  // The server is a newer one: what this page was built with is gone, and the front page asks for other scripts.
  await context.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: 'Not here.' }));
  await context.route(`${exchange.url}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/(src="[^"]*\/index-)[^"]*\.js/, '$1newer.js');
    await route.fulfill({ response: answer, body });
  });
  await page.getByRole('button', { name: /^Turn over/ }).click();
  await expect(page.getByText('A newer version is here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Reload this page' }).click();
  await expect(page.getByLabel('Add a response')).toHaveValue('Typed and not added');
});
