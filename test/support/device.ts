/**
 * What a browser keeps, as somebody with tools would look for it: databases and storage, and everything a page shows.
 * @module
 */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';

/** Everything IndexedDB holds on this device, as text. */
export const inDatabases = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    let text = '';
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name!));
      for (const store of db.objectStoreNames) {
        for (const value of await done(db.transaction(store).objectStore(store).getAll())) {
          text += value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
        }
      }
      db.close();
    }
    return text;
  });

/** Everything this browser keeps, in clear. */
export const onDevice = async (page: Page): Promise<string> =>
  (await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))) + (await inDatabases(page));

/** The personal code that a browser keeps; blank when it keeps none. */
export const keptCode = (page: Page, { id }: CreatedWorkshop): Promise<string> =>
  page.evaluate((start) => {
    const key = Object.keys(localStorage).find((each) => each.startsWith(start));
    return key ? (JSON.parse(localStorage.getItem(key) ?? '""') as string) : '';
  }, `rejoin:${id}:`);

/** Watches every page of a browser for words, from its first frame on. Returns what has been seen so far. */
export async function watchFor(page: Page, words: readonly string[]): Promise<() => readonly string[]> {
  const seen: string[] = [];
  await page.context().exposeFunction('sawWords', (word: string) => seen.push(word));
  await page.context().addInitScript((wanted) => {
    const look = () => {
      const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')];
      const text = [document.body?.innerText ?? '', ...fields.map(({ value }) => value)].join('\n');
      for (const word of wanted)
        if (text.includes(word)) (window as unknown as { sawWords(word: string): void }).sawWords(word);
      requestAnimationFrame(look);
    };
    look();
  }, words);
  return () => seen;
}
