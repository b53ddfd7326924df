/**
 * What comes from elsewhere: checked when it is installed, used, and exact where we lean on its private parts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = { version?: string; integrity?: string; link?: boolean };
const json = <T>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as T;
const { dependencies } = json<{ dependencies: Record<string, string> }>('package.json');
const { packages } = json<{ packages: Record<string, Entry> }>('package-lock.json');

/** Everything that is written in the product, styles included. */
const sources = ['client', 'server', 'shared'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => ({ name: join(top, name), text: readFileSync(join(top, name), 'utf8') })),
);

describe('packages', () => {
  test('every one in the lock file has a checksum, those of other systems too', () => {
    const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
    expect(installed.length).toBeGreaterThan(500);
    const unchecked = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  test('every one that the product asks for is used by it', () => {
    const asked = Object.keys(dependencies);
    expect(asked.length).toBeGreaterThan(20);
    const isUsed = (name: string) =>
      sources.some(({ text }) =>
        [`'${name}'`, `'${name}/`, `"${name}/`].some((quoted) => text.includes(quoted)),
      );
    expect(asked.filter((name) => !isUsed(name))).toEqual([]);
  });

  // No release promises anything about what is not documented: a new version is a decision, with all tests run, not an accident.
  test.each([
    ['yjs', '`store`, `_item`, `_start` and `_map`: what a frame adds, and whose words an undo would take'],
    ['y-protocols', "`meta` of awareness: people's clocks are forgotten when a link is lost"],
    ['y-websocket', '`_awarenessUpdateHandler`: only our own presence is announced'],
    ['y-indexeddb', '`_db`: whether the device keeps anything, and when it is written'],
  ])('%s is asked for in one exact version, because private parts are used: %s', (name) => {
    expect(dependencies[name]).toBe(packages[`node_modules/${name}`]?.version);
  });
});
