/** The map's page in a browser, and the same map without a screen. */
import type { Page } from '@playwright/test';
import { addOrganisations, addTies } from '../../shared/activities/map/model/map-edits.ts';
import { readMap } from '../../shared/activities/map/model/read-map.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, expect, LAPTOP } from './exchange.ts';
import { facilitate } from './facilitator.ts';

export const drawing = (page: Page) => page.getByRole('application', { name: 'Drawing of the network map' });
export const picture = (page: Page, words: RegExp) => page.getByRole('img', { name: words });

/** Somebody with the last table's map open. */
export async function atTheMap(
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
export async function onPaper(exchange: Exchange, workshop: CreatedWorkshop) {
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`map/${workshop.tables.at(-1)!.id}`);
  await wire.until(() => wire.saved >= 1);
  return {
    wire,
    organisations: () => Object.values(readMap(wire.doc).organisations),
    ties: () => Object.values(readMap(wire.doc).ties),
    positions: () => readMap(wire.doc).positions,
    async draw(change: Parameters<typeof wire.edit>[0]) {
      const n = wire.edit(change);
      await wire.until(() => wire.saved >= n);
    },
    close: () => Promise.all([wire.close(), amina.close()]),
  };
}
/** Two schools and an agency, one tie. */
export const three = (doc: Parameters<typeof addOrganisations>[0]) => {
  addOrganisations(doc, null, [
    { id: 'a', kind: 'primary', name: 'Alder Grove', at: [0, 0] },
    { id: 'b', kind: 'secondary', name: 'Harbour', at: [300, 0] },
    { id: 'c', kind: 'health', name: 'School nursing', at: [150, 200] },
  ]);
  addTies(doc, null, [
    { id: 't', from: 'a', to: 'b', kind: 'funds', directed: true, strength: 2, when: 'now' },
  ]);
};

/** A workshop with `three` on its last table's map, and Priya looking at them. */
export async function priyaAtThree(exchange: Exchange, viewport = LAPTOP) {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  await paper.draw(three);
  const page = await atTheMap(exchange, workshop, 'Priya', viewport);
  await expect(picture(page, /3 organisations/)).toBeVisible();
  return { workshop, paper, page };
}

/** Where on the page an organisation is whom the keyboard is at: only the focus ring is of highlighter. */
export async function walkedTo(page: Page): Promise<{ x: number; y: number }> {
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

/** How wide what lies on the live layer is: hands, what is selected and what is on its way. Less than nothing when it is empty. */
export const inkedWidth = (page: Page): Promise<number> =>
  picture(page, /^Network map/).evaluate((canvas: HTMLCanvasElement) => {
    const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let [left, right] = [width, 0];
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] === 0) continue;
      const x = ((at - 3) / 4) % width;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
    }
    return right - left;
  });
