/**
 * The workshop that a facilitator's page says is ready.
 * @module
 */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';

/** Reads the join code, and out of the facilitator's own link the id and the key. */
export async function startedIn(page: Page): Promise<Omit<CreatedWorkshop, 'tables'>> {
  const joinCode = (await page.locator('.invite__code').textContent()) ?? '';
  const link = new URL(await page.getByRole('textbox', { name: 'Your own link' }).inputValue());
  const [, id = ''] = /\/w\/([^/]+)/.exec(link.pathname) ?? [];
  const facilitatorKey = new URLSearchParams(link.hash.slice(1)).get('key') ?? '';
  return { id, joinCode, facilitatorKey };
}
