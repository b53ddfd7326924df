/** Tables and lists out of office programs: in a note and in a response the cells stay apart, and lists stay lists. */
import type { Locator } from '@playwright/test';
import { type Copied, LISTS, TABLES } from '../support/clipboard.ts';
import { expect, response, test } from '../support/exchange.ts';

/** Pastes into the focused field as the browser does; resolves with whether the page left it to the browser. */
const paste = (field: Locator, { html, text }: Pick<Copied, 'html' | 'text'>) =>
  field.evaluate(
    (element, flavours) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', flavours.text);
      if (flavours.html) clipboardData.setData('text/html', flavours.html);
      return element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );

test('a pasted table keeps its cells apart and a list its lines, in a response and in the note', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  const composer = page.getByLabel('Add a response');
  // The browser's own undo takes it back.
  await composer.focus();
  await paste(composer, LISTS[0]!);
  await expect(composer).not.toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(composer).toHaveValue('');
  for (const copied of [...TABLES, ...LISTS]) {
    await composer.fill('');
    await paste(composer, copied);
    await expect(composer, copied.from).toHaveValue(copied.lines.join('\n'));
  }
  // What is neither table nor list is left to the browser.
  await composer.fill('');
  expect(await paste(composer, { html: '<p>Plain</p>', text: 'Plain' })).toBe(true);
  await paste(composer, TABLES[0]!);
  await page.keyboard.press('Control+Enter');
  await expect(response(page, 'Hilltop | | 900')).toContainText('School | Phase | Pupils');

  await page.getByRole('link', { name: /^Our note/ }).click();
  const note = page.getByRole('textbox', { name: /^Our note/ });
  await expect(note).toBeFocused();
  const written = () =>
    note.evaluate((root) =>
      [...root.querySelectorAll('p')].map(({ textContent }) => textContent?.trim() ?? ''),
    );
  for (const copied of TABLES) {
    await note.press('Control+a');
    await paste(note, copied);
    await expect.poll(written, copied.from).toEqual(copied.lines);
  }
  for (const copied of LISTS) {
    await note.press('Control+a');
    await note.press('Delete');
    await paste(note, copied);
    const bare = copied.lines.map((line) => line.replace(/^(•|\d+\.) /, ''));
    await expect.poll(async () => (await written()).filter(Boolean), copied.from).toEqual(bare);
    await expect(note.locator('li')).toHaveCount(copied.lines.length - 1);
    // What was numbered is numbered.
    const numbered = copied.lines.filter((line) => /^\d/.test(line));
    await expect(note.locator('ol > li'), copied.from).toHaveCount(numbered.length);
  }
  // Google Docs wraps everything in a bold that is not.
  await expect(note.locator('strong')).toHaveText('We need:');
});
