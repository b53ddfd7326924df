/** A step runs over: the console offers once to keep the finishing time. */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { root } from '../../shared/model/document.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { expectClean } from '../support/clean.ts';
import { button, running } from '../support/console.ts';
import { expect, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

test('minutes are taken from the steps to come once somebody says so, and come back', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const [, second, third] = agendaIn(amina.plan);
  const overBy = (minutes: number) =>
    amina.edit((plan) => {
      const endsAt = Date.now() - minutes * 60_000 - 5_000;
      root(plan, 'run').set('clock', { title: 'x', totalMs: 60_000, endsAt });
    });
  await amina.edit((plan) => startStep(plan, 'test', second!, Date.now()));
  await overBy(12);
  const page = await running(exchange, workshop);
  const offer = page.getByRole('region', { name: 'Keeping the finishing time' });
  const minutes = () => agendaIn(amina.plan).map((step) => step.minutes);
  const before = minutes();
  await expect(offer).toContainText('12 minutes over.');
  await button(page, 'Show the new times').click();
  await expect(offer.getByRole('listitem').first()).toContainText(`${third!.title}${third!.minutes} →`);
  await expectClean(page, 'the offer');
  expect(minutes(), 'nothing counts before it is said').toEqual(before);
  await button(page, 'Shorten these steps').click();
  await expect(offer).toContainText('steps to come are shorter.');
  const sum = (list: number[]) => list.reduce((all, each) => all + each, 0);
  await expect.poll(() => sum(before) - sum(minutes())).toBe(12);
  await offer.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(minutes).toEqual(before);
  await expect(offer, 'offered once').toHaveCount(0);

  await amina.edit((plan) => startStep(plan, 'test', third!, Date.now()));
  await overBy(2);
  await expect(offer).toContainText('2 minutes over.');
  await button(page, 'Leave it').click();
  await expect(offer).toHaveCount(0);
  expect(minutes()).toEqual(before);
  await amina.close();
});
