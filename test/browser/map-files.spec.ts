/** Maps in and out: what will happen is shown first, nothing is half-imported, and the page stays quick. */
import { type MapDoc } from '../../shared/model/document.ts';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mapTemplates } from '../../shared/cards/decks/map-templates.ts';
import { removeFromMap } from '../../shared/activities/map/model/map-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { expectClean } from '../support/clean.ts';
import { type Exchange, expect, LAPTOP, test } from '../support/exchange.ts';
import { facilitate, type ScreenlessFacilitator } from '../support/facilitator.ts';
import { drawnOf, sketchOfDoc, words } from '../support/maps.ts';
import { AUTHORITIES, makeRegister, PEOPLE } from '../support/register.ts';

type Table = {
  workshop: CreatedWorkshop;
  page: Page;
  facilitator: ScreenlessFacilitator;
  /** The map as the server has it. */
  map: MapDoc;
};

/** Somebody with a table's map open, and the map as it arrives elsewhere. */
async function atMap(exchange: Exchange, viewport = LAPTOP): Promise<Table> {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const facilitator = await facilitate(exchange.url, workshop);
  return { workshop, facilitator, ...(await sitDown(exchange, workshop, facilitator, 0, viewport)) };
}

async function sitDown(
  exchange: Exchange,
  workshop: CreatedWorkshop,
  facilitator: ScreenlessFacilitator,
  table: number,
  viewport = LAPTOP,
) {
  const tableId = workshop.tables[table]!.id;
  const { page, context } = await exchange.browser(viewport);
  const data = { name: 'Grace', tableId, joinCode: workshop.joinCode };
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, { data });
  await page.goto(`${exchange.url}/w/${workshop.id}?view=map`);
  await expect(bringInButton(page)).toBeEnabled();
  return { page, map: (await facilitator.open(`map/${tableId}`)).doc };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** On an empty map there is another with more words. */
