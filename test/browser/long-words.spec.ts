/** Words of any length, with spaces or without: cut where nobody needs the whole, folded where people do. */
import { expect, response, test } from '../support/exchange.ts';
import { choose, columns, setUp, show } from '../support/stage-hall.ts';

const CARD = 'ownership-2';

for (const [kind, text] of [
  ['one long word', 'x'.repeat(20_000)],
  ['many words', 'Every school would miss the network most. '.repeat(500)],
] as const)
  test(`${kind}: cut on the stage, folded at the table and there in full at a press`, async ({
    exchange,
  }) => {
    const { workshop, hall, page } = await setUp(exchange);
    await hall.say(0, CARD, text);
    await show(hall, CARD);
    await choose(hall, 'wall');
    await expect(async () => expect((await columns(page))[0]).toMatch(/…$/)).toPass();
    const seated = await exchange.seated(workshop, 'Grace', { table: workshop.tables[0]!.id });
    const said = response(seated.page, text.slice(0, 40)).first();
    const words = said.locator('.note__text');
    await expect(words).toContainText('…');
    expect((await words.innerText()).length).toBeLessThan(700);
    const all = said.getByRole('button', { name: 'Read all of what Priya said' });
    await all.click();
    await expect(words).toContainText(text.trim());
    await said.getByRole('button', { name: 'Show less of what Priya said' }).click();
    await expect(all).toBeVisible();
    // No word pushes the page wider than its window.
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await seated.page.evaluate(wide)).toBe(0);
    await hall.close();
  });
