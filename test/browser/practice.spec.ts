/** How others did it: a table reads a story, says by name whether it would travel, and keeps what it could use. */
import type { Page } from '@playwright/test';
import { setPensDown } from '../../shared/model/plan/run-edits.ts';
import { expectClean } from '../support/clean.ts';
import { expect, LAPTOP, PHONE, response, saved, test } from '../support/exchange.ts';
import { openHall } from '../support/hall.ts';

const hand = (page: Page, verdict: string) =>
  page.getByRole('radio', { name: new RegExp(`^${verdict.replace(':', ' ?:')}`) });
const note = (page: Page) => page.getByRole('textbox', { name: 'What we would take from it', exact: true });
const use = (page: Page) => page.getByRole('checkbox', { name: 'We could use this' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a step opens its first story for a laptop and a phone, and hands, notes and answers of all stand together', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher'], 'remote');
  const hall = await openHall(exchange.url, workshop);
  const [grace, tom] = await Promise.all([
    exchange.seated(workshop, 'Grace', { viewport: LAPTOP }),
    exchange.seated(workshop, 'Tom', { viewport: PHONE }),
  ]);
  const stage = await exchange.browser({ width: 1920, height: 1080 });
  await stage.page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  await hall.start('practice');
  for (const { page } of [grace, tom]) await expect(title(page)).toHaveText('Lancashire');
  // The step's stories, in its order, and no sentence before three hands.
  await expect(grace.page.getByText('1 of 5 read')).toBeVisible();
  await expect(grace.page.getByText('Read it aloud, then put a hand up.')).toBeVisible();
  await expect(stage.page.getByRole('heading', { name: 'A story from elsewhere' })).toBeVisible();

  await hand(grace.page, 'Yes').check({ force: true });
  await hand(tom.page, 'With changes').check({ force: true });
  await expect(hand(grace.page, 'With changes: Tom')).toBeAttached();
  await expect(hand(tom.page, 'Yes: Grace')).toBeAttached();

  // Offline through a third hand, and both begin the note at the same time: nobody's words are lost.
  await tom.context.setOffline(true);
  await note(tom.page).fill('A friend whom the network chose.');
  await hand(tom.page, 'No').check({ force: true });
  await note(grace.page).fill('A critical friend for each network.');
  await use(grace.page).check({ force: true });
  const priya = await exchange.seated(workshop, 'Priya', { viewport: { width: 320, height: 640 } });
  await expect(title(priya.page)).toHaveText('Lancashire');
  await hand(priya.page, 'Yes').check({ force: true });
  await expect(saved(grace.page)).toHaveText('Saved');
  await expect(note(tom.page)).toHaveValue('A friend whom the network chose.');
  await tom.context.setOffline(false);
  await expect(
    grace.page.getByText('Two would take it. What does Tom see that stands in the way?'),
  ).toBeVisible();
  await expect(
    tom.page.getByText('Two would take it. What do you see that stands in the way?'),
  ).toBeVisible();
  const fields = (page: Page) => page.locator('.use textarea');
  for (const { page } of [grace, tom, priya]) {
    await expect(fields(page)).toHaveCount(2);
    const words = await fields(page).evaluateAll((all) =>
      all.map((field) => (field as HTMLTextAreaElement).value),
    );
    expect(words.toSorted()).toEqual([
      'A critical friend for each network.',
      'A friend whom the network chose.',
    ]);
    await expect(use(page)).toBeChecked();
  }
  await expect(note(tom.page)).toHaveValue('A friend whom the network chose.');

  // The projector counts the hands of all tables on the story most are at, and says who could use it.
  await expect(stage.page.getByRole('heading', { level: 1 })).toHaveText(
    'To give willing networks new work, steer and suggest; do not impose.',
  );
  await expect(stage.page.locator('.strokes li')).toHaveText(['2 yes', '0 with changes', '1 no']);
  await expect(stage.page.locator('.strokes__row--yes i')).toHaveCount(2);
  await expect(stage.page.getByText('Table 2 could use this')).toBeVisible();

  // The card's back asks the same of the same hands.
  await grace.page.getByRole('link', { name: 'Turn back to the question O2' }).click();
  await expect(title(grace.page)).toContainText('Suppose schools set up');
  await grace.page.getByRole('button', { name: /^Turn over/ }).click();
  await expect(hand(grace.page, 'No: Tom')).toBeAttached();
  await grace.page.goBack();
  await expect(title(grace.page)).toHaveText('Lancashire');

  // Pens down: words and ticks can be read, hands go on.
  await hall.plan((plan) => setPensDown(plan, 'test', true));
  await expect(use(grace.page)).toBeDisabled();
  await expect(note(grace.page)).toHaveAttribute('readonly', '');
  await expect(note(grace.page)).toHaveValue(/A (critical )?friend/);
  await hand(grace.page, 'With changes').check({ force: true });
  await expect(stage.page.locator('.strokes li').nth(1)).toHaveText('1 with changes');
  await hall.plan((plan) => setPensDown(plan, 'test', false));

  await expectClean(grace.page, 'laptop');
  await expectClean(tom.page, 'phone');
  await expectClean(priya.page, '320');
  await hall.close();
});

