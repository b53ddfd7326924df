import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { expectClean } from '../support/clean.ts';
import { button, running } from '../support/console.ts';
import { type Exchange, expect, PHONE, response, saved, say, test } from '../support/exchange.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';

/** A facilitator on the page that ends a workshop. */
async function leaving(exchange: Exchange, workshop: CreatedWorkshop): Promise<Page> {
  const page = await running(exchange, workshop);
  await button(page, 'Menu').click();
  await page.getByRole('link', { name: 'Take it with you, and how it ends' }).click();
  await expect(page.getByRole('heading', { name: 'Take it with you' })).toBeVisible();
  return page;
}
async function close(page: Page): Promise<void> {
  await button(page, 'Close the workshop…').click();
  await button(page, 'Close it').click();
  await expect(page.getByText(/^by Amina\.$/)).toBeVisible();
}
const strip = (page: Page) => page.getByRole('region', { name: 'This workshop is closed' });
const late = (page: Page) => page.getByRole('region', { name: 'What was not added' });

/** Saves the offered file and reads it. */
async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save it as a file').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('[X1] nobody adds to a closed workshop, words stay, and what came late is offered as a file', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await leaving(exchange, workshop);
  await expectClean(amina, 'taking it with you');
  const [tom, bea] = [
    await exchange.seated(workshop, 'Tom'),
    await exchange.seated(workshop, 'Bea', { viewport: PHONE }),
  ];
  await say(tom.page, 'We share one bus.');
  await expect(response(bea.page, 'We share one bus.')).toBeVisible();
  // Tom is in the middle of a sentence, and Bea has no link.
  await tom.page.getByLabel('Add a response').fill('And the driver knows');
  await bea.context.setOffline(true);
  await say(bea.page, 'Typed in the tunnel.');
  await expect(saved(bea.page)).toContainText('Offline');
  // Mo draws without a link, too.
  const mo = await exchange.seated(workshop, 'Mo');
  await mo.page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await expect(saved(mo.page)).toHaveText('Saved');
  await mo.context.setOffline(true);
  const adding = mo.page.getByRole('form', { name: 'Add organisations' });
  await adding.getByRole('textbox').fill('Alder Grove');
  await adding.getByRole('button').click();
  await expect(mo.page.getByText(/1 organisation\b/).first()).toBeVisible();
  await close(amina);

  await expect(strip(tom.page)).toContainText(/^Closed by Amina on \d+ \w+\. You can read and save\.$/);
  await expect(tom.page.getByLabel('Add a response')).toHaveCount(0);
  await expect(response(tom.page, 'We share one bus.')).toBeVisible();
  expect(await savedFile(tom.page)).toContain('Half typed:\n- And the driver knows');

  await bea.context.setOffline(false);
  await expect(strip(bea.page)).toBeVisible();
  await expect(late(bea.page)).toContainText('What you wrote after it was closed is kept on this device.');
  await expect(saved(bea.page)).toContainText('Closed, so not added');
  const file = await savedFile(bea.page);
  expect(file).toContain('Not added:\n- Typed in the tunnel.');
  expect(file).not.toContain('one bus');
  await expectClean(bea.page, 'a closed table');
  await mo.context.setOffline(false);
  await expect(late(mo.page)).toBeVisible();
  expect(await savedFile(mo.page)).toContain('Not added:\n- Alder Grove');

  // It is offered again after a reload, and nobody else has it.
  await bea.page.reload();
  await expect(late(bea.page)).toBeVisible();
  await expect(response(tom.page, 'Typed in the tunnel.')).toHaveCount(0);

  // Open again, it is taken by itself, and Tom goes on in his sentence.
  await button(amina, 'Open it again').click();
  await expect(response(tom.page, 'Typed in the tunnel.')).toBeVisible();
  await expect(saved(bea.page)).toHaveText('Saved');
  await expect(tom.page.getByLabel('Add a response')).toHaveValue('And the driver knows');
});

