/** The projector: everything is read from the back of the hall, nothing moves while it is read, no hand is needed. */
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import type { Page } from '@playwright/test';
import { questions } from '../../shared/cards/index.ts';
import { removeResponse } from '../../shared/model/table/response-edits.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import type { MarkCounts, RatingsResult } from '../../shared/model/plan/votes.ts';
import { setFinished } from '../../shared/model/table/opinion-edits.ts';
import { PHONE, expect, test } from '../support/exchange.ts';
import { type Hall, openHall } from '../support/hall.ts';
import { seenOn } from '../support/legible.ts';
import { dice } from '../support/random.ts';
import { takeSeat } from '../support/seat.ts';
import { expectClean, expectNarrow, settled } from '../support/clean.ts';
import {
  FULL_HD,
  OLD_PROJECTOR,
  AN_HOUR,
  LONGEST,
  TITLE,
  setUp,
  show,
  choose,
  columns,
} from '../support/stage-hall.ts';

/** Somebody said a lot: longer than any column. */
const LONG_WORDS = `Put the “no” answers on the wall next to the “yes” ones, ${'and then say why you said so, '.repeat(8)}please.`;

function ratings(seed: number): RatingsResult {
  const { next } = dice(seed);
  const counts = (middle: number) => {
    const marks: MarkCounts = [0, 0, 0, 0, 0];
    for (let person = 0; person < 47; person += 1) {
      const mark = Math.round(middle + (next() + next() + next() - 1.5) * 2);
      marks[(Math.min(5, Math.max(1, mark)) - 1) as 0] += 1;
    }
    return marks;
  };
  const card = () => ({ matters: counts(2 + next() * 2.6), now: counts(1.6 + next() * 2.4) });
  return { kind: 'ratings', people: 47, cards: Object.fromEntries(questions.map(({ id }) => [id, card()])) };
}

const VOTE = {
  id: 'v1',
  question: 'Which three questions should we work on after today, together with schools and partners?',
  dots: 3,
  options: questions.map(({ id, code, spine }) => ({ id, label: `${code} ${spine}` })),
};

/** Every scene the stage has, one after the other. */
const SCENES: [scene: string, heading: string | RegExp, prepare: (hall: Hall) => Promise<unknown>][] = [
  ['join', TITLE, async () => {}],
  [
    'question',
    LONGEST.question,
    async (hall) => {
      await hall.start('cards');
      await hall.plan((plan) => run.startClock(plan, 'test', Date.now()));
      await show(hall, LONGEST.id);
      for (const table of [0, 1, 2, 3]) await hall.say(table, LONGEST.id, `${table}: ${LONG_WORDS}`);
    },
  ],
  // Capacity is the palest of the five, and its question among the shortest.
  ['question', /^Capacity, C1/, (hall) => show(hall, 'capacity-1')],
  ['question', LONGEST.question, (hall) => show(hall, LONGEST.id)],
  [
    'question',
    LONGEST.question,
    (hall) =>
      hall.plan((plan) => {
        run.setPensDown(plan, 'test', true);
        const text =
          'Coffee is in the foyer. Please bring one question from your table by quarter past eleven.';
        run.sendMessage(plan, 'test', { id: 'm', text, at: Date.now(), from: 'Amina' });
      }),
  ],
  ['wall', LONGEST.short, (hall) => choose(hall, 'wall')],
  [
    'step',
    'Five challenges',
    async (hall) => {
      await hall.plan((plan) => run.removeMessage(plan, 'test', 'm'));
      await hall.plan((plan) => run.setPensDown(plan, 'test', false));
      await hall.plan((plan) => run.setSpotlight(plan, 'test', undefined));
      await choose(hall, undefined);
    },
  ],
  ['stories', 'Our stories', (hall) => hall.start('stories')],
  ['pause', /in silence/, (hall) => hall.start('pause')],
  ['break', /Back at \d\d:\d\d/, (hall) => hall.start('break')],
  ['challenges', 'The five challenges', (hall) => choose(hall, 'challenges')],
  ['ratings', 'What matters, and where we are', (hall) => choose(hall, 'ratings')],
  [
    'ratings',
    'Matters most, furthest to go',
    (hall) => hall.plan((plan) => run.putResult(plan, 'ratings', ratings(7))),
  ],
  [
    'vote',
    VOTE.question,
    async (hall) => {
      await hall.plan((plan) => openVote(plan, 'test', VOTE));
      await choose(hall, 'vote');
    },
  ],
  [
    'vote',
    VOTE.question,
    (hall) =>
      hall.plan((plan) => {
        const dots = Object.fromEntries(questions.map(({ id }, index) => [id, (index * 7) % 23]));
        run.putResult(plan, 'v1', { kind: 'vote', people: 41, dots });
      }),
  ],
  ['blank', TITLE, (hall) => choose(hall, 'blank')],
];

