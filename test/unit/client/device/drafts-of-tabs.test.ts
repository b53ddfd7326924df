/** Two tabs of one person do not overwrite each other's drafts, and none is lost with its tab. */
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const owner = { workshop: 'w', person: 'p' };

function storage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Proxy(methods as Storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      kept.has(String(key)) ? { enumerable: true, configurable: true } : undefined,
  });
}

/** Opens a tab: the device's storage is every tab's, the session's is its own. */
async function tab(session = storage()) {
  vi.stubGlobal('sessionStorage', session);
  vi.resetModules();
  const { createDrafts, draftsOf } = await import('../../../../client/device/drafts.ts');
  const drafts = createRoot(() => createDrafts(owner, 't', () => true));
  // The tab's name is read with the first draft.
  drafts.read('card');
  return { drafts, draftsOf };
}

beforeEach(() => void vi.stubGlobal('localStorage', storage()));
afterEach(() => void vi.unstubAllGlobals());

test('each keeps its own words, also over a reload', async () => {
  const session = storage();
  const [one, two] = [await tab(session), await tab()];
  one.drafts.keep('card', 'said in one');
  two.drafts.keep('card', 'said in two');
  expect([one.drafts.read('card'), two.drafts.read('card')]).toEqual(['said in one', 'said in two']);
  const before = JSON.parse(session.getItem('tab')!) as { id: string };
  session.setItem('tab', JSON.stringify({ ...before, open: false }));
  expect((await tab(session)).drafts.read('card')).toBe('said in one');
  // A copy of a tab that is still open is another tab.
  const copy = await tab(session);
  copy.drafts.keep('card', 'said in a copy');
  expect(one.drafts.read('card')).toBe('said in one');
  expect(one.draftsOf(owner).sort()).toEqual(['said in a copy', 'said in one', 'said in two']);
});

test('what a tab left is there in the next one, and gone once that has added it', async () => {
  (await tab()).drafts.keep('card', 'left behind');
  const { drafts } = await tab();
  expect(drafts.read('card')).toBe('left behind');
  drafts.keep('card', 'left behind, and more');
  drafts.keep('card', '');
  expect((await tab()).drafts.read('card')).toBe('');
});

test('what an older version kept is found', async () => {
  localStorage.setItem('draft:w:p:t:card', '"plain words"');
  const { drafts, draftsOf } = await tab();
  expect([drafts.read('card'), draftsOf(owner)]).toEqual(['plain words', ['plain words']]);
  drafts.keep('card', '');
  expect(draftsOf(owner)).toEqual([]);
});
