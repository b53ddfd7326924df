/** The table on a phone: what is long is folded, what is pressed comes into sight, and the way down is at the top. */
import * as Y from 'yjs';
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { noteFragment } from '../../shared/model/document.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { PHONE, expect, response, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { takeSeat } from '../support/seat.ts';

const CARD = 'ownership-2';
const author = { id: 'asha', name: 'Asha' };
const LONG = `We asked every school. ${'Most of them would miss the network. '.repeat(260)}And that is how it ended.`;

test('on a phone long words are folded, the note comes into sight, and what a step asks takes the width', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { wire } = await takeSeat(exchange.url, workshop, 'Tom');
  wire.edit((doc) => {
    const rows = Array.from({ length: 30 }, (_, n) => `Point ${n}`).join('\n');
    for (const [id, text] of [
      ['long', LONG],
      ['list', rows],
      ['short', 'Brief.'],
    ] as const)
      addResponse(doc, null, { id, card: CARD, text, author, at: 1 });
    const lines = Array.from({ length: 60 }, (_, n) => {
      const line = new Y.XmlElement('paragraph');
      line.insert(0, [new Y.XmlText(`Line ${n} of the note`)]);
      return line;
    });
    noteFragment(doc, 'ownership').insert(0, lines);
  });
  await wire.until(() => wire.saved >= 1);
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await exchange.seated(workshop, 'Ben', { viewport: PHONE, card: 'O2' });

  // What the step asks has the width of the screen.
  const step = agendaIn(amina.plan).find(({ kind }) => kind === 'cards')!;
  await amina.edit((plan) => startStep(plan, 'test', step, Date.now()));
  const asks = page.getByRole('region', { name: 'This step' }).getByRole('status');
  await expect(asks).toBeVisible();
  expect((await asks.boundingBox())!.width).toBeGreaterThan(300);
  await page.getByRole('button', { name: 'Got it' }).click();

  // The way down.
  await page.getByRole('link', { name: '3 responses', exact: true }).click();
  const heading = page.getByRole('heading', { name: 'What we’re saying' });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();

  // Long words.
  const long = response(page, 'We asked every school.');
  const ending = long.getByText('And that is how it ended.');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const folded = await height();
  expect(folded).toBeLessThan(3_500);
  await expect(long.getByText('We asked')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await ending.boundingBox())!.height).toBeGreaterThan(2_000);
  await page.emulateMedia({ media: 'screen' });
  // The browser's own search finds it, and opens it.
  await expect(ending).toHaveAttribute('hidden', 'until-found');
  await ending.dispatchEvent('beforematch');
  await expect(ending).not.toHaveAttribute('hidden');
  await long.getByRole('button', { name: 'Show less of what Asha said' }).click();
  await long.getByRole('button', { name: 'Read all of what Asha said' }).click();
  await expect(ending).toBeVisible();
  expect(await height()).toBeGreaterThan(folded + 2_000);
  await long.getByRole('button', { name: 'Show less of what Asha said' }).click();
  await long.getByRole('button', { name: /^Edit/ }).click();
  await expect(page.getByLabel('What Asha said')).toHaveValue(LONG);
  await page.keyboard.press('Escape');
  await expect(response(page, 'Point 7')).not.toContainText('Point 29', { useInnerText: true });

  // The note.
  const opens = page.getByRole('link', { name: /^Our note/ });
  await opens.click();
  const note = page.getByRole('textbox', { name: /^Our note/ });
  await expect(note).toBeFocused();
  await expect(page.getByRole('heading', { name: /^Our note/ })).toBeInViewport();
  const more = page.getByRole('button', { name: 'Read all of the note' });
  await expect(more).toBeVisible();
  await page.keyboard.type('Ours: ');
  await expect(note).toContainText('Ours: Line 0');
  await expect(more).toBeHidden();
  await expect(note.getByText('Line 59')).toBeVisible();
  await page.getByRole('link', { name: 'Back to O2' }).click();
  await expect(page.locator('#card')).toBeInViewport();
  await amina.close();
});
