/** The map as a drawing, as people meet it: drawn by hand and by key, together, arranged, taken along. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, LAPTOP, expect, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { MAP_READERS, type Organisation, type Point, type Tie } from '../../shared/model/map/map-view.ts';
import { addOrganisations, addTies } from '../../shared/model/map/map-edits.ts';
import { readRoot } from '../../shared/model/schema.ts';

const drawing = (page: Page) => page.getByRole('application', { name: 'Drawing of the network map' });
const picture = (page: Page, words: RegExp) => page.getByRole('img', { name: words });

/** Somebody with the last table's map open. */
async function atTheMap(
  exchange: Exchange,
  workshop: CreatedWorkshop,
  name: string,
  viewport = LAPTOP,
): Promise<Page> {
  const { page } = await exchange.seated(workshop, name, { viewport });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(picture(page, /^Network map/)).toBeVisible();
  return page;
}

/** What the document says: the map without a screen. */
async function onPaper(exchange: Exchange, workshop: CreatedWorkshop) {
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`map/${workshop.tables.at(-1)!.id}`);
  await wire.until(() => wire.saved >= 1);
  const entries = <T>(name: 'organisations' | 'ties' | 'positions') =>
    readRoot<T>(wire.doc, name, MAP_READERS[name] as (id: string, value: unknown) => T | undefined);
  return {
    wire,
    organisations: () => Object.values(entries<Organisation>('organisations')),
    ties: () => Object.values(entries<Tie>('ties')),
    positions: () => entries<Point>('positions'),
    async draw(change: Parameters<typeof wire.edit>[0]) {
      const n = wire.edit(change);
      await wire.until(() => wire.saved >= n);
    },
    close: () => Promise.all([wire.close(), amina.close()]),
  };
}
const three = (doc: Parameters<typeof addOrganisations>[0]) => {
  addOrganisations(doc, null, [
    { id: 'a', kind: 'primary', name: 'Alder Grove', at: [0, 0] },
    { id: 'b', kind: 'secondary', name: 'Harbour', at: [300, 0] },
    { id: 'c', kind: 'health', name: 'School nursing', at: [150, 200] },
  ]);
  addTies(doc, null, [
    { id: 't', from: 'a', to: 'b', kind: 'funds', directed: true, strength: 2, when: 'now' },
  ]);
};

/** Adds an organisation with the keyboard alone. */
async function add(page: Page, key: 's' | 'a', name: string, kind?: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByLabel(/^Name of the (school|agency)$/)).toBeFocused();
  await page.keyboard.type(name);
  if (kind) await page.getByLabel('Kind', { exact: true }).selectOption(kind);
  await page.keyboard.press('Enter');
  await expect(drawing(page)).toBeFocused();
}

/** Where on the page an organisation is whom the keyboard is at: only the focus ring is of highlighter. */
async function walkedTo(page: Page): Promise<{ x: number; y: number }> {
  const canvas = picture(page, /^Network map/);
  const box = (await canvas.boundingBox())!;
  const find = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data, width } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
      let [x, y, count] = [0, 0, 0];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at]! < 240 || data[at + 1]! < 190 || data[at + 2]! > 120 || data[at + 3]! < 200) continue;
        x += (at / 4) % width;
        y += Math.floor(at / 4 / width);
        count += 1;
      }
      return count > 0 ? { x: x / count, y: y / count } : undefined;
    });
  await expect.poll(find).toBeDefined();
  const { x, y } = (await find())!;
  return { x: box.x + x, y: box.y + y };
}

test('five organisations, their ties and a network are drawn with keys alone', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const page = await atTheMap(exchange, workshop, 'Priya');
  const paper = await onPaper(exchange, workshop);
  await drawing(page).focus();
  await add(page, 's', 'Alder Grove');
  await add(page, 's', 'Harbour', 'All-through');
  await add(page, 's', 'Sandpiper', 'Nursery');
  await add(page, 'a', 'Police', 'Police');
  await add(page, 'a', 'Housing', 'Other');
  await expect(picture(page, /5 organisations, 0 ties and 0 networks/)).toBeVisible();
  // One is at Housing now, and each was put beside the one before.
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(picture(page, /5 organisations, 1 tie and/)).toBeVisible();
  await expect(page.getByText('Tie drawn from Housing to Police.')).toBeAttached();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('n');
  await page.getByLabel('Name of the network').fill('Riverside');
  await page.keyboard.press('Enter');
  await expect(picture(page, /1 tie and 1 network/)).toBeVisible();
  await expect
    .poll(() =>
      paper
        .organisations()
        .map(({ kind }) => kind)
        .sort(),
    )
    .toEqual(['all-through', 'nursery', 'other', 'police', 'primary']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(picture(page, /4 organisations/)).toBeVisible();
  await paper.close();
});

