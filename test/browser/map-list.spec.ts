/** The list of a map does everything the drawing does, by keyboard alone, and the panel beside it says the same. */
import type { Page } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { expectClean } from '../support/clean.ts';
import { type Exchange, LAPTOP, expect, saved, test } from '../support/exchange.ts';

const SCHOOLS = ['Abbey Park', 'Brook Lane', 'Coastway', 'Harbour', 'Hilltop'];

/** Somebody at a table with its map open as a list. */
async function atTheList(exchange: Exchange, workshop: CreatedWorkshop, name: string, viewport = LAPTOP) {
  const { page } = await exchange.seated(workshop, name, { viewport });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await expect(page.getByRole('grid', { name: 'Organisations' })).toBeVisible();
  return page;
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
/** A cell by the number of its column, the name being 0. */
const cell = (page: Page, name: string, column: number) =>
  row(page, name).locator('[role=rowheader], [role=gridcell]').nth(column);
const panel = (page: Page) => page.getByRole('complementary', { name: /^Selected/ });

async function addNames(page: Page, names: readonly string[]) {
  await page.getByRole('textbox', { name: 'Add organisations' }).fill(names.join('\n'));
  await page.getByRole('button', { name: /^Add( \d+)?$/ }).click();
  await expect(row(page, names.at(-1)!)).toBeVisible();
}

test('a map of five organisations with ties and a network is built by keyboard alone', async ({
  exchange,
}) => {
  const page = await atTheList(exchange, await exchange.workshop(), 'Grace');
  const key = page.keyboard;
  const tabTo = async (role: Parameters<Page['getByRole']>[0], name: string | RegExp, press = 'Tab') => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await key.press(press);
    }
    throw new Error(`${press} never reached ${role} ${name}`);
  };
  await tabTo('textbox', 'Add organisations');
  await key.insertText(SCHOOLS.join('\n'));
  await key.press('Control+Enter');
  await expect(page.getByText('5 organisations added.').first()).toBeVisible();

  // One stop for the whole table; arrows inside it.
  await tabTo('rowheader', 'Abbey Park', 'Shift+Tab');
  await key.press('ArrowRight');
  await key.press('Enter');
  await key.press('s');
  await key.press('e');
  await key.press('Enter');
  await expect(cell(page, 'Abbey Park', 1)).toHaveText('Secondary');
  await expect(cell(page, 'Abbey Park', 1)).toBeFocused();

  await key.press('ArrowRight');
  await key.press('ArrowRight');
  await key.press('Enter');
  for (const name of ['Brook', 'Coast']) {
    await tabTo('combobox', 'With whom');
    await key.type(name);
    await key.press('Enter');
  }
  await key.press('Escape');
  await expect(cell(page, 'Abbey Park', 3)).toHaveText(/^working with Brook Lane; working with Coastway/);

  await key.press('ArrowLeft');
  await key.press('ArrowDown');
  await expect(cell(page, 'Brook Lane', 2)).toBeFocused();
  await key.press('Enter');
  await key.type('Riverside network');
  await key.press('Enter');
  await key.press('Escape');
  await expect(cell(page, 'Brook Lane', 2)).toHaveText('Riverside network');

  // Renaming puts the row elsewhere; the focus goes along.
  await key.press('Home');
  await key.press('F2');
  await key.type('Zeal Lane');
  await key.press('Enter');
  await expect(cell(page, 'Zeal Lane', 0)).toBeFocused();
  await expect(page.getByRole('rowheader').last()).toHaveText('Zeal Lane');

  // Escape writes nothing.
  await key.press('Enter');
  await key.type('Nonsense');
  await key.press('Escape');
  await expect(cell(page, 'Zeal Lane', 0)).toBeFocused();

  await key.press('Space');
  await expect(row(page, 'Zeal Lane')).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page).getByRole('heading', { name: 'Zeal Lane' })).toBeVisible();
  await key.press('Delete');
  await expect(row(page, 'Zeal Lane')).toHaveCount(0);
  await expect(page.getByText('Zeal Lane taken off the map.').first()).toBeVisible();
  await tabTo('button', 'Bring back', 'Shift+Tab');
  await key.press('Enter');
  await expect(row(page, 'Zeal Lane')).toBeVisible();
  await expect(cell(page, 'Zeal Lane', 2)).toHaveText('Riverside network');
});

