/** Words never lost: what others do leaves a field, and the focus, to whoever is in it. */
import type { Page } from '@playwright/test';
import { addOrganisations, removeFromMap } from '../../shared/activities/map/model/map-edits.ts';
import { entryIn, noteFragment, root, type TableDoc } from '../../shared/model/document.ts';
import { setSpotlight } from '../../shared/model/plan/run-edits.ts';
import { addAction, removeAction } from '../../shared/model/table/action-edits.ts';
import { addResponse, removeResponse, responseText } from '../../shared/model/table/response-edits.ts';
import { putOwnCard, removeOwnCard } from '../../shared/model/table/seat-edits.ts';
import { mapPath } from '../../shared/protocol/rooms.ts';
import { expect, response, saved, say, test } from '../support/exchange.ts';
import { running } from '../support/console.ts';
import { facilitate } from '../support/facilitator.ts';
import { takeSeat } from '../support/seat.ts';
import { openWire } from '../support/wire.ts';

const author = { id: 'asha', name: 'Asha' };
const said = (doc: TableDoc, id: string) => responseText(doc, id)?.toString();
const isTaken = (doc: TableDoc, root: 'responses' | 'actions', id: string) =>
  !entryIn(doc, root, id) || entryIn(doc, root, id)?.has('removedBy') === true;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test('a field stays for whoever is in it when somebody takes away what it is about', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const { wire, id: tom } = await takeSeat(exchange.url, workshop, 'Tom');
  wire.edit((doc) => {
    for (const id of ['one', 'two', 'three'])
      addResponse(doc, null, { id, card: 'ownership-2', text: `Said ${id}`, author, at: 1 });
    addAction(doc, null, {
      id: 'act',
      card: 'ownership-2',
      response: 'three',
      what: 'Meet',
      who: 'Asha',
      by: 'May',
    });
    putOwnCard(doc, null, {
      kind: 'own',
      id: 'own-x',
      challenge: 'focus',
      question: 'Who is missing?',
      probes: [],
      author,
      at: 1,
    });
  });
  await wire.until(() => wire.saved >= 2);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const item = (id: string) => page.locator(`[data-response="${id}"]`);
  const notice = (words: string) => page.locator('.taken', { hasText: words });
  const taken = notice('Tom took this away. Keep writing to bring it back.');

  // A response: each letter arrives, no other button comes under the keys, and going on brings it back.
  await item('one').getByRole('button', { name: /^Edit/ }).click();
  await page.keyboard.type(' and then');
  await wire.until(() => said(wire.doc, 'one') === 'Said one and then');
  wire.edit((doc) => removeResponse(doc, null, 'one', tom));
  await expect(taken).toBeVisible();
  await page.keyboard.type(' we meet');
  await wire.until(() => said(wire.doc, 'one') === 'Said one and then we meet');
  expect(isTaken(wire.doc, 'responses', 'one')).toBe(true);
  await page.keyboard.press('Control+Enter');
  await wire.until(() => !isTaken(wire.doc, 'responses', 'one'));
  await expect(taken).toBeHidden();
  await expect(item('one')).toContainText('Said one and then we meet');

  // Gone from the document altogether, as when its author undoes it: the next letter writes it again.
  await item('two').getByRole('button', { name: /^Edit/ }).click();
  wire.edit((doc) => root(doc, 'responses').delete('two'));
  await expect(notice('Somebody took this away.')).toBeVisible();
  await page.keyboard.type(' more of it');
  await wire.until(() => said(wire.doc, 'two') === 'Said two more of it');
  expect(entryIn(wire.doc, 'responses', 'two')?.get('author')).toEqual(author);
  await page.keyboard.press('Control+Enter');

  // An action, whose words are the form's alone, on a response that goes too.
  await item('three')
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByLabel('Who').fill('Ben and Asha');
  wire.edit((doc) => {
    removeAction(doc, null, 'act', tom);
    removeResponse(doc, null, 'three', tom);
  });
  await expect(notice('Tom took this away. Save the action to bring it back.')).toBeVisible();
  await expect(page.getByLabel('Who')).toHaveValue('Ben and Asha');
  await page.getByRole('button', { name: 'Save the action' }).click();
  await wire.until(() => !isTaken(wire.doc, 'actions', 'act'));
  expect(entryIn(wire.doc, 'actions', 'act')?.get('who')).toBe('Ben and Asha');
  await expect(page.getByText('Tom removed a response.')).toBeVisible();

  // Somebody whose button went along is left on the line, with no button under their keys.
  await item('two').getByRole('button', { name: /agree/i }).focus();
  wire.edit((doc) => removeResponse(doc, null, 'two', tom));
  await expect(page.getByText('Tom removed a response.')).toHaveCount(2);
  expect(await focused(page)).toBe('LI');

  // A card of the table's own goes while somebody writes about it.
  await page.goto(`${exchange.url}/w/${workshop.id}?card=own-x`);
  await page.getByLabel('Add a response').fill('The health visitors');
  wire.edit((doc) => removeOwnCard(doc, null, 'own-x'));
  await expect(notice('took this away. Add a response to bring it back.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await wire.until(() => root(wire.doc, 'cards').has('own-x'));
  await expect(page.getByRole('listitem').filter({ hasText: 'The health visitors' })).toBeVisible();

  // Nobody who has the caret in the note is taken elsewhere, even before the first letter.
  const amina = await facilitate(exchange.url, workshop);
  const plan = await amina.open('plan');
  await page.goto(`${exchange.url}/w/${workshop.id}?card=O2&note`);
  const note = page.getByRole('textbox', { name: /^Our note/ });
  await note.click();
  plan.edit((doc) => setSpotlight(doc, null, { kind: 'card', card: 'focus-1', at: 5 }));
  await expect(page.getByText('is showing')).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.type('Still here');
  await expect(note).toContainText('Still here');
});

test('the fields of an organisation stay when somebody takes it off the map', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await takeSeat(exchange.url, workshop, 'Tom');
  const map = await openWire(exchange.url, mapPath(workshop.id, workshop.tables[0]!.id), {
    cookie: tom.cookie(),
  });
  map.edit((doc) => addOrganisations(doc, null, [{ id: 'abbey', name: 'Abbey', kind: 'primary' }]));
  await map.until(() => map.saved >= 1);
  const { page } = await exchange.seated(workshop, 'Ben');
  await page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await page.getByRole('rowheader', { name: 'Abbey' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  const takeOff = () => map.edit((doc) => removeFromMap(doc, null, { organisations: ['abbey'] }, tom.id));
  const isOff = () => entryIn(map.doc, 'organisations', 'abbey')?.has('removedBy') === true;
  const taken = panel.getByText('Tom took this away. Keep writing to bring it back.');

  await panel.getByLabel('Note').click();
  await page.keyboard.type('Small');
  await map.until(() => String(entryIn(map.doc, 'organisations', 'abbey')?.get('note')) === 'Small');
  takeOff();
  await expect(taken).toBeVisible();
  await page.keyboard.type(' and rural');
  await map.until(
    () => String(entryIn(map.doc, 'organisations', 'abbey')?.get('note')) === 'Small and rural',
  );
  expect(isOff()).toBe(true);
  await panel.getByRole('textbox', { name: 'Name' }).fill('Abbey Primary');
  await map.until(() => !isOff());
  await expect(taken).toBeHidden();

  takeOff();
  await expect(taken).toBeVisible();
  await page.keyboard.press('Enter');
  await map.until(() => !isOff());
  expect(entryIn(map.doc, 'organisations', 'abbey')?.get('name')).toBe('Abbey Primary');
  await expect(saved(page)).toHaveText('Saved');

  // In the list, too.
  await page.getByRole('rowheader', { name: 'Abbey Primary' }).dblclick();
  await page.keyboard.type('The Abbey');
  takeOff();
  await expect(page.getByRole('grid').getByText('took this away')).toBeVisible();
  await page.keyboard.press('Enter');
  await map.until(() => !isOff());
  expect(entryIn(map.doc, 'organisations', 'abbey')?.get('name')).toBe('The Abbey');
});

test('[P1] words that are still being composed are sent after a moment and when the page hides, and not called saved before', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await takeSeat(exchange.url, workshop, 'Tom');
  const map = await openWire(exchange.url, mapPath(workshop.id, workshop.tables[0]!.id), {
    cookie: tom.cookie(),
  });
  map.edit((doc) => addOrganisations(doc, null, [{ id: 'abbey', name: 'Abbey', kind: 'primary' }]));
  tom.wire.edit((doc) =>
    addResponse(doc, null, { id: 'one', card: 'ownership-2', text: 'One', author, at: 1 }),
  );
  const { page, context } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const keyboard = await context.newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const now = () => said(tom.wire.doc, 'one');

  await page.locator('[data-response="one"]').getByRole('button', { name: /^Edit/ }).click();
  // The page's clock stands still: whatever the mark says now, it says without the moment having passed.
  await page.clock.install();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await compose(' ni');
  await expect(page.getByLabel('What Asha said')).toHaveValue('One ni');
  await expect(saved(page)).toHaveText('Saving…');
  await page.clock.runFor(1_000);
  await tom.wire.until(() => now() === 'One ni');
  await expect(saved(page)).toHaveText('Saved');
  await compose(' nihon');
  await expect(page.getByLabel('What Asha said')).toHaveValue('One nihon');
  await page.reload();
  await tom.wire.until(() => now() === 'One nihon');
  await expect(page.locator('[data-response="one"]')).toContainText('One nihon');

  // The shared note.
  await page.goto(`${exchange.url}/w/${workshop.id}?card=O2&note`);
  await page.getByRole('textbox', { name: /^Our note/ }).click();
  await compose('hayai');
  await tom.wire.until(() => noteFragment(tom.wire.doc, 'ownership').toString().includes('hayai'));

  // A name on the map is written as a whole: it is not called saved half typed, and not lost with the page.
  await page.goto(`${exchange.url}/w/${workshop.id}?view=list`);
  await page.getByRole('rowheader', { name: 'Abbey' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(saved(page)).toHaveText('Saved');
  await panel.getByRole('textbox', { name: 'Name' }).fill('The Abbey');
  await expect(saved(page)).toHaveText('Saving…');
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'The Abbey' })).toBeVisible();
  await map.until(() => entryIn(map.doc, 'organisations', 'abbey')?.get('name') === 'The Abbey');
});

