import * as Y from 'yjs';
import { entryIn } from '../../shared/model/document.ts';
import { setAgreement } from '../../shared/model/table/opinion-edits.ts';
import { addResponse, responseText } from '../../shared/model/table/response-edits.ts';
import { expect, keptForOffline, response, saved, say, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';

const CARD = 'ownership-2';

test('names beside words are the server’s word, whatever a client writes', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await exchange.seated(workshop, 'Tom', { serviceWorkers: 'allow' });
  await say(tom.page, 'Tom said this himself');
  await expect(saved(tom.page)).toHaveText('Saved');
  const tomsId: string = await tom.page.evaluate(
    async (id) => (await (await fetch(`/api/workshops/${id}/me`)).json()).personId,
    workshop.id,
  );

  const { wire } = await takeSeat(exchange.url, workshop, 'Eve');
  await wire.until(() => wire.doc.getMap('responses').size > 0);
  const [said] = [...wire.doc.getMap('responses').keys()];
  const author = { id: tomsId, name: 'Tom' };
  wire.edit((doc) => {
    addResponse(doc, null, { id: 'forged', card: CARD, text: 'Tom never said this', author, at: 1 });
    setAgreement(doc, null, 'forged', tomsId, true);
    responseText(doc, said!)?.insert(0, 'Not that ');
  });

  const forged = response(tom.page, 'Tom never said this');
  await expect(forged.locator('.by')).toHaveText(/^For Tom · typed by Eve/);
  await expect(forged.getByRole('button', { name: /^Agree/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(response(tom.page, 'Not that Tom said').locator('.by')).toHaveText(/^Tom · changed by Eve/);

  // What is known outlives the link.
  await keptForOffline(tom.page);
  await tom.context.setOffline(true);
  await tom.page.reload();
  await expect(response(tom.page, 'Tom never said this').locator('.by')).toHaveText(/typed by Eve/);
  await tom.context.setOffline(false);

  // Tom can say himself what was put into his mouth.
  await forged.getByRole('button', { name: /^Agree/ }).click();
  await expect(forged.getByRole('button', { name: /^You agree/ })).toHaveAttribute('aria-pressed', 'true');
  const seen = new Y.Doc();
  await expect(async () => {
    Y.applyUpdate(seen, Y.encodeStateAsUpdate(wire.doc));
    expect(seen.getMap('agreements').get(`forged/${tomsId}`)).toBe(true);
  }).toPass();
});

test('a scribe agrees for guests, who have no device, and for nobody else', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  await exchange.seated(workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await say(tom.page, 'Trust is local');
  await tom.page.getByRole('button', { name: 'Menu' }).click();
  await tom.page.getByRole('button', { name: 'Scribe mode' }).click();
  const trust = response(tom.page, 'Trust is local');
  await tom.page.getByRole('radio', { name: 'Grace' }).check();
  await expect(trust).toContainText('Grace agrees on their own device');
  await expect(trust.getByRole('button', { name: /gree/ })).toHaveCount(0);
  await tom.page.getByRole('button', { name: 'Add a name' }).click();
  await tom.page.getByLabel('Name of somebody without a device').fill('Yusuf');
  await tom.page.keyboard.press('Enter');
  await trust.getByRole('button', { name: 'Agree as Yusuf' }).click();
  await expect(trust.getByRole('button', { name: 'Yusuf agrees' })).toBeVisible();
});

test('[W5] somebody else’s words in a response: its author is told, and their own wording is one press away', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const asha = await exchange.seated(workshop, 'Asha');
  await say(asha.page, 'Trust is local');
  const tom = await exchange.seated(workshop, 'Tom');
  const note = (page: typeof asha.page) => page.locator('[data-response]').first();
  await asha.page.goto(`${exchange.url}/w/${workshop.id}?card=F1`);

  // Editing together is as easy as ever.
  await note(tom.page).getByRole('button', { name: /^Edit/ }).click();
  await tom.page.keyboard.type(', and slow');
  await tom.page.keyboard.press('Control+Enter');
  await note(tom.page).getByRole('button', { name: 'What Asha said', exact: true }).click();
  await expect(note(tom.page).getByRole('blockquote')).toHaveText('Trust is local');
  await expect(note(tom.page).getByRole('button', { name: 'Say it this way again' })).toHaveCount(0);

  // Asha looks at another card, and is told there.
  const told = asha.page.getByRole('region', { name: 'Your words' });
  await expect(told).toContainText('Tom changed what you said on O2.');
  await told.getByRole('button', { name: 'Look' }).click();
  await expect(told).toBeHidden();
  await expect(note(asha.page).locator('.by')).toContainText('changed by Tom');
  await note(asha.page).getByRole('button', { name: 'What you said', exact: true }).click();
  await expect(note(asha.page).getByRole('blockquote')).toHaveText('Trust is local');
  await note(asha.page).getByRole('button', { name: 'Say it this way again' }).click();
  await expect(note(tom.page).locator('.note__text')).toHaveText('Trust is local');
  await expect(note(asha.page).getByRole('button', { name: 'What you said', exact: true })).toHaveCount(0);

  // What the author writes herself over it is her wording from then on; what Tom claims of it is not.
  await note(asha.page).getByRole('button', { name: /^Edit/ }).click();
  await asha.page.keyboard.type(' here');
  await asha.page.keyboard.press('Control+Enter');
  const eve = await takeSeat(exchange.url, workshop, 'Eve');
  await eve.wire.until(() => eve.wire.doc.getMap('responses').size > 0);
  const id = [...eve.wire.doc.getMap('responses').keys()][0]!;
  await eve.wire.until(() => entryIn(eve.wire.doc, 'responses', id)?.get('own') === 'Trust is local here');
  eve.wire.edit((doc) => responseText(doc, id)?.insert(0, 'Never: '));
  await note(asha.page).getByRole('button', { name: 'What you said', exact: true }).click();
  await expect(note(asha.page).getByRole('blockquote')).toHaveText('Trust is local here');
  eve.wire.edit((doc) => entryIn(doc, 'responses', id)?.set('own', 'Asha never said it'));
  await expect(note(asha.page).getByRole('button', { name: 'What you said', exact: true })).toHaveCount(0);
});
