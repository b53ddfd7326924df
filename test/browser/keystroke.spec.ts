/**
 * What one keystroke costs the page it is typed on: how many of our files run code for it. A signal that tells everybody of
 * everything still looks right on the screen, and is only seen here.
 */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Executed, countExecuted, filesOf, type Ran } from '../support/executed.ts';
import { type Exchange, expect, LAPTOP, PHONE, response, saved, say, test } from '../support/exchange.ts';
import { copyHouse } from '../support/house-copy.ts';
import { spawnServer, temporaryFolder } from '../support/server.ts';

test.use({ ownServer: true });

/** The budget: files in `client/` and `shared/` that run code for one keystroke in a response. */
const BUDGET = 20;
/** What a keystroke cannot do without. If these are missing, the count is wrong and not the page good. */
const NEEDED = [
  'client/sync/document/connection.ts',
  'client/sync/document/projection.ts',
  'client/sync/editing/text-binding.ts',
  'shared/model/text-diff.ts',
];

/** A copy of the house is built: on a busy machine of two cores that alone takes a minute. */
test.setTimeout(240_000);

/** Somebody at the table whose page's clock stands still unless it is told to go on, so that timers run when we say so. */
async function seatedWithClock(exchange: Exchange, workshop: CreatedWorkshop, name: string, size = LAPTOP) {
  const { page } = await exchange.seated(workshop, name, { viewport: size });
  await page.clock.install();
  await page.reload();
  await expect(saved(page)).toHaveText('Saved');
  // Less than the half minute of silence after which the page looks for another connection.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000);
  await expect(saved(page)).toHaveText('Saved');
  return page;
}

/**
 * Types one letter. Resolves with the files that ran code until the server had it, and in the second after that: what waits a
 * moment after a key before it runs is part of its cost.
 * @param timers what runs by itself as time goes by, which is no part of it
 */
async function keystroke(page: Page, executed: Executed, timers: Ran): Promise<string[]> {
  await executed.take();
  await page.keyboard.press('x');
  await expect(saved(page)).toHaveText('Saved');
  const atOnce = await executed.take();
  await page.clock.runFor(1_000);
  const later = [...(await executed.take())].filter((place) => !timers.has(place));
  return filesOf([...atOnce, ...later]);
}

test(`a keystroke in a response runs code in at most ${BUDGET} files, on a laptop and on a phone`, async ({
  exchange,
}) => {
  const folder = await temporaryFolder();
  const house = await copyHouse(folder.path);
  // Not minified, so that each function stays one.
  await house.build('--sourcemap', '--minify', 'false');
  const data = await temporaryFolder();
  await exchange.server.stop();
  exchange.server = await spawnServer({ dataDir: data.path, root: house.path });
  exchange.own.add(new URL(exchange.url).host);

  const workshop = await exchange.workshop();
  for (const [name, size] of [
    ['Grace', LAPTOP],
    ['Tom', PHONE],
  ] as const) {
    const page = await seatedWithClock(exchange, workshop, name, size);
    const reader = await exchange.seated(workshop, `Reader of ${name}`);
    await say(page, `${name} begins`);
    const note = response(page, `${name} begins`);
    await note.getByRole('button', { name: /^Edit/ }).click();
    await page.keyboard.press('x');
    await expect(saved(page)).toHaveText('Saved');

    const executed = await countExecuted(page, house.path);
    // Until nobody is said to be writing any more.
    await page.clock.runFor(5_000);
    await executed.take();
    await page.clock.runFor(11_000);
    const timers = await executed.take();
    const first = await keystroke(page, executed, timers);
    const next = await keystroke(page, executed, timers);

    await expect(response(reader.page, `${name} beginsxxx`)).toBeVisible();
    console.log(`A keystroke at ${size.width} px: ${first.length} files, then ${next.length}`);
    for (const files of [first, next]) {
      expect(files).toEqual(expect.arrayContaining(NEEDED));
      expect(files.length, files.join('\n')).toBeLessThanOrEqual(BUDGET);
    }
  }
  await folder.remove();
  await data.remove();
});
