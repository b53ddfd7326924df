/**
 * A workshop that was started just now: this browser is let in, and the page `/start` shows how everybody else gets in.
 * @module
 */
import type { CreatedWorkshop } from '../../../shared/protocol/http.ts';
import { rememberVisit } from '../../device/visits.ts';
import { api } from '../api.ts';

/** What the page `/start` shows of it, kept in that entry of the browser's history. */
export type Started = { id: string; title: string; joinCode: string; facilitatorKey: string };

/**
 * Lets this browser in at once, so that a tab closed by accident costs nothing. If that fails, the link still works.
 * @param known what it is called, and who runs it; the server is asked for a title that the page does not know
 */
export async function enterStarted(
  { id, joinCode, facilitatorKey }: CreatedWorkshop,
  known: { title?: string; host?: string } = {},
): Promise<Started> {
  const entered = await api.enter(id, facilitatorKey, known.host);
  const me = known.title === undefined && entered.ok ? await api.me(id) : undefined;
  const title = known.title ?? (me?.ok ? me.value.workshop.title : 'The workshop');
  if (entered.ok) rememberVisit({ id, title });
  return { id, title, joinCode, facilitatorKey };
}
