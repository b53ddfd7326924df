/**
 * The page of a pause, as people use it: what browser tests press, write and wait for.
 * @module
 */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import { putStep } from '../../shared/model/plan/agenda-edits.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Exchange, PHONE, type Person, expect, saved } from './exchange.ts';
import type { ScreenlessFacilitator } from './facilitator.ts';

export const STEP = 'quiet';
export const QUESTION = 'Which network would you miss if it stopped tomorrow?';
export const NARROW = { width: 320, height: 640 };

export const box = (page: Page) => page.getByRole('textbox', { name: 'Your private thought' });
export const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
export const toTable = (page: Page) => page.getByRole('link', { name: 'Go to the table' }).first().click();
/** What the page says of one's own thoughts; the live region says it too. */
export const own = (page: Page, words: string | RegExp) => page.getByRole('main').getByText(words);
export const shared = (page: Page, words: string) =>
  page.getByRole('region', { name: 'What was shared' }).getByText(words).first();

/** Begins a pause of five minutes; its clock runs with `left` milliseconds. */
export async function pauseFor(amina: ScreenlessFacilitator, left = 300_000): Promise<void> {
  await amina.edit((plan) =>
    putStep(plan, null, {
      id: STEP,
      title: 'A quiet moment',
      kind: 'pause',
      minutes: 5,
      deck: null,
      ids: [],
      instructions: QUESTION,
      facilitatorNote: '',
    }),
  );
  await start(amina, STEP);
  await amina.edit((plan) => run.startClock(plan, null, Date.now() - 300_000 + left));
}
export const start = (amina: ScreenlessFacilitator, id: string) =>
  amina.edit((plan) => {
    const step = agendaIn(plan).find((other) => other.id === id)!;
    run.startStep(plan, null, step, Date.now());
  });
export const firstOther = (amina: ScreenlessFacilitator) =>
  agendaIn(amina.plan).find(({ kind }) => kind !== 'pause')!;

/** Holds the clock, since nothing is sprung on people who write, and reveals. */
export async function reveal(amina: ScreenlessFacilitator, workshop: CreatedWorkshop): Promise<void> {
  await amina.edit((plan) => run.holdClock(plan, null, Date.now()));
  const { status } = await amina.ask('POST', `/api/workshops/${workshop.id}/thoughts/reveal`, { step: STEP });
  expect(status).toBe(204);
}

/** Somebody who joined by hand at the last table, and so has a rejoin code on this device. */
export async function joined(exchange: Exchange, workshop: CreatedWorkshop, name: string): Promise<Person> {
  const person = await exchange.browser(PHONE);
  const { page } = person;
  await page.goto(`${exchange.url}/j/${workshop.joinCode}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('radio', { name: /Kingfisher/ }).check();
  await press(page, 'Sit at');
  await press(page, 'Go to the table');
  await expect(saved(page)).toHaveText('Saved');
  return person;
}

/** Writes a thought, chooses, and finishes. */
export async function share(page: Page, words: string, to: RegExp, named = false): Promise<void> {
  await box(page).fill(words);
  await page.getByRole('radio', { name: to }).check();
  if (named) await page.getByRole('radio', { name: 'With my name' }).check();
  await press(page, 'Share and finish');
}
