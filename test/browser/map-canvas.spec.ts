/** The map as a drawing, as people meet it: drawn by hand and by key, together, arranged, taken along. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, test } from '../support/exchange.ts';
import {
  atTheMap,
  drawing,
  inkedWidth,
  onPaper,
  picture,
  priyaAtThree,
  three,
  walkedTo,
} from '../support/map-page.ts';

/** Adds an organisation with the keyboard alone. */
async function add(page: Page, key: 's' | 'a', name: string, kind?: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByLabel(/^Name of the (school|agency)$/)).toBeFocused();
  await page.keyboard.type(name);
  if (kind) await page.getByLabel('Kind', { exact: true }).selectOption(kind);
  await page.keyboard.press('Enter');
  await expect(drawing(page)).toBeFocused();
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
  await page.keyboard.press('Control+z');
  await expect(picture(page, /5 organisations/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(picture(page, /4 organisations/)).toBeVisible();
  await paper.close();
});

test('a drag is seen while it goes on and written when it ends; Escape leaves everything where it was', async ({
  exchange,
}) => {
  const { workshop, paper, page: priya } = await priyaAtThree(exchange);
  const tom = await atTheMap(exchange, workshop, 'Tom');
  await expect(picture(tom, /3 organisations/)).toBeVisible();
  await drawing(priya).focus();
  await priya.keyboard.press('ArrowRight');
  const from = await walkedTo(priya);

  // A pointer with its name and the ring of a selection are narrow; who is dragged takes the tie to Harbour along.
  expect(await inkedWidth(tom)).toBeLessThan(0);
  await priya.mouse.move(from.x, from.y);
  await priya.mouse.down();
  await priya.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await expect.poll(() => inkedWidth(tom)).toBeGreaterThan(220);
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
  const { paper, page } = await priyaAtThree(exchange);
  await drawing(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(picture(page, /6 organisations, 2 ties/)).toBeVisible();
  await expect.poll(() => paper.ties().map(({ kind }) => kind)).toEqual(['funds', 'funds']);
  await paper.close();
});

test('a layout is one step, and a picture can be taken along', async ({ exchange }) => {
  const { paper, page } = await priyaAtThree(exchange);
  await page.getByText('Arrange', { exact: true }).click();
  await page.getByRole('button', { name: 'By who is tied to whom' }).click();
  await expect.poll(() => paper.positions()['a']).not.toEqual([0, 0]);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => paper.positions()).toEqual({ a: [0, 0], b: [300, 0], c: [150, 200] });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('button', { name: /SVG/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.svg$/);
  const svg = await readFile(await file.path(), 'utf8');
  for (const words of ['Alder Grove', 'Harbour', 'School nursing', 'Funds']) expect(svg).toContain(words);

  // A canvas that is too large for a device gives nothing: the page says so, and the other kind is there.
  await page.evaluate(() => {
    OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error('too large'));
  });
  await page.getByRole('button', { name: /PNG/ }).click();
  await expect(page.getByRole('alert')).toContainText('This browser could not draw the picture.');
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
    await expectClean(page, 'the canvas', '.map-canvas');
  }
  await paper.close();
});
