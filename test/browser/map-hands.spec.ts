/** What hands do on the map, and what others see of it: very many at once, two fingers, rings, and no motion for who wants none. */
import type { CDPSession, Page } from '@playwright/test';
import { addOrganisations, addTies } from '../../shared/activities/map/model/map-edits.ts';
import { expect, PHONE, test } from '../support/exchange.ts';
import {
  atTheMap,
  drawing,
  inkedWidth,
  onPaper,
  picture,
  priyaAtThree,
  walkedTo,
} from '../support/map-page.ts';
import { tieOf } from '../support/maps.ts';

test('six hundred under one hand are seen on their way, and all of them arrive', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  // Thirty columns of twenty.
  await paper.draw((doc) =>
    addOrganisations(
      doc,
      null,
      Array.from({ length: 600 }, (_, nth) => ({
        id: `s${nth}`,
        kind: 'primary' as const,
        name: `School ${nth}`,
        at: [(nth % 30) * 60, Math.floor(nth / 30) * 60] as const,
      })),
    ),
  );
  const priya = await atTheMap(exchange, workshop, 'Priya');
  const tom = await atTheMap(exchange, workshop, 'Tom');
  for (const page of [priya, tom]) await expect(picture(page, /600 organisations/)).toBeVisible();
  await drawing(priya).focus();
  await priya.keyboard.press('ArrowRight');
  const from = await walkedTo(priya);
  await priya.keyboard.press('Control+a');
  // The rings of what is selected reach from one end of the drawing to the other.
  await expect.poll(() => inkedWidth(tom)).toBeGreaterThan(500);
  const wide = await inkedWidth(tom);
  await priya.mouse.move(from.x, from.y);
  await priya.mouse.down();
  await priya.mouse.move(from.x + 90, from.y + 30, { steps: 5 });
  // On Tom's screen the schools themselves are lifted and have moved: nobody is left where all of them stood.
  const emptied = () =>
    tom.locator('.map-canvas__sheet').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) return false;
      return true;
    });
  await expect.poll(emptied).toBe(true);
  expect(paper.positions()['s0']).toEqual([0, 0]);
  expect(await inkedWidth(tom)).toBeGreaterThan(wide - 60);
  await priya.mouse.up();
  await expect.poll(() => Object.values(paper.positions()).filter(([x]) => x % 60 === 0).length).toBe(0);
  await paper.close();
});

/** Two fingers on the page, which Playwright has no words for. */
async function fingers(page: Page): Promise<{
  put(...points: readonly { x: number; y: number }[]): Promise<void>;
  slide(...points: readonly { x: number; y: number }[]): Promise<void>;
  lift(): Promise<void>;
}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((at, id) => ({ ...at, id })) });
  return {
    put: (...points) => send('touchStart', points).then(() => {}),
    slide: (...points) => send('touchMove', points).then(() => {}),
    lift: () => send('touchEnd', []).then(() => {}),
  };
}

test('two fingers zoom, even when the first lands on a school, and nothing is moved', async ({
  exchange,
}) => {
  const { paper, page } = await priyaAtThree(exchange, PHONE);
  await drawing(page).focus();
  // Further away first, so that there is room to come nearer.
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('-');
  await page.keyboard.press('ArrowRight');
  const on = await walkedTo(page);
  await page.keyboard.press('Control+a');
  await expect.poll(() => inkedWidth(page)).toBeGreaterThan(60);
  const before = await inkedWidth(page);
  const hand = await fingers(page);
  const second = { x: on.x + 60, y: on.y + 40 };
  await hand.put(on);
  // The first finger trembles before the second comes down: that alone would have been a drag.
  await hand.slide({ x: on.x - 12, y: on.y });
  await hand.put({ x: on.x - 12, y: on.y }, second);
  await hand.slide({ x: on.x - 30, y: on.y }, { x: second.x + 15, y: second.y });
  await hand.slide({ x: on.x - 45, y: on.y }, { x: second.x + 30, y: second.y });
  await hand.lift();
  await expect.poll(() => inkedWidth(page)).toBeGreaterThan(before * 1.15);
  expect(paper.positions()).toEqual({ a: [0, 0], b: [300, 0], c: [150, 200] });
  await paper.close();
});