test('what is typed in a dialog or a form is there again after Escape, Back and a reload', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  await say(page, 'We meet');
  const dialog = page.getByRole('dialog', { name: 'A question of our own' });
  const open = () => page.getByRole('button', { name: 'Add our own question' }).click();
  const isKept = async () => {
    await open();
    await expect(dialog.getByLabel('The question')).toHaveValue('Who is not here?');
    await expect(dialog.getByLabel('It belongs to')).toHaveValue('capacity');
    await expect(dialog.getByLabel('Prompt 2')).toHaveValue('And why?');
  };
  await open();
  await dialog.getByLabel('The question').fill('Who is not here?');
  await dialog.getByLabel('It belongs to').selectOption('capacity');
  await dialog.getByLabel('Prompt 2').fill('And why?');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await isKept();
  // Back closes the dialog, and leaves nobody's table.
  const address = page.url();
  await page.goBack();
  await expect(dialog).toBeHidden();
  expect(page.url()).toBe(address);
  await expect(response(page, 'We meet')).toBeVisible();
  await isKept();
  await page.reload();
  await isKept();
  // Once it is on the shelf it is over: the card is open, and the form is empty again.
  await dialog.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(page.getByRole('heading', { name: 'Who is not here?' })).toBeVisible();
  await open();
  await expect(dialog.getByLabel('The question')).toHaveValue('');
  await page.keyboard.press('Escape');

  // A form on the page.
  await page.goto(address);
  const note = response(page, 'We meet');
  await note.getByRole('button', { name: 'Turn into action' }).click();
  await note.getByLabel('Who').fill('Asha');
  await page.keyboard.press('Escape');
  await note.getByRole('button', { name: 'Turn into action' }).click();
  await expect(note.getByLabel('Who')).toHaveValue('Asha');
  await note.getByRole('button', { name: 'Agree the action' }).click();
  await expect(note).toContainText('Asha');

  // Opening a workshop.
  await page.goto(`${exchange.url}/start`);
  await page.getByLabel('What is it called?').fill('Autumn exchange');
  await page.getByLabel('Your first name').fill('Amina');
  await page.reload();
  await expect(page.getByLabel('What is it called?')).toHaveValue('Autumn exchange');
  await page.goto(`${exchange.url}/help`);
  await page.goBack();
  await expect(page.getByLabel('What is it called?')).toHaveValue('Autumn exchange');
  await expect(page.getByLabel('Your first name')).toHaveValue('Amina');
});

