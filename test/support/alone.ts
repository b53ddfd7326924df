/**
 * Answering a form on one's own, as people do.
 * @module
 */
import { expect, type Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import type { Exchange, Person } from './exchange.ts';
import { saved } from './exchange.ts';

/** Somebody at the last table with one of its pages open. @param search such as `?approach=chooser` */
export async function at(
  exchange: Exchange,
  workshop: CreatedWorkshop,
  name: string,
  search: string,
  options: { viewport?: { width: number; height: number }; role?: string } = {},
): Promise<Person> {
  const person = await exchange.seated(workshop, name, options);
  await person.page.goto(`${exchange.url}/w/${workshop.id}${search}`);
  await expect(saved(person.page)).toHaveText('Saved');
  return person;
}

/**
 * Answers every question and finishes.
 * @param picks which option of each question, from 0
 */
export async function answerAlone(page: Page, picks: readonly number[]): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const [place, pick] of picks.entries()) {
    await expect(page.getByText(`Question ${place + 1} of ${picks.length}`)).toBeVisible();
    await page.getByRole('radio').nth(pick).check();
    await page.getByRole('button', { name: /^(Next|Finish)$/ }).click();
  }
}
