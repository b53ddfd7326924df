/**
 * A planning workshop from the chooser to the plan: one table of three with a phone among them, its facilitator's console and the
 * stage. What they came to stands in the table's document, where report and stage read it.
 */
import type { Page } from '@playwright/test';
import { accountOutcome } from '../../shared/activities/accounts/view.ts';
import { moveOf } from '../../shared/activities/approaches/moves.ts';
import { outcomeOf } from '../../shared/activities/brokerage/view.ts';
import { storyOutcomes } from '../../shared/activities/practice/view.ts';
import { CHOSEN_STARTS } from '../../shared/cards/asked.ts';
import { practice } from '../../shared/cards/decks/practice.ts';
import { roles } from '../../shared/cards/decks/roles.ts';
import { readDocument } from '../../shared/model/document.ts';
import { picksFrom } from '../../shared/model/table/pick-edits.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { answerAlone } from '../support/alone.ts';
import { button, running } from '../support/console.ts';
import { PHONE, expect, saved, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const cell = (page: Page, organisation: string, activity: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${organisation}: [^.]*\\. ${activity}`) });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a table of three plans: chooser, grid, an account, practice, starting well, and a stage that follows', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron'], 'planning');
  const facilitator = await running(exchange, workshop);
  const grace = (await exchange.seated(workshop, 'Grace', { role: 'Council officer' })).page;
  const tom = (await exchange.seated(workshop, 'Tom', { viewport: PHONE, role: 'Headteacher' })).page;
  const priya = (await exchange.seated(workshop, 'Priya', { role: 'Partner agency' })).page;
  const people = [grace, tom, priya];
  const stage = await facilitator.context().newPage();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  const steps = facilitator.getByRole('list', { name: 'Steps' });
  const begin = (step: string) => steps.getByRole('button', { name: new RegExp(`^${step}`) }).click();

  // The plan has no reading in it: the facilitator adds an account and the stories.
  await button(facilitator, 'Edit the agenda').click();
  for (const [name, sort] of [
    ['Read how heads began', 'accounts'],
    ['How others did it', 'practice'],
  ] as const) {
    await button(facilitator, 'Add a step').click();
    await facilitator.getByLabel('Name of the step').fill(name);
    await facilitator.getByLabel('Sort').selectOption(sort);
    await facilitator.getByLabel('What people do').fill('Read, then say what you would take.');
    await button(facilitator, 'Add the step').click();
  }
  await facilitator.keyboard.press('Escape');

  // Each answers alone; the table sees the spread and the order, and settles its move.
  await begin('What approach now');
  for (const page of people)
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await answerAlone(grace, [1, 0, 0, 0, 0]);
  await answerAlone(priya, [1, 3, 1, 2, 0]);
  await answerAlone(tom, [1, 0, 1, 0, 1]);
  await tom.getByLabel('Directing: where we are now').check();
  await priya.getByLabel('Consulting: where we want to be next').check();
  await grace.getByLabel('Why, in our words').fill('Nobody has asked the heads yet.');
  await button(grace, 'Settle our move').click();
  await expect(tom.getByText(/^Settled at/)).toBeVisible();
  // What tables came to is on the projector when the facilitator shows it.
  const show = (scene: string) => facilitator.getByLabel('What the projector shows').selectOption(scene);
  await show('moves');
  await expect(heading(stage)).toHaveText('One table is directing now. One wants to consult next.');
  // Who does what: organisations by name go on the map, and all three mark at once.
  await begin('Who is in, and who helps');
  await grace.getByLabel('Others, by name').fill('Eastmere Council\nMillbank');
  await button(grace, 'Lay out the grid').click();
  for (const page of [grace, priya]) await button(page, /^Resources:/).click();
  await cell(grace, 'Eastmere Council', 'Help networks write').press('n');
  await cell(priya, 'Millbank', 'Help networks write').press('s');
  await button(tom, 'Resources').click();
  await tom.getByRole('checkbox', { name: 'Eastmere Council: helps' }).check();
  await cell(priya, 'Eastmere Council', 'Offer to hold').press('x');
  await show('grids');
  await expect(heading(stage)).toContainText('One thing nobody does');
  await begin('Read how heads began');
  for (const page of people) await expect(heading(page)).toHaveText('Accounts of networks');
  await grace.getByRole('link', { name: 'Eleven heads who stopped waiting' }).click();
  await grace.getByLabel('Add an answer').fill('Attendance on Fridays.');
  await button(grace, 'Add').click();
  await grace.getByRole('textbox', { name: 'What we notice' }).fill('They left first.');

  await expect(heading(stage)).toHaveText('Eleven heads who stopped waiting');
  await begin('How others did it');
  // Whoever is in the middle of a sentence is asked, and not moved.
  await grace.getByRole('link', { name: 'Read the stories' }).click();
  for (const page of people) await expect(page.getByText('Read it aloud, then put a hand up.')).toBeVisible();
  await grace.getByRole('radio', { name: /^Yes/ }).check({ force: true });
  await tom.getByRole('radio', { name: /^With changes/ }).check({ force: true });
  await priya.getByRole('radio', { name: /^Yes/ }).check({ force: true });
  await priya.getByRole('checkbox', { name: 'We could use this' }).check({ force: true });
  await priya.getByRole('textbox', { name: 'What we would take from it' }).fill('A friend for each network.');

  await expect(stage.getByText('Table 1 could use this')).toBeVisible();
  await begin('Starting well');
  await priya.getByRole('link', { name: 'Rate how we are starting' }).click();
  for (const page of people) await answerAlone(page, [1, 1, 0, 0, 2, 1, 1, 0, 0]);
  for (const title of ['Be open from the first day', 'Get a quick win', 'Find a shared issue'])
    await tom.getByLabel(`${title}: one of our three`).check();
  await expect(grace.getByText('All three said “not yet” to “Find a shared issue”.')).toBeVisible();
  await show('starts');
  await expect(heading(stage)).toHaveText('All 3 said “not yet” to “Find a shared issue”.');
  for (const page of people) await expect(saved(page)).toHaveText('Saved');
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`table/${workshop.tables[0]!.id}`);
  const read = () => readDocument(wire.doc, TABLE_ROOTS);
  await wire.until(() => picksFrom(read(), CHOSEN_STARTS).length === 3);
  const table = read();
  expect(moveOf(table)).toMatchObject({
    now: ['directing'],
    next: ['consulting'],
    why: 'Nobody has asked the heads yet.',
    settled: {},
  });
  expect(table.spreads['chooser']).toMatchObject({ finished: 3, shown: { people: 3 } });
  const rows = outcomeOf(table, roles).flatMap((role) => role.rows.filter(({ looked }) => looked));
  expect(rows.map(({ now, helps, should, nobody }) => ({ now, helps, should, nobody }))).toEqual([
    { now: [], helps: ['Eastmere Council'], should: [], nobody: false },
    { now: [], helps: [], should: [], nobody: true },
    { now: ['Eastmere Council'], helps: [], should: ['Millbank'], nobody: false },
  ]);
  const account = accountOutcome(table, 'shire11', 3);
  expect([account.notice, account.answers[0]?.[0]?.text]).toEqual([
    'They left first.',
    'Attendance on Fridays.',
  ]);
  const [story] = storyOutcomes(
    table,
    practice.map(({ id }) => id),
  );
  expect([...story!.hands.values()].sort()).toEqual(['changes', 'yes', 'yes']);
  expect([story!.note, story!.usedAt]).toEqual(['A friend for each network.', expect.any(Number)]);
  expect(picksFrom(table, CHOSEN_STARTS)).toEqual(['openness', 'quick-win', 'shared-issues']);
  await Promise.all([wire.close(), amina.close()]);
});
