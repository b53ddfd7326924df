/** Nobody loses a word: offline, reloads, a dying server, a closed laptop. */
import { PHONE, expect, response, saved, say, test } from '../support/exchange.ts';

test.use({ ownServer: true, serviceWorkers: 'allow' });

test('offline edits survive a reload while offline, and merge on return', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace', { viewport: PHONE });
  const tom = await exchange.seated(workshop, 'Tom');
  // The app shell is kept once the service worker has taken over.
  await grace.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await grace.page.reload();
  await expect(saved(grace.page)).toHaveText('Saved');

  await grace.context.setOffline(true);
  await expect(saved(grace.page)).toContainText('Offline');
  await expect(saved(grace.page)).toContainText('kept on this device');
  await say(grace.page, 'Written in a tunnel');
  await grace.page.getByLabel('Add a response').fill('Not added yet');
  await say(tom.page, 'Meanwhile at the table');

  await grace.page.reload();
  await expect(response(grace.page, 'Written in a tunnel')).toBeVisible();
  await expect(grace.page.getByLabel('Add a response')).toHaveValue('Not added yet');
  await expect(saved(grace.page)).toContainText('Offline');

  await grace.context.setOffline(false);
  await expect(saved(grace.page)).toHaveText('Saved');
  await expect(response(grace.page, 'Meanwhile at the table')).toBeVisible();
  await expect(response(tom.page, 'Written in a tunnel')).toBeVisible();
});

test('[P1] a server killed under typing loses nothing that was called saved, and the page recovers by itself', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace');
  for (let round = 1; round <= 3; round++) {
    await say(grace.page, `Saved before crash ${round}`);
    await expect(saved(grace.page)).toHaveText('Saved');
    const typing = say(grace.page, `Typed during crash ${round}`);
    await Promise.all([exchange.crash(), typing]);
    await expect(saved(grace.page)).toHaveText('Saved', { timeout: 20_000 });
  }
  // A stranger's browser has nothing but what the server kept.
  const tom = await exchange.seated(workshop, 'Tom');
  for (let round = 1; round <= 3; round++) {
    await expect(response(tom.page, `Saved before crash ${round}`)).toHaveCount(1);
    await expect(response(tom.page, `Typed during crash ${round}`)).toHaveCount(1);
  }
});

test('[P4] when the server cannot save, the page says so, and says Saved only once it is', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace');
  // What a server with a full disk does: edits go round, the last receipt is heard again, nothing new is confirmed.
  let full = false;
  let newest: string | Buffer | undefined;
  const release: (() => void)[] = [];
  await page.routeWebSocket(/\/sync\/.*table/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (full && typeof message !== 'string' && message[0] === 10) newest = message;
      else socket.send(message);
    });
    release.push(() => newest && socket.send(newest));
  });
  await page.reload();
  await expect(saved(page)).toHaveText('Saved');
  full = true;
  await say(page, 'Written to a full disk');
  await expect(saved(page)).toHaveText('Saving…');
  await expect(saved(page)).toContainText('Not saved yet — kept on this device');
  full = false;
  for (const give of release) give();
  await expect(saved(page)).toHaveText('Saved');
});

test('while the server is gone the page says so and keeps everything', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace');
  await exchange.server.kill('SIGKILL');
  await expect(saved(grace.page)).toContainText('Offline');
  await say(grace.page, 'Kept on the laptop');
  await expect(response(grace.page, 'Kept on the laptop')).toBeVisible();
  // Not one word of the page claims more than is true.
  await expect(grace.page.getByText('Saved', { exact: true })).toHaveCount(0);
  await grace.page.close();

  await exchange.restart();
  const again = await grace.context.newPage();
  await again.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
  await expect(saved(again)).toHaveText('Saved');
  const tom = await exchange.seated(workshop, 'Tom');
  await expect(response(tom.page, 'Kept on the laptop')).toBeVisible();
});
