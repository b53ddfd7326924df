/** What a facilitator asks of the room, as people at a table see it. */
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import * as run from '../../shared/model/plan/run-edits.ts';
import { facilitate } from '../support/facilitator.ts';
import { PHONE, expect, response, saved, say, test } from '../support/exchange.ts';

const clock = (page: Page) => page.locator('.clock__time');
const strip = (page: Page, name: string) => page.getByRole('region', { name });

test('the clock is the same second on every screen, whatever the device believes', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.browser(PHONE);
  // Tom's phone is an hour fast.
  await tom.page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  await tom.context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { name: 'Tom', tableId: workshop.tables[0]!.id, joinCode: workshop.joinCode },
  });
  await tom.page.goto(`${exchange.url}/w/${workshop.id}`);
  const [welcome] = agendaIn(amina.plan);
  await amina.edit((plan) => run.startStep(plan, null, welcome!, Date.now()));
  await expect(clock(grace.page)).toHaveText('15:00');
  await expect(grace.page.getByText('for Welcome, not started')).toBeVisible();
  await amina.edit((plan) => run.startClock(plan, null, Date.now()));
  await expect(clock(grace.page)).toHaveText(/^14:5\d$/);
  await expect(clock(tom.page)).toHaveText(/^14:5\d$/);
  // Both screens change their digits at the same moment, give or take a quarter of a second.
  const changes = await Promise.all(
    [grace.page, tom.page].map((page) =>
      page.evaluate(
        () =>
          new Promise<{ digits: string; at: number }>((resolve) => {
            const digits = document.querySelector('.clock__time')!;
            const first = digits.textContent;
            new MutationObserver(() => {
              if (digits.textContent !== first)
                resolve({ digits: digits.textContent!, at: performance.timeOrigin + performance.now() });
            }).observe(digits, { childList: true, characterData: true, subtree: true });
          }),
      ),
    ),
  );
  expect(changes[0]!.digits).toBe(changes[1]!.digits);
  expect(Math.abs(changes[0]!.at - changes[1]!.at)).toBeLessThan(250);
  await amina.close();
});

test('pens down keeps what is being typed, and gives it back', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.getByLabel('Add a response').fill('Half a thought');
  await amina.edit((plan) => run.setPensDown(plan, null, true));
  await expect(strip(page, 'Pens down')).toContainText('Amina asks everybody to stop writing');
  await expect(page.getByLabel('Add a response')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Raise hand' })).toBeEnabled();
  await amina.edit((plan) => run.setPensDown(plan, null, false));
  await expect(page.getByLabel('Add a response')).toHaveValue('Half a thought');
  await amina.close();
});

test('a message stays until it is put aside, and reaches one table only when it is for one', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const [first, second] = workshop.tables;
  const grace = await exchange.seated(workshop, 'Grace', { table: first!.id });
  const tom = await exchange.seated(workshop, 'Tom', { table: second!.id });
  const message = { at: Date.now(), from: 'Amina' };
  await amina.edit((plan) => {
    run.sendMessage(plan, null, { ...message, id: 'm1', text: 'Two more minutes' });
    run.sendMessage(plan, null, {
      ...message,
      id: 'm2',
      text: 'Please come to the front',
      table: second!.id,
    });
  });
  await expect(strip(grace.page, 'Message')).toHaveText(/Two more minutes/);
  // Both of them, one at a time: the next comes up as one is put aside.
  const read: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    await expect(strip(tom.page, 'Message')).toHaveCount(1);
    read.push((await strip(tom.page, 'Message').innerText()).replace(/\n.*/s, '').trim());
    await strip(tom.page, 'Message').getByRole('button', { name: 'Got it' }).click();
    await expect(strip(tom.page, 'Message').filter({ hasText: read.at(-1)! })).toHaveCount(0);
  }
  expect(read.join()).toMatch(/Two more minutes/);
  expect(read.join()).toMatch(/Please come to the front/);
  await strip(grace.page, 'Message').getByRole('button', { name: 'Got it' }).click();
  await expect(strip(grace.page, 'Message')).toHaveCount(0);
  await grace.page.reload();
  await expect(saved(grace.page)).toHaveText('Saved');
  await expect(strip(grace.page, 'Message')).toHaveCount(0);
  await amina.close();
});

