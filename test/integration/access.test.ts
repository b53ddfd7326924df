import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { JoinView, Me } from '../../shared/protocol/http.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

const TOKEN = 'r'.repeat(43);

describe('ways into a workshop', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const me = (who: { ask: ReturnType<typeof visitor>['ask'] }) =>
    who.ask<Me>('GET', `/api/workshops/${workshop.id}/me`);
  const closeCode = async (path: string, cookie = '') =>
    (await openWire(server.url, path, { cookie })).closed;

  it('[J1] a facilitator starts, enters, and is told who they are', async () => {
    const { status, body } = await me(workshop.facilitator);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'facilitator', tables: workshop.tables });
    expect(body.workshop).toMatchObject({ title: 'Eastmere', joinCode: workshop.joinCode });
  });

  it('[J1] asks for the create key where there is one', async () => {
    const guarded = await startTestServer({ config: { createKey: 'sesame' } });
    const request = { title: 'T', format: 'empty', tables: ['Heron'] };
    const refused = await visitor(guarded.url).ask('POST', '/api/workshops', request);
    expect(refused).toMatchObject({ status: 403, body: { code: 'create-key-needed' } });
    const started = await visitor(guarded.url).ask('POST', '/api/workshops', {
      ...request,
      createKey: 'sesame',
    });
    expect(started.status).toBe(201);
    await guarded.stop();
  });

  it('[J2] a code works however it is typed', async () => {
    const { joinCode } = workshop;
    for (const typed of [
      joinCode,
      joinCode.toLowerCase(),
      `${joinCode.slice(0, 3)}-${joinCode.slice(3)}`,
      ` ${joinCode} `,
    ]) {
      const { body } = await visitor(server.url).ask<JoinView>(
        'GET',
        `/api/join/${encodeURIComponent(typed)}`,
      );
      expect(body).toMatchObject({ id: workshop.id, title: 'Eastmere' });
      expect(body.tables.map(({ name, here }) => [name, here])).toEqual([
        ['Heron', 0],
        ['Wren', 0],
      ]);
    }
  });

  it('[J4] the cookie is HttpOnly, Lax and, behind https, Secure', async () => {
    const path = `/api/workshops/${workshop.id}/join`;
    const person = { name: 'Priya', tableId: workshop.tables[0]?.id, joinCode: workshop.joinCode };
    const plain = await visitor(server.url).ask('POST', path, person);
    expect(plain.headers.get('set-cookie')).toMatch(
      /^sx_[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await startTestServer({
      storage: server.storage,
      config: { publicUrl: new URL('https://exchange.example') },
    });
    const behind = await visitor(secure.url).ask('POST', path, person);
    expect(behind.headers.get('set-cookie')).toMatch(/; Secure/);
    await secure.stop();
  });

  it('[J4] writes who joined into the plan', async () => {
    const participant = await workshop.join({ name: '  Priya   Shah ', organisation: 'Wrenfield' });
    const plan = await openWire(server.url, `${workshop.id}/plan`, { cookie: participant.cookie() });
    await plan.until(() => plan.doc.getMap('people').has(participant.id));
    expect(plan.doc.getMap('people').get(participant.id)).toMatchObject({
      name: 'Priya Shah',
      organisation: 'Wrenfield',
      kind: 'participant',
      tableId: workshop.tables[0]?.id,
    });
  });

  it('[J6] a rejoin code brings back the same person on another device', async () => {
    const first = await workshop.join({ rejoinToken: TOKEN });
    const device = visitor(server.url);
    const path = `/api/workshops/${workshop.id}/rejoin`;
    const answer = await device.ask<{ participantId: string }>('POST', path, { rejoinToken: TOKEN });
    expect(answer).toMatchObject({ status: 200, body: { participantId: first.id } });
    expect((await me(device)).body).toMatchObject({ personId: first.id, name: 'Priya' });
    expect((await me(first)).status).toBe(200);
    const wrong = await device.ask('POST', path, { rejoinToken: 'x'.repeat(43) });
    expect(wrong).toMatchObject({ status: 404, body: { code: 'unknown-rejoin-code' } });
  });

  it('[J6] joining sent twice with one token is one participant', async () => {
    const [a, b] = await Promise.all([
      workshop.join({ rejoinToken: TOKEN }),
      workshop.join({ rejoinToken: TOKEN }),
    ]);
    expect(a.id).toBe(b.id);
    expect((await me(b)).body.personId).toBe(a.id);
  });

  it('[J7] a hall of 200 joins from one address', async () => {
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, n) => workshop.join({ name: `Person ${n}` })),
    );
    expect(new Set(people.map(({ id }) => id)).size).toBe(200);
  });

  it('[J7] slows wrong codes down, and lets right ones through all the same', async () => {
    const guesser = visitor(server.url);
    const answers: number[] = [];
    for (let n = 0; n < 40; n += 1) answers.push((await guesser.ask('GET', '/api/join/AAAAAA')).status);
    expect(answers.slice(0, 29)).toEqual(Array.from({ length: 29 }, () => 404));
    expect(answers.at(-1)).toBe(429);
    const refused = await guesser.ask('GET', '/api/join/AAAAAA');
    expect(refused.body.code).toBe('too-many-attempts');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await workshop.join()).id).toBeTruthy();
  });

  it('[J9] deleting ends the sockets, the grants and the code at once', async () => {
    const participant = await workshop.join();
    const open = await openWire(server.url, `${workshop.id}/plan`, { cookie: participant.cookie() });
    await open.until(() => open.saved === 1);
    const refused = await participant.ask('DELETE', `/api/workshops/${workshop.id}`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const { status } = await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}`);
    expect(status).toBe(204);
    expect(await open.closed).toBe(4410);
    expect((await me(participant)).body).toMatchObject({ code: 'unknown-workshop' });
    expect(await closeCode(`${workshop.id}/plan`, participant.cookie())).toBe(4401);
    const { body } = await participant.ask('GET', `/api/join/${workshop.joinCode}`);
    expect(body.code).toBe('unknown-code');
  });

  it('[C2] without a cookie, or with that of another workshop, there is nothing', async () => {
    const other = await startWorkshop(server.url, 'Westmere');
    const stranger = await other.join();
    expect(await closeCode(`${workshop.id}/plan`)).toBe(4401);
    expect(await closeCode(`${workshop.id}/plan`, stranger.cookie())).toBe(4401);
    expect(await closeCode('nowhere/plan', stranger.cookie())).toBe(4401);
    const forged = stranger.cookie().replace(other.id, workshop.id);
    expect(await closeCode(`${workshop.id}/plan`, forged)).toBe(4401);
    expect((await stranger.ask('GET', `/api/workshops/${workshop.id}/me`)).status).toBe(401);
    expect((await stranger.ask('DELETE', `/api/workshops/${workshop.id}`)).status).toBe(401);
  });

  it('[J5] a document the workshop does not have is refused', async () => {
    const cookie = (await workshop.join()).cookie();
    for (const document of ['table/nowhere', 'secrets', 'table', 'plan/x', 'table/..%2Fplan']) {
      expect(await closeCode(`${workshop.id}/${document}`, cookie)).toBe(4403);
    }
  });

  it.each([
    ['http://evil.example', 403],
    ['null', 403],
  ])('[J8] refuses a change and an upgrade from %s', async (origin, status) => {
    const answer = await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}`, undefined, {
      origin,
    });
    expect(answer).toMatchObject({ status, body: { code: 'wrong-origin' } });
    const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${workshop.id}/plan`, {
      headers: { origin, cookie: workshop.facilitator.cookie() },
    });
    const refused = await new Promise<number>((resolve) => {
      ws.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      ws.on('error', () => {});
    });
    expect(refused).toBe(403);
    expect((await me(workshop.facilitator)).status).toBe(200);
  });

  it('[J8] allows its own origin', async () => {
    const cookie = workshop.facilitator.cookie();
    const wire = await openWire(server.url, `${workshop.id}/plan`, { cookie, origin: server.url });
    await wire.until(() => wire.saved === 1);
  });

  it.each([
    ['wrong JSON', '{"title":', 400],
    ['a list', '[]', 400],
    ['an oversized title', { title: 'x'.repeat(121), format: 'a', tables: ['a'] }, 400],
    ['no tables', { title: 'x', format: 'a', tables: [] }, 400],
    ['too many tables', { title: 'x', format: 'a', tables: Array.from({ length: 101 }, () => 'a') }, 400],
    ['an empty name', { title: ' ', format: 'a', tables: ['a'] }, 400],
  ])('[L2] answers %s with a problem document', async (_, body, status) => {
    const answer = await visitor(server.url).ask('POST', '/api/workshops', body);
    expect(answer).toMatchObject({ status, body: { code: 'bad-request', status } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.detail).toMatch(/Nothing was changed/);
  });

  it('names the field that was not understood', async () => {
    const { body } = await visitor(server.url).ask('POST', '/api/workshops', {
      title: 'x',
      format: 'a',
      tables: 1,
    });
    expect(body.detail).toContain('tables');
  });

  it('knows no table, workshop or address that does not exist', async () => {
    const person = { name: 'Priya', tableId: 'nowhere', joinCode: workshop.joinCode };
    const join = await visitor(server.url).ask('POST', `/api/workshops/${workshop.id}/join`, person);
    expect(join).toMatchObject({ status: 404, body: { code: 'unknown-table' } });
    const nowhere = await visitor(server.url).ask('POST', '/api/workshops/nowhere/join', person);
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'unknown-workshop' } });
    const address = await visitor(server.url).ask('GET', '/api/nothing');
    expect(address).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('a wrong facilitator key opens nothing', async () => {
    const answer = await visitor(server.url).ask('POST', `/api/workshops/${workshop.id}/enter`, {
      key: 'guess',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-key' } });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('logs no name, code or secret', async () => {
    const participant = await workshop.join({ name: 'Unmistakable' });
    const wire = await openWire(server.url, `${workshop.id}/plan`, { cookie: participant.cookie() });
    wire.send('text');
    await wire.closed;
    const log = server.logged.join('\n');
    expect(log).not.toContain('Unmistakable');
    expect(log).not.toContain(workshop.joinCode);
    expect(log).not.toContain(participant.cookie().split('=')[1]);
  });
});
