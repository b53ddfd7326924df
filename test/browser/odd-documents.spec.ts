/** What another client may write at a table, and what people there see of it: themselves able to go on. */
import * as Y from 'yjs';
import type { TableDoc } from '../../shared/model/document.ts';
import { root } from '../../shared/model/document.ts';
import { put } from '../../shared/model/put.ts';
import { running } from '../support/console.ts';
import { expect, response, saved, say, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';
import { oddValues } from '../support/odd-values.ts';
import { takeSeat } from '../support/seat.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';

/** Another client at the last table, which writes whatever it likes. */
async function stranger(url: string, workshop: CreatedWorkshop) {
  const { wire } = await takeSeat(url, workshop, 'Mallory');
  return {
    async write(change: (doc: TableDoc) => void) {
      const n = wire.edit(change);
      await wire.until(() => wire.saved >= n);
    },
    close: () => wire.close(),
  };
}

test('an edit that throws is said on screen, and the words are kept', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace');
  // The browser itself fails in the middle of an edit.
  await page.evaluate(() => {
    crypto.getRandomValues = () => {
      throw new Error('no entropy');
    };
  });
  await say(page, 'Words to keep');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be added' })).toContainText(
    'Your words are still where you typed them',
  );
  await expect(page.getByLabel('Add a response')).toHaveValue('Words to keep');
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.getByText('could not be added')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Add a response')).toHaveValue('Words to keep');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(response(page, 'Words to keep')).toBeVisible();
  expect(exchange.complaints.splice(0)).toEqual(['An edit could not be made.']);
});

test('in a dialog too, which stays open', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.getByRole('button', { name: 'Add our own question' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Who is not in the room?');
  await page.evaluate(() => {
    crypto.getRandomValues = () => {
      throw new Error('no entropy');
    };
  });
  await dialog.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That could not be added just now.');
  await expect(dialog.getByRole('textbox').first()).toHaveValue('Who is not in the room?');
  await dialog.getByRole('button', { name: 'All right' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(exchange.complaints.splice(0)).toEqual(['An edit could not be made.']);
});

test('odd entries, a schema of next year and cards with a deck card’s id lock nobody out', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace');
  const other = await stranger(exchange.url, workshop);
  const odd = oddValues(3, 60).filter(({ name }) => !/10,000|megabyte/.test(name));
  const author = { id: 'm', name: 'Mallory' };
  await other.write((doc) => {
    for (const name of [
      'responses',
      'agreements',
      'hands',
      'guests',
      'cards',
      'actions',
      'themes',
      'opened',
      'meta',
    ])
      for (const { put } of odd) put(doc, name);
    root(doc, 'meta').set('schema', 999);
    root(doc, 'cards').set('ownership-2', {
      challenge: 'focus',
      question: 'Shadow?',
      probes: [],
      author,
      at: 1,
    });
  });
  await say(page, 'Still here');
  await expect(response(page, 'Still here')).toBeVisible();
  await expect(saved(page)).toHaveText('Saved');
  await page.reload();
  await expect(response(page, 'Still here')).toBeVisible();
  await expect(page.getByText('Shadow?')).toHaveCount(0);
  await expect(page.getByText('A newer version is ready')).toHaveCount(0);
  await say(page, 'And here');
  await expect(response(page, 'And here')).toBeVisible();
  await other.close();
});

test('an older page in a workshop with an activity that only a newer version knows: reads, is told, and goes on', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const hall = await openHall(exchange.url, workshop);
  await hall.plan((doc) => {
    const add = (id: string, step: object) =>
      root(doc, 'agenda').set(id, {
        minutes: 20,
        deck: 'walks',
        ids: ['canal'],
        facilitatorNote: '',
        ...step,
      });
    add('walk', { kind: 'walk', title: 'Walk', instructions: 'Go out in pairs.', order: 0.5 });
    // A kind that this version knows, with a deck that it does not.
    add('cards', { kind: 'cards', title: 'Our own deck', instructions: 'Take one each.', order: 0.6 });
    root(doc, 'run').set('stage', 'walk');
  });
  await hall.table(workshop.tables.length - 1, (doc) => {
    doc.getMap('walks').set('canal', { by: 'Amina', miles: 3 });
    put(root(doc, 'picks'), 'walks/canal', 1);
  });
  const facilitator = await running(exchange, workshop);
  const { page } = await exchange.seated(workshop, 'Grace');
  const stage = await facilitator.context().newPage();
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);
  const go = (step: string) =>
    facilitator.getByRole('button', { name: new RegExp(`^${step}.*Go to it now`) }).click();
  await go('Walk');
  await expect(page.getByText(/Go out in pairs\. Made by a newer version: reload this page/)).toBeVisible();
  await expect(stage.getByText('Go out in pairs.')).toBeVisible();
  await go('Our own deck');
  await expect(page.getByText('Take one each.')).toBeVisible();
  await expect(stage.getByText('Take one each.')).toBeVisible();
  await say(page, 'The cards are still here');
  await expect(saved(page)).toHaveText('Saved');
  // What it does not know stays, word for word.
  await hall.table(workshop.tables.length - 1, (doc) => {
    expect(doc.getMap('walks').get('canal')).toEqual({ by: 'Amina', miles: 3 });
    expect(root(doc, 'responses').size).toBe(1);
  });
  await hall.close();
});

test('a note in which no editor’s text stands can still be opened and written in', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const { page } = await exchange.seated(workshop, 'Grace');
  const other = await stranger(exchange.url, workshop);
  const oddNote = (doc: Y.Doc) => {
    const made = new Y.Doc();
    made.getArray('note:ownership').insert(0, [7, new Y.Map([['x', 1]]), new Y.Text('loose')]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(made));
    const text = new Y.Doc();
    text.getText('note:ownership').insert(0, 'words at the root');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(text));
  };
  await other.write(oddNote);
  const visiting = await exchange.seated(workshop, 'Tom', { table: workshop.tables[0]!.id });
  for (const [window, words] of [
    [page, 'Everybody at your table can write here'],
    [visiting.page, 'You can read this note'],
  ] as const) {
    await window.goto(`${exchange.url}/w/${workshop.id}?table=${workshop.tables.at(-1)!.id}&card=O2&note=1`);
    await expect(window.getByText(words)).toBeVisible();
  }
  await page.getByRole('textbox', { name: /Our note/ }).click();
  await page.keyboard.type('Written all the same.');
  await expect(page.getByRole('textbox', { name: /Our note/ })).toHaveText('Written all the same.');
  // More of it, while the note is open.
  await other.write(oddNote);
  await page.keyboard.type(' And on.');
  await expect(visiting.page.getByRole('textbox', { name: /Our note/ })).toContainText(
    'Written all the same. And on.',
  );
  await other.close();
});
