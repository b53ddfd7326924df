/**
 * A newcomer's first exercise: two activities are built into a copy of the house, one that is only words and one with a
 * page of its own, and are met in the agenda form, at the table and on the projector.
 */
import { copyHouse } from '../support/house-copy.ts';
import { expect, test } from '../support/exchange.ts';
import { spawnServer, temporaryFolder } from '../support/server.ts';

test.use({ ownServer: true });
/** A copy is made, checked twice and built: on a busy machine of two cores that alone takes a minute. */
test.setTimeout(240_000);

const SHARED = 'shared/activities/index.ts';
const CLIENT = 'client/activities/index.ts';

const WEATHER_PAGE = `
import { useFrame } from '../../room/frame/index.ts';
export default function WeatherPage(props: { value: string }) {
  const { home } = useFrame();
  return (
    <main id="main">
      <h1>How is the weather at {props.value}?</h1>
      <a href={home()}>Back to the cards</a>
    </main>
  );
}
`;
const WEATHER = `
import type { ClientActivity } from '../activity.ts';
export const weather: ClientActivity = {
  page: {
    load: () => import('./weather-page.tsx'),
    param: 'weather',
    title: 'The weather',
    opening: 'Looking out of the window…',
    trouble: 'We could not look out of the window.',
  },
  table: async () => ({ createWayIn: () => () => ({ value: 'Eastmere', words: 'Look out of the window' }) }),
};
`;

test('an activity is a file and two lines; with a page it is a folder on each side and two lines', async ({
  exchange,
}) => {
  const folder = await temporaryFolder();
  const house = await copyHouse(folder.path);
  const declare = (name: string, words: string) =>
    `import { defineActivity } from './activity.ts';\nexport const ${name} = defineActivity({ name: '${words}' });\n`;

  // The compiler names what is missing.
  await house.add('shared/activities/icebreaker.ts', declare('icebreaker', 'Ice-breaker'));
  await house.addLine(SHARED, 'import { map }', "import { icebreaker } from './icebreaker.ts';");
  await house.addLine(SHARED, '  plenary,', '  icebreaker,');
  expect(await house.complaints()).toMatch(/client\/activities\/index\.ts.*icebreaker/s);
  await house.addLine(CLIENT, 'plenary: words', '  icebreaker: words,');

  await house.add(
    'shared/activities/weather/activity.ts',
    declare('weather', 'The weather').replace('./activity.ts', '../activity.ts'),
  );
  await house.add('client/activities/weather/index.ts', WEATHER);
  await house.add('client/activities/weather/weather-page.tsx', WEATHER_PAGE);
  await house.addLine(SHARED, 'import { welcome }', "import { weather } from './weather/activity.ts';");
  await house.addLine(SHARED, '  plenary,', '  weather,');
  await house.addLine(CLIENT, 'import { vote }', "import { weather } from './weather/index.ts';");
  await house.addLine(CLIENT, 'plenary: words', '  weather,');
  expect(await house.complaints()).toBe('');
  await house.build();

  const data = await temporaryFolder();
  await exchange.server.stop();
  exchange.server = await spawnServer({ dataDir: data.path, root: house.path });
  exchange.own.add(new URL(exchange.url).host);
  const workshop = await exchange.workshop(['Heron'], 'empty');

  const { page: amina } = await exchange.browser();
  await amina.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  const button = (name: string | RegExp) => amina.getByRole('button', { name });
  const addStep = async (sort: string, name: string) => {
    await button('Add a step').click();
    await amina.getByLabel('Name of the step').fill(name);
    await amina.getByLabel('Sort').selectOption({ label: sort });
    await amina.getByLabel('What people do').fill(`Talk about ${name.toLowerCase()}.`);
    await button('Add the step').click();
  };
  await button('Write my own').click();
  await addStep('Ice-breaker', 'Two truths');
  await addStep('The weather', 'Rain or shine');
  await amina.keyboard.press('Escape');

  const { page: priya } = await exchange.seated(workshop, 'Priya');
  const { page: stage } = await exchange.browser({ width: 1920, height: 1080 });
  await stage.goto(`${exchange.url}/w/${workshop.id}/facilitate#key=${workshop.facilitatorKey}`);
  await expect(stage.getByRole('heading', { name: 'Tables' })).toBeVisible();
  await stage.goto(`${exchange.url}/w/${workshop.id}/stage`);

  await button(/Two truths$/).click();
  const strip = priya.getByRole('region', { name: 'This step' });
  await expect(strip).toContainText('Two truths. Talk about two truths.');
  await expect(stage.getByRole('heading', { name: 'Two truths' })).toBeVisible();

  await button(/Rain or shine$/).click();
  await expect(stage.getByRole('heading', { name: 'Rain or shine' })).toBeVisible();
  await strip.getByRole('link', { name: 'Look out of the window' }).click();
  await expect(priya.getByRole('heading', { name: 'How is the weather at Eastmere?' })).toBeFocused();
  await priya.goBack();
  await expect(strip).toContainText('Rain or shine');
  await folder.remove();
  await data.remove();
});