for (const [projector, viewport, search] of [
  ['a projector of today', FULL_HD, ''],
  ['a projector of the older kind', OLD_PROJECTOR, ''],
  ['a bright hall', { width: 1366, height: 768 }, '?light'],
] as const) {
  test(`every scene is read from the back row on ${projector}`, async ({ exchange }) => {
    const { hall, page, workshop } = await setUp(exchange, viewport, search);
    const u = Math.min(viewport.width / 1920, viewport.height / 1080);
    for (const [scene, heading, prepare] of SCENES) {
      await prepare(hall);
      await expect(page.locator('main')).toHaveAttribute('data-scene', scene);
      await expect(page.locator('h1')).toContainText(heading);
      await settled(page);
      const where = `${scene}, ${String(heading)}`;
      const seen = await seenOn(page);
      expect(seen.length, where).toBeGreaterThan(3);
      expect(
        seen.filter(({ lost }) => lost),
        where,
      ).toEqual([]);
      expect(
        seen.filter(({ size }) => size < 40 * u * 0.99),
        where,
      ).toEqual([]);
      expect(
        seen.filter(({ contrast }) => contrast < 7),
        where,
      ).toEqual([]);
      await expect(page.locator('.stage__code')).toHaveText(workshop.joinCode);
      await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(1);
      const room = page.locator('.stage__fit');
      if (await room.count()) {
        expect(await room.evaluate((box) => box.scrollHeight - box.clientHeight), where).toBeLessThanOrEqual(
          0,
        );
      }
      if (viewport === FULL_HD) await expectClean(page, where);
    }
    await hall.close();
  });
}

test('the wall changes one column, and not before it has been read', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron', 'Wren']);
  const hall = await openHall(exchange.url, workshop);
  await hall.start('cards');
  await show(hall, 'focus-1');
  const { page } = await exchange.browser(FULL_HD);
  await page.clock.install();
  await page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await expect(page.getByText('nothing yet')).toBeVisible();
  // What comes in the first moments of a table may have been there before, and is no news.
  await page.clock.runFor(4_000);
  for (const words of ['First', 'Second', 'Third']) {
    await hall.say(0, 'focus-1', words);
    await expect(page.getByText(words)).toBeVisible();
  }
  const id = await hall.say(1, 'focus-1', 'Fourth');
  await expect(page.getByText('4 so far')).toBeVisible();
  await page.clock.runFor(15_000);
  expect(await columns(page)).toEqual(['First', 'Second', 'Third']);
  await expect(page.locator('.is-new')).toContainText('Third');
  await page.clock.runFor(8_000);
  await expect.poll(() => columns(page)).toEqual(['Fourth', 'Second', 'Third']);
  await expect(page.locator('.is-new')).toContainText(/Fourth.*Table 2, Wren.*just now/);

  await hall.table(1, (table) => removeResponse(table, 'test', id, 'p'));
  await expect.poll(() => columns(page)).toEqual(['First', 'Second', 'Third']);
  await hall.close();
});

test('two stages show the same second, though one device is an hour ahead', async ({ exchange }) => {
  const { workshop, hall, page } = await setUp(exchange);
  const wrong = await exchange.browser(OLD_PROJECTOR);
  await wrong.page.addInitScript((shift) => {
    const Real = Date;
    const shifted = () => Real.now() + shift;
    const { timeOrigin } = performance;
    Object.defineProperty(performance, 'timeOrigin', { value: timeOrigin + shift });
    globalThis.Date = new Proxy(Real, {
      construct: (target, args: []) => (args.length > 0 ? new target(...args) : new target(shifted())),
      get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
    });
  }, AN_HOUR);
  await wrong.page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await expect(wrong.page.locator('main[data-scene]')).toBeVisible();
  expect(await wrong.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + AN_HOUR / 2);

  await hall.start('break');
  const [right, ahead] = await Promise.all([ticksOf(page, 0), ticksOf(wrong.page, AN_HOUR)]);
  const both = Object.keys(right).filter((digits) => digits in ahead);
  expect(both.length).toBeGreaterThan(1);
  for (const digits of both) expect(Math.abs(right[digits]! - ahead[digits]!)).toBeLessThan(250);
  await hall.close();
});

