/** Where a workshop is started, an archive is opened. SPEC [E10] [E12]. */
import { writeFile } from 'node:fs/promises';
import { expect, LAPTOP, PHONE, test } from '../support/exchange.ts';

test('[E10] [E12] an archive becomes a workshop; a refusal says why, and what is typed stays', async ({
  exchange,
}, info) => {
  const workshop = await exchange.workshop();
  const amina = await exchange.browser(LAPTOP);
  await amina.context.request.post(`${exchange.url}/api/workshops/${workshop.id}/enter`, {
    data: { key: workshop.facilitatorKey, name: 'Amina' },
  });
  const taken = await amina.context.request.get(
    `${exchange.url}/api/workshops/${workshop.id}/export/archive`,
  );
  const archive = info.outputPath('archive.zip');
  await writeFile(archive, await taken.body());
  const letter = info.outputPath('letter.zip');
  await writeFile(letter, 'Dear colleagues');

  const { page } = await exchange.browser(PHONE);
  await page.goto(`${exchange.url}/start`);
  await page.getByLabel('What is it called?').fill('Spring exchange');
  await page.getByRole('button', { name: 'Open an archive' }).click();
  const panel = page.getByRole('region', { name: 'Open an archive' });
  const open = panel.getByRole('button', { name: 'Open it as it was' });
  await open.click();
  await expect(panel.getByText('Choose the file first')).toBeVisible();
  await expect(panel.getByLabel('The zip file')).toBeFocused();

  await panel.getByLabel('The zip file').setInputFiles(letter);
  await open.click();
  const alert = panel.getByRole('alert');
  await expect(alert).toContainText('That file is not an archive of a workshop.');
  await expect(alert).toContainText('Nothing was added');
  await expect(page.getByLabel('What is it called?')).toHaveValue('Spring exchange');
  // The browser logs every refusal of its own accord.
  exchange.complaints.splice(0);

  await panel.getByLabel('The zip file').setInputFiles(archive);
  await expect(alert).toHaveCount(0);
  await open.click();
  await expect(page.getByRole('heading', { name: 'Eastmere Autumn Exchange is ready' })).toBeFocused();
  await expect(page.locator('.invite__code')).not.toHaveText(workshop.joinCode);
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page).toHaveURL(/\/w\/[\w-]+\/facilitate/);
  await expect(page.getByText('Kingfisher').first()).toBeVisible();
});
