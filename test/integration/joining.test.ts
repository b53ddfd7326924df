import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE_ALPHABET } from '../../server/access/join-code.ts';
import type { JoinView, Me, NewKey } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';

const TOKEN = 'r'.repeat(43);

describe('joining', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const wish = (more: object = {}) => ({ name: 'Tom', tableId: workshop.tables[0]?.id, ...more });
  const join = (more?: object, who = visitor(server.url)) => who.ask('POST', path('join'), wish(more));

  it('[J10] needs the code, which is looked at as people type it', async () => {
    expect(await join()).toMatchObject({ status: 403, body: { code: 'join-code-needed' } });
    for (const joinCode of ['', 'ACDEFG', `${workshop.joinCode}A`])
      expect(await join({ joinCode })).toMatchObject({ status: 403, body: { code: 'wrong-join-code' } });
    const typed = `${workshop.joinCode.slice(0, 3)} - ${workshop.joinCode.slice(3)}`.toLowerCase();
    expect((await join({ joinCode: typed })).status).toBe(201);
  });

  it('[J10] somebody who is in already, or shows a code of their own, needs no other', async () => {
    const ann = visitor(server.url);
    await join({ joinCode: workshop.joinCode, rejoinToken: TOKEN }, ann);
    expect((await join({ name: 'Bela' }, ann)).status).toBe(201);
    expect((await join({ rejoinToken: TOKEN })).status).toBe(201);
  });

  it('[J11] a changed code lets nobody in who was taken out, and keeps everybody who is in', async () => {
    const [tom, ann] = [
      await workshop.join({ name: 'Tom', rejoinToken: TOKEN }),
      await workshop.join({ name: 'Ann' }),
    ];
    expect(await tom.ask('POST', path('keys'), { which: 'join' })).toMatchObject({ status: 403 });
    await workshop.facilitator.ask('DELETE', path(`people/${tom.id}`));
    const { status, body } = await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which: 'join' });
    expect(status).toBe(201);
    expect(body.key).not.toBe(workshop.joinCode);
    for (const more of [{}, { joinCode: workshop.joinCode }, { rejoinToken: TOKEN }])
      expect((await join(more, tom)).status).toBe(403);
    expect((await visitor(server.url).ask('GET', `/api/join/${workshop.joinCode}`)).status).toBe(404);
    const { body: me } = await ann.ask<Me>('GET', path('me'));
    expect(me.workshop.joinCode).toBe(body.key);
    expect((await join({ joinCode: body.key }, tom)).status).toBe(201);
  });

  it('[J14] a closed door lets nobody new in; people with a code of their own and facilitators come back', async () => {
    const [tom, facilitator] = [
      await workshop.join({ name: 'Tom', rejoinToken: TOKEN }),
      workshop.facilitator,
    ];
    const door = (open: boolean, who: Visitor = facilitator) => who.ask('PUT', path('door'), { open });
    expect(await door(false, tom)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await door(false)).status).toBe(204);
    const { joinCode } = workshop;
    // Neither by the code, nor on a browser of somebody who is in, nor with a code that is known to nobody.
    for (const [more, who] of [
      [{ joinCode }, visitor(server.url)],
      [{ joinCode, rejoinToken: 's'.repeat(43) }, visitor(server.url)],
      [{ name: 'Bela' }, tom],
      [{ joinCode, name: 'Bela' }, facilitator],
    ] as const) {
      expect(await join(more, who)).toMatchObject({ status: 403, body: { code: 'door-closed' } });
    }
    expect((await join({ joinCode: 'ACDEFG' })).body.code).toBe('wrong-join-code');
    const view = async () => (await visitor(server.url).ask<JoinView>('GET', `/api/join/${joinCode}`)).body;
    expect((await view()).door?.title).toMatch(/closed/);
    const back = visitor(server.url);
    expect((await back.ask('POST', path('rejoin'), { rejoinToken: TOKEN })).status).toBe(200);
    expect((await join({ rejoinToken: TOKEN })).status).toBe(201);
    const colleague = visitor(server.url);
    expect((await colleague.ask('POST', path('enter'), { key: workshop.facilitatorKey })).status).toBe(200);
    expect((await colleague.ask<Me>('GET', path('me'))).body.kind).toBe('facilitator');
    expect((await door(true)).status).toBe(204);
    expect(await view()).not.toHaveProperty('door');
    expect((await join({ joinCode })).status).toBe(201);
  });

  it('[J10] two people of one name are told apart', async () => {
    const names = [];
    for (const name of ['Tom', 'tom', 'Tom', 'Tom (2)']) {
      const person = await workshop.join({ name });
      names.push((await person.ask<Me>('GET', path('me'))).body.name);
    }
    expect(names).toEqual(['Tom', 'tom (2)', 'Tom (3)', 'Tom (2) (2)']);
  });

  it('[J11] 200 people join at once, and a script that goes on joining is held up', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => join({ joinCode: workshop.joinCode, name: `Person ${n}` })),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const more = await Promise.all(
      Array.from({ length: LIMITS.joinBurst }, () => join({ joinCode: workshop.joinCode })),
    );
    const refused = more.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused[0]).toMatchObject({ body: { code: 'joining-busy' } });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('[J7] everybody with the right code gets in beside somebody who guesses from the same network', async () => {
    const stop = guess(server.url);
    const codes = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const who = visitor(server.url);
        const found = await who.ask('GET', `/api/join/${workshop.joinCode}`);
        return [found.status, (await join({ joinCode: workshop.joinCode }, who)).status];
      }),
    );
    const entered = await visitor(server.url).ask('POST', path('enter'), { key: workshop.facilitatorKey });
    const guesses = await stop();
    expect(codes.every(([found, joined]) => found === 200 && joined === 201)).toBe(true);
    expect(entered.status).toBe(200);
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(guesses).not.toContain(200);
  });
});

/** Guesses codes over a few connections, as fast as it is answered, until told to stop. Resolves with the answers. */
function guess(url: string): () => Promise<number[]> {
  const answers: number[] = [];
  const going = new AbortController();
  let n = 0;
  const next = () => {
    n += 1;
    const letters = Array.from({ length: 6 }, (_, place) => CODE_ALPHABET[(n * (place + 3)) % 24]);
    return new Promise<void>((resolve) => {
      httpRequest(`${url}/api/join/${letters.join('')}`, (response) => {
        answers.push(response.statusCode ?? 0);
        response.resume().on('end', resolve);
      })
        .on('error', () => resolve())
        .end();
    });
  };
  const loops = Array.from({ length: 20 }, async () => {
    while (!going.signal.aborted) await next();
  });
  return async () => {
    going.abort();
    await Promise.all(loops);
    return answers;
  };
}