test('[X4] what counts down is said to everybody in its last week, and kept longer by whoever runs it', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await leaving(exchange, workshop);
  const tom = await exchange.seated(workshop, 'Tom');
  await amina.getByLabel('Then deleted by itself after').selectOption('7 days');
  await close(amina);
  await expect(strip(tom.page)).toContainText(/It is deleted on \w+ \d+ \w+, in seven days\.$/);
  await expect(strip(tom.page).getByRole('button')).toHaveCount(0);
  await expect(amina.getByRole('heading', { name: /^Kept until/ })).toBeVisible();
  await amina.getByLabel('Keep it for').selectOption('30 days');
  await expect(strip(tom.page)).toContainText(/You can read and save\.$/);
  await expect(amina.getByText('30 days left. Then it deletes itself.')).toBeVisible();
  await amina.getByRole('link', { name: 'Back to the room' }).click();
  await expect(strip(amina)).toContainText('It is deleted on');
  await expectClean(amina, 'a closed console');
});

test.describe('on a server of its own', () => {
  test.use({ ownServer: true });

  test('[J9] a workshop is deleted in two steps, and who has it open is told', async ({ exchange }) => {
    const workshop = await exchange.workshop(['Heron']);
    const amina = await leaving(exchange, workshop);
    const tom = await exchange.seated(workshop, 'Tom');
    await say(tom.page, 'Goldeneye words');
    await expect(saved(tom.page)).toHaveText('Saved');
    await button(amina, 'Delete now…').click();
    const code = amina.getByLabel('Type the room’s code to show you mean it');
    await expect(code).toBeFocused();
    await expect(amina.getByText('Nobody has saved the archive.')).toBeVisible();
    await expectClean(amina, 'deleting it now');
    await amina.keyboard.press('Escape');
    await expect(button(amina, 'Delete now…')).toBeFocused();
    await button(amina, 'Delete now…').click();
    await code.fill('AAAAAA');
    await button(amina, 'Delete everything').click();
    await expect(amina.getByText(`It is ${workshop.joinCode}.`)).toBeVisible();
    await code.fill(workshop.joinCode.toLowerCase());
    await button(amina, 'Delete everything').click();
    await expect(amina.getByRole('heading', { name: /^Deleted at \d\d:\d\d$/ })).toBeFocused();
    await expect(amina.getByText('Nothing of this workshop is left on this server.')).toBeVisible();
    await expect(tom.page.getByRole('heading', { name: 'This workshop has been deleted' })).toBeVisible();
    expect((await exchange.onDisk()).includes('Goldeneye')).toBe(false);
  });

  test('[D3] somebody leaves and takes their name off; the device forgets them', async ({ exchange }) => {
    const workshop = await exchange.workshop(['Heron']);
    const tom = await exchange.joined(workshop, 'Merganser Quill');
    const bea = await exchange.seated(workshop, 'Bea');
    await tom.page.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
    await say(tom.page, 'These words stay.');
    await expect(response(bea.page, 'These words stay.')).toContainText('Merganser Quill');
    await button(tom.page, 'Menu').click();
    await expect(tom.page.getByRole('button', { name: 'Forget me on this device' })).toBeVisible();
    const { personId: person } = (await (
      await tom.context.request.get(`${exchange.url}/api/workshops/${workshop.id}/me`)
    ).json()) as { personId: string };
    await button(tom.page, 'Leave and take my name off').click();
    await expectClean(tom.page, 'leaving for good');
    await button(tom.page, 'Take my name off and leave').click();
    await expect(response(bea.page, 'These words stay.')).toContainText('Someone who left');
    await expect(bea.page.getByText('Merganser')).toHaveCount(0);
    await expect(tom.page.getByRole('heading', { name: /^Twenty-one questions/ })).toBeVisible();
    const kept = await tom.page.evaluate(async () => ({
      words: JSON.stringify({ ...localStorage, ...sessionStorage }),
      copies: (await indexedDB.databases()).length,
    }));
    expect(kept.words).not.toContain('Merganser');
    expect(kept.words).not.toContain(person);
    expect(kept.copies).toBe(0);
    expect((await exchange.onDisk()).includes('Merganser')).toBe(false);
  });
});
