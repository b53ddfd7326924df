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

  test('a link that went is told with one time, and a page that opened without one has none', () => {
    const [state, setState] = createSignal<SavedState>('opening');
    const since = createRoot(() => createSavedSignals(state).awaySince);
    const seen = (['offline', 'opening', 'saving', 'saved', 'unkept', 'offline', 'saving'] as const).map(
      (next) => (setState(next), since()),
    );
    expect(seen).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      expect.any(Number),
      seen[4],
      undefined,
    ]);
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

  /** The server as it will be, or as it is when it cannot be asked. */
  const serverSays = (answer: () => Response | Error) => {
    const asked = vi.fn(async () => {
      const said = answer();
      if (said instanceof Error) throw said;
      return said;
    });
    vi.stubGlobal('fetch', asked);
    return asked;
  };

  test('[F1] a document of a newer version is outdated once the server knows that version too', async () => {
    const { connection, told, outdated, end } = await opened();
    const asked = serverSays(() => Response.json({ now: 1, schema: SCHEMA + 1 }));
    told.length = 0;
    root(connection.doc, 'meta').set('schema', SCHEMA + 1);
    await vi.waitFor(() => expect(outdated()).toBe(true));
    expect(told).toContain('outdated true');
    expect(asked).toHaveBeenCalledWith('/api/time');
    end();
  });

  test.each([
    ['knows no such version', () => Response.json({ now: 1, schema: SCHEMA })],
    ['is of a time before it said so', () => Response.json({ now: 1 })],
    ['cannot be asked', () => new Error('no link')],
    ['fails', () => new Response('', { status: 500 })],
  ])('[F1] a number that anybody wrote locks nobody out while the server %s', async (_, answer) => {
    const { connection, outdated, untilSaved, end } = await opened();
    await untilSaved();
    const asked = serverSays(answer);
    root(connection.doc, 'meta').set('schema', 999);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await untilSaved();
    expect(outdated()).toBe(false);
    // Whoever changes it again and again does not have everybody ask again and again.
    for (const schema of [1_000, 'x', 1_001]) root(connection.doc, 'meta').set('schema', schema);
    await untilSaved();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(outdated()).toBe(false);
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
