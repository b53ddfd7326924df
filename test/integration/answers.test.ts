/** What people answer alone: held by the server, told to their table as counts. SPEC [B10] to [B12]. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formQuestions } from '../../shared/activities/forms.ts';
import type { Answers, Spread } from '../../shared/model/table/spread.ts';
import type { OwnBallot } from '../../shared/protocol/http.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

type Person = Visitor & { id: string };

const questions = (await formQuestions('chooser'))!;
/** Three people who say nothing of themselves that would tell them apart. */
const NOBODY = ['Something else', 'Something else', 'Something else'];
/** Everybody's first option but for some of the questions. */
const answers = (others: Answers = {}): Answers => ({
  ...Object.fromEntries(questions.map(({ id, options }) => [id, options[0]!])),
  ...others,
});

describe('answers given alone', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let table: string;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    table = workshop.tables[0]!.id;
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const hand = (who: Person, given: Answers, at = table, form = 'chooser', done = true) =>
    who.ask('PUT', path(`ballots/answers/${form}`), {
      person: who.id,
      ballot: { table: at, answers: given, done },
    });
  const show = (who: Visitor, at = table) => who.ask('POST', path('answers/chooser/show'), { table: at });
  const wireOf = (who: Visitor, document = `table/${table}`) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  /** The spread as somebody who comes now is told it. */
  const spread = async (): Promise<Spread | undefined> => {
    const wire = await wireOf(await workshop.join({ name: 'Late' }));
    await wire.until(() => wire.saved >= 1);
    const found = wire.doc.getMap<Spread>('spreads').get('chooser');
    await wire.close();
    return found;
  };
  const people = (...roles: string[]) =>
    Promise.all(roles.map((role, n) => workshop.join({ name: `Person ${n}`, role })));

  it('[B10] nothing but how many have finished is told, on any wire, until the table opens it', async () => {
    const [a, b, c] = (await people(...NOBODY)) as [Person, Person, Person];
    const [watching, plan] = [await wireOf(workshop.facilitator), await wireOf(workshop.facilitator, 'plan')];
    await hand(a, answers());
    await hand(b, { [questions[0]!.id]: questions[0]!.options[1]! });
    expect((await hand(c, answers())).status).toBe(204);
    expect(await spread()).toEqual({ finished: 2 });
    await hand(b, answers(), table, 'chooser', false);
    expect(await spread(), 'answered, and not handed in').toEqual({ finished: 2 });
    await hand(b, { [questions[0]!.id]: questions[0]!.options[1]! });
    for (const { doc } of [watching, plan]) {
      const told = JSON.stringify([...doc.share.keys()].map((root) => doc.getMap(root).toJSON()));
      for (const { options } of questions) for (const option of options) expect(told).not.toContain(option);
    }
    expect((await show(a)).body).toMatchObject({ status: 409, code: 'too-few-answers' });
    const own = (await b.ask<OwnBallot[]>('GET', path('ballots'))).body;
    expect(own).toEqual([
      {
        kind: 'answers',
        subject: 'chooser',
        person: b.id,
        ballot: { table, answers: { [questions[0]!.id]: questions[0]!.options[1]! }, done: true },
      },
    ]);
  });

  it('[B11] opened by three, it counts whoever comes later, changes an answer, moves away or is taken out', async () => {
    const [a, b, c, d] = (await people(...NOBODY, 'Health')) as [Person, Person, Person, Person];
    const [first, second] = questions[0]!.options as [string, string];
    for (const who of [a, b, c]) await hand(who, answers());
    expect((await show(workshop.facilitator)).status).toBe(204);
    expect(await spread()).toMatchObject({ finished: 3, shown: { people: 3, by: { name: 'Facilitator' } } });
    await hand(d, answers({ [questions[0]!.id]: second }));
    await hand(a, answers({ [questions[0]!.id]: second }));
    const counts = async () => (await spread())?.shown?.counts[questions[0]!.id];
    expect(await counts()).toMatchObject({ [first]: 2, [second]: 2 });
    await workshop.facilitator.ask('PUT', path(`people/${a.id}/seat`), { tableId: workshop.tables[1]!.id });
    await workshop.facilitator.ask('DELETE', path(`people/${b.id}`));
    await hand(d, answers());
    expect(await counts()).toMatchObject({ [first]: 3, [second]: 1 });
    expect((await hand(a, answers())).body).toMatchObject({ code: 'not-your-table' });
    expect((await show(a)).body).toMatchObject({ code: 'not-your-table' });
  });

  it('[B10] refuses answers for others, to unknown forms, and options that are not there', async () => {
    const [a, b] = (await people('Health', 'Health')) as [Person, Person];
    const forB = { person: b.id, ballot: { table, answers: answers() } };
    expect((await a.ask('PUT', path('ballots/answers/chooser'), forB)).body).toMatchObject({
      code: 'unknown-person',
    });
    expect((await hand(a, answers(), table, 'toString')).body).toMatchObject({ code: 'unknown-form' });
    for (const odd of [{ nonsense: 'x' }, { [questions[0]!.id]: 'no-such-option' }])
      expect((await hand(a, odd)).body).toMatchObject({ code: 'bad-request' });
    await hand(a, answers());
    await hand(a, {});
    expect(await spread()).toEqual({ finished: 0 });
  });

  it('[B12] officers and people from schools are told apart where that tells nobody’s answers', async () => {
    const officers = (await people('Council officer', 'Council officer', 'Council officer')) as Person[];
    const heads = (await people('Headteacher or school leader', 'Governor or trustee', 'Health')) as Person[];
    for (const who of [...officers, ...heads]) await hand(who, answers());
    await show(heads[0]!);
    const shown = (await spread())?.shown;
    expect(Object.keys(shown?.kinds ?? {})).toEqual(['officer']);
    expect(shown?.kinds.officer?.people).toBe(3);
  });
});
