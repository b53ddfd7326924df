/** The facilitator is heard on a scrolled page, and the link that runs the workshop is on no screen. */
import { startClock, startStep } from '../../shared/model/plan/run-edits.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { LAPTOP, PHONE, expect, say, test } from '../support/exchange.ts';
import { expectClean } from '../support/clean.ts';
import { facilitate } from '../support/facilitator.ts';
import { seenOn } from '../support/legible.ts';

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a laptop', LAPTOP],
] as const)
  test(`on ${name} notices stay in sight, one at a time, on a fifth of the screen at most`, async ({
    exchange,
  }) => {
    const workshop = await exchange.workshop();
    const amina = await facilitate(exchange.url, workshop);
    const { page } = await exchange.seated(workshop, 'Grace', { viewport });
    for (let n = 0; n < 6; n += 1) await say(page, `We said this ${'again and '.repeat(20)}${n}`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const step = agendaIn(amina.plan).find(({ kind }) => kind === 'cards')!;
    await amina.edit((plan) => {
      startStep(plan, 'test', step, Date.now());
      openVote(plan, null, {
        id: 'v1',
        question: 'Which first?',
        options: [{ id: 'a', label: 'A' }],
        dots: 2,
      });
      run.setSpotlight(plan, null, { kind: 'card', card: 'ownership-2', at: Date.now() });
      run.setPensDown(plan, null, true);
      for (const id of ['m1', 'm2'])
        run.sendMessage(plan, null, {
          id,
          text: 'Two more minutes, please. '.repeat(10),
          at: Date.now(),
          from: 'Amina',
        });
    });
    const message = page.getByRole('region', { name: 'Message' });
    for (let left = 2; left > 0; left -= 1) {
      await expect(message.filter({ visible: true })).toHaveCount(1);
      await expect(message.filter({ visible: true })).toBeInViewport({ ratio: 0.3 });
      await expect(page.locator('.ask:visible')).toHaveCount(1);
      const high = await page
        .locator('.framestrips')
        .evaluate((strips) => strips.getBoundingClientRect().height);
      expect(high).toBeLessThanOrEqual(viewport.height / 5);
      await message.filter({ visible: true }).getByRole('button', { name: 'Got it' }).click();
    }
    await expect(page.getByRole('region', { name: 'Pens down' })).toBeInViewport();
    // What nobody can put aside hides nothing: a vote goes on with pens down, and a step begins while a vote is open.
    await expect(page.getByRole('button', { name: 'Vote', exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('region', { name: 'This step' })).toBeVisible();
    // On a phone they do not all fit: how many more there are is said, as long as it is so.
    const more = page.getByText(/^\d more notices? below$/);
    await expect(more.filter({ visible: true })).toHaveCount(viewport === PHONE ? 1 : 0);
    await page.locator('.framestrips').evaluate((strips) => strips.scrollTo(0, strips.scrollHeight));
    await expect(more.filter({ visible: true })).toHaveCount(0);
    await page.locator('.framestrips').evaluate((strips) => strips.scrollTo(0, 0));
    const [word] = (await seenOn(page)).filter(({ words }) => words === 'Vote');
    expect(word?.contrast).toBeGreaterThan(7);
    await expectClean(page, 'a vote with pens down');
    // The field that is missing says why, and a hand may go up.
    await expect(page.getByText('Pens are down: the field')).toHaveCount(1);
    await page.getByRole('button', { name: 'Raise hand' }).filter({ visible: true }).click();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(page.getByRole('region', { name: 'Pens down' })).toBeInViewport();

    // Seven minutes over reads as over.
    const long = { ...step, id: 'over', minutes: 1 };
    await amina.edit((plan) => {
      startStep(plan, 'test', long, Date.now() - 8 * 60_000);
      startClock(plan, 'test', Date.now() - 8 * 60_000 - 500);
    });
    await expect(page.getByText('7 min over')).toBeVisible();
    await amina.close();
  });

test('who opens the room has the key neither in the address nor one press of Back away', async ({
  exchange,
}) => {
  const { page } = await exchange.browser();
  await page.goto(`${exchange.url}/start`);
  await page
    .getByLabel(/title|called/i)
    .first()
    .fill('Eastmere');
  await page.getByRole('button', { name: 'Start the workshop' }).click();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByRole('heading', { name: 'On the projector' })).toBeVisible();
  await expect(page).toHaveURL(/\/facilitate$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/start$/);
  await expect(page.getByRole('heading', { name: 'Start a workshop' })).toBeVisible();
  await expect(page.getByText('Your own link')).toHaveCount(0);
});
