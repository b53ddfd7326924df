/** The whole map is seen: no name is cut, a phone gives the drawing its room, and the ground says how far is how far. */
import type { Page } from '@playwright/test';
import * as map from '../../shared/activities/map/model/map-edits.ts';
import type { Point } from '../../shared/activities/map/model/map-view.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, LAPTOP, PHONE, expect, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const PLACES: readonly (readonly [name: string, x: number, y: number])[] = [
  ['Saint Brannoc’s Church of England Primary', 0, 0],
  ['Alder Grove Community Nursery School', 40, 260],
  ['Millbank', 300, 90],
  ['Harbour All-through Academy of the Coast', 900, 20],
  ['Eastmere College of Further Education', 940, 300],
  ['Quayside', 620, 200],
];
const NETWORKS: readonly (readonly [name: string, members: readonly number[]])[] = [
  ['Riverside and western valleys learning network', [0, 1, 2]],
  ['Fourteen to nineteen consortium of the east', [3, 4, 5]],
];

/** A map with long names at its edges, at the last table. */
async function withLongNames(exchange: Exchange, workshop: CreatedWorkshop, onGround = false): Promise<void> {
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`map/${workshop.tables.at(-1)!.id}`);
  await wire.until(() => wire.saved >= 1);
  const n = wire.edit((doc) => {
    map.addOrganisations(
      doc,
      null,
      PLACES.map(([name, x, y], nth) => ({
        id: `o${nth}`,
        name,
        kind: 'primary' as const,
        at: [x, y] as Point,
        ...(onGround && { grid: [450_000 + x * 20, 200_000 - y * 20] as [number, number] }),
      })),
    );
    map.addNetworks(
      doc,
      null,
      NETWORKS.map(([name, members], nth) => ({
        id: `n${nth}`,
        name,
        basis: 'geographic' as const,
        members: members.map((member) => `o${member}`),
      })),
    );
  });
  await wire.until(() => wire.saved >= n);
  await wire.close();
  await amina.close();
}
async function atTheMap(exchange: Exchange, viewport: typeof LAPTOP, onGround = false): Promise<Page> {
  const workshop = await exchange.workshop();
  await withLongNames(exchange, workshop, onGround);
  const { page } = await exchange.seated(workshop, 'Priya', { viewport });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(page.getByRole('img', { name: /^Network map: 6 organisations/ })).toBeVisible();
  return page;
}

/** Words and choices stand beside the drawing: over it they would cover somebody whom one wants to press. */
async function expectNothingOver(page: Page): Promise<void> {
  const [asks, sheet] = [page.locator('.map-canvas__asks'), page.getByRole('application')];
  await expect(asks).not.toBeEmpty();
  const { y, height } = (await asks.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual((await sheet.boundingBox())!.y + 1);
}

/** Pixels drawn within the window of a canvas, and on the window's edges. */
const inkOf = (page: Page, selector: string, stage: boolean) =>
  page.locator(selector).evaluate((canvas: HTMLCanvasElement, stage) => {
    const pen = canvas.getContext('2d')!;
    const box = (canvas.parentElement as HTMLElement).getBoundingClientRect();
    const dense = canvas.width / Number.parseFloat(getComputedStyle(canvas).width);
    // The sheet reaches beyond its window on all sides; the stage's canvas does not.
    const [mx, my] = stage
      ? [0, 0]
      : [(canvas.width - box.width * dense) / 2, (canvas.height - box.height * dense) / 2];
    const [w, h] = [canvas.width - 2 * mx, canvas.height - 2 * my];
    const inked = (x: number, y: number, wide: number, high: number) => {
      const { data } = pen.getImageData(Math.round(x), Math.round(y), Math.round(wide), Math.round(high));
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at]! > 60) count += 1;
      return count;
    };
    return {
      all: inked(mx, my, w, h),
      edges:
        inked(mx, my, w, 2) + inked(mx, my + h - 2, w, 2) + inked(mx, my, 2, h) + inked(mx + w - 2, my, 2, h),
    };
  }, stage);

for (const [what, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
] as const) {
  test(`nothing is cut at the edge of ${what} when everything is shown`, async ({ exchange }) => {
    const page = await atTheMap(exchange, viewport);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(async () => (await inkOf(page, '.map-canvas__sheet', false)).edges).toBe(0);
    expect((await inkOf(page, '.map-canvas__sheet', false)).all).toBeGreaterThan(1000);
  });
}

