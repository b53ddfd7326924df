import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import type { PlanDoc } from '../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnCard } from '../../shared/cards/index.ts';
import { addGuest, putOwnCard } from '../../shared/model/table/seat-edits.ts';
import type { RatingsResult, VoteResult } from '../../shared/model/plan/votes.ts';
import type { NewKey, OwnBallot } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

type Person = Visitor & { id: string };

describe('ballots', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let plan: Wire<PlanDoc>;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    plan = await wire(workshop.facilitator, 'plan');
    const options = ['Lanterns', 'Ferries', 'Orchards'].map((label) => ({ id: `opt-${label}`, label }));
    const n = plan.edit((doc) =>
      openVote(doc, 'test', { id: 'vote-1', question: 'Which first?', options, dots: 3 }),
    );
    await plan.until(() => plan.saved >= n);
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const wire = <Name extends string>(who: Visitor, document: Name) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const cast = (who: Person, subject: string, ballot: object, person = who.id) =>
    who.ask('PUT', path(`ballots/${'dots' in ballot ? 'vote' : 'rating'}/${subject}`), { person, ballot });
  const dots = (...labels: string[]) => ({ dots: labels.map((label) => `opt-${label}`) });
  const own = async (who: Visitor) => (await who.ask<OwnBallot[]>('GET', path('ballots'))).body;
  const reveal = (what: object, shown = true) =>
    workshop.facilitator.ask('POST', path('reveal'), { what, shown });
  const ownCard = (id: string): OwnCard => ({
    kind: 'own',
    id,
    challenge: 'focus',
    question: 'Why?',
    probes: [],
    author: { id: 'host', name: 'Host' },
    at: 1,
  });
  /** Puts cards on all tables. */
  const ownCards = async (...ids: string[]) => {
    const n = plan.edit((doc) => ids.forEach((id) => putOwnCard(doc, 'test', ownCard(id))));
    await plan.until(() => plan.saved >= n);
  };
  const ratings = { kind: 'ratings' };
  const vote = { kind: 'vote', vote: 'vote-1' };
  const result = <T>(key: string) => plan.doc.getMap<T>('results').get(key) as T;
  /** What everybody was told from now on shows in the plan, once this has arrived. */
  const settled = async () => {
    const sure = await workshop.join({ name: 'Late' });
    await plan.until(() => plan.doc.getMap('people').has(sure.id));
  };

  it('[B1] takes marks and dots, the last of each counts, and gives them back to their author alone', async () => {
    const [a, b] = [await workshop.join(), await workshop.join()];
    expect((await cast(a, 'ownership-2', { matters: 2 })).status).toBe(204);
    expect((await cast(a, 'ownership-2', { matters: 5, now: 1 })).status).toBe(204);
    expect((await cast(a, 'vote-1', dots('Ferries', 'Ferries'))).status).toBe(204);
    expect(await own(a)).toEqual([
      { kind: 'rating', subject: 'ownership-2', person: a.id, ballot: { matters: 5, now: 1 } },
      { kind: 'vote', subject: 'vote-1', person: a.id, ballot: dots('Ferries', 'Ferries') },
    ]);
    expect(await own(b)).toEqual([]);
    expect(await own(workshop.facilitator)).toEqual([]);
  });

  it('[B1] an empty ballot takes it back', async () => {
    const a = await workshop.join();
    await cast(a, 'ownership-2', { matters: 2 });
    await cast(a, 'vote-1', dots('Ferries'));
    expect((await cast(a, 'ownership-2', {})).status).toBe(204);
    expect((await cast(a, 'vote-1', dots())).status).toBe(204);
    expect(await own(a)).toEqual([]);
  });

  it.each([
    ['rating', 'ownership-2', { matters: 6 }],
    ['rating', 'ownership-2', { dots: [] }],
    ['rating', 'a%2Fb', { matters: 1 }],
    ['vote', 'vote-1', { matters: 1 }],
    ['vote', 'vote-1', { dots: ['opt-Nothing'] }],
    ['vote', 'vote-1', { dots: Array.from({ length: 21 }, () => 'opt-Ferries') }],
  ])('[B1] does not take %s %s %j', async (kind, subject, ballot) => {
    const a = await workshop.join();
    const answer = await a.ask('PUT', path(`ballots/${kind}/${subject}`), { person: a.id, ballot });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await own(a)).toEqual([]);
  });

  it('[B2] a scribe hands in for people at the own table and for its guests, for nobody else', async () => {
    const [scribe, near] = [await workshop.join(), await workshop.join()];
    const far = await workshop.join({ tableId: tableId(1) });
    const table = await wire(scribe, `table/${tableId(0)}`);
    await table.until(() => table.saved >= 1);
    const n = table.edit((doc) => addGuest(doc, 'test', { id: 'guest-1', name: 'Ola' }));
    await table.until(() => table.saved >= n);
    const code = async (who: Person, person: string) =>
      (await cast(who, 'focus-1', { now: 4 }, person)).body?.code;
    expect(await code(scribe, near.id)).toBeUndefined();
    expect(await code(scribe, 'guest-1')).toBeUndefined();
    expect(await code(scribe, far.id)).toBe('unknown-person');
    expect(await code(scribe, 'nobody')).toBe('unknown-person');
    expect(await code(far, 'guest-1')).toBe('unknown-person');
    const { body: me } = await workshop.facilitator.ask<{ personId: string }>('GET', path('me'));
    const facilitator = { ...workshop.facilitator, id: me.personId };
    expect(await code(facilitator, far.id)).toBeUndefined();
    expect(await code(facilitator, 'guest-1')).toBeUndefined();
    expect(await code(scribe, facilitator.id)).toBe('unknown-person');
    expect((await own(scribe)).map(({ person }) => person).sort()).toEqual([near.id, 'guest-1'].sort());
  });

  it('[B2] what somebody handed in themselves stands, whatever others type for them', async () => {
    const [scribe, near] = [await workshop.join(), await workshop.join()];
    for (const other of [await workshop.join(), await workshop.join()]) {
      await cast(other, 'vote-1', dots('Orchards'));
    }
    await cast(near, 'vote-1', dots('Lanterns'));
    await cast(scribe, 'vote-1', dots('Ferries', 'Ferries'), near.id);
    expect(await own(near)).toMatchObject([{ ballot: dots('Lanterns') }]);
    await reveal(vote);
    await plan.until(() => plan.doc.getMap('results').has('vote-1'));
    expect(result<VoteResult>('vote-1')).toMatchObject({
      people: 3,
      dots: { 'opt-Lanterns': 1, 'opt-Ferries': 0, 'opt-Orchards': 2 },
    });
  });

  it('[B2] a stage and a stranger hand nothing in', async () => {
    const { key } = (await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which: 'stage' })).body;
    const stage = visitor(server.url);
    const { body } = await stage.ask<{ personId: string }>('POST', path('enter'), { key });
    const refused = await cast({ ...stage, id: body.personId }, 'focus-1', { now: 1 });
    expect(refused.body.code).toBe('unknown-person');
    const stranger = await cast({ ...visitor(server.url), id: 'x' }, 'focus-1', { now: 1 });
    expect(stranger.body.code).toBe('not-signed-in');
  });

  it('[B3] no ballot is in any document, frame, log line or other answer before the reveal, nor after', async () => {
    const [a, b] = [await workshop.join({ tableId: tableId(1) }), await workshop.join()];
    // The card lies at a table whose document nobody here reads.
    const other = await wire(a, `table/${tableId(1)}`);
    await other.until(() => other.saved >= 1);
    const put = other.edit((doc) => putOwnCard(doc, 'test', ownCard('Quillfeather')));
    await other.until(() => other.saved >= put);
    await other.close();
    // Subjects and options nobody else says, so that any trace shows.
    await cast(a, 'Quillfeather', { matters: 3, now: 5 });
    await cast(a, 'vote-1', dots('Orchards', 'Orchards', 'Lanterns'));
    const open = [
      await wire(b, 'plan'),
      await wire(b, 'commons'),
      await wire(b, `table/${tableId(0)}`),
      await wire(workshop.facilitator, `table/${tableId(0)}`),
    ];
    await Promise.all(open.map((each) => each.until(() => each.saved >= 1)));
    await settled();
    const heard = () =>
      [plan, ...open]
        .flatMap(({ frames }) => frames.map((frame) => Buffer.from(frame).toString('latin1')))
        .join();
    expect(heard()).toContain('vote-1');
    expect(heard()).not.toContain('Quillfeather');
    expect(plan.doc.getMap('results').size).toBe(0);
    for (const who of [b, workshop.facilitator])
      for (const rest of ['ballots', 'me']) {
        const { body } = await who.ask('GET', path(rest));
        expect(JSON.stringify(body)).not.toMatch(/Quillfeather|opt-Orchards/);
      }
    const log = server.logged.join('\n');
    expect(log).not.toMatch(/Quillfeather|opt-Orchards|"matters"/);
    // Revealed: the totals, and no person's id in them.
    await Promise.all([reveal(ratings), reveal(vote)]);
    await plan.until(() => plan.doc.getMap('results').size === 2);
    const told = JSON.stringify(plan.doc.getMap('results').toJSON());
    expect(told).toContain('Quillfeather');
    expect(told).not.toContain(a.id);
    expect(server.logged.join('\n')).not.toMatch(/Quillfeather|opt-Orchards/);
  });

  it('[B4] [B9] the ratings of everybody are published as counts, anew with each reveal, and hidden again', async () => {
    const [a, b, gone] = [await workshop.join(), await workshop.join(), await workshop.join()];
    const [c, d] = [await workshop.join(), await workshop.join()];
    await cast(a, 'ownership-2', { matters: 5, now: 1 });
    for (const who of [b, c, d]) await cast(who, 'ownership-2', { matters: 5 });
    await cast(b, 'focus-1', { now: 3 });
    await cast(gone, 'focus-1', { now: 3 });
    await workshop.facilitator.ask('DELETE', path(`people/${gone.id}`));
    expect((await reveal(ratings)).status).toBe(204);
    await plan.until(() => plan.doc.getMap('results').has('ratings'));
    expect(result<RatingsResult>('ratings')).toEqual({
      kind: 'ratings',
      people: 4,
      cards: {
        'ownership-2': { matters: [0, 0, 0, 0, 4], now: [0, 0, 0, 0, 0], few: { now: 1 } },
        'focus-1': { matters: [0, 0, 0, 0, 0], now: [0, 0, 0, 0, 0], few: { now: 1 } },
      },
    });
    for (const who of [a, c]) expect((await cast(who, 'focus-1', { now: 4 })).status).toBe(204);
    await reveal(ratings);
    await plan.until(() => result<RatingsResult>('ratings').cards['focus-1']?.now[3] === 2);
    await reveal(ratings, false);
    await plan.until(() => !plan.doc.getMap('results').has('ratings'));
  });

  it('[B5] a vote has its limits, and once revealed it takes no more', async () => {
    const [a, b] = [await workshop.join(), await workshop.join()];
    const many = await cast(a, 'vote-1', dots('Ferries', 'Ferries', 'Ferries', 'Ferries'));
    expect(many).toMatchObject({ status: 400, body: { code: 'too-many-dots' } });
    expect((await cast(a, 'vote-9', dots())).body.code).toBe('unknown-vote');
    await cast(a, 'vote-1', dots('Ferries', 'Ferries', 'Lanterns'));
    await cast(b, 'vote-1', dots('Lanterns'));
    await cast(await workshop.join(), 'vote-1', dots('Lanterns'));
    expect((await reveal({ kind: 'vote', vote: 'vote-9' })).body.code).toBe('unknown-vote');
    await reveal(vote);
    await plan.until(() => plan.doc.getMap('results').has('vote-1'));
    expect(result<VoteResult>('vote-1')).toEqual({
      kind: 'vote',
      people: 3,
      dots: { 'opt-Lanterns': 3, 'opt-Ferries': 2, 'opt-Orchards': 0 },
    });
    expect(await cast(b, 'vote-1', dots('Orchards'))).toMatchObject({
      status: 409,
      body: { code: 'vote-closed' },
    });
    expect((await cast(b, 'vote-1', dots())).body.code).toBe('vote-closed');
    await reveal(vote, false);
    expect((await cast(b, 'vote-1', dots('Orchards'))).status).toBe(204);
  });

  it('[B5] a ballot that was taken while a vote is being revealed is counted', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => workshop.join()));
    const casting = people.map((who) => cast(who, 'vote-1', dots('Ferries')));
    const revealing = casting[10]?.then(() => reveal(vote));
    const answers = await Promise.all(casting);
    await revealing;
    const taken = answers.filter(({ status }) => status === 204).length;
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(40 - taken);
    await plan.until(() => plan.doc.getMap('results').has('vote-1'));
    expect(result<VoteResult>('vote-1').people).toBe(taken);
  });

  it('[B4] the people of the sample workshop have handed in theirs', async () => {
    const own = await startTestServer({ config: { sample: true } });
    const { id, facilitatorKey: key } = own.sample ?? { id: '', facilitatorKey: '' };
    const amina = visitor(own.url);
    await amina.ask('POST', `/api/workshops/${id}/enter`, { key });
    await amina.ask('POST', `/api/workshops/${id}/reveal`, { what: ratings, shown: true });
    const seen = await openWire(own.url, `${id}/plan`, { cookie: amina.cookie() });
    await seen.until(() => seen.doc.getMap('results').has('ratings'));
    expect(seen.doc.getMap('results').get('ratings')).toMatchObject({
      people: 5,
      cards: { 'ownership-2': { matters: [0, 0, 1, 2, 2], now: [1, 3, 1, 0, 0] } },
    });
    await own.stop();
  });

  it('[B7] ratings are about cards that exist: of the deck, of the plan, or of the own table', async () => {
    const [a, b] = [await workshop.join(), await workshop.join({ tableId: tableId(1) })];
    const table = await wire(a, `table/${tableId(0)}`);
    await table.until(() => table.saved >= 1);
    const n = table.edit((doc) => putOwnCard(doc, 'test', ownCard('own-here')));
    await table.until(() => table.saved >= n);
    await ownCards('own-everywhere');
    for (const card of ['ownership-2', 'own-everywhere', 'own-here'])
      expect((await cast(a, card, { now: 1 })).status).toBe(204);
    expect((await cast(b, 'own-everywhere', { now: 1 })).status).toBe(204);
    for (const card of ['own-here', 'own-nowhere', '__proto__', 'constructor', 'toString'])
      expect(await cast(b, card, { now: 1 })).toMatchObject({ status: 404, body: { code: 'unknown-card' } });
    // What was handed in before this rule can be taken back all the same.
    expect((await cast(b, '__proto__', {})).status).toBe(204);
    expect((await reveal(ratings)).status).toBe(204);
    await plan.until(() => plan.doc.getMap('results').has('ratings'));
    expect(Object.keys(result<RatingsResult>('ratings').cards).sort()).toEqual([
      'own-everywhere',
      'own-here',
      'ownership-2',
    ]);
  });

  it('[B6] one hand leaves only so many', async () => {
    const a = await workshop.join();
    await ownCards('card-more', ...Array.from({ length: LIMITS.ballotsPerPerson }, (_, n) => `card-${n}`));
    for (let n = 0; n < LIMITS.ballotsPerPerson; n += 1)
      expect((await cast(a, `card-${n}`, { now: 1 })).status).toBe(204);
    const refused = await cast(a, 'card-more', { now: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'too-many-ballots' } });
    expect((await cast(a, 'card-1', { now: 2 })).status).toBe(204);
    expect((await own(a)).length).toBe(LIMITS.ballotsPerPerson);
  });
});
