/**
 * Half a day of a workshop, compressed: six tables, forty people on the wire, and in real browsers a facilitator, the
 * stage, a laptop and a phone, through every kind of step.
 */
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import type { PlanDoc, TableDoc } from '../../shared/model/document.ts';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { Page } from '@playwright/test';
import { putStep, removeStep } from '../../shared/model/plan/agenda-edits.ts';
import { ACTIVITY_KINDS } from '../../shared/activities/index.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { setFinished } from '../../shared/model/table/opinion-edits.ts';
import { awarenessFrame } from '../../shared/protocol/frames.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';
import { LAPTOP, PHONE, type Person, expect, saved, test } from '../support/exchange.ts';
import { type Visitor, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const TABLES = ['Heron', 'Wren', 'Otter', 'Kingfisher', 'Plover', 'Curlew'];
const STAGE = { width: 1920, height: 1080 };
const CARD = 'ownership-2';

type Participant = {
  id: string;
  name: string;
  wire: Wire<TableDoc>;
  plan: Wire<PlanDoc>;
  ask: Visitor['ask'];
};

test('half a day with six tables and forty people', async ({ exchange }) => {
  test.setTimeout(180_000);
  const workshop = await exchange.workshop(TABLES, 'empty');
  const amina = await facilitate(exchange.url, workshop);
  await amina.edit((plan) => {
    for (const { id } of agendaIn(plan)) removeStep(plan, null, id);
    ACTIVITY_KINDS.forEach((kind, index) =>
      putStep(plan, null, {
        id: `step-${index}`,
        title: `Our ${kind} step`,
        kind,
        minutes: 10,
        deck: kind === 'cards' ? 'five-challenges' : null,
        ids: kind === 'cards' ? [CARD] : [],
        instructions: `What to do in the ${kind} step.`,
        facilitatorNote: 'Take your time.',
      }),
    );
  });
  const people = await Promise.all(
    Array.from({ length: 40 }, (_, index) => sitDown(exchange.url, workshop, index)),
  );

  const facilitator = await exchange.browser(LAPTOP);
  await facilitator.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  const second = await exchange.browser(LAPTOP);
  await second.page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  const laptop = await exchange.seated(workshop, 'Grace', { table: workshop.tables[0]!.id });
  const phone = await exchange.seated(workshop, 'Tom', { table: workshop.tables[5]!.id, viewport: PHONE });
  const stage = await openStage(exchange, workshop.id, amina.ask);
  await expect(stage.page.getByText(spaced(workshop.joinCode)).first()).toBeVisible();
  const next = (page: Page) => page.getByRole('button', { name: /^(Next|Begin):/ });

  for (const [index, kind] of ACTIVITY_KINDS.entries()) {
    // Two facilitators press at once, without looking whether the other has: the room moves by one step.
    if (index === 3) {
      for (const { page } of [facilitator, second]) await expect(next(page)).toBeEnabled();
      const press = (button: HTMLElement) => button.click();
      await Promise.all([facilitator, second].map(({ page }) => next(page).evaluate(press)));
    } else await next(facilitator.page).click();
    const title = `Our ${kind} step`;
    await expect.poll(() => amina.plan.getMap('run').get('step')).toBe(`step-${index}`);
    if (kind === 'pause') {
      for (const { page } of [laptop, phone]) {
        await expect(page.getByText('Only you can read this')).toBeVisible();
        await page.getByRole('link', { name: 'Go to the table' }).click();
      }
    }
    await expect(laptop.page.getByRole('navigation', { name: 'Agenda' })).toContainText(title);
    await expect(phone.page.getByText(new RegExp(`Step ${index + 1} of`)).first()).toBeVisible();
    await expect(stage.page.getByText(new RegExp(title)).first()).toBeAttached();
    if (kind !== 'break')
      await facilitator.page
        .getByRole('button', { name: /^Start/ })
        .first()
        .click();
    // Stories are written for two fifths of their time; then they go round.
    const left = kind === 'stories' ? /^(4:00|3:\d\d)$/ : /^(10:00|9:\d\d)$/;
    await expect(digits(laptop.page)).toHaveText(left);

    if (kind === 'cards') {
      for (const person of people) {
        speak(person, `What ${person.name} thinks about it`);
      }
      await expect(stage.page.getByText(/40 so far/)).toBeVisible();
      await expect(facilitator.page.getByRole('row', { name: /Heron/ })).toContainText('7');
      await Promise.all([facilitator, laptop, phone, stage].map(({ page }) => page.reload()));
      await expect(saved(laptop.page)).toHaveText('Saved');
      await expect(laptop.page.getByText(/What .* thinks about it/).first()).toBeVisible();
      await expect(stage.page.getByText(/40 so far/)).toBeVisible();
      await expect(digits(laptop.page)).toHaveText(/^9:\d\d$/);
    }
    if (kind === 'pause') {
      for (const { wire, id } of people.slice(0, 12)) {
        wire.edit((doc) => setFinished(doc, null, `step-${index}`, id, true));
      }
      await expect(stage.page.getByText(/12 of 42/)).toBeVisible();
    }
    if (kind === 'break') await expect(stage.page.getByText(/Back at \d\d:\d\d/)).toBeVisible();
    if (kind === 'vote') {
      await vote(people, amina, workshop.id);
      await expect(stage.page.getByText('Ask first').first()).toBeVisible();
    }
    if (kind === 'map') {
      const late = await exchange.seated(workshop, 'Una', { viewport: PHONE, table: workshop.tables[2]!.id });
      await expect(late.page.getByText(new RegExp(`Step ${index + 1} of`)).first()).toBeVisible();
      await expect(digits(late.page)).toHaveText(/^(10:00|9:\d\d)$/);
      await late.context.close();
    }
  }
  await expect(next(facilitator.page)).toHaveCount(0);
  await Promise.all([...people.flatMap(({ wire, plan }) => [wire.close(), plan.close()]), amina.close()]);
});

const digits = (page: Page) => page.locator('.clock__time');
const spaced = (code: string) => new RegExp(`${code.slice(0, 3)}\\s*${code.slice(3)}`);

async function sitDown(
  url: string,
  { id: workshop, joinCode, tables }: CreatedWorkshop,
  index: number,
): Promise<Participant> {
  const { ask, cookie } = visitor(url);
  const name = `Person ${index + 1}`;
  const tableId = tables[index % tables.length]!.id;
  const { body } = await ask<{ participantId: string }>('POST', `/api/workshops/${workshop}/join`, {
    joinCode,
    name,
    tableId,
  });
  const wire = await openWire(url, `${workshop}/table/${tableId}`, { cookie: cookie() });
  const plan = await openWire(url, `${workshop}/plan`, { cookie: cookie() });
  // A state of one's own in the plan's presence is what being here means.
  plan.send(presenceFrame(index));
  return { id: body.participantId, name, wire, plan, ask };
}

const presenceFrame = (clientId: number) => {
  const state = Buffer.from('{}');
  return awarenessFrame(Uint8Array.from([1, clientId + 1, 1, state.length, ...state]));
};

function speak({ id, name, wire }: Participant, text: string): void {
  wire.edit((doc) =>
    addResponse(doc, null, { id: `said-${id}`, card: CARD, text, author: { id, name }, at: Date.now() }),
  );
}

/** Forty ballots over HTTP, a reveal, and nothing but totals in the plan. */
async function vote(people: readonly Participant[], amina: ScreenlessFacilitator, workshop: string) {
  const options = ['Ask first', 'Write it down'].map((label, index) => ({ id: `o${index}`, label }));
  await amina.edit((plan) => openVote(plan, null, { id: 'v1', question: 'Where first?', options, dots: 1 }));
  const answers = await Promise.all(
    people.map(({ ask, id }, index) =>
      ask('PUT', `/api/workshops/${workshop}/ballots/vote/v1`, {
        person: id,
        ballot: { dots: [`o${index % 4 === 0 ? 1 : 0}`] },
      }),
    ),
  );
  expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
  const reveal = { what: { kind: 'vote', vote: 'v1' }, shown: true };
  await amina.ask('POST', `/api/workshops/${workshop}/reveal`, reveal);
  await expect
    .poll(() => amina.plan.getMap('results').get('v1'))
    .toEqual({ kind: 'vote', people: 40, dots: { o0: 30, o1: 10 } });
}

async function openStage(
  exchange: { url: string; browser(size: { width: number; height: number }): Promise<Person> },
  workshop: string,
  ask: Visitor['ask'],
): Promise<Person> {
  const { body } = await ask<{ key: string }>('POST', `/api/workshops/${workshop}/keys`, { which: 'stage' });
  const stage = await exchange.browser(STAGE);
  await stage.page.goto(`${exchange.url}/w/${workshop}/stage#key=${body.key}`);
  return stage;
}