test('nothing is cut at the edge of the stage', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  await withLongNames(exchange, workshop);
  const { page, context } = await exchange.browser();
  await page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await page.getByLabel('What the projector shows').selectOption({ label: 'The map of Table 1, Heron' });
  const stage = await context.newPage();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  await expect(stage.getByRole('img', { name: /^A drawing of 6 organisations/ })).toBeVisible();
  await expect.poll(async () => (await inkOf(stage, '.stagemap', true)).all).toBeGreaterThan(2000);
  expect((await inkOf(stage, '.stagemap', true)).edges).toBe(0);
});

test('as on the ground the bar follows the zoom, and the page rests while nobody does anything', async ({
  exchange,
}) => {
  const page = await atTheMap(exchange, LAPTOP, true);
  const bar = page.locator('.map-scale');
  await expect(bar).toHaveText(/^\d+ (km|metres), north up$/);
  const wide = () =>
    page.locator('.map-scale__bar').evaluate((element) => element.getBoundingClientRect().width);
  const before = [await bar.textContent(), await wide()];
  await page.getByRole('button', { name: 'Nearer' }).click();
  await expect.poll(async () => [await bar.textContent(), await wide()]).not.toEqual(before);
  // Frames that the page asks for while three go by that it did not ask for.
  const asked = () =>
    page.evaluate(async () => {
      const frame = window.requestAnimationFrame.bind(window);
      let count = 0;
      window.requestAnimationFrame = (callback) => {
        count += 1;
        return frame(callback);
      };
      for (let nth = 0; nth < 3; nth += 1) await new Promise((resolve) => frame(resolve));
      window.requestAnimationFrame = frame;
      return count;
    });
  await expect.poll(asked).toBe(0);
});

for (const [what, viewport, least] of [
  ['390', PHONE, 0.45],
  ['320', { width: 320, height: 640 }, 0.3],
] as const) {
  test(`at ${what} pixels the drawing keeps its room, whatever is open`, async ({ exchange }) => {
    const page = await atTheMap(exchange, viewport);
    const height = async () => (await page.getByRole('application').boundingBox())!.height;
    const whole = await height();
    expect(whole).toBeGreaterThan(viewport.height * least);
    await page.getByText('What the drawing means').click();
    await expect(page.getByText('Primary', { exact: true })).toBeInViewport();
    expect(Math.abs((await height()) - whole)).toBeLessThan(5);
    await page.getByText('What the drawing means').click();
    await page.getByRole('button', { name: 'Tie', exact: true }).click();
    await expectNothingOver(page);
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(Math.abs((await height()) - whole)).toBeLessThan(5);
    const handle = page.getByRole('button', { name: /^(Saint|Alder|Millbank|Harbour|Eastmere|Quayside)/ });
    await handle.click();
    await expect(page.getByRole('heading', { name: 'What the map asks' })).toBeVisible();
    await expect(handle).toBeInViewport();
    expect(Math.abs((await height()) - whole)).toBeLessThan(5);
    await handle.click();
    const tools = page.getByRole('toolbar', { name: 'Drawing' });
    for (const button of [
      tools.getByText('Undo', { exact: true }),
      tools.getByText('Select', { exact: true }),
      page.getByText('Arrange', { exact: true }),
      page.getByRole('button', { name: 'Show everything' }),
    ]) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
  });
}

test('on a low page the drawing keeps room, nothing lies over a tool, and the list is offered', async ({
  exchange,
}) => {
  const page = await atTheMap(exchange, { width: 844, height: 390 });
  for (const [width, height] of [
    [844, 390],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sheet = (await page.getByRole('application').boundingBox())!;
    expect(sheet.height).toBeGreaterThan(height * 0.4);
    await expectNothingOver(page);
    for (const name of ['Nearer', 'Further away', 'Show everything']) {
      const box = (await page.getByRole('button', { name }).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(sheet.y);
      expect(box.y + box.height).toBeLessThanOrEqual(sheet.y + sheet.height);
    }
    for (const name of [/^What the map asks/, 'Now and hoped for']) {
      const box = (await page.getByRole('button', { name }).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
    }
    // What is at the middle of a tool is that tool.
    const covered = await page.getByRole('toolbar').evaluate((bar) =>
      [...bar.querySelectorAll('button')]
        .filter((tool) => {
          tool.scrollIntoView({ block: 'nearest' });
          const { x, y, width: w, height: h } = tool.getBoundingClientRect();
          return !tool.contains(document.elementFromPoint(x + w / 2, y + h / 2));
        })
        .map((tool) => tool.textContent),
    );
    expect(covered).toEqual([]);
  }
  await page.getByRole('link', { name: 'Open the list' }).click();
  await expect(page.getByRole('grid').first()).toBeVisible();
});
