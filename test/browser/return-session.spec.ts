/** People come back: what became of last time's actions, last time's ratings beside the new ones, and the map they drew. SPEC [E14] to [E16]. */
import * as Y from 'yjs';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { root } from '../../shared/model/document.ts';
import { mapPath, tablePath } from '../../shared/protocol/rooms.ts';
import { expectClean } from '../support/clean.ts';
import { LAPTOP, PHONE, expect, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { startedIn } from '../support/started.ts';
import { visitor } from '../support/visitor.ts';
import { WHOLE_AT, wholeWorkshop, WRITTEN } from '../support/whole-workshop.ts';

test('[E14] [E15] [E16] a return session is begun, joined, gone through, and told in the report', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Wren'], 'empty');
  const [one, two] = workshop.tables.map(({ id }) => id) as [string, string];
  const { plan, tables } = wholeWorkshop([one, two]);
  const { table, map } = tables[one]!;
  const call = { who: 'Owen', by: 'half-term', card: 'no-card', at: WHOLE_AT };
  addAction(table, null, { ...call, id: 'call', what: 'Hold a joint Thursday call' });
  root(plan, 'people').set('grace', {
    name: 'Grace',
    organisation: 'Eastmere Primary',
    role: 'Headteacher or school leader',
    tableId: one,
    kind: 'participant',
  });
  const old = await facilitate(exchange.url, workshop);
  await old.edit((live) => Y.applyUpdate(live, Y.encodeStateAsUpdate(plan)));
  for (const [path, doc] of [
    [tablePath(workshop.id, one), table],
    [mapPath(workshop.id, one), map],
  ] as const) {
    const wire = await old.open(path.slice(workshop.id.length + 1));
    const n = wire.edit((live) => Y.applyUpdate(live, Y.encodeStateAsUpdate(doc)));
    await wire.until(() => wire.saved >= n);
    await wire.close();
  }
  await old.close();

  // Its facilitator begins it where they take everything along.
  const amina = await exchange.browser(LAPTOP);
  await amina.context.request.post(`${exchange.url}/api/workshops/${workshop.id}/enter`, {
    data: { key: workshop.facilitatorKey, name: 'Amina' },
  });
  await amina.page.goto(`${exchange.url}/w/${workshop.id}/leave`);
  await amina.page.getByRole('button', { name: 'Start the return session' }).click();
  await expect(
    amina.page.getByRole('heading', { name: 'Eastmere Autumn Exchange: coming back is ready' }),
  ).toBeFocused();
  const again = await startedIn(amina.page);

  // Grace need not type who she is.
  const { page } = await exchange.browser(PHONE);
  await page.goto(`${exchange.url}/j/${again.joinCode}`);
  await page.getByLabel('Were you here last time?').selectOption('Grace, headteacher or school leader');
  await expect(page.getByText('You were here last time as Grace, headteacher')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Grace');
  await expect(page.getByLabel('Where you work')).toHaveValue('Eastmere Primary');
  await expectClean(page, 'the form');
  await page.getByRole('button', { name: 'Sit at table 1' }).click();
  await page.getByRole('button', { name: 'Go to the table' }).click();
  await expect(saved(page)).toHaveText('Saved');

  // The promises, one by one.
  await page.goto(`${exchange.url}/w/${again.id}?actions=all`);
  await expect(page.getByText('Two actions from last time.')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Hold a joint Thursday call' });
  await expect(row.getByText('From last time')).toBeVisible();
  await row.getByLabel('Why').fill('Every Thursday since May');
  await row.getByLabel('State').selectOption('Done');
  await expect(row.getByText('From last time. Then: to do')).toBeVisible();
  await expect(row.getByLabel('State')).toBeFocused();
  await expectClean(page, 'the actions');
  await expect(saved(page)).toHaveText('Saved');
  await page.reload();
  await expect(row.getByLabel('Why')).toHaveValue('Every Thursday since May');

  // Three people rate again. Last time's marks come with the new ones, not before.
  for (const name of ['Tom', 'Wilma', 'Priya']) {
    const who = visitor(exchange.url);
    const { body } = await who.ask<{ participantId: string }>('POST', `/api/workshops/${again.id}/join`, {
      joinCode: again.joinCode,
      name,
      tableId: one,
    });
    const ballot = { person: body.participantId, ballot: { matters: 4, now: 3 } };
    await who.ask('PUT', `/api/workshops/${again.id}/ballots/rating/ownership-2`, ballot);
  }
  await page.setViewportSize(LAPTOP);
  await page.goto(`${exchange.url}/w/${again.id}?card=O2`);
  await expect(page.getByRole('group', { name: 'Where are we now' })).toBeVisible();
  await expect(page.getByText('Last time', { exact: false })).toHaveCount(0);
  await amina.context.request.post(`${exchange.url}/api/workshops/${again.id}/reveal`, {
    data: { what: { kind: 'ratings' }, shown: true },
  });
  const now = page.getByRole('group', { name: 'Where are we now' });
  await expect(now.getByText('3 people: all 3')).toBeVisible();
  await expect(now.getByText('Last time 6 people: 1 to 3, mostly 1')).toBeVisible();
  await expectClean(page, 'the ratings');

  // What people drew is there to draw on.
  await page.goto(`${exchange.url}/w/${again.id}?view=list`);
  await expect(page.getByRole('rowheader', { name: 'School a' })).toBeVisible();

  // And the report tells it.
  await page.goto(`${exchange.url}/w/${again.id}/report`);
  const became = page.getByRole('region', { name: 'What became of last time’s actions' });
  await expect(became).toContainText('Of two actions, one is done and one is still to do.');
  await expect(became.getByRole('row').filter({ hasText: 'Thursday call' })).toContainText(
    'To doDoneEvery Thursday since May',
  );
  await expect(became).toContainText(WRITTEN.action);
  await expect(page.getByText('Last time 6 people').first()).toBeVisible();
});
