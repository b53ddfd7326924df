/** A page that the browser translates stays true: its words are others, and say what is so now. */
import type { Page } from '@playwright/test';
import { expect, response, saved, say, test } from '../support/exchange.ts';

/** What browsers do: each text makes way for a `<font>` with other words, and so does each that comes later. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const one = (text: Text) => {
      const parent = text.parentElement;
      if (!parent || parent.closest('script, style, textarea, font, [translate=no]')) return;
      if (!/\p{L}/u.test(text.data)) return;
      const font = document.createElement('font');
      font.textContent = text.data.toUpperCase();
      text.replaceWith(font);
    };
    const within = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(one);
    };
    within(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Text) one(node);
          else if (node.isConnected) within(node);
    }).observe(document.body, { childList: true, subtree: true });
  });

test('translated, a page goes on telling what others say and change, how many there are, and what is saved', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const asha = await exchange.seated(workshop, 'Asha', { card: 'O2' });
  const ben = await exchange.seated(workshop, 'Ben', { card: 'O2' });
  await say(ben.page, 'First words');
  await expect(response(asha.page, 'First words')).toBeVisible();
  await translate(asha.page);
  await expect(asha.page.getByText('FIRST WORDS')).toBeVisible();

  await say(ben.page, 'Second words');
  await expect(asha.page.getByText('SECOND WORDS')).toBeVisible();
  await expect(asha.page.getByText('2 RESPONSES').first()).toBeVisible();
  await response(ben.page, 'First words').getByRole('button', { name: /^Edit/ }).click();
  await ben.page.getByRole('textbox').first().fill('First words, changed');
  await expect(asha.page.getByText('FIRST WORDS, CHANGED')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Remove' }).click();
  await expect(
    asha.page.getByText('1 RESPONSE', { exact: true }).filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(asha.page.getByText('2 RESPONSES')).toHaveCount(0);

  await asha.context.setOffline(true);
  await expect(saved(asha.page)).toContainText('Offline');
  await asha.context.setOffline(false);
  await expect(saved(asha.page)).toHaveText('Saved');
});
