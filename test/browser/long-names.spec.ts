/** A name without a space, as long as names may be, pushes nothing off a screen. */
import type { Page } from '@playwright/test';
import { addOrganisations } from '../../shared/activities/map/model/map-edits.ts';
import { addGuest } from '../../shared/model/table/seat-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { button, running } from '../support/console.ts';
import { expect, LAPTOP, PHONE, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const LONG = 'W'.repeat(LIMITS.nameLength);

/** Nothing on the page, or in its open dialog, is wider than its place. */
async function expectFits(page: Page, where: string) {
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ nodeName, scrollWidth, clientWidth }) => `${nodeName} ${scrollWidth} > ${clientWidth}`),
  );
  expect(tooWide, where).toEqual([]);
}

for (const [screen, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
] as const) {
  test(`long names keep to their places on ${screen}`, async ({ exchange }) => {
    const workshop = await exchange.workshop(['Heron', LONG]);
    const table = workshop.tables[1]!.id;
    const amina = await facilitate(exchange.url, workshop);
    const [paper, map] = [await amina.open(`table/${table}`), await amina.open(`map/${table}`)];
    const author = { id: 'guest', name: LONG, role: LONG };
    paper.edit((doc) => {
      addGuest(doc, null, author);
      addResponse(doc, null, { id: 'r', card: 'ownership-2', text: 'Short', author, at: 1 });
    });
    map.edit((doc) => addOrganisations(doc, null, [{ id: 'o', name: LONG, kind: 'primary' }]));
    const tom = await exchange.seated(workshop, LONG, { viewport, role: LONG });
    await expectFits(tom.page, 'the table');
    await button(tom.page, 'Menu').click();
    await expectFits(tom.page, 'its menu');
    await button(tom.page, 'Scribe mode').click();
    await expectFits(tom.page, 'the names a scribe types for');
    await tom.page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
    await expect(tom.page.getByText(LONG).first()).toBeVisible();
    await expectFits(tom.page, 'the map as a list');

    const page = await running(exchange, workshop, viewport);
    await expectFits(page, 'the console');
    await button(page, 'People').click();
    await expect(page.getByRole('dialog').getByText(LONG).first()).toBeVisible();
    await expectFits(page, 'the people on the console');
    await expect(saved(page)).toHaveText('Saved');
    await amina.close();
  });
}
