/** Private writing as a headteacher meets it: what one would not say aloud, half of it shared, on two devices. */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import { type PlanStep } from '../../shared/model/plan/plan-view.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { expectClean } from '../support/clean.ts';
import { expect, type Exchange, LAPTOP, PHONE, test } from '../support/exchange.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';
import { inDatabases, keptCode } from '../support/device.ts';
import { recordingProxy } from '../support/recording-proxy.ts';
import { visitor } from '../support/visitor.ts';

test.use({ ownServer: true });

const KEPT = 'Merganser: I have applied for another post';
const SHARED = 'Goldeneye: two of our networks meet because they always have';

const thought = (page: Page, number = '') =>
  page.getByRole('textbox', { name: `Your private thought${number}`, exact: true });
const reflections = (page: Page, workshop: CreatedWorkshop) =>
  page.goto(`${new URL(page.url()).origin}/w/${workshop.id}/reflections`);

async function startPause(amina: ScreenlessFacilitator): Promise<PlanStep> {
  const pause = agendaIn(amina.plan).find(({ kind }) => kind === 'pause')!;
  await amina.edit((plan) => run.startStep(plan, null, pause, Date.now()));
  return pause;
}

/** Somebody at the table who shares a thought without a name, and has no screen. */
async function another(exchange: Exchange, workshop: CreatedWorkshop, step: string, text: string) {
  const { ask } = visitor(exchange.url);
  const table = workshop.tables[0]!.id;
  const at = `/api/workshops/${workshop.id}`;
  await ask('POST', `${at}/join`, { name: 'Tom', tableId: table, joinCode: workshop.joinCode });
  const ticket = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  const answer = await ask('PUT', `${at}/thoughts`, { ticket, step, table, named: false, text });
  expect(answer.body).toEqual({ state: 'waiting' });
}

test('what is kept is read by nobody, what is shared unnamed leads to nobody, and a second device has both', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const proxy = await recordingProxy(exchange.url);
  const owen = await exchange.joined(workshop, 'Owen', { url: proxy.url });
  const grace = await exchange.joined(workshop, 'Grace', { viewport: LAPTOP });
  const pause = await startPause(amina);

  await thought(owen.page).fill(SHARED);
  await owen.page.getByText(/^Share it with table/).click();
  await owen.page.getByRole('button', { name: 'Write another thought' }).click();
  await thought(owen.page, ' 2').fill(KEPT);
  await expect(owen.page.getByText('sealed copy on the server').last()).toBeVisible();
  // Nothing has left the device that anybody could read: not by choosing, and not by sealing.
  for (const words of [KEPT, SHARED]) expect(proxy.bytes().includes(words)).toBe(false);
  await owen.page.getByRole('button', { name: 'Share and finish' }).click();
  await expect(owen.page.getByText('Waiting for Amina')).toBeVisible();
  expect(proxy.fromServer().includes(SHARED)).toBe(false);
  expect((await exchange.onDisk()).includes(SHARED)).toBe(false);

  await another(exchange, workshop, pause.id, 'We are tired of pilots');
  await another(exchange, workshop, pause.id, 'Nobody reads the minutes');
  expect(
    (await amina.ask('POST', `/api/workshops/${workshop.id}/thoughts/reveal`, { step: pause.id })).status,
  ).toBe(204);
  const shown = grace.page.locator('blockquote', { hasText: SHARED });
  await expect(shown).toBeVisible();
  await expect(shown.locator('xpath=ancestor::li[1]')).not.toContainText('Owen');
  await expect(owen.page.getByText('can read it now, without your name').first()).toBeVisible();

  // Another device, by the code on the ticket.
  const code = await keptCode(owen.page, workshop);
  const laptop = await exchange.browser(LAPTOP);
  await laptop.page.goto(`${proxy.url}/j/${workshop.joinCode}#back=${code}`);
  await laptop.page.getByRole('button', { name: 'Back to my seat' }).click();
  await expect(laptop.page.getByText('Welcome back, Owen')).toBeVisible();
  expect(laptop.page.url()).not.toContain('#');
  await reflections(laptop.page, workshop);
  await expect(laptop.page.getByText(KEPT)).toBeVisible();
  await expect(laptop.page.getByText(SHARED)).toBeVisible();
  await expect(laptop.page.getByText(/Shared with .*Heron, without your name/)).toBeVisible();
  await laptop.page.getByRole('button', { name: 'Change this thought' }).click();
  await thought(laptop.page).fill(`${KEPT}, and told nobody`);
  await laptop.page.getByRole('button', { name: 'Done' }).click();
  await expect(laptop.page.getByText('a sealed copy is on the server')).toBeVisible();
  await reflections(owen.page, workshop);
  await expect(owen.page.getByText(`${KEPT}, and told nobody`)).toBeVisible();

  // After all of this the server has seen the shared words and never the kept ones.
  const disk = await exchange.onDisk();
  expect([disk.includes(SHARED), disk.includes('Merganser')]).toEqual([true, false]);
  expect([proxy.bytes().includes(SHARED), proxy.bytes().includes('Merganser')]).toEqual([true, false]);
  await Promise.all([amina.close(), owen.context.close(), laptop.context.close()]);
  await proxy.close();
});

