import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './support/chromium.ts';

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  // Two cores: more browsers at once only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A flaky test is broken: it is mended, not run again.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
    // To fill its cache is a third of opening a page. Tests of offline and of reloads ask for one: test.use({ serviceWorkers: 'allow' }).
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
