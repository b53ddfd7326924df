/** Colours have one home: the tokens. So light, dark, the stage and more contrast each follow by themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What has colours of its own, because no stylesheet reaches it. */
const OWN_COLOURS = [
  'client/ui/tokens.css',
  'client/ui/tokens-dark.css',
  'client/index.html',
  'client/public/icon.svg',
  'shared/activities/map/drawing/pens/pen.ts',
  'shared/activities/map/drawing/pens/svg-pen.ts',
];
const LITERAL =
  /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!-)|\b(?:rgba?|hsla?|oklch|lab|lch|hwb)\(|:\s*(?:white|black|red|grey|gray)\b\s*[;'"]/gi;

const read = (file: string) => readFileSync(file, 'utf8');
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

test('no colour is spelled outside the tokens', () => {
  const files = ['client', 'shared']
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file}`))
    .filter((file) => /\.(css|tsx?|html|svg)$/.test(file));
  const spelled = files.filter((file) => bare(read(file)).match(LITERAL));
  expect(spelled.sort()).toEqual(OWN_COLOURS.sort());
});

/** The tokens that a rule sets, by name. */
function tokensOf(text: string, selector: RegExp): Record<string, string> {
  const rule = new RegExp(`${selector.source} \\{([^}]*)\\}`).exec(bare(text))?.[1] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

test('a device’s dark display has the colours of the stage, and the bar round a page has its paper', () => {
  const dark = read('client/ui/tokens-dark.css');
  const stage = tokensOf(dark, /\[data-theme='stage'\]/);
  const device = tokensOf(dark, /:root:not\(\[data-theme\]\)/);
  const light = tokensOf(read('client/ui/tokens.css'), /:root(?= \{\s*--paper)/);
  expect(Object.keys(stage).length).toBeGreaterThan(30);
  expect(device).toMatchObject(stage);
  // Each colour of the light display has its dark one, but for the highlighter’s, which are the same everywhere.
  expect(Object.keys(device)).toEqual(
    expect.arrayContaining(Object.keys(light).filter((name) => !/highlighter/.test(name))),
  );
  const bars = [...read('client/index.html').matchAll(/theme-color" content="([^"]+)"/g)].map(
    ([, colour]) => colour,
  );
  expect(bars).toEqual([light['--paper'], stage['--paper']]);
});