test('reflections leave as text, and are deleted for good on every device', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const owen = await exchange.joined(workshop, 'Owen');
  await startPause(amina);
  await thought(owen.page).fill(KEPT);
  await reflections(owen.page, workshop);
  await expect(owen.page.getByText('a sealed copy is on the server')).toBeVisible();
  await expectClean(owen.page, 'reflections');

  const download = owen.page.waitForEvent('download');
  await owen.page.getByRole('button', { name: 'Save all as text' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  expect(text).toContain('My reflections: Eastmere Autumn Exchange');
  expect(text).toContain(`${KEPT}\n(Only you.)`);

  const code = await keptCode(owen.page, workshop);
  const laptop = await exchange.browser(LAPTOP);
  await laptop.page.goto(`${exchange.url}/j/${workshop.joinCode}#back=${code}`);
  await laptop.page.getByRole('button', { name: 'Back to my seat' }).click();
  await expect(laptop.page.getByText('Welcome back, Owen')).toBeVisible();
  await reflections(laptop.page, workshop);
  await expect(laptop.page.getByText(KEPT)).toBeVisible();

  await owen.page.getByRole('button', { name: 'Delete all' }).click();
  await owen.page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(owen.page.getByText('Nothing yet.')).toBeVisible();
  await owen.page.reload();
  await expect(owen.page.getByText('Nothing yet.')).toBeVisible();
  expect(await inDatabases(owen.page)).not.toContain('Merganser');
  await expect
    .poll(async () => {
      await laptop.page.reload();
      return laptop.page.getByText('Nothing yet.').isVisible();
    })
    .toBe(true);
  await amina.close();
});

test('whoever is taken out of the workshop still has what they wrote for themselves', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const owen = await exchange.joined(workshop, 'Owen');
  await startPause(amina);
  await thought(owen.page).fill(KEPT);
  const me = await owen.context.request.get(`${exchange.url}/api/workshops/${workshop.id}/me`);
  const { personId } = (await me.json()) as { personId: string };
  await amina.ask('DELETE', `/api/workshops/${workshop.id}/people/${personId}`);
  await owen.page.getByRole('button', { name: 'Show my code' }).click();
  const code = (await owen.page.locator('.handing__letters').textContent()) ?? '';
  await owen.page.getByRole('link', { name: 'My reflections' }).click();
  await owen.page.getByLabel('Your personal code').fill(code);
  await expect(owen.page.getByText(KEPT)).toBeHidden();
  await owen.page.getByRole('button', { name: 'Open my reflections' }).click();
  await expect(owen.page.getByText(KEPT)).toBeVisible();
  await expect(owen.page.getByText('They are on this device only')).toBeVisible();
  await expect(owen.page.getByRole('link', { name: 'Share this thought' })).toBeHidden();
  await amina.close();
});

test('a page without encryption says that nothing is sealed, and keeps it on the device', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const owen = await exchange.joined(workshop, 'Owen');
  // As on plain http, where browsers leave Web Crypto out.
  await owen.page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await owen.page.reload();
  await startPause(amina);
  await thought(owen.page).fill(KEPT);
  await expect(owen.page.getByText('cannot seal a copy')).toBeVisible();
  await reflections(owen.page, workshop);
  await expect(owen.page.getByText(KEPT)).toBeVisible();
  await expect(owen.page.getByText('not encrypted')).toBeVisible();
  const sealed = await owen.context.request.get(`${exchange.url}/api/workshops/${workshop.id}/sealed`);
  expect(sealed.status()).toBe(204);
  await amina.close();
});

test('My reflections at 320 px and by keyboard alone', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.joined(workshop, 'Owen', { viewport: { ...PHONE, width: 320 } });
  await startPause(amina);
  await thought(page).fill(KEPT);
  await reflections(page, workshop);
  await expect(page.getByText(KEPT)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const press = async (name: RegExp) => {
    for (let tries = 0; tries < 30; tries += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(focused)) return page.keyboard.press('Enter');
    }
    throw new Error(`Nothing called ${name} can be reached`);
  };
  await press(/^Change/);
  await expect(thought(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await press(/^Done/);
  await expect(page.getByText(`${KEPT} today`)).toBeVisible();
  await press(/^Delete this thought|^Delete/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(`${KEPT} today`)).toBeVisible();
  await amina.close();
});
