/** A table's map on the projector: chosen on the console, or pointed at from the map itself. */
import * as map from '../../shared/activities/map/model/map-edits.ts';
import { expect, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const school = (id: string) => ({ id, kind: 'primary' as const, name: id });

test('the projector shows a table’s map, then the part a facilitator points at, and follows the drawing', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const [heron] = workshop.tables;
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`map/${heron!.id}`);
  const draw = async (names: string[]) => {
    const n = wire.edit((doc) => map.addOrganisations(doc, null, names.map(school)));
    await wire.until(() => wire.saved >= n);
  };
  await draw(['Harbour', 'Brook Lane', 'Saltings']);
  const { page: console_, context } = await exchange.browser();
  await console_.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await console_.getByLabel('What the projector shows').selectOption({ label: 'The map of Table 1, Heron' });
  const stage = await context.newPage();
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  await expect(stage.getByRole('heading', { name: 'The network map of Table 1, Heron' })).toBeVisible();
  await expect(
    stage.getByRole('img', { name: 'A drawing of 3 organisations, 0 ties and 0 networks.' }),
  ).toBeVisible();
  // The legend is on the wall too, and the code stands where a projector cuts nothing off.
  await expect(stage.getByRole('listitem').filter({ hasText: 'Primary' })).toBeVisible();
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
  ] as const) {
    await stage.setViewportSize({ width, height });
    const code = (await stage.getByRole('img', { name: /^QR code/ }).boundingBox())!;
    expect(code.x).toBeGreaterThanOrEqual(width * 0.05 - 1);
    expect(code.y).toBeGreaterThanOrEqual(height * 0.05 - 1);
    const map_ = (await stage.getByRole('img', { name: /^A drawing/ }).boundingBox())!;
    expect(map_.height).toBeGreaterThan(height * 0.65);
  }
  await draw(['Marram']);
  await expect(stage.getByRole('img', { name: /^A drawing of 4 organisations/ })).toBeVisible();

  // From the map: what is selected there.
  await console_.goto(`${exchange.url}/w/${workshop.id}?table=${heron!.id}&view=list`);
  await console_.getByRole('button', { name: 'Take off the projector' }).click();
  await expect(stage.getByRole('img', { name: /^A drawing/ })).toHaveCount(0);
  await console_.getByText('Saltings', { exact: true }).first().click();
  await console_.getByRole('button', { name: 'Show the selected to the room' }).click();
  await expect(stage.getByRole('img', { name: /^A drawing of 1 organisation,/ })).toBeVisible();
  await amina.close();
});

test('participants are not offered the projector', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const grace = await exchange.seated(workshop, 'Grace');
  await grace.page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(grace.page.getByRole('button', { name: 'Take along' })).toBeVisible();
  await expect(grace.page.getByRole('button', { name: /to the room/ })).toHaveCount(0);
});