/** When the digits changed, by the clock of the machine both browsers are on, over three changes. */
async function ticksOf(page: Page, shift: number): Promise<Record<string, number>> {
  const digits = page.locator('.stage__digits');
  await expect(digits).toHaveText(/14:/);
  return digits.evaluate(
    (element, ahead) =>
      new Promise<Record<string, number>>((resolve) => {
        const seen: Record<string, number> = {};
        const observer = new MutationObserver(() => {
          seen[element.textContent ?? ''] = performance.timeOrigin + performance.now() - ahead;
          if (Object.keys(seen).length === 3) {
            observer.disconnect();
            resolve(seen);
          }
        });
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      }),
    shift,
  );
}

test('a break says when to be back; held, it does not pretend to know', async ({ exchange }) => {
  const { hall, page } = await setUp(exchange);
  const start = Date.now();
  await hall.start('break', start);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  const back = time.format(Math.ceil(start / 1_000) * 1_000 + 15 * 60_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Back at ${back}`);
  await hall.plan((plan) => run.holdClock(plan, 'test', start + 90_000));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We will say when we go on');
  await expect(page.getByRole('timer')).toHaveText(/Coffee held at 13:3\d/);
  await hall.close();
});

test('how many have finished is counted, who has not is not said', async ({ exchange }) => {
  const { workshop, hall, page } = await setUp(exchange);
  const [, tom] = [
    await takeSeat(exchange.url, workshop, 'Grace'),
    await takeSeat(exchange.url, workshop, 'Tom'),
    await takeSeat(exchange.url, workshop, 'Bea'),
  ];
  const pause = await hall.start('pause');
  await expect(page.getByText('0 of 3 have finished')).toBeVisible();
  tom.wire.edit((table) => setFinished(table, null, pause.id, tom.id, true));
  await expect(page.getByText('1 of 3 have finished')).toBeVisible();
  await expect(page.getByText(/Grace|Tom|Bea/)).toHaveCount(0);
  await hall.close();
});

test('a response shown to all is shown large, and its card when it is taken away', async ({ exchange }) => {
  const { workshop, hall, page } = await setUp(exchange);
  await hall.start('stories');
  const response = await hall.say(2, 'ownership-2', 'Ask for one thing.');
  const table = workshop.tables[2]!.id;
  await hall.plan((plan) =>
    run.setSpotlight(plan, 'test', {
      kind: 'response',
      card: 'ownership-2',
      table,
      response,
      at: Date.now(),
    }),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask for one thing.');
  await expect(page.getByText('Table 3, Wren')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'a response from the tables' })).toBeAttached();
  await hall.table(2, (doc) => removeResponse(doc, 'test', response, 'p'));
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'question');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Suppose schools set up');
  await hall.close();
});

test('a lost link is a small mark, and the stage goes on by itself', async ({ exchange }) => {
  const { hall, page } = await setUp(exchange);
  await hall.start('stories');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our stories');
  await hall.close();
  await exchange.server.kill('SIGKILL');
  await expect(page.getByText('The link is away; showing what was last said')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our stories');
  await exchange.restart();
  await expect(page.getByText('The link is away')).toHaveCount(0, { timeout: 20_000 });
});

test('a renewed link says so calmly, on the wall and to whoever opens the old one', async ({ exchange }) => {
  const { hall, page } = await setUp(exchange);
  await hall.start('stories');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our stories');
  expect(page.url()).not.toContain('key=');
  await hall.stageKey({ signOut: true });
  await expect(page.getByText('This link no longer opens the stage.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our stories');
  await page.goto(`${page.url()}#key=no-such-key`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open the stage');
  // The browser itself reports the answer; the page has said it in words.
  expect(exchange.complaints.splice(0)).toEqual([expect.stringContaining('status of 403')]);
  await hall.close();
});

test('on a phone the stage is read, and says where the table is', async ({ exchange }) => {
  const { workshop, hall, page } = await setUp(exchange, PHONE);
  await hall.start('cards');
  await show(hall, LONGEST.id);
  // Without a sign from another font, which would make its line higher.
  const words = 'Ask for one thing, for one term, with the time of somebody attached.';
  await hall.say(0, LONGEST.id, words);
  await expect(page.getByText('This page is meant for the projector.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the table' })).toHaveAttribute(
    'href',
    `/w/${workshop.id}`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText(LONGEST.question);
  await expect.poll(() => columns(page)).toEqual([words]);
  await expectNarrow(page, 'the page');
  const seen = await seenOn(page);
  expect(seen.filter(({ size }) => size < 15)).toEqual([]);
  expect(seen.filter(({ contrast }) => contrast < 7)).toEqual([]);
  await expectClean(page, 'a phone');
  await hall.close();
});
