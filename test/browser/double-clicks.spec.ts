/**
 * People double-click everything. Each double click on each button of each page is one press: nothing is taken away by its second
 * half, and no button takes back what it has just done.
 */
import type { Locator, Page } from '@playwright/test';
import { addColumns } from '../../shared/activities/brokerage/edits.ts';
import * as map from '../../shared/activities/map/model/map-edits.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { type Exchange, LAPTOP, expect, say, test } from '../support/exchange.ts';
import { button, running } from '../support/console.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';
import { tieOf } from '../support/maps.ts';
import { METHOD_PAGES } from '../support/method-pages.ts';

/** Buttons that are there to take something away, or to leave. */
const TAKES_AWAY =
  /^(Remove|Take|Delete|Leave|Hide|Undo|Redo|Bring back|Let them|Close|Sign out|Finish|End|Empty|Get these back|I am still writing|.*’s hand|.*hand down)/;
/** More than any page has. */
const MOST = 90;
/** One of these stands on each page once it has arrived. */
const PROOF = /^((Raise|Lower) hand|Connect|Tie|Bring in|I’ve finished|Pens (down|up))$/;
/** After so many the documents are looked at. */
const AT_ONCE = 12;

/** A workshop with a hub on its map, and what is kept of it. */
async function begun(exchange: Exchange) {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const table = workshop.tables.at(-1)!.id;
  const amina = await facilitate(exchange.url, workshop);
  await drawHub(amina, table);
  const documents = ['plan', `table/${table}`, `map/${table}`];
  return {
    workshop,
    amina,
    state: () => stateOf(amina, documents),
    seat: (search: string) => `${exchange.url}/w/${workshop.id}${search}`,
  };
}

test('every button of the cards, the map and a pause may be double-clicked', async ({ exchange }) => {
  const { workshop, amina, state, seat } = await begun(exchange);
  const pause = agendaIn(amina.plan).find(({ kind }) => kind === 'pause')!;
  const { page } = await exchange.seated(workshop, 'Grace');
  await say(page, 'Ask first');
  await pressAll(page, seat('?card=O2'), state);
  // The press that took a hub and twenty ties away: the panel grows, and “Remove them” comes under the pointer.
  await pressAll(page, seat('?view=map'), state);
  await pressAll(page, seat('?view=list'), state);
  await amina.edit((plan) => startStep(plan, 'test', pause, Date.now()));
  await pressAll(page, seat(`?pause=${pause.id}`), state);
  await amina.close();
});

test('every button of the pages on which a table reads, answers alone and marks may be double-clicked', async ({
  exchange,
}) => {
  const { workshop, amina, state, seat } = await begun(exchange);
  const wire = await amina.open(`table/${workshop.tables.at(-1)!.id}`);
  const n = wire.edit((doc) =>
    addColumns(
      doc,
      null,
      ['Hub', 'Partner 1'].map((name) => ({ id: name, kind: 'primary', name })),
    ),
  );
  await wire.until(() => wire.saved >= n);
  await wire.close();
  const { page } = await exchange.seated(workshop, 'Grace');
  for (const search of METHOD_PAGES) await pressAll(page, seat(search), state);
  await amina.close();
});

test('every button of the console may be double-clicked, and the stage has none', async ({ exchange }) => {
  const { workshop, amina, state, seat } = await begun(exchange);
  const console_ = await running(exchange, workshop, LAPTOP);
  await console_.getByLabel('Message every table').fill('Two more minutes');
  await pressAll(console_, seat('/facilitate'), state);
  for (const dialog of ['People', 'Ask for a vote', 'Show']) {
    await console_.goto(seat('/facilitate'));
    await pressAll(console_, seat('/facilitate'), state, button(console_, dialog).first());
  }
  await console_.goto(seat('/stage'));
  await expect(console_.locator('h1').first()).toBeVisible();
  // But for whose question it is, which takes nothing away.
  const others = console_.getByRole('button').filter({ hasNotText: 'Where this comes from' });
  expect(await others.count(), 'the stage has nothing to press').toBe(0);
  await amina.close();
});