test('what is shown to everybody opens by itself, but not under somebody’s hands', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace', { card: 'F1' });
  const tom = await exchange.seated(workshop, 'Tom', { card: 'F1' });
  await tom.page.getByLabel('Add a response').fill('I am in the middle of');
  await amina.edit((plan) =>
    run.setSpotlight(plan, null, { kind: 'card', card: 'ownership-2', at: Date.now() }),
  );
  await expect(grace.page).toHaveURL(/card=O2/);
  await expect(strip(grace.page, 'Shown to everybody')).toHaveCount(0);
  await expect(strip(tom.page, 'Shown to everybody')).toContainText('Amina is showing O2 to everybody');
  await expect(tom.page).toHaveURL(/card=F1/);
  await strip(tom.page, 'Shown to everybody').getByRole('button', { name: 'Go to O2' }).click();
  await expect(tom.page).toHaveURL(/card=O2/);
  // Who looked elsewhere since stays there, whatever they reload.
  await grace.page.goto(`${exchange.url}/w/${workshop.id}?card=F1`);
  await expect(strip(grace.page, 'Shown to everybody')).toContainText('Amina is showing O2 to everybody');
  await expect(grace.page).toHaveURL(/card=F1/);
  const said = {
    kind: 'response',
    card: 'ownership-2',
    table: workshop.tables[0]!.id,
    response: 'r1',
  } as const;
  await amina.edit((plan) =>
    run.setSpotlight(plan, null, { ...said, words: 'Ask for one thing', by: 'Bea', at: Date.now() }),
  );
  await expect(strip(grace.page, 'Shown to everybody')).toContainText('“Ask for one thing” Bea');
  await amina.close();
});

test('dots are placed, changed, kept over an offline moment, and nobody else sees them before the reveal', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  const options = ['Ask first', 'Write it down'].map((label, index) => ({ id: `o${index}`, label }));
  await amina.edit((plan) =>
    openVote(plan, null, { id: 'v1', question: 'Where do we begin?', options, dots: 2 }),
  );
  for (const { page } of [grace, tom]) {
    await strip(page, 'Vote').getByRole('button', { name: 'Vote', exact: true }).click();
  }
  await tom.context.setOffline(true);
  await tom.page.getByRole('button', { name: 'Put a dot on Ask first' }).click();
  await expect(tom.page.getByRole('dialog')).toContainText('kept on this device');
  await grace.page.getByRole('button', { name: 'Put a dot on Write it down' }).click();
  await grace.page.getByRole('button', { name: 'Put a dot on Write it down' }).click();
  await expect(grace.page.getByRole('dialog')).toContainText('All dots are placed.');
  // Whoever has no mouse goes on from where they are.
  await expect(grace.page.getByRole('button', { name: 'Put a dot on Write it down' })).toBeFocused();
  await grace.page.getByRole('button', { name: 'Take a dot from Write it down' }).click();
  await grace.page.getByRole('button', { name: 'Put a dot on Ask first' }).click();
  await expect(grace.page.getByRole('dialog')).not.toContainText('kept on this device');
  await tom.context.setOffline(false);
  await expect(tom.page.getByRole('dialog')).not.toContainText('kept on this device');
  const reveal = { what: { kind: 'vote', vote: 'v1' }, shown: true };
  expect((await amina.ask('POST', `/api/workshops/${workshop.id}/reveal`, reveal)).status).toBeLessThan(300);
  for (const { page } of [grace, tom]) {
    await expect(page.getByRole('dialog')).toContainText(
      '2 people have voted. Dots are shown when at least 3 have.',
    );
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(0);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(strip(page, 'Vote')).toBeVisible();
  }
  // The next step leaves it behind; who wants it finds it in the menu.
  await amina.edit((plan) => run.startStep(plan, null, agendaIn(plan)[0]!, Date.now()));
  for (const { page } of [grace, tom]) {
    await expect(strip(page, 'Vote')).toHaveCount(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'The result of the vote' }).click();
    await expect(page.getByRole('dialog', { name: 'Where do we begin?' })).toContainText(
      '2 people have voted.',
    );
    await page.keyboard.press('Escape');
  }
  await amina.close();
});

test('marks are one’s own until the room’s are revealed', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await exchange.seated(workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  const scale = (page: typeof grace.page) => page.getByRole('group', { name: /^Matters to us/ });
  await scale(grace.page).getByRole('radio', { name: '5' }).check();
  await scale(tom.page).getByRole('radio', { name: '3' }).check();
  await expect(tom.page.getByText('Only you see your marks')).toBeVisible();
  await expect(scale(tom.page)).not.toContainText('people');
  const own = async (person: typeof grace) =>
    (await person.context.request.get(`${exchange.url}/api/workshops/${workshop.id}/ballots`)).text();
  await expect.poll(() => own(grace)).toContain('"matters":5');
  await expect.poll(() => own(tom)).toContain('"matters":3');
  expect(await own(tom)).not.toContain('"matters":5');
  await amina.ask('POST', `/api/workshops/${workshop.id}/reveal`, { what: { kind: 'ratings' }, shown: true });
  // Of two people each would read the other's. A third hides them.
  await expect(scale(tom.page)).toContainText('Two have rated. Shown from 3.');
  const bea = await exchange.seated(workshop, 'Bea');
  await scale(bea.page).getByRole('radio', { name: '4' }).check();
  await expect.poll(() => own(bea)).toContain('"matters":4');
  await amina.ask('POST', `/api/workshops/${workshop.id}/reveal`, { what: { kind: 'ratings' }, shown: true });
  await expect(scale(tom.page)).toContainText('3 people: 3 to 5');
  // Marked on the laptop, there on the next device.
  await grace.page.evaluate(() =>
    localStorage.removeItem(Object.keys(localStorage).find((k) => k.startsWith('ballots:'))!),
  );
  await grace.page.reload();
  await expect(scale(grace.page).getByRole('radio', { name: '5' })).toBeChecked();
  await amina.close();
});