test('whoever is chosen shows their ties; on a full map all else steps back until nobody is chosen', async ({
  exchange,
}) => {
  const { paper, page } = await priyaAtThree(exchange);
  await drawing(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  // A ring and a name are narrow; the tie to Harbour is not. A veil covers all but the frame of the focus.
  await expect.poll(() => inkedWidth(page)).toBeGreaterThan(220);
  const window = (await picture(page, /^Network map/).boundingBox())!.width;
  expect(await inkedWidth(page)).toBeLessThan(window - 100);

  const ids = Array.from({ length: 120 }, (_, nth) => `s${nth}`);
  const other = (nth: number, step: number) => ids[(nth * 7 + step * 31) % ids.length]!;
  await paper.draw((doc) => {
    addOrganisations(
      doc,
      null,
      ids.map((id, nth) => ({
        id,
        kind: 'primary' as const,
        name: id,
        at: [(nth % 12) * 60, 300 + Math.floor(nth / 12) * 60] as const,
      })),
    );
    addTies(
      doc,
      null,
      [1, 2, 3, 4, 5].flatMap((step) =>
        ids.map((from, nth) => tieOf(`${from}-${step}`, from, other(nth, step))),
      ),
    );
  });
  await expect(picture(page, /123 organisations/)).toBeVisible();
  await page.keyboard.press('0');
  await expect.poll(() => inkedWidth(page)).toBeGreaterThan(window - 20);
  await page.keyboard.press('Escape');
  await drawing(page).blur();
  await expect.poll(() => inkedWidth(page)).toBeLessThan(0);
  await paper.close();
});

test('in rings: who is one tie away stands round the chosen one, who is two away outside', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw((doc) => {
    addOrganisations(
      doc,
      null,
      ['Harbour', 'Northgate', 'Brook Lane', 'Saltings', 'Sandpiper'].map((name, nth) => ({
        id: name,
        kind: 'primary' as const,
        name,
        at: [nth * 50, 0] as const,
      })),
    );
    addTies(
      doc,
      null,
      [
        ['Harbour', 'Northgate'],
        ['Harbour', 'Brook Lane'],
        ['Brook Lane', 'Saltings'],
      ].map(([from = '', to = '']) => tieOf(`${from}-${to}`, from, to)),
    );
  });
  const page = await atTheMap(exchange, workshop, 'Priya');
  await drawing(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const round = await page.locator('.mappart h2').innerText();
  await page.getByText('Arrange', { exact: true }).click();
  await page.getByRole('button', { name: `In rings round ${round}` }).click();
  await expect(page.getByText('The map is arranged.', { exact: false })).toBeAttached();
  await expect.poll(() => paper.positions()[round]).toEqual([0, 0]);
  const far = (id: string) => Math.round(Math.hypot(...(paper.positions()[id] as [number, number])));
  const away: Record<string, string[][]> = {
    Harbour: [['Northgate', 'Brook Lane'], ['Saltings'], ['Sandpiper']],
    Northgate: [['Harbour'], ['Brook Lane'], ['Saltings'], ['Sandpiper']],
    'Brook Lane': [['Harbour', 'Saltings'], ['Northgate'], ['Sandpiper']],
    Saltings: [['Brook Lane'], ['Harbour'], ['Northgate'], ['Sandpiper']],
  };
  const rings = away[round]!.map((ids) => ids.map(far));
  for (const ring of rings) expect(new Set(ring).size).toBe(1);
  const radii = rings.map(([radius = 0]) => radius);
  expect(radii).toEqual([...radii].sort((a, b) => a - b));
  expect(new Set(radii).size).toBe(radii.length);
  await paper.close();
});

/** How many different drawings the sheet shows from now until it has been the same for a while. */
const drawingsSeen = (page: Page) =>
  page.locator('.map-canvas__sheet').evaluate(async (canvas: HTMLCanvasElement) => {
    const seen: string[] = [];
    for (let still = 0; still < 20 || seen.length < 2; still += 1) {
      await new Promise(requestAnimationFrame);
      const now = canvas.toDataURL();
      if (now === seen.at(-1)) continue;
      seen.push(now);
      still = 0;
    }
    return seen.length;
  });

for (const [motion, words, least, most] of [
  ['no-preference', 'glides to its places', 4, Infinity],
  ['reduce', 'is there at once for who wants no motion', 2, 3],
] as const) {
  test(`an arranged map ${words}`, async ({ exchange }) => {
    const { paper, page } = await priyaAtThree(exchange);
    await page.emulateMedia({ reducedMotion: motion });
    const seen = drawingsSeen(page);
    await page.getByText('Arrange', { exact: true }).click();
    await page.getByRole('button', { name: 'By who is tied to whom' }).click();
    expect(await seen).toBeGreaterThanOrEqual(least);
    expect(await seen).toBeLessThanOrEqual(most);
    await paper.close();
  });
}
