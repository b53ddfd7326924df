/** The go-between's parts: a grid of organisations and activities, marked by several people at once. */
import type { Page } from '@playwright/test';
import * as grid from '../../shared/activities/brokerage/edits.ts';
import { addOrganisations, bringBack, removeFromMap } from '../../shared/activities/map/model/map-edits.ts';
import { readDocument } from '../../shared/model/document.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { expectClean } from '../support/clean.ts';
import { type Exchange, expect, LAPTOP, PHONE, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { onPaper } from '../support/map-page.ts';

const COUNCIL = { id: 'council', name: 'Eastmere Council', kind: 'local-authority' } as const;
const COLLEGE = { id: 'college', name: 'Eastmere College', kind: 'post-16' } as const;
const MILLBANK = { id: 'millbank', name: 'Millbank', kind: 'primary' } as const;
const THREE = [COUNCIL, COLLEGE, MILLBANK];

/** A workshop whose last table has three organisations on its map and on its grid. */
async function withGrid(exchange: Exchange) {
  const workshop = await exchange.workshop();
  const map = await onPaper(exchange, workshop);
  await map.draw((doc) => addOrganisations(doc, null, THREE));
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`table/${workshop.tables.at(-1)!.id}`);
  await wire.until(() => wire.saved >= 1);
  const table = async (change: Parameters<typeof wire.edit>[0]) => {
    const n = wire.edit(change);
    await wire.until(() => wire.saved >= n);
  };
  await table((doc) => grid.addColumns(doc, null, THREE));
  return {
    workshop,
    map,
    table,
    view: () => readDocument(wire.doc, TABLE_ROOTS),
    end: () => Promise.all([wire.close(), amina.close(), map.close()]),
  };
}

async function atTheGrid(exchange: Exchange, workshop: CreatedWorkshop, name: string, viewport = LAPTOP) {
  const { page, context } = await exchange.seated(workshop, name, { viewport });
  await page.goto(`${exchange.url}/w/${workshop.id}?grid=all`);
  await expect(page.getByRole('heading', { name: 'What the grid asks' })).toBeVisible();
  // The map has come too.
  await expect(saved(page)).toHaveText('Saved');
  return { page, context };
}
const role = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}:`) });
const cell = (page: Page, organisation: string, activity: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${organisation}: [^.]*\\. ${activity}`) });
const FUNDING = 'Find and attract';
const BIDS = 'Help networks write';

test('two people mark at once: in two cells, in one cell, and where nobody does', async ({ exchange }) => {
  const { workshop, view, end } = await withGrid(exchange);
  const [grace, tom] = await Promise.all([
    atTheGrid(exchange, workshop, 'Grace'),
    atTheGrid(exchange, workshop, 'Tom'),
  ]);
  for (const { page } of [grace, tom]) {
    await expect(page.getByText('Not looked at yet: 6 activities')).toBeVisible();
    await role(page, 'Resources').click();
  }
  // Each sees the other's flag, and both marks stand.
  await cell(grace.page, 'Millbank', BIDS).focus();
  await expect(cell(tom.page, 'Millbank', BIDS)).toHaveAttribute('data-here', 'Grace');
  await grace.page.keyboard.press('n');
  await cell(tom.page, 'Eastmere College', BIDS).click();
  for (const { page } of [grace, tom]) {
    await expect(cell(page, 'Millbank', BIDS)).toHaveAccessibleName(/^Millbank: does it now/);
    await expect(cell(page, 'Eastmere College', BIDS)).toHaveAccessibleName(/: does it now/);
  }
  // In one cell the last mark stands, and whoever was there first can put theirs back.
  await cell(grace.page, 'Eastmere Council', FUNDING).press('h');
  await expect(cell(tom.page, 'Eastmere Council', FUNDING)).toHaveAccessibleName(/: helps/);
  await cell(tom.page, 'Eastmere Council', FUNDING).press('s');
  await expect(
    grace.page.getByText('Tom marked this Should just after your Helps: Eastmere Council.'),
  ).toBeVisible();
  await grace.page.getByRole('button', { name: 'Put mine back' }).click();
  await expect(cell(tom.page, 'Eastmere Council', FUNDING)).toHaveAccessibleName(/: helps/);
  await expect(grace.page.getByText('just after your')).toBeHidden();
  await expect(tom.page.getByText('Grace marked this Helps just after your Should')).toBeVisible();
  // ✕ asks before it takes out that somebody does it now; doing it now takes ✕ out without a word.
  await cell(grace.page, 'Millbank', BIDS).press('x');
  const asked = grace.page.getByRole('dialog', { name: 'Does nobody do this now?' });
  await expect(asked).toContainText('Eastmere College and Millbank');
  await asked.getByRole('button', { name: 'Keep the marks' }).click();
  await cell(grace.page, 'Millbank', BIDS).press('x');
  await asked.getByRole('button', { name: 'Nobody does this' }).click();
  const nobody = tom.page.getByRole('gridcell', { name: /^Nobody does this now: yes, we looked\. Help net/ });
  await expect(nobody).toBeVisible();
  await expect(cell(tom.page, 'Millbank', BIDS)).toHaveAccessibleName(/: nothing marked/);
  await grace.page.keyboard.press('Control+z');
  await expect(cell(tom.page, 'Millbank', BIDS)).toHaveAccessibleName(/: does it now/);
  await expect(nobody).toBeHidden();
  expect(Object.keys(view().gridMarks)).toHaveLength(3);
  await end();
});