test('two people edit one organisation at once and neither takes the other’s words', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await atTheList(exchange, workshop, 'Grace');
  const tom = await atTheList(exchange, workshop, 'Tom');
  await addNames(grace, SCHOOLS);
  await expect(row(tom, 'Harbour')).toBeVisible();

  // Grace is in the middle of a name; Tom changes the kind, the place, the name, and a name above hers.
  await cell(grace, 'Harbour', 0).focus();
  await grace.keyboard.press('Enter');
  await grace.keyboard.type('Harbour Aca');
  await cell(tom, 'Harbour', 0).click();
  await panel(tom).getByRole('button', { name: 'Edit' }).click();
  await panel(tom).getByLabel('Kind').selectOption('Special');
  await panel(tom).getByLabel('Place').fill('Quay Street');
  await panel(tom).getByLabel('Place').press('Enter');
  // Even the very name she is changing: what she has begun is not wiped out, and counts when she is done.
  await panel(tom).getByLabel('Name', { exact: true }).fill('Harbour Primary');
  await panel(tom).getByLabel('Name', { exact: true }).press('Enter');
  await cell(tom, 'Brook Lane', 0).focus();
  await tom.keyboard.press('F2');
  await tom.keyboard.type('Water Lane');
  await tom.keyboard.press('Enter');
  await expect(row(grace, 'Water Lane')).toBeVisible();
  await expect(grid(grace, 'Organisations').getByRole('textbox')).toHaveValue('Harbour Aca');
  await grace.keyboard.type('demy');
  await grace.keyboard.press('Enter');
  await expect(cell(tom, 'Harbour Academy', 1)).toHaveText('Special');
  await expect(panel(tom).getByRole('heading', { name: 'Harbour Academy' })).toBeVisible();
  await expect(panel(tom).getByLabel('Name', { exact: true })).toHaveValue('Harbour Academy');
  await expect(panel(tom).getByLabel('Place')).toHaveValue('Quay Street');

  // Words that were begun in the panel outlive that somebody else selects something or leaves the field.
  await panel(tom).getByLabel('Note').fill('Ask about the sixth form');
  await cell(tom, 'Hilltop', 0).click();
  await cell(tom, 'Harbour Academy', 0).click();
  await expect(panel(tom).getByText('Ask about the sixth form')).toBeVisible();
  await expect(saved(tom)).toHaveText('Saved');
});

test('two write one note at once, letter by letter, and a sentence half written survives the server', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const grace = await atTheList(exchange, workshop, 'Grace');
  const tom = await atTheList(exchange, workshop, 'Tom');
  await addNames(grace, SCHOOLS);
  for (const page of [grace, tom]) {
    await cell(page, 'Harbour', 0).click();
    await panel(page).getByRole('button', { name: 'Edit' }).click();
  }
  const note = (page: Page) => panel(page).getByLabel('Note');
  await note(grace).fill('Shares a head.');
  await expect(note(tom)).toHaveValue('Shares a head.');
  await note(tom).focus();
  await tom.keyboard.press('Control+End');
  await note(grace).press('Control+Home');
  await Promise.all([grace.keyboard.type('Since May: '), tom.keyboard.type(' Ask about buses')]);
  const both = 'Since May: Shares a head. Ask about buses';
  for (const page of [grace, tom]) await expect(note(page)).toHaveValue(both);
  // Nobody has left the field.
  for (const page of [grace, tom]) await expect(saved(page)).toHaveText('Saved');
  await exchange.crash();
  const late = await atTheList(exchange, workshop, 'Late');
  await cell(late, 'Harbour', 0).click();
  await expect(panel(late).getByText(both)).toBeVisible();
  // Undo takes back one's own words only.
  await tom.keyboard.press('Control+z');
  await expect(note(grace)).toHaveValue('Since May: Shares a head.');
  // A cell of the list is the same field.
  await late.getByLabel('All columns').check();
  await cell(late, 'Harbour', 7).click();
  await late.keyboard.press('Enter');
  await grid(late, 'Organisations').getByRole('textbox', { name: 'Note of Harbour' }).press('Control+Home');
  await late.keyboard.type('Good. ');
  await expect(note(grace)).toHaveValue('Good. Since May: Shares a head.');
  await late.keyboard.press('Escape');
  await expect(cell(late, 'Harbour', 7)).toHaveText('Good. Since May: Shares a head.');
});

test('what is being composed in a note stays while somebody else writes in it', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const grace = await atTheList(exchange, workshop, 'Grace');
  const tom = await atTheList(exchange, workshop, 'Tom');
  await addNames(grace, SCHOOLS);
  const note = (page: Page) => panel(page).getByLabel('Note');
  for (const page of [grace, tom]) {
    await cell(page, 'Harbour', 0).click();
    await panel(page).getByRole('button', { name: 'Edit' }).click();
  }
  await grace.getByLabel('All columns').check();
  await note(grace).focus();
  const input = await grace.context().newCDPSession(grace);
  await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await note(tom).fill('Moves in May.');
  // What is being composed is sent after a moment, and stays under the hands of whoever composes it.
  await expect(cell(grace, 'Harbour', 7)).toContainText('Moves in May.');
  await expect(note(grace)).toHaveValue('に');
  await input.send('Input.insertText', { text: '日本' });
  for (const page of [grace, tom]) {
    await expect(note(page)).toHaveValue(/Moves in May\./);
    await expect(note(page)).toHaveValue(/日本/);
  }
});

