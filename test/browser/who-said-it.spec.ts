import * as Y from 'yjs';
import { setAgreement } from '../../shared/model/table/opinion-edits.ts';
import { addResponse, responseText } from '../../shared/model/table/response-edits.ts';
import { expect, response, saved, say, test } from '../support/exchange.ts';
import { takeSeat } from '../support/seat.ts';

const CARD = 'ownership-2';

test('names beside words are the server’s word, whatever a client writes', async ({ exchange }) => {
  const workshop = await exchange.workshop(['Heron']);
  const tom = await exchange.seated(workshop, 'Tom');
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
  await tom.page.evaluate(() => navigator.serviceWorker.ready);
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
