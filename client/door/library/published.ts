/**
 * What workshops published on this server, fetched when the library is opened. Everything else is there without it.
 * @module
 */
import type { LibraryItem } from '../../../shared/library/item.ts';
import { publishedItem } from '../../../shared/library/published.ts';
import { publishingApi } from '../../app/requests/publishing-api.ts';

/** So many pages of fifty are listed: more than anybody looks through, and a few seconds on a slow link. */
const PAGES = 20;

/** Fetches the newest. @throws when the server cannot be reached */
export async function publishedItems(): Promise<readonly LibraryItem[]> {
  const items: LibraryItem[] = [];
  let from: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await publishingApi.page(from);
    if (!answer.ok) throw new Error(answer.trouble.title);
    items.push(...answer.value.stories.map(publishedItem));
    from = answer.value.next;
    if (from === undefined) break;
  }
  return items;
}

export type One = { item: LibraryItem } | 'taken-back' | 'unknown' | 'unreachable';

/** Fetches one by its id, or says why it is not there. */
export async function publishedOne(id: string): Promise<One> {
  const answer = await publishingApi.one(id);
  if (answer.ok) return { item: publishedItem(answer.value) };
  const { code } = answer.trouble;
  return code === 'story-taken-back' ? 'taken-back' : code === 'not-found' ? 'unknown' : 'unreachable';
}