test('a drag is seen while it goes on and written when it ends; Escape leaves everything where it was', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  const priya = await atTheMap(exchange, workshop, 'Priya');
  const tom = await atTheMap(exchange, workshop, 'Tom');
  await expect(picture(tom, /3 organisations/)).toBeVisible();
  await drawing(priya).focus();
  await priya.keyboard.press('ArrowRight');
  const from = await walkedTo(priya);

  // A pointer with its name and the ring of a selection are narrow; who is dragged takes the tie to Harbour along.
  const inkedWidth = () =>
    picture(tom, /^Network map/).evaluate((canvas: HTMLCanvasElement) => {
      const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let [left, right] = [width, 0];
      for (let at = 3; at < data.length; at += 4) {
        if (data[at] === 0) continue;
        const x = ((at - 3) / 4) % width;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
      }
      return right - left;
    });
  expect(await inkedWidth()).toBeLessThan(0);
  await priya.mouse.move(from.x, from.y);
  await priya.mouse.down();
  await priya.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await expect.poll(inkedWidth).toBeGreaterThan(220);
  expect(paper.positions()['a']).toEqual([0, 0]);
  await priya.keyboard.press('Escape');
  await priya.mouse.up();
  expect(paper.positions()['a']).toEqual([0, 0]);

  await priya.mouse.move(from.x, from.y);
  await priya.mouse.down();
  await priya.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await priya.mouse.up();
  await expect.poll(() => paper.positions()['a']).not.toEqual([0, 0]);
  expect(paper.positions()['b']).toEqual([300, 0]);
  await paper.close();
});

test('what is copied pastes into another map, with its ties', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  const page = await atTheMap(exchange, workshop, 'Priya');
  await expect(picture(page, /3 organisations/)).toBeVisible();
  await drawing(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(picture(page, /6 organisations, 2 ties/)).toBeVisible();
  await expect.poll(() => paper.ties().map(({ kind }) => kind)).toEqual(['funds', 'funds']);
  await paper.close();
});

test('a layout is one step, and a picture can be taken along', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  const page = await atTheMap(exchange, workshop, 'Priya');
  await expect(picture(page, /3 organisations/)).toBeVisible();
  await page.getByText('Arrange', { exact: true }).click();
  await page.getByRole('button', { name: 'By who is tied to whom' }).click();
  await expect.poll(() => paper.positions()['a']).not.toEqual([0, 0]);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => paper.positions()).toEqual({ a: [0, 0], b: [300, 0], c: [150, 200] });

  const download = page.waitForEvent('download');
  await page.getByText('Picture', { exact: true }).click();
  await page.getByRole('button', { name: /SVG/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.svg$/);
  const svg = await readFile(await file.path(), 'utf8');
  for (const words of ['Alder Grove', 'Harbour', 'School nursing', 'Funds']) expect(svg).toContain(words);
  await paper.close();
});

test('the canvas is named, explains its keys and passes axe, on a laptop and at 320 pixels', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  for (const [name, viewport] of [
    ['Priya', LAPTOP],
    ['Tom', { width: 320, height: 640 }],
  ] as const) {
    const page = await atTheMap(exchange, workshop, name, viewport);
    await expect(
      picture(page, /3 organisations, 1 tie and 0 networks\. The list has everything/),
    ).toBeVisible();
    await expect(drawing(page)).toHaveAccessibleDescription(/Arrow keys walk/);
    const { violations } = await new AxeBuilder({ page }).include('.map-canvas').analyze();
    expect(violations).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport.width);
  }
  await paper.close();
});