test('what the grid asks leads to its cells, a row becomes an action, and a question is answered', async ({
  exchange,
}) => {
  const { workshop, table, view, end } = await withGrid(exchange);
  await table((doc) => {
    for (let at = 0; at < 6; at += 1)
      grid.setMark(doc, null, { row: `membership:${at}`, organisation: COUNCIL, by: '', at: 1 }, 'now');
    grid.setNobody(doc, null, 'resources:1', { by: '', at: 1 }, []);
    grid.setMark(doc, null, { row: 'resources:1', organisation: COLLEGE, by: '', at: 1 }, 'should');
  });
  const { page } = await atTheGrid(exchange, workshop, 'Grace');
  await expect(page.getByText('One thing: “Offer to hold the network’s money …”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show me: What does nobody do?' }).click();
  const nobody = page.getByRole('gridcell', { name: /^Nobody does this now: yes, we looked\. Offer/ });
  await expect(nobody).toBeFocused();
  await expect(nobody).toHaveClass(/is-pointed/);
  await page.getByRole('button', { name: /^Turn into an action: Offer/ }).click();
  const form = page.getByRole('form', { name: 'Action' });
  await expect(form.getByLabel('Who')).toHaveValue('Eastmere College');
  await form.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('button', { name: /^1 action: Offer/ })).toBeVisible();
  await page.getByRole('button', { name: /^Back/ }).click();
  await page.getByRole('button', { name: /^Answer/ }).click();
  await page.getByLabel('Add a response').fill('The college, and nobody minds.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: /^Back/ }).click();
  await expect(page.getByText('1 answer')).toBeVisible();
  await page.getByRole('button', { name: 'How others do it' }).click();
  await page.getByRole('checkbox', { name: /^Be open about everything/ }).check();
  await expect(saved(page)).toHaveText('Saved');
  expect(Object.values(view().actions)).toMatchObject([
    { card: 'brokerage:resources:1', who: 'Eastmere College' },
  ]);
  expect(Object.values(view().responses)).toMatchObject([{ card: 'brokerage:resources:resources-1' }]);
  expect(Object.keys(view().gridTicks)).toEqual(['do-open']);
  await end();
});

test('an organisation off the map keeps its column, and a name that is typed goes on the map', async ({
  exchange,
}) => {
  const { workshop, map, view, end } = await withGrid(exchange);
  const { page } = await atTheGrid(exchange, workshop, 'Grace');
  const millbank = page.getByRole('columnheader', { name: /Millbank/ });
  await map.draw((doc) => removeFromMap(doc, null, { organisations: ['millbank'] }, 'somebody'));
  await expect(millbank).toContainText('off the map');
  await map.draw((doc) => bringBack(doc, null, 'organisations', 'millbank'));
  await expect(millbank).not.toContainText('off the map');
  await map.draw((doc) => removeFromMap(doc, null, { organisations: ['millbank'] }, 'somebody'));
  await page.getByRole('button', { name: 'Take Millbank off the grid' }).click();
  await expect(millbank).toBeHidden();
  await page.getByRole('button', { name: 'Add from the map' }).click();
  await page.getByLabel('Others, by name').fill('Diocesan board\nEastmere College');
  await page.getByRole('button', { name: 'Put them on the grid' }).click();
  await expect(page.getByRole('columnheader', { name: /Diocesan board/ })).toBeVisible();
  await expect(saved(page)).toHaveText('Saved');
  expect(map.organisations().map(({ name }) => name)).toContain('Diocesan board');
  // The college was there already: it is not drawn twice.
  expect(Object.values(view().gridColumns)).toHaveLength(3);
  await end();
});

