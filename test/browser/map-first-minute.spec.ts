/** The first minute of drawing: what to do is said, the first tap works, letters go where a name is expected, and others are noticed. */
import { addOrganisations } from '../../shared/activities/map/model/map-edits.ts';
import { expect, PHONE, test } from '../support/exchange.ts';
import { atTheMap, onPaper } from '../support/map-page.ts';

test('on a phone', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const paper = await onPaper(exchange, workshop);
  const page = await atTheMap(exchange, workshop, 'Priya', PHONE);
  await page.getByRole('button', { name: 'Draw a school' }).click();
  await expect(page.getByText('Press where the school goes, then write its name.')).toBeVisible();

  // A finger rolls a little while it taps; afterwards the browser sends a mouse's press too.
  const sheet = page.getByRole('img', { name: /^Network map/ });
  const box = (await sheet.boundingBox())!;
  const [x, y] = [box.x + 120, box.y + 160];
  const touch = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await finger('touchStart', [{ x, y }]);
  await finger('touchMove', [{ x: x + 6, y: y + 3 }]);
  await finger('touchEnd', []);
  const name = page.getByLabel('Name of the school');
  await expect(name).toBeFocused();
  await page.mouse.click(box.x + 200, box.y + 40);
  await expect(name).toBeFocused();
  await page.keyboard.type('Fam');
  // Wherever the focus was taken, letters are never commands while a name is expected.
  await page.getByRole('application').focus();
  await page.keyboard.type('ily support');
  await expect(name).toHaveValue('Family support');
  // Another press moves the box and takes no letter, nor does Escape; a reload neither.
  await page.mouse.click(box.x + 20, box.y + 20);
  await expect(name).toHaveValue('Family support');
  await page.keyboard.press('Escape');
  await expect(name).toBeHidden();
  await page.mouse.click(box.x + 20, box.y + 20);
  await expect(name).toHaveValue('Family support');
  await page.keyboard.press('Enter');
  await expect.poll(() => paper.organisations().map((one) => one.name)).toEqual(['Family support']);

  // What others draw out of sight is told, and shown when asked for.
  await paper.draw((doc) =>
    addOrganisations(
      doc,
      null,
      ['Alder', 'Brook', 'Cove'].map((id, nth) => ({
        id,
        name: id,
        kind: 'primary' as const,
        at: [4000 + nth * 80, 4000],
      })),
    ),
  );
  const news = page.getByText('Somebody drew 3 more');
  await expect(news).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(news).toBeHidden();
  await expect(page.getByRole('application')).toBeFocused();
  await paper.draw((doc) =>
    addOrganisations(doc, null, [{ id: 'D', name: 'D', kind: 'primary', at: [4080, 4060] }]),
  );
  await expect(page.getByRole('img', { name: /5 organisations/ })).toBeVisible();
  await expect(page.getByText(/drew 1 more/)).toBeHidden();
  await paper.close();
});
