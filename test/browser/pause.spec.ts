/** Pause for thought, as people at a table meet it: written alone, chosen thought by thought, shown at the reveal. */
import { PHONE, expect, keptForOffline, test } from '../support/exchange.ts';
import { facilitate } from '../support/facilitator.ts';
import { QUESTION, box, press, own, shared, pauseFor, reveal, joined, share } from '../support/pause-page.ts';

test('three share without a name: nobody reads anything before the reveal, and then nobody’s name', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom', { viewport: PHONE });
  const una = await exchange.seated(workshop, 'Una');
  await pauseFor(amina);

  // A screen reader goes into a field without a key or a press: the heading does not take the focus back.
  await box(una.page).evaluate((field) => field.focus());
  await una.page.evaluate(() => document.querySelector('main')!.append(document.createElement('span')));
  await una.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(box(una.page)).toBeFocused();

  await expect(grace.page.getByRole('heading', { name: QUESTION })).toBeVisible();
  await expect(grace.page.getByText('Only you can read this until you choose to share it.')).toBeVisible();
  await expect(grace.page.getByText('Not even Amina can.')).toBeVisible();
  await expect(grace.page.getByText(/only that\. Nothing is ever taken\./)).toBeVisible();
  await expect(grace.page.getByText('0 of 3 at your table have finished')).toBeVisible();
  await expect(grace.page.getByText(/Saved on/)).toHaveCount(0);
  // Tom came without a code: nothing of his is sealed, and the page says so before he writes.
  await expect(tom.page.getByText(/no rejoin code of yours/)).toBeVisible();

  await box(grace.page).fill('I would miss the Thursday call.');
  await expect(grace.page.getByText(/^Saved on this \w+, sealed copy on the server$/)).toBeVisible();
  await expect(grace.page.getByRole('radio', { name: 'Keep it to myself' })).toBeChecked();
  await expect(grace.page.getByText('Nobody else will see it.')).toBeVisible();
  await share(grace.page, 'I would miss the Thursday call.', /^Share it with table 2/);
  await expect(
    own(grace.page, /reveal it to table 2 and anyone who visits it, without your name/),
  ).toBeVisible();
  // One's own words are folded away from passers-by.
  await expect(own(grace.page, 'I would miss the Thursday call.')).toBeHidden();
  await grace.page.getByText('Read it again').click();
  await expect(own(grace.page, 'I would miss the Thursday call.')).toBeVisible();
  await share(tom.page, 'I would miss the coffee.', /^Share it with table 2/);
  await share(una.page, 'I would miss nothing.', /^Share it with table 2/);
  await expect(una.page.getByText('3 of 3 at your table have finished')).toBeVisible();
  await expect(una.page.getByText('I would miss the coffee.')).toHaveCount(0);

  await reveal(amina, workshop);
  // At once, not when a page happens to ask again by itself.
  await Promise.all(
    [grace, tom, una].map(({ page }) =>
      expect(own(page, 'Table 2, and anyone who visits it, can read it now')).toBeVisible({ timeout: 5_000 }),
    ),
  );
  for (const { page } of [grace, tom, una]) {
    for (const words of ['the Thursday call', 'the coffee', 'nothing']) {
      await expect(shared(page, `I would miss ${words}.`)).toBeVisible();
    }
    await expect(page.getByRole('region', { name: 'What was shared' }).getByText('Grace')).toHaveCount(0);
  }
  await amina.close();
});

test('too few without a name are not shown; their author may put the name to it', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'We never ask the children.', /the whole room/);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await reveal(amina, workshop);
  await expect(own(grace.page, /Not shown yet\. A thought without a name/)).toBeVisible();
  await expect(tom.page.getByText('Nothing was shown to this table')).toBeVisible();
  await press(grace.page, 'Share it with my name');
  await expect(own(grace.page, 'Everybody in the workshop can read it now, with your name.')).toBeVisible();
  await expect(shared(tom.page, 'We never ask the children.')).toBeVisible();
  await expect(shared(tom.page, 'Grace')).toBeVisible();
  await amina.close();
});

test('what is taken back before the reveal is never shown, and is still there to go on with', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'The money is gone.', /the whole room/, true);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await press(grace.page, 'Take it back');
  await expect(own(grace.page, 'Not handed in. Only you can read it.')).toBeVisible();
  await reveal(amina, workshop);
  await expect(tom.page.getByText('Nothing was shown to this table')).toBeVisible();
  await press(grace.page, 'I am still writing');
  await expect(box(grace.page)).toHaveValue('The money is gone.');
  await expect(box(grace.page)).toBeFocused();
  await expect(grace.page.getByText('0 of 2 at your table have finished')).toBeVisible();
  await amina.close();
});

