/** Words that were missing: titles for the shelf's codes, what a note is for, a map on which nothing changes, own questions. */
import { addOrganisations } from '../../shared/activities/map/model/map-edits.ts';
import { putOwnCard } from '../../shared/model/table/seat-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { mapPath } from '../../shared/protocol/rooms.ts';
import { running } from '../support/console.ts';
import { expect, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';
import { openWire } from '../support/wire.ts';

const author = { id: 'asha', name: 'Asha' };

test('codes come with their titles, a note says what it is for, and a map says that nothing changes', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await takeSeat(exchange.url, workshop, 'Tom');
  const map = await openWire(exchange.url, mapPath(workshop.id, workshop.tables[0]!.id), {
    cookie: tom.cookie(),
  });
  map.edit((doc) => addOrganisations(doc, null, [{ id: 'abbey', name: 'Abbey', kind: 'primary' }]));
  await map.until(() => map.saved >= 1);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });

  const tip = page.locator('.spinetip');
  const spine = (code: string) => page.getByRole('link', { name: new RegExp(`^${code} `) });
  await spine('O1').hover();
  await expect(tip).toHaveText((await spine('O1').getAttribute('data-title'))!);
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.getByRole('heading', { name: 'What we’re saying' }).hover();
  await expect(tip).toBeHidden();
  await spine('O2').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tip).toHaveText((await spine('O3').getAttribute('data-title'))!);
  await expect(tip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();

  await page.getByRole('link', { name: /^Our note/ }).click();
  await expect(page.getByText('What your table wants to keep on Ownership')).toBeVisible();

  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await page.getByRole('button', { name: 'What changes' }).click();
  await expect(page.getByText('Nothing changes here yet')).toBeVisible();
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(page.getByText('Nothing changes here yet')).toBeHidden();
});

test('“Bring together” has what a table asks of itself, for the projector', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { wire } = await takeSeat(exchange.url, workshop, 'Tom');
  const question = 'Who pays for supply when heads meet?';
  wire.edit((doc) => {
    putOwnCard(doc, null, {
      kind: 'own',
      id: 'own-x',
      challenge: 'focus',
      question,
      probes: [],
      author,
      at: 1,
    });
    addResponse(doc, null, { id: 'r', card: 'own-x', text: 'The network does', author, at: 1 });
  });
  await wire.until(() => wire.saved >= 2);
  const page = await running(exchange, workshop);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring together' });
  await dialog.getByLabel('The question').selectOption({ label: `${question} – Table 2, Kingfisher (1)` });
  await expect(dialog.getByText('The network does').first()).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Table 1, Heron' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Bring everybody to it' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show on the projector' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'On the projector' })).toContainText(question);
});
