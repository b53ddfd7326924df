/** One browser after the other: requests that name whom they speak for, and browsers that leave. SPEC section D. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Me, OwnBallot } from '../../shared/protocol/http.ts';
import { sealedDesk } from '../support/sealed.ts';
import { startTestServer } from '../support/server.ts';
import { newTicket } from '../support/thoughts.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let workshop: TestWorkshop;
let path: string;
beforeEach(async () => {
  server = await startTestServer();
  workshop = await startWorkshop(server.url);
  path = `/api/workshops/${workshop.id}`;
});
afterEach(() => server.stop());

const as = (person: string) => ({ 'x-exchange-person': person });
const meOf = async (who: Visitor) => (await who.ask<Me>('GET', `${path}/me`)).body;
const token = (sign: string) => sign.repeat(43);

it('[D1] what a tab of the person before sends is refused, whatever it is, and nothing of it is kept', async () => {
  const [before, now] = [await workshop.join({ name: 'Asha' }), await workshop.join({ name: 'Bela' })];
  const table = workshop.tables[0]?.id ?? '';
  const desk = sealedDesk(server.url, workshop.id);
  const thought = { ticket: newTicket(), step: 'pause', table, named: true, text: 'Mine' };
  const rating = { person: now.id, ballot: { matters: 4 } };
  const requests = (person: string) =>
    [
      () => now.ask('PUT', `${path}/thoughts`, thought, as(person)),
      () => now.ask('POST', `${path}/thoughts/take-back`, { ticket: thought.ticket }, as(person)),
      () => now.ask('PUT', `${path}/ballots/rating/ownership-2`, rating, as(person)),
      () => now.ask('GET', `${path}/ballots`, undefined, as(person)),
    ] as const;
  for (const request of requests(before.id)) {
    const { status, body } = await request();
    expect([status, body.code]).toEqual([409, 'somebody-else']);
  }
  for (const answer of [await desk.put(now, new Uint8Array([1]), as(before.id))])
    expect([answer.status, answer.code]).toEqual([409, 'somebody-else']);
  expect((await now.ask<OwnBallot[]>('GET', `${path}/ballots`)).body).toEqual([]);
  expect((await desk.get(now)).status).toBe(204);

  for (const request of requests(now.id)) expect((await request()).status).toBeLessThan(300);
  expect((await desk.put(now, new Uint8Array([1]), as(now.id))).status).toBe(204);
  expect((await now.ask<OwnBallot[]>('GET', `${path}/ballots`)).body).toHaveLength(1);
});

it('[D1] a rejoin that names a person lets in nobody else and leaves the cookie alone', async () => {
  await workshop.join({ name: 'Asha', rejoinToken: token('a') });
  const bela = await workshop.join({ name: 'Bela', rejoinToken: token('b') });
  const refused = await bela.ask('POST', `${path}/rejoin`, { rejoinToken: token('a') }, as(bela.id));
  expect([refused.status, refused.body.code]).toEqual([409, 'somebody-else']);
  expect(refused.headers.getSetCookie()).toEqual([]);
  expect((await meOf(bela)).name).toBe('Bela');
  const own = await bela.ask('POST', `${path}/rejoin`, { rejoinToken: token('b') }, as(bela.id));
  expect(own.status).toBe(200);
  // Without a name it is as before.
  expect((await bela.ask('POST', `${path}/rejoin`, { rejoinToken: token('a') })).status).toBe(200);
  expect((await meOf(bela)).name).toBe('Asha');
});

it('[D2] leaving ends one browser’s grant for good, and nothing else of the person', async () => {
  const phone = await workshop.join({ name: 'Asha', rejoinToken: token('a') });
  const laptop = visitor(server.url);
  await laptop.ask('POST', `${path}/rejoin`, { rejoinToken: token('a') });
  const copied = laptop.cookie();
  const left = await laptop.ask('POST', `${path}/leave`);
  expect(left.status).toBe(204);
  expect(laptop.cookie()).toBe('');
  const withCopy = await fetch(`${server.url}${path}/me`, { headers: { cookie: copied } });
  expect(withCopy.status).toBe(401);
  expect((await meOf(phone)).personId).toBe(phone.id);
  expect((await laptop.ask('POST', `${path}/rejoin`, { rejoinToken: token('a') })).status).toBe(200);
  expect((await meOf(laptop)).personId).toBe(phone.id);
  // Again, by a stranger, and where no workshop is: there is nothing to end.
  for (const who of [laptop, laptop, visitor(server.url)])
    expect((await who.ask('POST', `${path}/leave`)).status).toBe(204);
  expect((await laptop.ask('POST', '/api/workshops/nowhere/leave')).status).toBe(204);
});

it('[D2] a cookie of one workshop ends nothing in another', async () => {
  const asha = await workshop.join();
  const other = await startWorkshop(server.url, 'Westmere');
  const [, secret = ''] = asha.cookie().split('=');
  const forged = { cookie: `sx_${other.id}=${secret}` };
  const left = await fetch(`${server.url}/api/workshops/${other.id}/leave`, {
    method: 'POST',
    headers: forged,
  });
  expect(left.status).toBe(204);
  expect((await meOf(asha)).personId).toBe(asha.id);
});