test('two windows of one browser: what one said offline is sent by the other, and drafts do not overwrite each other', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { wire } = await takeSeat(exchange.url, workshop, 'Tom');
  const { page, context } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(saved(other)).toHaveText('Saved');
  const composer = (window: Page) => window.getByLabel('Add a response');

  await composer(page).fill('in the one');
  await composer(other).fill('in the other');
  await page.reload();
  await expect(composer(page)).toHaveValue('in the one');
  await other.reload();
  await expect(composer(other)).toHaveValue('in the other');
  await expect(saved(other)).toHaveText('Saved');

  await context.setOffline(true);
  await expect(saved(page)).toContainText('Offline');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(response(other, 'in the one')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  await expect(saved(other)).toHaveText('Saved');
  await wire.until(() =>
    [...root(wire.doc, 'responses').keys()].some((id) => said(wire.doc, id) === 'in the one'),
  );
});

test('forms of the console and the map keep what is typed in them until it is sent', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const console_ = await running(exchange, workshop);
  const dialog = console_.getByRole('dialog');
  const forms: [open: (string | RegExp)[], field: string | RegExp, words: string, send: string][] = [
    [['Add a table'], 'Name of the table', 'Otter', 'Add the table'],
    [[/Heron: more$/], 'Name', 'Grey heron', 'Rename'],
    [['Add a video call'], 'Link to the call', 'https://call.example/autumn', 'Save the link'],
    [['Menu', 'Keep this moment'], /^A name for it/, 'Before lunch', 'Keep it'],
    [['Menu', 'Rename the workshop'], 'What is it called?', 'Winter exchange', 'Rename it'],
  ];
  const open = async (presses: (string | RegExp)[]) => {
    for (const name of presses) await console_.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toBeVisible();
  };
  for (const [presses, field, words] of forms) {
    await open(presses);
    await dialog.getByLabel(field, { exact: true }).fill(words);
    await console_.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await open(['Ask for a vote']);
  await dialog.getByLabel('Question').fill('What do we take on first?');
  await dialog.getByLabel('One thing to choose per line').fill('This\nThat');
  await console_.keyboard.press('Escape');
  await console_.reload();
  for (const [presses, field, words, send] of forms) {
    await open(presses);
    await expect(dialog.getByLabel(field, { exact: true })).toHaveValue(words);
    await dialog.getByRole('button', { name: send, exact: true }).click();
    if (send === 'Rename' || send === 'Keep it') await console_.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await open(['Ask for a vote']);
  await expect(dialog.getByLabel('Question')).toHaveValue('What do we take on first?');
  await dialog.getByRole('button', { name: 'Open the vote' }).click();
  await console_.keyboard.press('Escape');
  await open(['Votes']);
  await expect(dialog.getByText('What do we take on first?')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ask for another vote' }).click();
  await expect(dialog.getByLabel('Question')).toHaveValue('');

  // At the table: a network's name and rows to bring in; and the code at the front door.
  const { page } = await exchange.seated(workshop, 'Ben');
  const address = `${exchange.url}/w/${workshop.id}`;
  await page.goto(`${address}?view=list`);
  const networks = () => page.getByRole('radio', { name: 'Networks 0' }).check({ force: true });
  const network = page.getByRole('textbox', { name: 'Add a network' });
  await networks();
  await network.fill('Three bridges');
  await page.getByRole('button', { name: 'Bring in' }).click();
  await page.getByRole('button', { name: /Paste or type a list/ }).click();
  await page.getByLabel(/^One organisation per line/).fill('Alder\nBrook');
  await page.reload();
  await networks();
  await expect(network).toHaveValue('Three bridges');
  await page.getByRole('button', { name: 'Bring in' }).click();
  await page.getByRole('button', { name: /Paste or type a list/ }).click();
  await expect(page.getByLabel(/^One organisation per line/)).toHaveValue('Alder\nBrook');
  await page.goto(exchange.url);
  await page.getByLabel('Join a workshop').fill('7KM');
  await page.reload();
  await expect(page.getByLabel('Join a workshop')).toHaveValue('7KM');
});
