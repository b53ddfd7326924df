/** Taking a workshop along: files that are begun, watched, stopped and saved, while the page is left and come back to. */
import { readFile } from 'node:fs/promises';
import { expectClean } from '../support/clean.ts';
import { expect, PHONE, test } from '../support/exchange.ts';

/** Files are made by programs that come after everything else on the machine. */
const MADE = { timeout: 40_000 };

test('files are made while the facilitator goes on, saved, stopped, and found again', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Wren']);
  const { page } = await exchange.browser();
  await page.goto(`${exchange.url}/w/${workshop.id}#key=${workshop.facilitatorKey}`);
  await expect(page).not.toHaveURL(/#key/);
  await page.goto(`${exchange.url}/w/${workshop.id}/leave`);
  await expect(page.getByRole('heading', { name: 'Take it with you' })).toBeVisible();

  // By keyboard; the notes are chosen for the document as they are for the report.
  const fold = page.getByRole('button', { name: 'Choose its parts' });
  await fold.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Notes in full').check();
  await expect(page.getByRole('link', { name: 'Open the report' })).toHaveAttribute('href', /parts=.*notes/);
  const asked = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/makings'),
  );
  await page.getByRole('button', { name: 'Make word document' }).press('Enter');
  expect((await asked).postDataJSON()).toMatchObject({
    format: 'docx',
    parts: expect.stringContaining('notes'),
  });
  // Another waits for nobody's leave, and one that is stopped is as if it had never been wanted.
  await page.getByRole('button', { name: 'Make slides' }).click();
  await page.getByRole('button', { name: 'Stop slides' }).click();
  await expect(page.getByRole('button', { name: 'Make slides' })).toBeVisible();
  await page.getByRole('button', { name: 'Make the whole workshop' }).click();
  await expect(page.getByRole('link', { name: 'Save word document' })).toBeVisible(MADE);

  // Whoever goes to the room and comes back finds what was made.
  await page.getByRole('link', { name: 'Back to the room' }).click();
  await page.goto(`${exchange.url}/w/${workshop.id}/leave`);
  const file = page.getByRole('link', { name: 'Save the whole workshop' });
  await expect(file).toBeVisible(MADE);
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toMatch(/archive \d{4}-\d\d-\d\d\.zip$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');

  // A server that is gone for a moment leaves words and a way to try again.
  await page.route('**/makings', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Make blank slides' }).click();
  await expect(page.getByRole('alert')).toContainText('We cannot reach the workshop just now.');
  await page.unroute('**/makings');
  await page.getByRole('button', { name: 'Make blank slides' }).click();
  await expect(page.getByRole('link', { name: 'Save blank slides' })).toBeVisible(MADE);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await expectClean(page, 'taking along');
  await page.setViewportSize(PHONE);
  await expectClean(page, 'taking along on a phone');
  // What failed to load was meant to.
  exchange.complaints.length = 0;
});