test('on a phone one activity a screen, and marks made without a link arrive with it', async ({
  exchange,
}) => {
  const { workshop, view, end } = await withGrid(exchange);
  const { page, context } = await atTheGrid(exchange, workshop, 'Pia', PHONE);
  await page.getByRole('button', { name: 'Resources' }).click();
  await page.getByRole('button', { name: 'Next activity' }).click();
  await expect(page.getByRole('heading', { name: /^Offer to hold/ })).toBeFocused();
  await context.setOffline(true);
  await page.getByRole('checkbox', { name: 'Eastmere College: should' }).check();
  await page.getByRole('checkbox', { name: /^We looked/ }).check();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Eastmere Council: does it now' }).check();
  expect(view().gridMarks).toEqual({});
  await context.setOffline(false);
  await expect(saved(page)).toHaveText('Saved');
  await expect
    .poll(() => [Object.keys(view().gridMarks).sort(), Object.keys(view().gridNobody)])
    .toEqual([['college/resources:1', 'council/resources:0'], ['resources:1']]);
  await end();
});

test('the grid by keyboard is one stop; arrows walk, letters mark, and the list says the same', async ({
  exchange,
}) => {
  const { workshop, view, end } = await withGrid(exchange);
  const { page } = await atTheGrid(exchange, workshop, 'Grace');
  const key = page.keyboard;
  await page.getByRole('button', { name: 'Add from the map' }).press('Tab');
  await expect(role(page, 'Membership')).toBeFocused();
  await key.press('Enter');
  for (const press of ['ArrowDown', 'ArrowRight', 's', 'ArrowRight', 'n', 'ArrowDown', 'h', 'Backspace'])
    await key.press(press);
  for (const press of ['End', 'Enter', 'ArrowUp', 'ArrowUp']) await key.press(press);
  await expect(role(page, 'Membership')).toBeFocused();
  await key.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]'))).toBeNull();
  await expect(saved(page)).toHaveText('Saved');
  expect(
    Object.entries(view().gridMarks)
      .map(([at, { mark }]) => `${at} ${mark}`)
      .sort(),
  ).toEqual(['college/membership:0 now', 'council/membership:0 should']);
  expect(Object.keys(view().gridNobody)).toEqual(['membership:1']);
  await page.getByRole('link', { name: 'List' }).click();
  const row = page.getByRole('row', { name: /^Stir up enthusiasm/ });
  await expect(row).toContainText('Nobody');
  await row.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Millbank').selectOption('Does it now');
  await expect(page.getByRole('checkbox', { name: /^We looked/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row.getByRole('button', { name: /^Edit/ })).toBeFocused();
  await expect(row).toContainText('Millbank');
  await end();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`axe finds nothing on the grid on ${device}, and nothing scrolls sideways`, async ({ exchange }) => {
    const { workshop, table, end } = await withGrid(exchange);
    await table((doc) => {
      for (let at = 0; at < 7; at += 1)
        grid.setMark(doc, null, { row: `membership:${at}`, organisation: COUNCIL, by: '', at: 1 }, 'now');
      grid.setNobody(doc, null, 'resources:1', { by: '', at: 1 }, []);
    });
    const { page } = await atTheGrid(exchange, workshop, 'Grace', viewport);
    if (viewport === LAPTOP) await role(page, 'Membership').click();
    await expectClean(page, 'the grid');
    await page.getByRole('button', { name: /^Answer/ }).click();
    await expectClean(page, 'a question');
    await page.getByRole('button', { name: /^Back/ }).last().click();
    await page.getByRole('button', { name: 'How others do it' }).click();
    await expect(page.getByRole('heading', { name: 'How Sandwell did it' })).toBeVisible();
    await expectClean(page, 'beside');
    await page.getByRole('button', { name: /Add from the map|Organisations/ }).click();
    await expectClean(page, 'choosing');
    await page.keyboard.press('Escape');
    if (viewport === LAPTOP) {
      await page.getByRole('link', { name: 'List' }).click();
      await page.getByRole('button', { name: /^Edit/ }).first().click();
      await expectClean(page, 'the list');
    }
    await end();
  });
}