test('one note open in the panel and in the list: what is written in one is in the other, and goes on from there', async ({
  exchange,
}) => {
  const page = await atTheList(exchange, await exchange.workshop(), 'Grace');
  await addNames(page, SCHOOLS);
  await cell(page, 'Harbour', 0).click();
  await panel(page).getByRole('button', { name: 'Edit' }).click();
  const note = panel(page).getByLabel('Note');
  await note.fill('Shares a head with Hilltop.');
  await page.getByLabel('All columns').check();
  await cell(page, 'Harbour', 7).focus();
  await page.keyboard.press('Enter');
  await grid(page, 'Organisations').getByRole('textbox', { name: 'Note of Harbour' }).fill('Moves.');
  await expect(note).toHaveValue('Moves.');
  await page.keyboard.press('Escape');
  await note.press('Control+End');
  await page.keyboard.type(' In May.');
  await expect(cell(page, 'Harbour', 7)).toHaveText('Moves. In May.');
  await expect(note).toHaveValue('Moves. In May.');
});

test('ties and networks have tables of their own, sorted and filtered', async ({ exchange }) => {
  const page = await atTheList(exchange, await exchange.workshop(), 'Grace');
  await addNames(page, SCHOOLS);
  await page.getByRole('radio', { name: 'Ties 0' }).check({ force: true });
  const from = page.getByRole('combobox', { name: 'Add a tie from' });
  await from.fill('harb');
  await from.press('Enter');
  await page.getByRole('group', { name: 'Add a tie from Harbour' }).getByLabel('How').selectOption('funds');
  const whom = page.getByRole('combobox', { name: 'With whom' });
  for (const name of ['Coast', 'Abbey', 'Sea Scouts']) {
    await whom.fill(name);
    await whom.press('Enter');
  }
  await expect(grid(page, 'Ties').getByRole('rowheader')).toHaveText(['Harbour', 'Harbour', 'Harbour']);
  await page.getByRole('button', { name: 'To', exact: true }).click();
  await page.getByRole('button', { name: 'To', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'To' })).toHaveAttribute('aria-sort', 'descending');
  const to = grid(page, 'Ties').locator('[data-title=To]');
  await expect(to).toHaveText(['Sea Scouts', 'Coastway', 'Abbey Park']);
  await page.getByRole('searchbox', { name: 'Find' }).fill('sea harb');
  await expect(to).toHaveText(['Sea Scouts']);
  await expect(page.getByText('1 tie found')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find' }).fill('');

  // A tie in the panel: turned round, it is the other's.
  await to.first().click();
  await panel(page).getByLabel('Direction').selectOption('From Sea Scouts to Harbour');
  await expect(panel(page).getByRole('heading', { name: 'Sea Scouts, funding Harbour' })).toBeVisible();

  await page.getByRole('radio', { name: 'Networks 0' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Add a network' }).fill('Coast and quay');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await cell(page, 'Coast and quay', 4).dblclick();
  const member = grid(page, 'Networks').getByRole('combobox', { name: 'Add a member' });
  for (const name of ['Coastway', 'Harbour']) {
    await member.fill(name);
    await member.press('Enter');
  }
  await member.press('Escape');
  await expect(cell(page, 'Coast and quay', 4)).toHaveText('2: Coastway, Harbour');
});

test('duplicates become one and keep their ties', async ({ exchange }) => {
  const page = await atTheList(exchange, await exchange.workshop(), 'Grace');
  await addNames(page, ['Harbour', 'Harbour School', 'Coastway']);
  await cell(page, 'Harbour School', 0).click();
  await panel(page).getByRole('button', { name: 'Add a tie' }).click();
  await panel(page).getByRole('combobox', { name: 'With whom' }).fill('Coastway');
  await panel(page).getByRole('combobox', { name: 'With whom' }).press('Enter');
  await cell(page, 'Harbour', 0).click({ modifiers: ['Shift'] });
  await panel(page).getByRole('button', { name: 'They are the same' }).click();
  await panel(page)
    .getByRole('radio', { name: /^Harbour (?!School)/ })
    .check();
  await panel(page).getByRole('button', { name: 'Make them one' }).click();
  await expect(row(page, 'Harbour School')).toHaveCount(0);
  await expect(cell(page, 'Harbour', 3)).toHaveText(/^working with Coastway/);
});

test('a question points at what it speaks of and is answered right there', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const page = await atTheList(exchange, workshop, 'Grace');
  await addNames(page, [...SCHOOLS, 'Saltings']);
  await cell(page, 'Abbey Park', 0).click();
  await panel(page).getByRole('button', { name: 'Add a tie' }).click();
  for (const name of ['Brook Lane', 'Coastway', 'Harbour', 'Saltings']) {
    await panel(page).getByRole('combobox', { name: 'With whom' }).fill(name);
    await panel(page).getByRole('combobox', { name: 'With whom' }).press('Enter');
  }
  const asks = panel(page).getByRole('region', { name: 'What the map asks' });
  await expect(asks).toContainText('There are no ties here for Hilltop.');
  // It is not even among the rows that are shown: pointing brings its table up.
  await page.getByRole('radio', { name: /^Ties/ }).check({ force: true });
  await page.getByRole('searchbox', { name: 'Find' }).fill('Harbour');
  await asks.getByRole('button', { name: 'Show me: Who is on their own?' }).click();
  await expect(row(page, 'Hilltop')).toBeInViewport();
  await expect(row(page, 'Hilltop')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(1);
  await asks.getByRole('button', { name: 'Answer: Who is on their own?' }).click();
  await asks.getByLabel('What we say').fill('Nobody has asked them.');
  await asks.getByRole('button', { name: 'Add the answer' }).click();
  const answers = asks.getByRole('list', { name: 'Answers: Who is on their own?' });
  await expect(answers).toContainText('Nobody has asked them. Grace');

  await asks.getByRole('button', { name: 'Answer: Who is on their own?' }).click();
  await asks.getByLabel('What we say').fill('And another');
  await page.getByRole('textbox', { name: 'Add organisations' }).fill('Not yet');
  // What was begun is there after a reload, the list of names too.
  await page.reload();
  await asks.getByRole('button', { name: 'Answer: Who is on their own?' }).click();
  await expect(asks.getByLabel('What we say')).toHaveValue('And another');
  await expect(page.getByRole('textbox', { name: 'Add organisations' })).toHaveValue('Not yet');
  // Others read it; the question goes when there is no more occasion for it.
  const tom = await atTheList(exchange, workshop, 'Tom');
  await expect(panel(tom).getByText('Nobody has asked them.')).toBeVisible();
  await cell(tom, 'Hilltop', 0).click();
  await panel(tom).getByRole('button', { name: 'Add a tie' }).click();
  await panel(tom).getByRole('combobox', { name: 'With whom' }).fill('Harbour');
  await panel(tom).getByRole('combobox', { name: 'With whom' }).press('Enter');
  await expect(cell(page, 'Hilltop', 3)).toHaveText(/^working with Harbour/);
  await expect(panel(tom).getByText(/^There are no ties here for Hilltop/)).toBeHidden();
  // But not from under an answer that is being written.
  await expect(asks.getByLabel('What we say')).toHaveValue('And another');
  await asks.getByRole('button', { name: 'Add the answer' }).click();
  await expect(asks.getByText(/^There are no ties here for Hilltop/)).toBeHidden();
  await expect(asks.getByText('Asked before 2 answers')).toBeVisible();
});

for (const [device, viewport] of [
  ['a laptop', LAPTOP],
  ['320 pixels', { width: 320, height: 640 }],
] as const) {
  test(`axe finds nothing in the list on ${device}, and nothing scrolls sideways`, async ({ exchange }) => {
    const page = await atTheList(exchange, await exchange.workshop(), 'Grace', viewport);
    await expectClean(page, 'empty');
    await addNames(page, SCHOOLS);
    await cell(page, 'Harbour', 0).click();
    const handle = panel(page).getByRole('button', { name: 'Harbour', exact: true });
    if (viewport.width < 900) await handle.click();
    await panel(page).getByRole('button', { name: 'Add a tie' }).click();
    await panel(page).getByRole('combobox', { name: 'With whom' }).fill('Coast');
    await expect(panel(page).getByRole('option', { name: /^Coastway/ })).toBeVisible();
    await expectClean(page, 'adding a tie');
    await panel(page).getByRole('combobox', { name: 'With whom' }).press('Enter');
    await panel(page).getByRole('button', { name: 'Edit' }).click();
    await expectClean(page, 'fields');
    if (viewport.width < 900) await handle.click();
    await cell(page, 'Hilltop', 2).dblclick();
    await expect(
      grid(page, 'Organisations').getByRole('combobox', { name: 'Add to a network' }),
    ).toBeVisible();
    await expectClean(page, 'a cell');
  });
}
