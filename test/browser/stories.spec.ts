/** Stories: written together, read at another table by the clock, asked about, answered, used. */
import type { Page } from '@playwright/test';
import { storyWords } from '../../shared/activities/stories/parts.ts';
import { setStoryCard } from '../../shared/activities/stories/edits.ts';
import { type Countdown, CountdownSchema } from '../../shared/model/plan/countdown.ts';
import { root } from '../../shared/model/document.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import { parsedAs, plain } from '../../shared/model/root.ts';
import { addRemark } from '../../shared/model/table/remark-edits.ts';
import { at } from '../support/alone.ts';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, PHONE, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { type Hall, openHall } from '../support/hall.ts';

const MINUTE = 60_000;
const title = (page: Page) => page.locator('main h1');
const part = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pile = (page: Page) => page.getByRole('navigation', { name: 'All stories' });
const ask = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Ask table ${number} a question` });

/** Turns the clock of the step to so many minutes after its beginning. Of an hour: moves from 24 and 37½ on, home from 51. */
const turnTo = (hall: Hall, minutes: number) =>
  hall.plan((plan) => {
    const clock = parsedAs(CountdownSchema, plain(root(plan, 'run').get('clock'))) as Countdown;
    const endsAt = Math.floor((Date.now() + clock.totalMs - minutes * MINUTE) / 1_000) * 1_000;
    root(plan, 'run').set('clock', { title: clock.title, totalMs: clock.totalMs, endsAt });
  });

test('three tables, one of which leaves: written together, read, asked, answered, used; nothing half typed is taken away', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Wren', 'Otter']);
  const [heron, wren, otter] = workshop.tables.map(({ id }) => id);
  const hall = await openHall(exchange.url, workshop);
  const [grace, tom, ruth] = await Promise.all([
    exchange.seated(workshop, 'Grace', { table: heron!, viewport: LAPTOP }),
    exchange.seated(workshop, 'Tom', { table: heron!, viewport: PHONE }),
    exchange.seated(workshop, 'Ruth', { table: wren!, viewport: LAPTOP, role: 'governor' }),
  ]);
  await exchange.seated(workshop, 'Joan', { table: otter! });
  const stage = await exchange.browser({ width: 1920, height: 1080 });
  await stage.page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await hall.start('stories');
  await hall.plan((plan) => run.startClock(plan, 'test', Date.now()));

  // The page opens by itself. Two write in one field, and two begin another at the same moment: no word is lost.
  for (const { page } of [grace, tom, ruth]) await expect(title(page)).toHaveText('How we did it here');
  await expect(button(grace.page, 'Write one part first')).toBeVisible();
  await expect(grace.page.getByText('in 23:', { exact: false })).toHaveText(/^in 23:\d\d, ready or not$/);
  await part(grace.page, 'What we did').fill('We wrote one page of terms.');
  await button(tom.page, 'What we did')
    .or(tom.page.getByRole('button', { name: /^What we did/ }))
    .click();
  await expect(part(tom.page, 'What we did')).toHaveValue('We wrote one page of terms.');
  await expect(part(tom.page, 'What we did')).toBeFocused();
  await part(tom.page, 'What we did').press('End');
  await part(tom.page, 'What we did').pressSequentially(' One job at a time.');
  await expect(part(grace.page, 'What we did')).toHaveValue('We wrote one page of terms. One job at a time.');
  await expect(grace.page.getByText('Tom is writing')).toBeVisible();
  await tom.page.getByRole('button', { name: /^Context/ }).click();
  await tom.context.setOffline(true);
  await part(tom.page, 'Context').fill('It began as heads listening.');
  await part(grace.page, 'Context').fill('Then every referral came through it.');
  await expect(saved(grace.page)).toHaveText('Saved');
  await tom.context.setOffline(false);
  const begun = grace.page.getByRole('textbox', { name: /^Context/ });
  await expect(begun).toHaveCount(2);
  await expect(part(grace.page, 'Context')).toHaveValue('Then every referral came through it.');
  await part(grace.page, 'The story’s name').fill('One thing at a time');
  await expect(grace.page.getByText('Grace and Tom have written here.')).toBeVisible();

  // The card it answers, and ready; taken back, and ready again.
  await button(grace.page, 'Choose one').click();
  await grace.page.getByLabel('Which question does your story answer?').selectOption('O2');
  await expect(button(grace.page, 'Choose another')).toBeFocused();
  await button(grace.page, 'It’s ready to go round').click();
  await expect(stage.page.getByText('1 of 3 ready')).toBeVisible();
  await button(tom.page, 'Ready. Take it back').click();
  await expect(stage.page.getByText('0 of 3 ready')).toBeVisible();
  await button(tom.page, 'It’s ready to go round').click();
  await expectClean(grace.page, 'writing');
  await expectClean(tom.page, 'writing on a phone');
  await expect(title(ruth.page)).toHaveText('How we did it here');

  // Off they go. Tom is in a field of theirs and stays. Wren reads Heron's; Heron waits for Otter's, which opens by itself.
  await part(tom.page, 'Context').focus();
  await turnTo(hall, 25);
  await expect(title(ruth.page)).toHaveText('One thing at a time');
  await expect(ruth.page.getByText('Written by Grace and Tom')).toBeVisible();
  await expect(ruth.page.getByText(/left with this one/)).toBeVisible();
  await expect(tom.page.getByText('Your table has table 3, Otter’s story now.')).toBeVisible();
  await button(tom.page, 'Read it').click();
  for (const { page } of [grace, tom]) await expect(title(page)).toHaveText('Otter are still to begin.');
  await hall.table(2, (doc) => {
    addRemark(doc, 'test', { id: 'd', about: storyWords('did'), text: 'We asked thirty children.' });
    addRemark(doc, 'test', { id: 't', about: storyWords('title'), text: 'Thirty children' });
    setStoryCard(doc, 'test', 'E5', 1);
  });
  for (const { page } of [grace, tom]) await expect(title(page)).toHaveText('Thirty children');
  await expect(stage.page.getByRole('listitem').filter({ hasText: 'One thing at a time' })).toContainText(
    '2',
  );
  await ruth.page.getByRole('checkbox', { name: 'We could use this' }).check({ force: true });
  await part(ruth.page, 'What we would take from it').fill('Count our own groups.');
  await button(ruth.page, 'Turn into action').click();
  await expect(part(ruth.page, 'What will be done')).toHaveValue('Count our own groups.');
  await button(ruth.page, 'Add the action').click();
  await expect(ruth.page.getByText('Added to your actions')).toBeAttached();
  await expect(button(ruth.page, 'Turn into action')).toBeFocused();
  await ask(ruth.page, 1).fill('Who was the first to say no?');
  await ruth.page.keyboard.press('Control+Enter');
  await expect(ruth.page.getByText('With table 1 now', { exact: true })).toBeVisible();
  await expect(stage.page.getByText('Table 2 to table 1: Who was the first to say no?')).toBeVisible();
  await expectClean(ruth.page, 'a visit');
  await expectClean(tom.page, 'a visit on a phone');

  // A table leaves. Whoever reads its story is told and keeps it; the ring stays as it was.
  const facilitator = await facilitate(exchange.url, workshop);
  await facilitator.ask('DELETE', `/api/workshops/${workshop.id}/tables/${otter}`);
  await expect(grace.page.getByText('This table has left the room')).toBeVisible();
  await expect(title(grace.page)).toHaveText('Thirty children');
  await ask(ruth.page, 1).fill('What happened to');
  await turnTo(hall, 39);
  await expect(title(grace.page)).toHaveText(/^(Wren are still to begin\.)$/);
  // Not from under a half-typed question.
  await expect(
    ruth.page.getByText('Table 1, Heron’s stays here until your question is sent or put aside.'),
  ).toBeVisible();
  await expect(title(ruth.page)).toHaveText('One thing at a time');
  await ask(ruth.page, 1).pressSequentially(' “not yet”?');
  await ruth.page.keyboard.press('Control+Enter');
  await expect(title(ruth.page)).toHaveText('That table is not in the room any more.');

  // Any story is read by hand, by keyboard too; what was asked and answered stands on both sides.
  await pile(grace.page).getByRole('link', { name: /Ours/ }).focus();
  await grace.page.keyboard.press('Enter');
  await expect(grace.page.getByText('0 of 2 answered')).toBeVisible();
  await expect(grace.page.getByText('1 table could use your story.')).toBeVisible();
  await grace.page.getByRole('button', { name: 'Answer Ruth' }).last().click();
  await expect(part(grace.page, 'Your answer to Ruth')).toBeFocused();
  await grace.page.keyboard.type('Kestrel High, and Tom said so.');
  await grace.page.keyboard.press('Control+Enter');
  await expect(grace.page.getByText('1 of 2 answered')).toBeVisible();
  await expect(grace.page.getByRole('button', { name: 'Add to the answer Ruth' })).toBeFocused();
  await pile(ruth.page)
    .getByRole('link', { name: /1 Heron/ })
    .click();
  await expect(ruth.page.locator('.answer')).toHaveText(/Kestrel High, and Tom said so\.\s*Grace, table 1/);
  await expect(ruth.page.getByText('2 asked, 1 answered')).toBeVisible();

  // Home again, with what came back.
  await turnTo(hall, 55);
  for (const { page } of [grace, tom, ruth]) await expect(title(page)).toHaveText('How we did it here');
  await expect(grace.page.getByText('Home again, after two tables.')).toBeVisible();
  await expect(tom.page.getByText('What happened to “not yet”?')).toBeVisible();
  await expectClean(grace.page, 'home');
  await tom.page.setViewportSize({ width: 320, height: 640 });
  await expectClean(tom.page, 'home at 320');

  // On the card's back it stands beside the deck's own.
  await ruth.page.goto(`${exchange.url}/w/${workshop.id}?card=O2`);
  await ruth.page.getByRole('button', { name: /^Turn over/ }).click();
  await expect(ruth.page.getByRole('heading', { name: /^Lancashire/ })).toBeVisible();
  await expect(ruth.page.getByRole('heading', { name: 'One thing at a time' })).toBeVisible();
  await ruth.page.getByRole('link', { name: 'Ask table 1, Heron' }).click();
  await expect(title(ruth.page)).toHaveText('One thing at a time');
  await Promise.all([hall.close(), facilitator.close()]);
});

test('the question nobody told a story to leads to one’s own, tied to its card; put aside, a question is kept', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Wren']);
  const hall = await openHall(exchange.url, workshop);
  await hall.table(0, (doc) =>
    addRemark(doc, 'test', { id: 'd', about: storyWords('did'), text: 'We gave the hour back.' }),
  );
  await exchange.seated(workshop, 'Grace', { table: workshop.tables[0]!.id });
  const { page } = await at(exchange, workshop, 'Ruth', '?practice=all');
  await page.getByRole('link', { name: /^E5 ?: no story yet, tell yours/ }).click();
  await expect(title(page)).toHaveText('How we did it here');
  await expect(page.locator('.minicard')).toContainText('E5');
  await expect(page.getByText('yours will be the first')).toBeVisible();

  // Put aside, the words are kept for when one comes back.
  await hall.start('stories');
  await hall.plan((plan) => run.startClock(plan, 'test', Date.now()));
  await turnTo(hall, 30);
  await expect(title(page)).toHaveText('A story without a name yet');
  await ask(page, 1).fill('Did anyone lose');
  await turnTo(hall, 56);
  await button(page, 'Put it aside').click();
  await expect(title(page)).toHaveText('How we did it here');
  await pile(page)
    .getByRole('link', { name: /1 Heron/ })
    .click();
  await expect(ask(page, 1)).toHaveValue('Did anyone lose');
  // Held, the clock says so; pens down, words can be read and not written.
  await hall.plan((plan) => run.setPensDown(plan, 'test', true));
  await expect(ask(page, 1)).toHaveAttribute('readonly', '');
  await expect(page.getByRole('checkbox', { name: 'We could use this' })).toBeDisabled();
  await hall.close();
});
