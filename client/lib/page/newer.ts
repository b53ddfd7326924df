import { within } from '../within.ts';

const ANSWER_WITHIN_MS = 5_000;

/**
 * Asks whether the server has another version of this app than the open page. The parts of the older one are then gone, and
 * trying again would not help. False while the server cannot be asked.
 */
export async function isNewerThere(): Promise<boolean> {
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src');
  if (!entry) return false;
  const answer = fetch('/', { cache: 'no-store' }).then((response) => (response.ok ? response.text() : ''));
  const page = await within(ANSWER_WITHIN_MS, answer).catch(() => '');
  // Anything else is a stranger's page, as a wireless network has before one signs in to it.
  return page.includes('id="app"') && !page.includes(entry);
}
