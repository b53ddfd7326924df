/** What was shared in a pause, on the projector: read from the back row, each in its turn, and nothing of the tables’. */
import { showThemes } from '../../shared/activities/pause/model/show-edits.ts';
import { addTheme, sortThought } from '../../shared/activities/pause/model/theme-edits.ts';
import { root } from '../../shared/model/document.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import { expect, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';
import { seenOn } from '../support/legible.ts';
import { openPause } from '../support/pause.ts';
import { expectClean } from '../support/clean.ts';
import { FULL_HD, OLD_PROJECTOR, setUp, choose, columns } from '../support/stage-hall.ts';

const SHY = 'We say yes to every network because we are afraid of being left out of the next one.';
const PROUD = `The Thursday call, ${'which nobody minutes and everybody comes to, '.repeat(6)}is what I would miss.`;

for (const [projector, viewport] of [
  ['of today', FULL_HD],
  ['of the older kind', OLD_PROJECTOR],
] as const) {
  test(`what was shared with the room is read from the back row on a projector ${projector}`, async ({
    exchange,
  }) => {
    const { workshop, hall, page } = await setUp(exchange, viewport);
    const { step, share, reveal } = await openPause(exchange.url, workshop);
    await expect(page.locator('main')).toHaveAttribute('data-scene', 'pause');
    for (const text of [SHY, 'I am tired.', 'We are lost.']) await share({ text, to: 'room' });
    await share({ by: 'Bea', role: 'headteacher', text: PROUD, to: 'room' });
    await share({ by: 'Tom', text: 'For my table only.', to: 1 });
    await expect(page.locator('main')).toHaveAttribute('data-scene', 'pause');
    expect(await reveal()).toBe(204);
    await expect(page.locator('main')).toHaveAttribute('data-scene', 'thoughts');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(step.instructions);
    await expect(page.getByText('4 so far')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect((await columns(page)).toSorted()).toEqual(
      ['I am tired.', SHY, 'We are lost.', expect.stringMatching(/^The Thursday call, .*…$/)].toSorted(
        (a, b) => (String(a) < String(b) ? -1 : 1),
      ),
    );
    // A name where its author wants it, without a table or a post; below the others nothing at all.
    await expect(page.locator('.wall__by')).toHaveText(['Bea']);
    await expect(page.getByText(/Unnamed|just now|Heron|headteacher/)).toHaveCount(0);
    await expect(page.getByText('For my table only.')).toHaveCount(0);
    const u = Math.min(viewport.width / 1920, viewport.height / 1080);
    const seen = await seenOn(page);
    expect(seen.filter(({ lost }) => lost)).toEqual([]);
    expect(seen.filter(({ size }) => size < 40 * u * 0.99)).toEqual([]);
    expect(seen.filter(({ contrast }) => contrast < 7)).toEqual([]);
    await expectClean(page, projector);
    // The question comes back when it is asked for.
    await choose(hall, 'question');
    await expect(page.locator('main')).toHaveAttribute('data-scene', 'pause');
    await hall.close();
  });
}

test('each thought is up in its turn, and not before the others have been read', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron', 'Wren']);
  const hall = await openHall(exchange.url, workshop);
  const { share, reveal } = await openPause(exchange.url, workshop);
  const all = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
  for (const text of all) await share({ text, to: 'room' });
  await reveal();
  const { page } = await exchange.browser(FULL_HD);
  await page.clock.install();
  await page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await expect(page.locator('.wall__words')).toHaveCount(4);
  const first = await columns(page);
  const seen = new Set(first);
  await page.clock.runFor(15_000);
  expect(await columns(page)).toEqual(first);
  for (let turn = 0; turn < 8; turn++) {
    await page.clock.runFor(5_000);
    for (const words of await columns(page)) seen.add(words);
  }
  expect([...seen].toSorted()).toEqual(all.toSorted());
  await hall.close();
});

test('no wall, count or spotlight brings up what people shared with their table', async ({ exchange }) => {
  const { workshop, hall, page } = await setUp(exchange);
  const { step, facilitator, share, reveal } = await openPause(exchange.url, workshop);
  for (const by of ['Tom', 'Bea', 'Zoe']) await share({ by, text: `${by} for the table.`, to: 0 });
  await reveal();
  await hall.table(0, () => {});
  const card = `pause/${step.id}`;
  const response = await hall.say(0, card, 'For the table too.');
  const spotlight = {
    kind: 'response',
    card,
    table: workshop.tables[0]!.id,
    response,
    at: Date.now(),
  } as const;
  await facilitator.edit((plan) => run.setSpotlight(plan, 'test', spotlight));
  for (const scene of [undefined, 'wall', 'question'] as const) {
    await choose(hall, scene);
    await expect(page.locator('main')).toHaveAttribute('data-scene', 'pause');
    await expect(page.getByText(/for the table/i)).toHaveCount(0);
  }
  await hall.start('cards');
  await expect(page.getByText('nothing yet')).toBeVisible();
  await expect(page.getByText(/for the table/i)).toHaveCount(0);
  await hall.close();
});

test('how a table sorted them is read from the back row, without the words that are for the table', async ({
  exchange,
}) => {
  const { workshop, hall, page } = await setUp(exchange, OLD_PROJECTOR);
  const { step, facilitator, share, reveal } = await openPause(exchange.url, workshop);
  await share({ by: 'Bea', text: PROUD, to: 'room' });
  for (const by of ['Tom', 'Bea', 'Zoe']) await share({ by, text: `${by} for the table.`, to: 1 });
  await reveal();
  const [room = ''] = [...root(facilitator.plan, 'thoughts').keys()];
  await hall.table(1, (table) => {
    const names = [
      'Thank people',
      '',
      `Hours, ${'and the hours after them, '.repeat(4)}too`,
      'Four',
      'Five',
      'Six',
    ];
    for (const [place, name] of names.entries())
      addTheme(table, 'test', { id: `t${place}`, step: step.id, name });
    sortThought(table, 'test', room, 't0');
    for (const id of root(table, 'responses').keys()) sortThought(table, 'test', id, 't0');
    addTheme(table, 'test', { id: 't6', step: step.id, name: 'Seven' });
  });
  await facilitator.edit((plan) => showThemes(plan, 'test', workshop.tables[1]!.id));
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'themes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The themes of Table 2, Kingfisher');
  const themes = page.locator('.themes-scene li');
  await expect(themes).toHaveCount(6);
  await expect(themes.nth(0)).toContainText('Thank people4 thoughtsThe Thursday call');
  await expect(themes.nth(1)).toHaveText('Theme 2');
  await expect(page.getByText('and 1 more')).toBeVisible();
  await expect(page.getByText(/for the table/)).toHaveCount(0);
  const seen = await seenOn(page);
  expect(seen.filter(({ lost, contrast }) => lost || contrast < 7)).toEqual([]);
  expect(seen.filter(({ size }) => size < 40 * (1024 / 1920) * 0.99)).toEqual([]);
  await expectClean(page, 'themes');
  await hall.close();
});
