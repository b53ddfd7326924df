/** What a page says about a document, as signals: they tell only of another answer. */
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSavedSignals, openDocument } from '../../../../../client/sync/document/live-document.ts';
import type { SavedState } from '../../../../../client/sync/document/saved.ts';
import { SCHEMA, root } from '../../../../../shared/model/document.ts';
import { addResponse } from '../../../../../shared/model/table/response-edits.ts';
import { tablePath } from '../../../../../shared/protocol/rooms.ts';
import { browserPage } from '../../../../support/browser-page.ts';
import { startTestServer } from '../../../../support/server.ts';
import { startWorkshop } from '../../../../support/visitor.ts';

describe('[P1] where one’s words are, as signals', () => {
  test('who only asks whether there is a link, or trouble, hears nothing of a keystroke', () => {
    const [state, setState] = createSignal<SavedState>('saved');
    const told = { saved: [] as string[], away: [] as boolean[], trouble: [] as boolean[] };
    createRoot(() => {
      const { saved, away, trouble } = createSavedSignals(state);
      createEffect(() => told.saved.push(saved()));
      createEffect(() => told.away.push(away()));
      createEffect(() => told.trouble.push(trouble()));
    });
    for (const next of ['saving', 'saving', 'saved'] as const) setState(next);
    expect(told).toEqual({ saved: ['saved', 'saving', 'saved'], away: [false], trouble: [false] });
    for (const next of ['late', 'offline', 'saved'] as const) setState(next);
    expect(told.away).toEqual([false, true, false]);
    expect(told.trouble).toEqual([false, true, false]);
  });
});

describe('a document on a page', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await server.stop();
  });

  /** Opens the first table's document; `told` is what its signals told, in order. */
  async function opened() {
    const workshop = await startWorkshop(server.url);
    const person = await workshop.join();
    const { globals } = browserPage(server.url, person.cookie());
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    return createRoot((end) => {
      const live = openDocument(tablePath(workshop.id, workshop.tables[0]!.id), { keep: false });
      const told: string[] = [];
      let look = () => {};
      createEffect(() => {
        told.push(live.saved());
        look();
      });
      createEffect(() => told.push(`closed ${live.closed()?.code}`));
      createEffect(() => told.push(`outdated ${live.outdated()}`));
      const untilSaved = () =>
        new Promise<void>((resolve) => {
          look = () => live.saved() === 'saved' && resolve();
          look();
        });
      return { ...live, told, untilSaved, end };
    });
  }

  test('an edit is saving, then saved, and tells nothing else', async () => {
    const { connection, told, untilSaved, end } = await opened();
    expect(told).toEqual(['opening', 'closed undefined', 'outdated false']);
    await untilSaved();
    told.length = 0;
    const author = { id: 'p', name: 'Priya' };
    addResponse(connection.doc, null, { id: 'a', card: 'c', text: 'Ask', author, at: 1 });
    await untilSaved();
    expect(told).toEqual(['saving', 'saved']);
    end();
  });

  test('a document of a newer version is outdated at once, with or without a word from the server', async () => {
    const { connection, told, outdated, end } = await opened();
    told.length = 0;
    root(connection.doc, 'meta').set('schema', SCHEMA + 1);
    expect(outdated()).toBe(true);
    expect(told).toContain('outdated true');
    end();
  });

  test('the end of its owner closes the connection', async () => {
    const { connection, untilSaved, end } = await opened();
    await untilSaved();
    const destroyed = vi.fn();
    // Each has timers of its own, which would run for as long as the page.
    connection.doc.on('destroy', destroyed);
    connection.awareness.on('destroy', destroyed);
    end();
    expect(destroyed).toHaveBeenCalledTimes(2);
  });
});
