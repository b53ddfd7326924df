/** What the map asks: answered together, kept when it asks no more, and calm. */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { answerMap } from '../../shared/activities/map/model/answer-edits.ts';
import {
  addNetworks,
  addOrganisations,
  addTies,
  removeFromMap,
} from '../../shared/activities/map/model/map-edits.ts';
import { expectClean } from '../support/clean.ts';
import { type Exchange, LAPTOP, PHONE, expect, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';

const NAMES = ['Abbey', 'Brook', 'Cove', 'Dale', 'Elm', 'Ford', 'Gate', 'Hilltop'];
const tie = (pair: string) => ({
  id: pair,
  from: pair.split('-')[0] ?? '',
  to: pair.split('-')[1] ?? '',
  kind: 'works-with' as const,
  directed: false,
  strength: 2 as const,
  when: 'now' as const,
});

/** A table whose map has two triangles joined by one tie, three networks, and Hilltop on its own. */
async function drawn(exchange: Exchange) {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const wire = await amina.open(`map/${workshop.tables[0]?.id}`);
  await wire.until(() => wire.saved >= 1);
  const edit = async (change: Parameters<typeof wire.edit>[0]) => {
    const n = wire.edit(change);
    await wire.until(() => wire.saved >= n);
  };
  await edit((doc) => {
    addOrganisations(
      doc,
      null,
      NAMES.map((name) => ({ id: name, name, kind: 'primary' as const })),
    );
    const pairs = [
      'Abbey-Brook',
      'Brook-Cove',
      'Cove-Abbey',
      'Cove-Dale',
      'Dale-Elm',
      'Elm-Ford',
      'Ford-Dale',
    ];
    addTies(doc, null, [...pairs, 'Abbey-Gate'].map(tie));
    addNetworks(doc, null, [
      { id: 'r', name: 'River', basis: 'geographic', members: ['Abbey', 'Brook', 'Gate'] },
      { id: 'h', name: 'Hill', basis: 'thematic', members: ['Elm', 'Ford', 'Abbey'] },
      { id: 'c', name: 'Coast', basis: 'thematic', members: ['Hilltop'] },
    ]);
  });
  const close = () => Promise.all([wire.close(), amina.close()]);
  return { workshop, edit, close };
}
async function seated(exchange: Exchange, workshop: CreatedWorkshop, name: string, viewport = LAPTOP) {
  const { page } = await exchange.seated(workshop, name, { viewport });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  if (viewport.width < 900) await page.getByRole('button', { name: 'What the map asks' }).click();
  await expect(asks(page)).toContainText('There are no ties here for Hilltop.');
  return page;
}
const asks = (page: Page) => page.getByRole('region', { name: 'What the map asks' });
const ALONE = 'Who is on their own?';
const answers = (page: Page) => asks(page).getByRole('list', { name: `Answers: ${ALONE}` });
async function answer(page: Page, words: string) {
  await asks(page)
    .getByRole('button', { name: `Answer: ${ALONE}` })
    .click();
  await asks(page).getByLabel('What we say').fill(words);
  await asks(page).getByRole('button', { name: 'Add the answer' }).click();
  await expect(answers(page)).toContainText(words);
}
const joinHilltop = (doc: Parameters<typeof addTies>[0]) => addTies(doc, null, [tie('Hilltop-Gate')]);
const before = (page: Page) => asks(page).getByText('Asked before');

test('how many networks are many is one number for the table, live and after a crash', async ({
  exchange,
}) => {
  const { workshop, close } = await drawn(exchange);
  const [grace, tom] = [await seated(exchange, workshop, 'Grace'), await seated(exchange, workshop, 'Tom')];
  const number = (page: Page) => asks(page).getByLabel('Being in more networks than this is many');
  await expect(number(tom)).toHaveValue('3');
  await expect(asks(tom)).not.toContainText('Who is asked for most?');
  await number(grace).fill('1');
  await number(grace).press('Enter');
  await expect(number(tom)).toHaveValue('1');
  await expect(asks(tom)).toContainText('There are two networks for Abbey.');
  await number(tom).fill('21');
  await number(tom).press('Enter');
  await expect(number(tom)).toHaveValue('1');
  await expect(asks(tom)).toContainText('It is a whole number from 1 to 20; it stayed at 1.');
  await grace.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(number(tom)).toHaveValue('3');
  await number(tom).fill('2');
  await number(tom).press('Enter');
  await expect(number(grace)).toHaveValue('2');
  await close();
  await exchange.crash();
  await expect(number(await seated(exchange, workshop, 'Late'))).toHaveValue('2');
});

test('an answer is changed by two at once, taken away and brought back', async ({ exchange }) => {
  const { workshop, close } = await drawn(exchange);
  const [grace, tom] = [await seated(exchange, workshop, 'Grace'), await seated(exchange, workshop, 'Tom')];
  await answer(grace, 'Nobody asked them.');
  const words = (page: Page) => asks(page).getByLabel('What Grace said');
  for (const page of [grace, tom]) await answers(page).getByRole('button', { name: 'Edit' }).click();
  await words(tom).press('Control+End');
  await words(tom).pressSequentially(' We will.');
  await expect(asks(grace)).toContainText('Tom is writing here');
  await words(grace).press('Home');
  await words(grace).pressSequentially('So far: ');
  for (const page of [grace, tom])
    await expect(words(page)).toHaveValue('So far: Nobody asked them. We will.');

  // Taken away from under a hand that writes: nothing of it is lost.
  await words(grace).press('Control+End');
  await words(grace).pressSequentially(' In May.');
  await expect(words(tom)).toHaveValue(/In May\.$/);
  await asks(tom).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(asks(tom)).toContainText('Removed.');
  await expect(asks(grace)).toContainText('Tom took this away. Keep writing to bring it back.');
  await expect(words(grace)).toBeFocused();
  await words(grace).press('Control+Enter');
  await expect(asks(grace)).toContainText('Tom removed an answer.');
  await asks(grace).getByRole('button', { name: 'Undo' }).click();
  for (const page of [grace, tom]) {
    await expect(answers(page)).toContainText('So far: Nobody asked them. We will. In May. Grace');
  }

  // Undoing "add" takes along what one wrote oneself, not what somebody else did.
  await answer(grace, 'A second thought.');
  await answers(tom).getByRole('button', { name: 'Edit' }).last().click();
  await words(tom).press('Control+End');
  await words(tom).pressSequentially(' Mine stays.');
  await expect(answers(grace)).toContainText('Mine stays.');
  await grace.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(answers(grace)).not.toContainText('A second thought.');
  await expect(answers(grace)).toContainText('Mine stays. Grace');
  await close();
});

test('what was said to a question that is no longer asked is kept below, and returns with it', async ({
  exchange,
}) => {
  const { workshop, edit, close } = await drawn(exchange);
  const grace = await seated(exchange, workshop, 'Grace');
  await answer(grace, 'They chose that.');
  // Before answers kept the words of their question, and when each pair of networks had one.
  const author = { id: 'old', name: 'Olu' };
  await edit((doc) => {
    answerMap(doc, null, { id: 'old1', question: 'cut:Brook', text: 'Cove could.', author, at: 1 });
    answerMap(doc, null, { id: 'old2', question: 'weather', text: 'An old thought.', author, at: 1 });
    answerMap(doc, null, { id: 'old3', question: 'apart:c+r', text: 'Boats.', author, at: 1 });
  });
  const pair = asks(grace).getByRole('list', { name: 'Answers: Which networks never meet?' });
  await expect(pair).toContainText('This was about Coast and River.');
  await expect(pair).toContainText('Boats. For Olu · typed by Amina');
  await before(grace).click();
  await expect(asks(grace).getByRole('heading', { name: 'Something the map asked earlier' })).toBeVisible();
  await expect(asks(grace).getByText('This was about Brook.')).toBeVisible();

  // The question goes while its answer is being changed: the field stays where it is, and so does the caret.
  await answers(grace).getByRole('button', { name: 'Edit' }).click();
  const words = asks(grace).getByLabel('What Grace said');
  await words.pressSequentially(' Or did they?');
  await edit(joinHilltop);
  await expect(grace.getByText('9 ties')).toBeVisible();
  await expect(asks(grace).getByText('Asked before 2 answers')).toBeVisible();
  await words.pressSequentially(' Ask.');
  await expect(words).toBeFocused();
  await asks(grace).getByRole('button', { name: 'Done' }).click();
  await expect(asks(grace).getByText('Asked before 3 answers')).toBeVisible();
  await expect(asks(grace).getByText('There are no ties here for Hilltop.')).toBeVisible();
  await expect(answers(grace)).toContainText('They chose that. Or did they? Ask. Grace');

  // And back: not from under a hand that changes it in its place below.
  await answers(grace).getByRole('button', { name: 'Edit' }).click();
  await edit((doc) => removeFromMap(doc, null, { ties: ['Hilltop-Gate'] }, 'p'));
  await expect(asks(grace).getByRole('button', { name: `Answer: ${ALONE}` })).toBeVisible();
  await words.pressSequentially(' Yes.');
  await asks(grace).getByRole('button', { name: 'Done' }).click();
  await expect(asks(grace).getByText('Asked before 2 answers')).toBeVisible();
  await expect(answers(grace)).toContainText('They chose that. Or did they? Ask. Yes. Grace');
  await close();
});

test('an answer begun is there after a reload even if the question is gone', async ({ exchange }) => {
  const { workshop, edit, close } = await drawn(exchange);
  const grace = await seated(exchange, workshop, 'Grace');
  await asks(grace)
    .getByRole('button', { name: `Answer: ${ALONE}` })
    .click();
  await asks(grace).getByLabel('What we say').fill('Half a thou');
  await edit(joinHilltop);
  await expect(grace.getByText('9 ties')).toBeVisible();
  await grace.reload();
  await expect(grace.getByText('9 ties')).toBeVisible();
  await asks(grace)
    .getByRole('button', { name: `Answer: ${ALONE}` })
    .click();
  await expect(asks(grace).getByLabel('What we say')).toHaveValue('Half a thou');
  await asks(grace).getByRole('button', { name: 'Add the answer' }).click();
  await expect(asks(grace).getByText('Asked before 1 answer')).toBeVisible();
  await close();
});

test('a few questions stand at first, the others behind one press', async ({ exchange }) => {
  const { workshop, close } = await drawn(exchange);
  const page = await seated(exchange, workshop, 'Grace');
  const questions = asks(page).getByRole('heading', { level: 3 });
  await expect(questions).toHaveCount(4);
  const more = asks(page).getByRole('button', { name: /more questions?$/ });
  const all = 4 + Number.parseInt((await more.textContent()) ?? '', 10);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(questions).toHaveCount(all);
  // Whoever came by keyboard goes on at the first of them.
  await expect(questions.nth(4)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    asks(page)
      .getByRole('button', { name: /^Show me/ })
      .nth(4),
  ).toBeFocused();
  // What has words is not put away again.
  const last = await questions.last().textContent();
  await asks(page)
    .getByRole('button', { name: `Answer: ${last}` })
    .last()
    .click();
  await asks(page).getByLabel('What we say').fill('Half a thou');
  await asks(page).getByRole('button', { name: 'Fewer questions' }).click();
  await expect(questions).toHaveCount(5);
  await expect(asks(page).getByLabel('What we say')).toHaveValue('Half a thou');
  await close();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['a phone', PHONE],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`what the map asks is clean on ${device}`, async ({ exchange }) => {
    const { workshop, edit, close } = await drawn(exchange);
    const page = await seated(exchange, workshop, 'Grace', viewport);
    const expectAllClean = async (where: string) => {
      await expectClean(page, where);
      // The panel scrolls by itself, so what is too wide in it does not show on the page.
      const sideways = await asks(page).evaluate(
        ({ parentElement }) => parentElement!.scrollWidth - parentElement!.clientWidth,
      );
      expect(sideways, where).toBe(0);
    };
    await asks(page)
      .getByRole('button', { name: /more questions?$/ })
      .click();
    await expectAllClean('all questions');
    await answer(page, 'They chose that.');
    await answers(page).getByRole('button', { name: 'Edit' }).click();
    await expectAllClean('changing an answer');
    await asks(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await expectAllClean('taken away');
    await asks(page).getByRole('button', { name: 'Undo' }).click();
    await edit(joinHilltop);
    await before(page).click();
    await expectAllClean('asked before');
    // What scrolls in the panel never makes the page longer where the page itself stands still.
    if (viewport.width >= 900) {
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(viewport.height);
    }
    await close();
  });
}
