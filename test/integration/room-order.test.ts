import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedWorkshop, Me, NewKey } from '../../shared/protocol/http.ts';
import { type Storage, StorageError } from '../../server/storage/storage.ts';
import { holdNext } from '../support/hold.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const TOKEN = 'r'.repeat(43);

describe('what several people ask for at once', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let storage: Storage;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    storage = server.storage;
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const path = (rest = '') => `/api/workshops/${workshop.id}${rest && `/${rest}`}`;
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const wire = (who: Visitor, document: string) =>
    openWire(server.url, `${workshop.id}/${document}`, { cookie: who.cookie() });
  const me = (who: Visitor) => who.ask<Me>('GET', path('me'));
  const enter = async (key: string) => {
    const who = visitor(server.url);
    const { status } = await who.ask('POST', path('enter'), { key });
    return { ...who, status };
  };
  const personIn = (plan: Wire, id: string) =>
    plan.doc.getMap<Record<string, unknown>>('people').get(id) as Record<string, unknown>;
  /** Time for what was sent just now to be dealt with, if nothing holds it up. */
  const aWhile = async (...sent: Promise<unknown>[]) => {
    for (let n = 0; n < 5; n += 1)
      await Promise.race([Promise.all(sent), visitor(server.url).ask('GET', '/api/time')]);
  };
  const remove = (by: Visitor, id: string) => by.ask('DELETE', path(`people/${id}`));
  const renew = (by: Visitor, signOut: boolean) =>
    by.ask<NewKey>('POST', path('keys'), { which: 'facilitator', signOut });

  it('[F9] [F4] a removal behind a seat that takes long: removed, without a seat', async () => {
    const participant = await workshop.join();
    const plan = await wire(workshop.facilitator, 'plan');
    const held = holdNext(storage.registry, 'seat', 'after');
    const seating = participant.ask('PUT', path(`people/${participant.id}/seat`), { tableId: tableId(1) });
    await held.asked;
    const removal = remove(workshop.facilitator, participant.id);
    await aWhile(removal);
    held.release();
    expect([(await seating).status, (await removal).status]).toEqual([204, 204]);
    await plan.until(() => personIn(plan, participant.id)['removed'] === true);
    // Everything said before this has arrived when this has.
    const last = await workshop.join();
    await plan.until(() => personIn(plan, last.id) !== undefined);
    expect(personIn(plan, participant.id)).toEqual({ name: 'Priya', kind: 'participant', removed: true });
    expect(await storage.registry.person(workshop.id, participant.id)).toBeUndefined();
  });

  it('[F9] [F7] whoever joins a table that is being taken away has no seat, in the registry as in the plan', async () => {
    const held = holdNext(storage.registry, 'addPerson', 'before');
    const joining = workshop.join();
    await held.asked;
    const removal = workshop.facilitator.ask('DELETE', path(`tables/${tableId(0)}`));
    await aWhile(removal);
    held.release();
    const { id } = await joining;
    expect((await removal).status).toBe(204);
    expect(await storage.registry.person(workshop.id, id)).not.toHaveProperty('tableId');
    const plan = await wire(workshop.facilitator, 'plan');
    await plan.until(() => personIn(plan, id) !== undefined);
    expect(personIn(plan, id)).not.toHaveProperty('tableId');
  });

  it('[F9] [J6] whoever comes back while they are being taken out is told that their code is unknown', async () => {
    const { id } = await workshop.join({ rejoinToken: TOKEN });
    const held = holdNext(storage.registry, 'personByRejoin', 'after');
    const back = visitor(server.url).ask('POST', path('rejoin'), { rejoinToken: TOKEN });
    await held.asked;
    expect((await remove(workshop.facilitator, id)).status).toBe(204);
    held.release();
    expect(await back).toMatchObject({ status: 404, body: { code: 'unknown-rejoin-code' } });
  });

  it('[F9] [F3] of two facilitators who renew the key and sign the others out at once, one stays', async () => {
    const second = await enter(workshop.facilitatorKey);
    const held = holdNext(storage.registry, 'setFacilitatorHash', 'before');
    const first = renew(workshop.facilitator, true);
    await held.asked;
    const other = renew(second, true);
    await aWhile(other);
    held.release();
    const answers = [await first, await other];
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    const inside = [await me(workshop.facilitator), await me(second)].map(({ status }) => status);
    expect(inside).toEqual(answers.map(({ status }) => (status === 201 ? 200 : 401)));
    const made = answers.find(({ status }) => status === 201)?.body.key ?? '';
    expect((await enter(made)).status).toBe(200);
  });

  it('[F9] [F3] of two keys made at once, the last opens and no other does', async () => {
    const held = holdNext(storage.registry, 'setFacilitatorHash', 'before');
    const first = renew(workshop.facilitator, false);
    await held.asked;
    const second = renew(workshop.facilitator, false);
    await aWhile(second);
    held.release();
    const keys = [(await first).body.key, (await second).body.key, workshop.facilitatorKey];
    expect(await Promise.all(keys.map(async (key) => (await enter(key)).status))).toEqual([403, 200, 403]);
  });

  it('[F9] [F3] whoever enters with a key while it is renewed is not let in', async () => {
    const held = holdNext(storage.registry, 'workshop', 'after');
    const late = enter(workshop.facilitatorKey);
    await held.asked;
    expect((await renew(workshop.facilitator, true)).status).toBe(201);
    held.release();
    expect((await late).status).toBe(403);
  });

  it('[F9] [F3] a browser that was signed out while it enters with the stage’s key becomes a stage', async () => {
    const second = await enter(workshop.facilitatorKey);
    const { key } = (await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which: 'stage' })).body;
    const held = holdNext(storage.registry, 'personByGrant', 'after');
    const entering = second.ask('POST', path('enter'), { key });
    await held.asked;
    await renew(workshop.facilitator, true);
    held.release();
    expect((await entering).status).toBe(200);
    expect((await me(second)).body.kind).toBe('stage');
  });

  it('[F9] [F4] of two facilitators who take each other out at once, one stays', async () => {
    const second = await enter(workshop.facilitatorKey);
    const ids = [(await me(workshop.facilitator)).body.personId, (await me(second)).body.personId];
    const held = holdNext(storage.registry, 'removePerson', 'before');
    const first = remove(workshop.facilitator, ids[1] as string);
    await held.asked;
    const other = remove(second, ids[0] as string);
    await aWhile(other);
    held.release();
    expect([(await first).status, (await other).status]).toEqual([204, 401]);
    expect([(await me(workshop.facilitator)).status, (await me(second)).status]).toEqual([200, 401]);
  });

  it('[F9] [F4] a removal that could not be told is finished when it is asked for again', async () => {
    const participant = await workshop.join();
    // A server that has not read the plan yet.
    const second = await startTestServer({ storage });
    const { load } = storage.documents;
    storage.documents.load = () => Promise.reject(new StorageError('unavailable', 'disk'));
    const ask = (id: string) =>
      fetch(`${second.url}${path(`people/${id}`)}`, {
        method: 'DELETE',
        headers: { cookie: workshop.facilitator.cookie() },
      });
    expect((await ask(participant.id)).status).toBe(503);
    storage.documents.load = load;
    expect((await ask(participant.id)).status).toBe(204);
    expect((await ask(participant.id)).status).toBe(404);
    expect((await ask('nobody')).status).toBe(404);
    const plan = await openWire(second.url, `${workshop.id}/plan`, { cookie: workshop.facilitator.cookie() });
    await plan.until(() => personIn(plan, participant.id) !== undefined);
    expect(personIn(plan, participant.id)['removed']).toBe(true);
    await plan.close();
    await second.stop();
  });

  it('[F9] [J9] whoever joins while the workshop is deleted finds none', async () => {
    const held = holdNext(storage.registry, 'deleteWorkshop', 'before');
    const deletion = workshop.facilitator.ask('DELETE', path());
    await held.asked;
    const joining = visitor(server.url).ask('POST', path('join'), {
      joinCode: workshop.joinCode,
      name: 'Priya',
      tableId: tableId(0),
    });
    await aWhile(joining);
    held.release();
    expect((await deletion).status).toBe(204);
    expect(await joining).toMatchObject({ status: 404, body: { code: 'unknown-workshop' } });
  });

  it('[F9] [P4] what could not be made durable is answered 503, and keeps nobody else waiting', async () => {
    const { append } = storage.documents;
    storage.documents.append = () => Promise.reject(new StorageError('unavailable', 'disk full'));
    const ask = (rejoinToken: string) =>
      visitor(server.url).ask('POST', path('join'), {
        joinCode: workshop.joinCode,
        name: 'Priya',
        tableId: tableId(0),
        rejoinToken,
      });
    const answers = await Promise.all([ask(TOKEN), ask('s'.repeat(43))]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    storage.documents.append = append;
  });

  it('[F9] another workshop does not wait', async () => {
    const held = holdNext(storage.registry, 'addPerson', 'before');
    const joining = workshop.join();
    await held.asked;
    const elsewhere = await startWorkshop(server.url, 'Westmere');
    await elsewhere.join();
    held.release();
    await joining;
  });

  it('[J9] a socket that was opening while the workshop was deleted is not let in', async () => {
    const participant = await workshop.join();
    const held = holdNext(storage.registry, 'personByGrant', 'after');
    const opening = wire(participant, `table/${tableId(0)}`);
    await held.asked;
    expect((await workshop.facilitator.ask<CreatedWorkshop>('DELETE', path())).status).toBe(204);
    held.release();
    expect(await (await opening).closed).toBe(4500);
    expect(await (await wire(participant, `table/${tableId(0)}`)).closed).toBe(4401);
  });
});
