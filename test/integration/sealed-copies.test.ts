import { type PrivateDoc, newDocument } from '../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSealed, seal, sealingKey } from '../../client/activities/pause/private/seal.ts';
import {
  beginReflection,
  reflectionsIn,
  reflectionText,
} from '../../shared/activities/pause/model/reflections.ts';
import type { NewKey } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type SealedDesk, sealedDesk } from '../support/sealed.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';

describe('sealed copies', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let desk: SealedDesk;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    desk = sealedDesk(server.url, workshop.id);
  });
  afterEach(() => server.stop());

  const stageOf = async () => {
    const path = `/api/workshops/${workshop.id}`;
    const { body } = await workshop.facilitator.ask<NewKey>('POST', `${path}/keys`, { which: 'stage' });
    const stage = visitor(server.url);
    await stage.ask('POST', `${path}/enter`, { key: body.key });
    return stage;
  };
  const of = (...bytes: number[]) => new Uint8Array(bytes);

  it('[S1] are kept as they are and given back to their author alone, never from a cache', async () => {
    const [a, b] = [await workshop.join(), await workshop.join()];
    const nothing = await desk.get(a);
    expect([nothing.status, nothing.headers.get('etag')]).toEqual([204, null]);
    // Every byte there is: nothing on the way may take it for text.
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const put = await desk.put(a, bytes);
    expect([put.status, put.headers.get('etag'), put.bytes.length]).toEqual([204, '"1"', 0]);
    const got = await desk.get(a);
    expect([got.status, got.headers.get('etag')]).toEqual([200, '"1"']);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(put.headers.get('cache-control')).toBe('no-store');
    expect(got.bytes).toEqual(bytes);
    expect((await desk.get(b)).status).toBe(204);
    expect((await desk.put(b, of(1))).headers.get('etag')).toBe('"1"');
    expect((await desk.get(workshop.facilitator)).status).toBe(204);
    expect((await desk.put(workshop.facilitator, of(2))).status).toBe(204);
    expect((await desk.get(workshop.facilitator)).bytes).toEqual(of(2));
    expect((await desk.get(a)).bytes).toEqual(bytes);
  });

  it('[S1] a stage has none, and neither has a stranger', async () => {
    const stage = await stageOf();
    for (const answer of [await desk.get(stage), await desk.put(stage, of(1))])
      expect([answer.status, answer.code]).toEqual([403, 'not-allowed']);
    const stranger = visitor(server.url);
    for (const answer of [await desk.get(stranger), await desk.put(stranger, of(1))])
      expect([answer.status, answer.code]).toEqual([401, 'not-signed-in']);
    const elsewhere = sealedDesk(server.url, 'nowhere');
    expect((await elsewhere.get(await workshop.join())).code).toBe('unknown-workshop');
  });

  it('[S2] what another device wrote is not overwritten by one that did not see it', async () => {
    const a = await workshop.join();
    const refused = async (headers: Record<string, string>) => {
      const answer = await desk.put(a, of(9), headers);
      return [answer.status, answer.code];
    };
    const changed = [412, 'sealed-changed'];
    expect(await refused({ 'if-match': '"1"' })).toEqual(changed);
    expect((await desk.get(a)).status).toBe(204);
    expect((await desk.put(a, of(1), { 'if-none-match': '*' })).headers.get('etag')).toBe('"1"');
    expect(await refused({ 'if-none-match': '*' })).toEqual(changed);
    expect(await refused({ 'if-match': '"2"' })).toEqual(changed);
    expect((await desk.get(a)).bytes).toEqual(of(1));
    expect((await desk.put(a, of(2), { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect((await desk.put(a, of(3), { 'if-match': 'W/"2"' })).headers.get('etag')).toBe('"3"');
    expect((await desk.put(a, of(4))).headers.get('etag')).toBe('"4"');
    expect((await desk.get(a)).bytes).toEqual(of(4));
    const odd: Record<string, string>[] = [
      { 'if-match': '*' },
      { 'if-match': '"4", "5"' },
      { 'if-none-match': '"4"' },
      { 'if-match': '"4"', 'if-none-match': '*' },
    ];
    for (const headers of odd) expect(await refused(headers)).toEqual([400, 'bad-request']);
    expect((await desk.get(a)).headers.get('etag')).toBe('"4"');
  });

  it('[S3] [L2] have a limit of their own, and everything else keeps its own', async () => {
    const a = await workshop.join();
    expect((await desk.put(a, new Uint8Array(LIMITS.sealedBytes))).status).toBe(204);
    const tooLarge = await desk.put(a, new Uint8Array(LIMITS.sealedBytes + 1));
    expect([tooLarge.status, tooLarge.code]).toEqual([413, 'body-too-large']);
    // Without a length said beforehand, it is counted on the way.
    const unsized = await fetch(`${server.url}/api/workshops/${workshop.id}/sealed`, {
      method: 'PUT',
      headers: { cookie: a.cookie(), 'content-type': 'application/octet-stream' },
      body: new Blob([new Uint8Array(LIMITS.sealedBytes + 1)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(unsized.status).toBe(413);
    expect((await desk.get(a)).headers.get('etag')).toBe('"1"');
    const json = await a.ask('PUT', `/api/workshops/${workshop.id}/ballots/rating/c`, {
      person: 'x'.repeat(LIMITS.bodyBytes),
    });
    expect(json).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('[S3] are bytes, and some', async () => {
    const a = await workshop.join();
    for (const answer of [
      await desk.put(a, new Uint8Array()),
      await desk.put(a, 'x', { 'content-type': 'text/plain' }),
      await desk.put(a, '{}', { 'content-type': 'application/json' }),
    ])
      expect([answer.status, answer.code]).toEqual([400, 'bad-request']);
    expect((await desk.get(a)).status).toBe(204);
  });

  it('[S6] go with their author, who is somebody new when they come back', async () => {
    const [a, b] = [await workshop.join(), await workshop.join()];
    for (const who of [a, b]) await desk.put(who, of(1));
    await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}/people/${a.id}`);
    expect((await desk.get(a)).code).toBe('not-signed-in');
    expect((await desk.put(a, of(1))).code).toBe('not-signed-in');
    expect(await server.storage.sealed.get(workshop.id, a.id)).toBeUndefined();
    expect((await desk.get(b)).status).toBe(200);
  });

  it('[S5] an older copy that is offered again takes nothing away', async () => {
    const a = await workshop.join();
    const owner = { workshop: workshop.id, person: a.id };
    const key = await sealingKey('ABCDE-FGHJK-LMNPQ-RS', workshop.id);
    const laptop = newDocument('private');
    const write = (id: string, words: string) => {
      beginReflection(laptop, null, { id, step: 's', title: 'Pause', prompt: '', at: 0 });
      reflectionText(laptop, id)?.insert(0, words);
    };
    const save = async () => desk.put(a, await seal(key, Y.encodeStateAsUpdate(laptop), owner));
    const fetched = async (into: PrivateDoc) => {
      const opened = await openSealed(key, (await desk.get(a)).bytes, owner);
      Y.applyUpdate(into, opened ?? new Uint8Array([0, 0]));
      return reflectionsIn(into).map(({ text }) => text);
    };
    write('r1', 'Merganser');
    await save();
    const older = (await desk.get(a)).bytes;
    write('r2', 'Goldeneye');
    await save();
    // Whoever runs the server puts yesterday's copy back.
    await server.storage.sealed.put(workshop.id, a.id, older);
    expect(await fetched(laptop)).toEqual(['Merganser', 'Goldeneye']);
    await save();
    expect(await fetched(newDocument('private'))).toEqual(['Merganser', 'Goldeneye']);
  });
});