test('what cannot be taken back or shared just now says so, and nothing changes', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page, context } = await joined(exchange, workshop, 'Grace');
  await pauseFor(amina);
  await box(page).click();
  await box(page).fill('x'.repeat(4_001));
  await page.getByRole('radio', { name: /the whole room/ }).check();
  await expect(page.getByText('This is too long to share: 4,001 characters.')).toBeVisible();
  await page.getByRole('button', { name: 'Share and finish' }).click({ force: true });
  await expect(page.getByText('You have finished.')).toHaveCount(0);
  await share(page, 'Short enough.', /the whole room/);
  await expect(own(page, 'Waiting for Amina')).toBeVisible();
  await context.setOffline(true);
  await press(page, 'Take it back');
  await expect(own(page, 'it has not been taken back yet')).toBeVisible();
  await context.setOffline(false);
  await press(page, 'Take it back');
  await expect(own(page, 'Not handed in. Only you can read it.')).toBeVisible();
  await amina.close();
});

test('each thought has a choice of its own', async ({ exchange }) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const { page } = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await box(page).fill('For me alone.');
  await press(page, 'Write another thought');
  await page.keyboard.type('For everybody here.');
  const second = page.getByRole('region', { name: 'Your private thought 2' });
  await second.getByRole('radio', { name: /the whole room/ }).check();
  await second.getByRole('radio', { name: 'With my name' }).check();
  await press(page, 'Share and finish');
  await expect(own(page, 'Kept to yourself.')).toBeVisible();
  await expect(own(page, 'Waiting for Amina')).toBeVisible();
  await reveal(amina, workshop);
  await expect(shared(tom.page, 'For everybody here.')).toBeVisible();
  await expect(tom.page.getByText('For me alone.')).toHaveCount(0);
  await amina.close();
});

test.describe('opened without a link', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a pause without a link, then a closed tab: the words are still there, and are handed in later', async ({
    exchange,
  }) => {
    const workshop = await exchange.workshop();
    const amina = await facilitate(exchange.url, workshop);
    const grace = await joined(exchange, workshop, 'Grace');
    await keptForOffline(grace.page);
    await pauseFor(amina);
    await box(grace.page).click();
    await grace.context.setOffline(true);
    await grace.page.keyboard.type('Nobody minutes it.');
    await expect(grace.page.getByText(/^Saved on this \w+/)).toBeVisible();
    await grace.page.getByRole('radio', { name: /the whole room/ }).check();
    await grace.page.getByRole('radio', { name: 'With my name' }).check();
    await press(grace.page, 'Share and finish');
    await expect(own(grace.page, 'handed in when the link is back')).toBeVisible();
    const address = grace.page.url();
    await grace.page.close();

    const page = await grace.context.newPage();
    await page.goto(address);
    // Finished, it is folded away.
    await page.getByText('Read it again').click();
    await expect(page.getByText('Nobody minutes it.')).toBeVisible();
    await expect(own(page, 'handed in when the link is back')).toBeVisible();
    await grace.context.setOffline(false);
    await expect(own(page, 'Waiting for Amina')).toBeVisible({ timeout: 30_000 });
    await amina.close();
  });
});

test('the server is killed in mid-pause: no word is lost, and what was handed in is shown at the reveal', async ({
  exchange,
}) => {
  const workshop = await exchange.workshop();
  const amina = await facilitate(exchange.url, workshop);
  const grace = await joined(exchange, workshop, 'Grace');
  const tom = await exchange.seated(workshop, 'Tom');
  await pauseFor(amina);
  await share(grace.page, 'Handed in before the crash.', /the whole room/, true);
  await expect(own(grace.page, 'Waiting for Amina')).toBeVisible();
  await box(tom.page).fill('Being written as it');
  const fell = exchange.crash();
  await box(tom.page).press('End');
  await tom.page.keyboard.type(' happened.');
  await fell;
  const again = await facilitate(exchange.url, workshop);
  await reveal(again, workshop);
  await expect(shared(tom.page, 'Handed in before the crash.')).toBeVisible({ timeout: 30_000 });
  await expect(box(tom.page)).toHaveValue('Being written as it happened.');
  await tom.page.reload();
  await expect(box(tom.page)).toHaveValue('Being written as it happened.');
  await again.close();
});
