/**
 * Finds a Chromium for the browser tests, or installs one; never lets them be skipped.
 * Run as a program it does so and prints the path: `node test/support/chromium.ts`.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's Chromium without a window: the same engine, and the whole suite takes two thirds of the time with it. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Where distributions and vendors put it, the quickest first. `CHROMIUM` overrides them. */
const PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The flags every browser test starts Chromium with: no third-party requests, and works as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium on this machine, if there is one. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return CHROMIUM;
  return [...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

const isDebiansRoot = () => isDebian() && process.getuid?.() === 0;

/** Installs one: from Debian's packages as root, through Playwright elsewhere. Errors show on the terminal. */
function installChromium(): void {
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (isDebiansRoot()) {
    run('apt-get', 'update', '-qq');
    const install = (name: string) => run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
    install('chromium-headless-shell');
    // Older Debians have only the one with a window.
    if (!findChromium()) install('chromium');
  } else {
    run('npx', 'playwright', 'install', 'chromium');
  }
}

function isDebian(): boolean {
  try {
    return /\b(debian|ubuntu)\b/.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const wanted = isDebiansRoot() && !process.env['CHROMIUM'] ? existsSync(SHELL) : findChromium();
  if (!wanted) {
    console.log('Installing a Chromium for the browser tests.');
    installChromium();
  }
  const found = findChromium();
  if (!found) {
    console.error(
      'The browser tests need Chromium, and it could not be installed here.\n' +
        'Install it (Debian: "apt-get install chromium-headless-shell", elsewhere: "npx playwright install chromium"),\n' +
        'or set CHROMIUM to the path of one, and run the tests again.',
    );
    process.exit(1);
  }
  console.log(`Browser tests use ${found}`);
}