const bringInButton = (page: Page) => page.getByRole('button', { name: 'Bring in', exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const drawButton = (page: Page) => dialog(page).getByRole('button', { name: /^(Draw|Update) / });
const counts = (map: Table['map']) => {
  const { organisations, ties, networks } = drawnOf(map);
  return [organisations.size, ties.length, networks.length];
};
const names = (map: Table['map']) => [...drawnOf(map).organisations.values()].map(({ name }) => name).sort();

async function bringIn(page: Page, way: RegExp) {
  await bringInButton(page).click();
  await dialog(page).getByRole('button', { name: way }).click();
}
const file = (name: string, words: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(words),
});

test('pasted rows: columns as recognised and changeable, bad rows with reasons, then one step of undo', async ({
  exchange,
}) => {
  const { page, map, facilitator } = await atMap(exchange);
  await bringIn(page, /Paste or type/);
  const rows = [
    ['School', 'Phase', 'Pupils', 'Where it is'],
    ['Alder Grove', 'primary', '120', 'Easton'],
    ['Brook Lane', 'primary', 'many', 'Easton'],
    ['', 'primary', '', ''],
    ['St Zoë’s', 'secondary', '1,200', 'Weston'],
  ];
  await page.getByRole('textbox').fill(rows.map((row) => row.join('\t')).join('\n'));
  await expect(dialog(page)).toContainText('3 of 4 columns read, not “Where it is”');
  await expect(dialog(page).getByRole('listitem')).toHaveText([
    'Row 3, “Brook Lane, primary, many, Easton”: “many” is no number of pupils.',
    'Row 4, “primary”: It has no name.',
  ]);
  // What separates the columns was guessed, and can be said.
  const separator = page.getByLabel('Columns are separated by');
  await separator.selectOption('Nothing: each line is one name');
  await expect(dialog(page)).toContainText('one column, read');
  await separator.selectOption('Tabs');
  await page.getByLabel('Where it is').selectOption('Place');
  await page.getByLabel('Pupils').selectOption('Not used');
  await expect(dialog(page).getByRole('listitem')).toHaveText(['Row 4, “primary”: It has no name.']);
  await expectClean(page, 'the dialog', 'dialog[open]');
  expect(counts(map)).toEqual([0, 0, 0]);

  await drawButton(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => names(map)).toEqual(['Alder Grove', 'Brook Lane', 'St Zoë’s']);
  expect([...drawnOf(map).organisations.values()].map(({ place, size }) => [place, size])).toContainEqual([
    'Weston',
    undefined,
  ]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => names(map)).toEqual([]);
  await facilitator.close();
});

test('two columns changed before the first has been read again: both changes count', async ({ exchange }) => {
  const { page, map, facilitator } = await atMap(exchange);
  await bringIn(page, /Paste or type/);
  await page.getByRole('textbox').fill('School\tPupils\tWhere it is\nAlder Grove\tmany\tEaston');
  const where = await page.getByLabel('Where it is').elementHandle();
  await page.getByLabel('Pupils').evaluate((pupils: HTMLSelectElement, other) => {
    const choose = (select: HTMLSelectElement, words: string) => {
      select.value = [...select.options].find(({ text }) => text === words)?.value ?? '?';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    // In one task: no answer of the reader's can come between them.
    choose(other as HTMLSelectElement, 'Place');
    choose(pupils, 'Not used');
  }, where);
  await expect(dialog(page).getByRole('listitem')).toHaveCount(0);
  await drawButton(page).click();
  await expect
    .poll(() => [...drawnOf(map).organisations.values()].map(({ place }) => place))
    .toEqual(['Easton']);
  await facilitator.close();
});

test('what is drawn is what was chosen last: the button waits until it has been read', async ({
  exchange,
}) => {
  const { page, map, facilitator } = await atMap(exchange);
  await bringIn(page, /Paste or type/);
  await page.getByRole('textbox').fill('School\tWhere it is\nAlder Grove\tEaston');
  const draw = await drawButton(page).elementHandle();
  await page.getByLabel('Where it is').evaluate((where: HTMLSelectElement, button) => {
    where.value = 'place';
    where.dispatchEvent(new Event('change', { bubbles: true }));
    // In one task: the reader cannot have answered.
    (button as HTMLButtonElement).click();
  }, draw);
  await drawButton(page).click();
  await expect
    .poll(() => [...drawnOf(map).organisations.values()].map(({ place }) => place))
    .toEqual(['Easton']);

  // Of a file chosen before, nothing is left to be drawn while another is being read.
  await bringIn(page, /earlier export/);
  await page.getByLabel(/GraphML file/).setInputFiles(file('first.csv', 'Name\nBrook Lane'));
  await expect(drawButton(page)).toBeVisible();
  const left = await page.getByLabel(/GraphML file/).evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File(['Name\nHilltop'], 'second.csv'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return document.querySelectorAll('dialog[open] .mapin__outcome').length;
  });
  expect(left).toBe(0);
  await drawButton(page).click();
  await expect.poll(() => names(map)).toEqual(['Alder Grove', 'Hilltop']);
  await facilitator.close();
});

test('a typed list survives the window closed by mistake', async ({ exchange }) => {
  const { page, facilitator } = await atMap(exchange);
  await bringIn(page, /Paste or type/);
  await page.getByRole('textbox').fill('Alder Grove\nBrook Lane');
  await expect(drawButton(page)).toHaveText('Draw 2 organisations');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await bringIn(page, /Paste or type/);
  await expect(page.getByRole('textbox')).toHaveValue('Alder Grove\nBrook Lane');
  await expect(drawButton(page)).toHaveText('Draw 2 organisations');
  await facilitator.close();
});

test('each of the nine templates is drawn whole, by keyboard alone, and taken back in one step', async ({
  exchange,
}) => {
  const { page, map, facilitator } = await atMap(exchange);
  for (const { title, lookFor, organisations, ties, networks } of mapTemplates) {
    await bringInButton(page).focus();
    await page.keyboard.press('Enter');
    await dialog(page)
      .getByRole('button', { name: /template/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Other ways')).toBeFocused();
    await dialog(page)
      .getByRole('button', { name: `${title} ${lookFor}` })
      .focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('heading', { name: title })).toBeFocused();
    await expect(dialog(page)).toContainText(lookFor);
    await drawButton(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => counts(map), title).toEqual([organisations.length, ties.length, networks.length]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => counts(map), title).toEqual([0, 0, 0]);
  }
  await facilitator.close();
});

test('the whole country’s register: the page goes on, nobody’s name, nothing twice', async ({ exchange }) => {
  const { page, map, facilitator } = await atMap(exchange);
  // A file on disk, as people have it; a buffer would go through the test's own connection.
  const path = join(tmpdir(), `register-${process.pid}-${Date.now()}.csv`);
  await writeFile(path, makeRegister());
  await bringIn(page, /school register/);
  await page.evaluate(() => {
    const watch = { frames: 0 };
    Object.assign(window, { watch });
    const frame = () => {
      if (document.querySelector('dialog[open] select')) return;
      watch.frames += 1;
      requestAnimationFrame(frame);
    };
    document.querySelector('input[type=file]')?.addEventListener('change', frame);
  });
  await page.getByLabel('The register’s file').setInputFiles(path);
  await expect(dialog(page)).toContainText('52,000 schools read.');
  // Read on the page's own thread, there would be no frame between the choice of the file and its end.
  const { frames } = await page.evaluate(() => (window as unknown as { watch: { frames: number } }).watch);
  expect(frames).toBeGreaterThan(5);
  await rm(path);

  const choose = async () => {
    await page.getByLabel('Authority').selectOption(AUTHORITIES[11]!);
    await page.getByLabel('Primary').check();
    await page.getByLabel('Wards').check();
  };
  await choose();
  await expect(drawButton(page)).toHaveText(/^Draw \d+ organisations and \d+ networks$/);
  await expectClean(page, 'the dialog', 'dialog[open]');
  await drawButton(page).click();
  await expect.poll(() => counts(map)[0]).toBeGreaterThan(50);
  const before = sketchOfDoc(map);
  expect(
    before.organisations.every(({ urn, kind }) => urn && (kind === 'primary' || kind === 'special')),
  ).toBe(true);
  const said = JSON.stringify(map.toJSON());
  for (const person of Object.values(PEOPLE)) expect(said).not.toContain(person);

  // The same register again: nothing to draw.
  const again = makeRegister({ rows: 2000 });
  await bringIn(page, /school register/);
  await page.getByLabel('The register’s file').setInputFiles(file('register.csv', Buffer.from(again)));
  await choose();
  await expect(dialog(page)).toContainText('All of this is on the map already');
  await facilitator.close();
});

test('a file read again leaves out what was taken off the map, says so, and brings it back when asked to', async ({
  exchange,
}) => {
  const { page, map, workshop, facilitator } = await atMap(exchange);
  const give = async () => {
    await bringIn(page, /A spreadsheet/);
    await page.getByLabel(/CSV files/).setInputFiles(file('a.csv', 'name,kind\nAbbey,primary\nHill,primary'));
  };
  await give();
  await drawButton(page).click();
  await expect.poll(() => names(map)).toEqual(['Abbey', 'Hill']);
  const hill = [...drawnOf(map).organisations.values()].find(({ name }) => name === 'Hill')!;
  const other = await facilitator.open(`map/${workshop.tables[0]!.id}`);
  await other.until(() => drawnOf(other.doc).organisations.has(hill.id));
  other.edit((doc) => removeFromMap(doc, null, { organisations: [hill.id] }, 'somebody'));
  await expect.poll(() => names(map)).toEqual(['Abbey']);

  await give();
  await expect(dialog(page)).toContainText('Taken off the map earlier, and left out: “Hill”.');
  await expect(dialog(page)).toContainText('The rest is on the map already');
  await expectClean(page, 'the dialog', 'dialog[open]');
  await page.getByLabel('Bring back what was taken off').check();
  await expect(drawButton(page)).toHaveText('Update 1 organisation');
  await drawButton(page).click();
  await expect.poll(() => [...drawnOf(map).organisations.keys()]).toContain(hill.id);
  await facilitator.close();
});

for (const way of ['spreadsheets', 'GraphML'] as const) {
  test(`a map taken along as ${way} and brought in at another table is the same map`, async ({
    exchange,
  }) => {
    const { page, map, workshop, facilitator } = await atMap(exchange);
    await bringIn(page, /template/);
    await dialog(page)
      .getByRole('button', { name: new RegExp(mapTemplates[0]!.title) })
      .click();
    await drawButton(page).click();
    await expect.poll(() => counts(map)[0]).toBe(mapTemplates[0]!.organisations.length);
    await button(page, 'Take along').click();
    await expectClean(page, 'the dialog', 'dialog[open]');
    const files = [];
    const wanted =
      way === 'GraphML' ? ['The whole map'] : ['Organisations', 'Ties', 'Who is in which network'];
    for (const name of wanted) {
      const download = page.waitForEvent('download');
      await dialog(page).getByRole('button', { name, exact: true }).click();
      const taken = await download;
      expect(taken.suggestedFilename()).toMatch(/\d{4}-\d\d-\d\d\.(csv|graphml)$/);
      files.push(file(taken.suggestedFilename(), await readFile(await taken.path())));
    }

    const other = await sitDown(exchange, workshop, facilitator, 1);
    await bringIn(other.page, /earlier export/);
    await other.page.getByLabel(/GraphML file/).setInputFiles(files);
    await drawButton(other.page).click();
    await expect.poll(() => words(sketchOfDoc(other.map))).toEqual(words(sketchOfDoc(map)));
    await facilitator.close();
  });
}

test('a file that is not what it should be says so, and draws nothing', async ({ exchange }) => {
  const { page, map, facilitator } = await atMap(exchange);
  await bringIn(page, /A spreadsheet/);
  const given = async (name: string, words: string | Buffer, expected: RegExp) => {
    await page.getByLabel(/CSV files/).setInputFiles(file(name, words));
    await expect(dialog(page).getByRole('alert')).toContainText(expected);
    await expect(dialog(page).getByRole('alert')).toContainText('Nothing was drawn.');
  };
  const workbook = Buffer.from('PK\u0003\u0004\u0000 xl/workbook.xml', 'latin1');
  await given('schools.xlsx', workbook, /This is a workbook, and not yet CSV.*Save as/s);
  await given('all.csv', Buffer.from(makeRegister({ rows: 3 })), /This is the school register/);
  await given('net.gml', 'graph [ node [ id 1 ] ]', /not as GraphML/);
  await given('net.gexf', '<gexf><graph><nodes/></graph></gexf>', /It is a GEXF file\./);
  await page
    .getByLabel(/CSV files/)
    .setInputFiles(file('net.graphml', '<graphml><graph>\n<edge source="a" target="b"/></graph></graphml>'));
  await expect(dialog(page).getByRole('listitem')).toHaveText(/^Line 2, “a – b”: It starts at/);
  for (const person of Object.values(PEOPLE)) await expect(dialog(page)).not.toContainText(person);
  await button(page, 'Other ways').click();
  await button(page, /Paste or type/).click();
  await dialog(page)
    .getByRole('textbox')
    .fill(Buffer.from(makeRegister({ rows: 3 })).toString('latin1'));
  await expect(dialog(page).getByRole('alert')).toContainText('This is the school register');
  await expect(drawButton(page)).toHaveCount(0);
  await dialog(page).getByRole('textbox').fill('');
  await button(page, 'Other ways').click();
  await page.keyboard.press('Escape');
  await bringIn(page, /school register/);
  await page.getByLabel('The register’s file').setInputFiles(file('list.csv', 'name,town\nA,B'));
  await expect(dialog(page).getByRole('alert')).toContainText('This file is not the school register');
  await button(page, 'Other ways').click();
  await expect(button(page, /school register/)).toBeFocused();
  await button(page, /earlier export/).click();
  await page.getByLabel(/GraphML file/).setInputFiles(file('a.graphml', '<graphml><graph><node'));
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing was drawn.');
  await expectClean(page, 'the dialog', 'dialog[open]');
  expect(counts(map)).toEqual([0, 0, 0]);
  await facilitator.close();
});

test('everything fits 320 pixels', async ({ exchange }) => {
  const { page, facilitator } = await atMap(exchange, { width: 320, height: 640 });
  const sideways = () =>
    dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth, undefined);
  await bringInButton(page).click();
  expect(await sideways()).toBe(0);
  await dialog(page)
    .getByRole('button', { name: /template/ })
    .click();
  expect(await sideways()).toBe(0);
  await dialog(page).getByRole('button', { name: /Hubs/ }).click();
  await expect(drawButton(page)).toBeVisible();
  expect(await sideways()).toBe(0);
  await button(page, 'Other ways').click();
  await button(page, /Paste or type/).click();
  const long = 'A school with a name so long that no phone could hold it in one line';
  await page.getByRole('textbox').fill(`name,kind,pupils\n${long},${'x'.repeat(80)},many\n${long},primary,2`);
  await expect(drawButton(page)).toBeVisible();
  expect(await sideways()).toBe(0);
  await expectClean(page, 'the dialog', 'dialog[open]');
  await facilitator.close();
});

test('a file with far too much in it, or with a key called constructor, is answered and not waited for', async ({
  exchange,
}) => {
  // Handing 25 MB over to the browser takes a while.
  test.slow();
  const { page } = await atMap(exchange);
  await bringIn(page, /A spreadsheet/);
  const wide = Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(',');
  await page.getByLabel(/CSV files/).setInputFiles(file('wide.csv', `Name,${wide}\nAlder,${wide}`));
  await expect(dialog(page)).toContainText('This table has 20,001 columns, and 200 can be read');
  await page.getByLabel(/CSV files/).setInputFiles(file('line.csv', 'x'.repeat(25_000_000)));
  await expect(dialog(page)).toContainText('This file is larger than 24 MB');
  await page.reload();
  await bringIn(page, /earlier export/);
  const graph =
    '<graphml><key id="constructor" for="node" attr.name="kind"/><graph><node id="toString"><data key="constructor">primary</data></node></graph></graphml>';
  await page.getByLabel(/GraphML file/).setInputFiles(file('odd.graphml', graph));
  await expect(drawButton(page)).toBeEnabled();
});