test('a double click on Send, Pens down and Raise hand does what it says', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await exchange.seated(workshop, 'Grace');
  await button(grace.page, 'Raise hand').first().dblclick();
  await expect(button(grace.page, 'Lower hand').first()).toHaveAttribute('aria-pressed', 'true');
  const page = await running(exchange, workshop);
  await page.getByLabel('Message every table').fill('Two more minutes');
  await button(page, 'Send').dblclick();
  await expect(grace.page.getByText('Two more minutes')).toBeVisible();
  await expect(button(page, /^Take back/)).toBeVisible();
  await button(page, 'Pens down').dblclick();
  await expect(page.getByText('Pens are down')).toBeVisible();
  // One notice at a time: the message is put aside first.
  await button(grace.page, 'Got it').click();
  await expect(grace.page.getByRole('region', { name: 'Pens down' })).toBeVisible();
  await button(page, 'Reveal the ratings').dblclick();
  await expect(page.getByText('Nobody has rated yet.')).toBeVisible();
  // A second press of its own is a second press.
  await button(page, 'Pens up').click();
  await expect(page.getByText('Writing is open')).toBeVisible();
  // What people press again and again on purpose counts each time.
  await button(page, /^Begin: /).click();
  const minutes = async () => (await page.getByRole('timer').textContent()) ?? '';
  const before = await minutes();
  await button(page, /minute more/).dblclick();
  await expect.poll(minutes).not.toBe(before);
  expect(Number.parseInt(await minutes(), 10) - Number.parseInt(before, 10)).toBe(2);
});

/** One organisation with twenty ties, on which all else rests. */
async function drawHub(amina: ScreenlessFacilitator, table: string): Promise<void> {
  const wire = await amina.open(`map/${table}`);
  const around = Array.from({ length: 20 }, (_, n) => `Partner ${n + 1}`);
  const n = wire.edit((doc) => {
    const schools = ['Hub', ...around].map((name) => ({ id: name, kind: 'primary' as const, name }));
    map.addOrganisations(doc, null, schools);
    map.addTies(
      doc,
      null,
      around.map((name) => tieOf(`t-${name}`, 'Hub', name)),
    );
  });
  await wire.until(() => wire.saved >= n);
  await wire.close();
}

type State = () => Promise<unknown>;
/** Everything that is kept, as the server has it now: the first answer on a new connection is the whole document. */
async function stateOf(amina: ScreenlessFacilitator, documents: readonly string[]): Promise<unknown> {
  const wires = await Promise.all(documents.map((name) => amina.open(name as 'plan')));
  await Promise.all(wires.map((wire) => wire.until(() => wire.saved >= 1)));
  const state = wires.map(({ doc }) =>
    [...doc.share.keys()].map((root) => [root, doc.getMap(root).toJSON()]),
  );
  await Promise.all(wires.map((wire) => wire.close()));
  return JSON.parse(JSON.stringify(Object.fromEntries(state.flat())));
}