test('the keyboard alone chooses a tag, opens a story, puts a hand up, ticks, notes and answers', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron']);
  const { page } = await exchange.seated(workshop, 'Grace');
  await page.goto(`${exchange.url}/w/${workshop.id}?practice=all`);
  await expect(title(page)).toHaveText('West Sussex');
  const key = page.keyboard;
  await page.getByRole('combobox', { name: 'Which stories' }).focus();
  await key.type('Rural');
  await expect(page.getByText('0 of 2 read')).toBeVisible();
  await key.press('Tab');
  await expect(page.getByRole('link', { name: /^C1 Bedfordshire/ })).toBeFocused();
  await key.press('ArrowRight');
  await key.press('Enter');
  await expect(title(page)).toHaveText('Cornwall');
  await expect(page.getByRole('link', { name: 'C4 Cornwall, read' })).toBeFocused();
  await expect(page.getByText('1 of 2 read')).toBeVisible();
  await hand(page, 'Yes').focus();
  await key.press('Space');
  await key.press('ArrowDown');
  await expect(hand(page, 'With changes: you')).toBeChecked();
  await key.press('Space');
  await expect(hand(page, 'With changes')).not.toBeChecked();
  await key.press('ArrowUp');
  await expect(hand(page, 'Yes: you')).toBeChecked();
  await key.press('Tab');
  await expect(use(page)).toBeFocused();
  await key.press('Space');
  await expect(page.getByText('goes into your report')).toBeVisible();
  await key.press('Tab');
  await key.type('Ask who is left out.');
  await expect(saved(page)).toHaveText('Saved');
  await page.getByLabel('Add an answer').focus();
  await key.type('The harbour schools.');
  await key.press('Control+Enter');
  await expect(response(page, 'The harbour schools.')).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue('Ask who is left out.');
  await expect(use(page)).toBeChecked();
  // The story nobody told leads to its card, and a question with two has both.
  await page.getByRole('combobox', { name: 'Which stories' }).selectOption('all');
  await expect(page.getByRole('link', { name: /^E5 ?: no story yet, tell yours/ })).toBeVisible();
  await page.getByRole('link', { name: /^S3 Sheffield, not read yet; Sunderland, not read yet/ }).click();
  await page.getByRole('link', { name: /^S3 Sheffield, read; Sunderland/ }).click();
  await expect(title(page)).toHaveText('Sunderland');
});

test('the facilitator puts one story on the projector, and names what is answered beyond the cards', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop(['Heron', 'Kingfisher']);
  const hall = await openHall(exchange.url, workshop);
  await hall.start('practice');
  await hall.say(1, 'practice:essex-effectiveness:0', 'We would need the data first.');
  const stage = await exchange.browser({ width: 1920, height: 1080 });
  await stage.page.goto(`${exchange.url}/w/${workshop.id}/stage#key=${await hall.stageKey()}`);
  const { page } = await exchange.browser();
  await page.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await page
    .getByRole('combobox', { name: 'What the projector shows' })
    .selectOption({ label: 'O1 Liverpool' });
  await expect(stage.page.getByText('Liverpool, 2005')).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const question = page.getByRole('combobox', { name: 'The question' });
  await question.selectOption({
    label: (await question.locator('option', { hasText: 'Essex:' }).textContent()) ?? '',
  });
  await expect(page.getByText('We would need the data first.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show on the projector' }).click();
  await expect(stage.page.getByText('How others did it: Essex')).toBeVisible();
  await expect(stage.page.getByText('We would need the data first.')).toBeVisible();
  // Whoever is brought there lands on the story's own page.
  const tom = await exchange.seated(workshop, 'Tom');
  await expect(title(tom.page)).toHaveText('Leicester City');
  await page.getByRole('button', { name: 'Bring everybody to it' }).click();
  await expect(title(tom.page)).toHaveText('Essex');
  await hall.close();
});
