/**
 * A stage before a hall of four tables, as browser tests open it.
 * @module
 */
import type { Page } from '@playwright/test';
import { questions } from '../../shared/cards/index.ts';
import * as run from '../../shared/model/plan/run-edits.ts';
import { type Exchange, expect } from './exchange.ts';
import { type Hall, openHall } from './hall.ts';

export const FULL_HD = { width: 1920, height: 1080 };
export const OLD_PROJECTOR = { width: 1024, height: 768 };
export const AN_HOUR = 3_600_000;
export const LONGEST = questions.toSorted((a, b) => b.question.length - a.question.length)[0]!;
export const TITLE = 'Eastmere Autumn Exchange';

/** A workshop with tables that talk, and its stage on a projector. */
export async function setUp(exchange: Exchange, viewport = FULL_HD, search = '') {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher', 'Wren', 'Curlew']);
  const hall = await openHall(exchange.url, workshop);
  const stage = await openStage(exchange, workshop.id, await hall.stageKey(), viewport, search);
  return { workshop, hall, ...stage };
}

export async function openStage(
  exchange: Exchange,
  id: string,
  key: string,
  viewport = FULL_HD,
  search = '',
) {
  const person = await exchange.browser(viewport);
  await person.page.goto(`${exchange.url}/w/${id}/stage${search}#key=${key}`);
  await expect(person.page.locator('main[data-scene]')).toBeVisible();
  return person;
}

export const show = (hall: Hall, card: string) =>
  hall.plan((plan) => run.setSpotlight(plan, 'test', { kind: 'card', card, at: Date.now() }));
export const choose = (hall: Hall, scene: Parameters<typeof run.setStage>[2]) =>
  hall.plan((plan) => run.setStage(plan, 'test', scene));
export const columns = (page: Page) => page.locator('.wall__words').allTextContents();