/** Double-clicks one button after the other, dialogs and all, until there is none left that was not pressed. */
async function pressAll(page: Page, url: string, state: State, opener?: Locator): Promise<void> {
  if (!page.url().startsWith(url)) await page.goto(url);
  const open = async () => {
    await expect(button(page, PROOF).first()).toBeVisible();
    await opener?.click();
    if (opener) await expect(page.locator('dialog[open]')).toBeVisible();
  };
  await open();
  const pressed = new Set<string>();
  let last = await state();
  let since: string[] = [];
  const nothingLost = async () => {
    await expect
      .poll(async () => missing(last, await state()), { message: `taken away by one of ${since.join(', ')}` })
      .toEqual([]);
    last = await state();
    since = [];
  };
  for (let n = 0; n < MOST; n += 1) {
    const name = await nextOf(page, [...pressed]);
    if (name === undefined) {
      // A dialog that was fetched may have opened after the Escape meant for it.
      if (opener || (await page.locator('dialog[open]').count()) === 0) break;
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
      continue;
    }
    pressed.add(name);
    const reached = await doubleClick(page);
    expect(reached, `what a double click on “${name}” reached`).toBeLessThanOrEqual(1);
    await page.keyboard.press('Escape');
    const elsewhere = !page.url().startsWith(url);
    if (elsewhere || opener) {
      if (elsewhere || (await page.locator('dialog[open]').count()) === 0) {
        await page.goto(url);
        await open();
      }
    } else await expect(page.getByText(/^(Saving…|Not saved yet)$/)).toHaveCount(0);
    since.push(name);
    if (since.length >= AT_ONCE) await nothingLost();
  }
  await nothingLost();
  console.log(`${url.replace(/.*\/w\/[^/?]*/, '')}: ${pressed.size} buttons`);
  if (!opener) expect(pressed.size).toBeGreaterThan(3);
}

/** Marks the next button to press and returns what it is called. */
const nextOf = (page: Page, pressed: readonly string[]) =>
  page.evaluate(
    ([done, away]) => {
      document.querySelector('[data-next]')?.removeAttribute('data-next');
      const within = document.querySelector('dialog[open]') ?? document;
      for (const element of within.querySelectorAll<HTMLButtonElement>(
        'button, summary, input[type=radio]',
      )) {
        const name = (
          element.ariaLabel ??
          element.closest('label')?.textContent ??
          element.textContent ??
          ''
        ).trim();
        const box = element.getBoundingClientRect();
        const seen = element.checkVisibility({ visibilityProperty: true }) && box.width > 4 && box.height > 4;
        if (!seen || element.disabled || element.ariaDisabled === 'true' || done.includes(name)) continue;
        // Pressed once more it takes back what it did, which is what it says.
        if (new RegExp(away).test(name) || element.ariaPressed === 'true') continue;
        element.dataset['next'] = '';
        return name;
      }
      return undefined;
    },
    [pressed, TAKES_AWAY.source] as const,
  );

/** Double-clicks the marked button. Returns how many clicks reached something that can be pressed. */
async function doubleClick(page: Page): Promise<number> {
  await page.evaluate(() => {
    const counter = window as unknown as { reached: number; counting?: true };
    counter.reached = 0;
    if (counter.counting) return;
    counter.counting = true;
    // On the way down, after the page's own rule at the window: what comes here is what handlers are told.
    document.addEventListener(
      'click',
      ({ target }) => {
        const on =
          target instanceof Element
            ? target.closest('button, a, summary, [type=radio], [type=checkbox]')
            : null;
        // The page itself presses a link of its own to save a file.
        if (on && !on.matches('[data-repeats], [download]')) counter.reached += 1;
      },
      true,
    );
  });
  const next = page.locator('[data-next]');
  await next.scrollIntoViewIfNeeded({ timeout: 2000 });
  const box = (await next.boundingBox())!;
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  return page.evaluate(() => (window as unknown as { reached?: number }).reached ?? 0);
}

/** The paths of what was there before and is not any more, or is marked as taken away. */
function missing(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before !== 'object' || before === null) return [];
  if (typeof after !== 'object' || after === null) return [path];
  const now = after as Record<string, unknown>;
  const marked = ['removedBy', 'mergedInto'].filter((mark) => mark in now && !(mark in before));
  const gone = Object.entries(before).flatMap(([key, value]) =>
    key in now ? missing(value, now[key], `${path}/${key}`) : passing(path, key) ? [] : [`${path}/${key}`],
  );
  return [...marked.map((mark) => `${path}/${mark}`), ...gone];
}
/** What a step that begins ends: it is no loss. */
const passing = (path: string, key: string) =>
  path.startsWith('/run') && ['spotlight', 'pensDown', 'stage', 'shown', 'endsAt', 'leftMs'].includes(key);