test('somebody who is moved finds themselves at the new table, with what they wrote left behind', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher', 'Wren']);
  const amina = await facilitate(exchange.url, workshop);
  const [heron, kingfisher] = workshop.tables;
  const { page, context } = await exchange.seated(workshop, 'Grace', { table: heron!.id });
  await say(page, 'Said at Heron');
  await expect(saved(page)).toHaveText('Saved');
  const me = await (await context.request.get(`${exchange.url}/api/workshops/${workshop.id}/me`)).json();
  const path = `/api/workshops/${workshop.id}`;
  await amina.ask('PUT', `${path}/people/${me.personId}/seat`, { tableId: kingfisher!.id });
  await expect(strip(page, 'Your seat')).toContainText('You sit at Table 2, Kingfisher now');
  await say(page, 'Said at Kingfisher');
  await expect(saved(page)).toHaveText('Saved');
  await expect(response(page, 'Said at Heron')).toHaveCount(0);

  await amina.ask('DELETE', `${path}/tables/${kingfisher!.id}`);
  await expect(page.getByRole('heading', { name: 'Choose a table' })).toBeVisible();
  await page.getByRole('button', { name: /Heron/ }).click();
  await expect(response(page, 'Said at Heron')).toBeVisible();

  await amina.ask('DELETE', `${path}/people/${me.personId}`);
  await expect(page.getByRole('heading', { name: 'You have been taken out of this workshop' })).toBeVisible();
  await amina.close();
});

test('a step says what it wants until it is put aside, and a pause stays a press away', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  const pause = agendaIn(amina.plan).find(({ kind }) => kind === 'pause')!;
  const [welcome] = agendaIn(amina.plan);
  await amina.edit((plan) => run.startStep(plan, null, welcome!, Date.now()));
  await expect(strip(page, 'This step')).toContainText(welcome!.instructions);
  await strip(page, 'This step').getByRole('button', { name: 'Got it' }).click();
  await expect(strip(page, 'This step')).toHaveCount(0);
  await amina.edit((plan) => run.startStep(plan, null, pause, Date.now()));
  await page.getByRole('link', { name: 'Go to the table' }).click();
  await strip(page, 'This step').getByRole('link', { name: 'Write my own thoughts' }).click();
  await page.getByRole('button', { name: 'I’ve finished' }).click();
  await page.getByRole('link', { name: 'Go to the table' }).click();
  await expect(strip(page, 'This step').getByRole('link', { name: 'Back to my thoughts' })).toBeVisible();
  await amina.close();
});

test('the agenda opens at the running step, and says how many steps are out of sight below', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Grace', { viewport: { width: 390, height: 480 } });
  const steps = agendaIn(amina.plan);
  const running = steps[7]!;
  await amina.edit((plan) => run.startStep(plan, null, running, Date.now()));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'The agenda' }).click();
  const dialog = page.getByRole('dialog', { name: 'Agenda' });
  const now = dialog.locator('[aria-current=step]');
  await expect(now).toContainText(running.title);
  await expect(now).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByText(steps[0]!.title, { exact: true })).not.toBeInViewport();
  // What is counted is what a ruler finds.
  const below = () =>
    dialog.evaluate((box) => {
      const scroller = box.querySelector('.morebelow')!.parentElement!;
      const edge = scroller.getBoundingClientRect().bottom + 6;
      return [...box.querySelectorAll('li')].filter((step) => step.getBoundingClientRect().bottom > edge)
        .length;
    });
  const mark = dialog.locator('.morebelow');
  const words = (count: number) => (count === 1 ? '1 more step below' : `${count} more steps below`);
  const count = await below();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(steps.length - 7);
  await expect(mark).toHaveText(words(count));
  await dialog
    .getByText(steps.at(-2)!.title, { exact: true })
    .evaluate((step) => step.scrollIntoView({ block: 'end' }));
  await expect(mark).toHaveText(words(await below()));
  await dialog.getByText(steps.at(-1)!.title, { exact: true }).scrollIntoViewIfNeeded();
  await mark.evaluate((element) => element.parentElement!.scrollTo(0, 9_999));
  await expect(mark).toHaveText('');
  await amina.close();
});
