import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addOrganisations, addTies, removeFromMap } from '../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import {
  type Doc,
  type MapDoc,
  noteFragment,
  readDocument,
  root,
  type TableDoc,
} from '../../shared/model/document.ts';
import { addAction } from '../../shared/model/table/action-edits.ts';
import { addResponse, removeResponse, responseText } from '../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { LossGroup, Problem, RestorePoint } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

type Person = Visitor & { id: string };

const words = (n: number) => `What the nurseries of ward ${n} would need first`;

describe('what was taken away', () => {
  let storage: Storage;
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let [ann, eve]: Person[] = [];
  beforeEach(async () => {
    storage = { ...memoryStorage(), close: async () => {} };
    server = await startTestServer({ storage });
    workshop = await startWorkshop(server.url);
    [ann, eve] = [await workshop.join({ name: 'Ann' }), await workshop.join({ name: 'Eve' })];
  });
  afterEach(() => server.stop());

  const tableId = () => workshop.tables[0]?.id ?? '';
  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const table = (who: Person | undefined): Promise<Wire<TableDoc>> =>
    openWire(server.url, `${workshop.id}/table/${tableId()}` as const, { cookie: who?.cookie() ?? '' });
  const map = (who: Person | undefined): Promise<Wire<MapDoc>> =>
    openWire(server.url, `${workshop.id}/map/${tableId()}` as const, { cookie: who?.cookie() ?? '' });
  const edit = async <D extends Doc>(wire: Wire<D>, change: (doc: D) => void) => {
    await wire.until(() => wire.saved >= 1);
    const n = wire.edit(change);
    await wire.until(() => wire.saved >= n);
  };
  /** By the address of the server that runs now: it may be another one than at first. */
  const ask = async <T>(who: Visitor | undefined, rest: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${server.url}${path(rest)}`, {
      headers: { cookie: who?.cookie() ?? '', 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
  const losses = (who: Visitor | undefined) => ask<LossGroup[]>(who, `losses?table=${tableId()}`);
  const bringBack = (who: Visitor | undefined, group: LossGroup | undefined) => {
    const { person, from: since, to: until } = group!;
    const asked = { table: tableId(), person, since, until };
    return ask<{ back: number }>(who, 'losses/bring-back', asked);
  };
  const view = ({ doc }: Wire<TableDoc>) => readDocument<'table'>(doc, TABLE_ROOTS);
  const add = (doc: TableDoc, n: number, who: Person | undefined) =>
    addResponse(doc, 'test', {
      id: `r${n}`,
      card: 's1',
      text: words(n),
      author: { id: who?.id ?? '', name: 'Ann' },
      at: n,
    });
  /** Ann's table with so many responses, and Eve's copy of it. */
  const written = async (count: number) => {
    const mine = await table(ann);
    await edit(mine, (doc) => {
      for (let n = 0; n < count; n += 1) add(doc, n, ann);
    });
    const hers = await table(eve);
    await hers.until(() => Object.keys(view(hers).responses).length === count);
    return [mine, hers] as const;
  };

  it('[Z1] [Z2] [Z3] fifty keys deleted outright by a stock client are listed, and come back as they were', async () => {
    const [mine, hers] = await written(50);
    const before = view(mine);
    await edit(hers, (doc) =>
      doc.transact(() => {
        for (let n = 0; n < 50; n += 1) root(doc, 'responses').delete(`r${n}`);
      }),
    );
    await mine.until(() => Object.keys(view(mine).responses).length === 0);
    const [group, ...rest] = await losses(ann);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ person: eve?.id, name: 'Eve', count: 50 });
    expect(group?.words).toHaveLength(LIMITS.lossesShown);
    expect(group?.words[0]).toBe(words(0));
    expect(await bringBack(ann, group)).toEqual({ back: 50 });
    await mine.until(() => Object.keys(view(mine).responses).length === 50);
    expect(view(mine)).toEqual(before);
    // They can be typed in again.
    await edit(mine, (doc) => responseText(doc, 'r7')?.insert(0, 'Ann: '));
    expect(await losses(ann)).toEqual([]);
    expect(await bringBack(ann, group)).toEqual({ back: 0 });
    expect(view(mine).responses['r7']?.text).toBe(`Ann: ${words(7)}`);
  });

  it('[Z1] [Z3] words emptied letter by letter come back in front of what stands there now', async () => {
    const [mine, hers] = await written(2);
    for (let left = words(0).length; left > 0; left -= 1)
      await edit(hers, (doc) => responseText(doc, 'r0')?.delete(left - 1, 1));
    await edit(mine, (doc) => responseText(doc, 'r0')?.insert(0, ' And lunch.'));
    await edit(hers, (doc) => responseText(doc, 'r1')?.delete(0, 5));
    const [group, ...rest] = await losses(ann);
    expect(rest).toEqual([]);
    // Correcting some letters is no loss.
    expect(group).toMatchObject({ name: 'Eve', count: 1, words: [words(0)] });
    expect(await bringBack(workshop.facilitator, group)).toEqual({ back: 1 });
    await mine.until(() => view(mine).responses['r0']?.text === `${words(0)} And lunch.`);
    expect(view(mine).responses['r1']?.text).toBe(words(1).slice(5));
    expect(await bringBack(ann, group)).toEqual({ back: 0 });
  });

  it('[Z1] [Z3] what was marked as taken away comes back, unless somebody else has seen to it', async () => {
    const [mine, hers] = await written(4);
    await edit(hers, (doc) => {
      for (const n of [0, 1, 2]) removeResponse(doc, 'test', `r${n}`, eve?.id ?? '');
    });
    // Ann brings one back herself, and takes it away herself.
    await mine.until(() => view(mine).responses['r2']?.removedBy !== undefined);
    await edit(mine, (doc) => (root(doc, 'responses').get('r0') as Y.Map<unknown>).delete('removedBy'));
    await edit(mine, (doc) => removeResponse(doc, 'test', 'r0', ann?.id ?? ''));
    const groups = await losses(ann);
    expect(groups.map(({ name, count }) => [name, count])).toEqual([['Eve', 2]]);
    expect(await bringBack(eve, groups[0])).toEqual({ back: 2 });
    await mine.until(() => view(mine).responses['r1']?.removedBy === undefined);
    expect(Object.values(view(mine).responses).filter(({ removedBy }) => removedBy)).toMatchObject([
      { id: 'r0', removedBy: ann?.id },
    ]);
  });

  it('[Z3] nothing that anybody wrote since is overwritten', async () => {
    const [mine, hers] = await written(2);
    await edit(mine, (doc) =>
      addAction(doc, 'test', { id: 'a', what: 'Call the head', who: 'Ann', by: 'May', card: 's1' }),
    );
    await hers.until(() => view(hers).actions['a'] !== undefined);
    await edit(hers, (doc) => {
      root(doc, 'responses').delete('r0');
      const action = root(doc, 'actions').get('a') as Y.Map<unknown>;
      action.set('what', '');
      action.delete('who');
      action.set('by', 7);
    });
    await mine.until(() => view(mine).responses['r0'] === undefined);
    await edit(mine, (doc) => {
      addResponse(doc, 'test', {
        id: 'r0',
        card: 's1',
        text: 'Written anew',
        author: { id: ann?.id ?? '', name: 'Ann' },
        at: 9,
      });
      (root(doc, 'actions').get('a') as Y.Map<unknown>).set('what', 'Write to the head');
    });
    const [group] = await losses(ann);
    await bringBack(ann, group);
    await mine.until(() => view(mine).actions['a']?.who === 'Ann');
    expect(view(mine).actions['a']).toMatchObject({ what: 'Write to the head', who: 'Ann', by: 'May' });
    expect(view(mine).responses['r0']?.text).toBe('Written anew');
  });

  it('[Z1] one’s own things are no loss, and neither is a hand', async () => {
    const [mine, hers] = await written(2);
    await edit(hers, (doc) => root(doc, 'hands').set(eve?.id ?? '', 1));
    await edit(mine, (doc) => {
      root(doc, 'responses').delete('r0');
      responseText(doc, 'r1')?.delete(0, 20);
      root(doc, 'hands').delete(eve?.id ?? '');
    });
    await edit(hers, (doc) => root(doc, 'agreements').set(`r1/${eve?.id}`, true));
    await edit(hers, (doc) => root(doc, 'agreements').delete(`r1/${eve?.id}`));
    expect(await losses(ann)).toEqual([]);
  });

  it('[Z1] [Z3] a note that was emptied comes back, formats included', async () => {
    const mine = await table(ann);
    await edit(mine, (doc) => {
      const paragraph = new Y.XmlElement('paragraph');
      const text = new Y.XmlText();
      text.insert(0, 'We agreed on ');
      text.insert(13, 'two things', { strong: {} });
      paragraph.insert(0, [text]);
      noteFragment(doc, 'structures').insert(0, [paragraph]);
    });
    const note = () => noteFragment(mine.doc, 'structures').toString();
    const before = note();
    const hers = await table(eve);
    await hers.until(() => noteFragment(hers.doc, 'structures').length === 1);
    await edit(hers, (doc) => noteFragment(doc, 'structures').delete(0, 1));
    await mine.until(() => noteFragment(mine.doc, 'structures').length === 0);
    const [group] = await losses(ann);
    expect(group).toMatchObject({ count: 1, words: ['We agreed on two things'] });
    expect(await bringBack(ann, group)).toEqual({ back: 1 });
    await mine.until(() => noteFragment(mine.doc, 'structures').length === 1);
    expect(note()).toBe(before);
  });

  it('[Z1] [Z3] so it is on the map, with the way our pages take things off it and with deleted keys', async () => {
    const mine = await map(ann);
    await edit(mine, (doc) => {
      const school = (id: string) => ({
        id,
        kind: 'primary' as const,
        name: `School ${id}`,
        at: [1, 2] as const,
      });
      addOrganisations(doc, 'test', [school('a'), school('b'), school('c')]);
      addTies(doc, 'test', [
        { id: 't', from: 'a', to: 'b', kind: 'works-with', directed: false, strength: 2, when: 'now' },
      ]);
    });
    const read = () => readDocument<'map'>(mine.doc, MAP_ROOTS);
    const before = read();
    const hers = await map(eve);
    await hers.until(() => root(hers.doc, 'ties').has('t'));
    await edit(hers, (doc) => {
      removeFromMap(doc, 'test', { organisations: ['a'], ties: ['t'] }, eve?.id ?? '');
      root(doc, 'organisations').delete('b');
      root(doc, 'positions').delete('b');
    });
    await mine.until(() => read().organisations['b'] === undefined);
    const [group] = await losses(ann);
    expect(group).toMatchObject({ name: 'Eve', count: 4 });
    expect(await bringBack(ann, group)).toEqual({ back: 4 });
    await mine.until(() => read().organisations['b'] !== undefined);
    expect(read()).toEqual(before);
  });

  it('[Z2] a restart in between loses none of it', async () => {
    const [, hers] = await written(3);
    await edit(hers, (doc) => {
      root(doc, 'responses').delete('r0');
      responseText(doc, 'r1')?.delete(0, words(1).length);
    });
    await server.stop();
    server = await startTestServer({ storage });
    const again = await table(ann);
    const [group] = await losses(ann);
    expect(group).toMatchObject({ name: 'Eve', count: 2 });
    expect(await bringBack(ann, group)).toEqual({ back: 2 });
    await again.until(() => view(again).responses['r1']?.text === words(1));
    expect(view(again).responses['r0']?.text).toBe(words(0));
  });

  it('[Z1] an update that is tried elsewhere first is looked at like any other', async () => {
    const [mine, hers] = await written(2_500);
    await edit(hers, (doc) =>
      doc.transact(() => {
        for (let n = 0; n < 2_500; n += 1) root(doc, 'responses').delete(`r${n}`);
      }),
    );
    const [group] = await losses(ann);
    expect(group).toMatchObject({ count: 2_500 });
    expect(await bringBack(ann, group)).toEqual({ back: 2_500 });
    await mine.until(() => Object.keys(view(mine).responses).length === 2_500);
  }, 60_000);

  it('[Z4] the table’s people and facilitators see and undo it; nobody else does', async () => {
    const [, hers] = await written(1);
    await edit(hers, (doc) => root(doc, 'responses').delete('r0'));
    const stranger = await workshop.join({ name: 'Tom', tableId: workshop.tables[1]?.id ?? '' });
    const asked = { table: tableId(), person: eve?.id, since: 0 };
    for (const [method, where, body] of [
      ['GET', `losses?table=${tableId()}`, undefined],
      ['POST', 'losses/bring-back', asked],
    ] as const) {
      expect((await stranger.ask<Problem>(method, path(where), body)).body.code).toBe('not-allowed');
    }
    expect((await ann!.ask<Problem>('GET', path('losses?table=none'))).body.code).toBe('unknown-table');
    expect((await ann!.ask('POST', path('losses/bring-back'), { table: tableId() })).status).toBe(400);
    expect(await losses(workshop.facilitator)).toHaveLength(1);
    // Also once Eve was taken out.
    await workshop.facilitator.ask('DELETE', path(`people/${eve?.id}`));
    const [group] = await losses(ann);
    expect(await bringBack(ann, group)).toEqual({ back: 1 });
  });

  it('[H6] before something large goes there is a restore point that has it', async () => {
    const points = async () => (await workshop.facilitator.ask<RestorePoint[]>('GET', path('history'))).body;
    const [, hers] = await written(20);
    expect(await points()).toEqual([]);
    await edit(hers, (doc) =>
      doc.transact(() => {
        for (let n = 0; n < 20; n += 1) root(doc, 'responses').delete(`r${n}`);
      }),
    );
    const [point, ...rest] = await points();
    expect(rest).toEqual([]);
    const kept = await fetch(`${server.url}${path(`history/${point?.id}/table/${tableId()}`)}`, {
      headers: { cookie: workshop.facilitator.cookie() },
    });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await kept.arrayBuffer()));
    expect(doc.getMap('responses').size).toBe(20);
  });
});
