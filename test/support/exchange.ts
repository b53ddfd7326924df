/**
 * Browser tests' way in: a real server of one's own per test, workshops on it, and people in real browsers.
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type SpawnedServer, spawnServer, temporaryFolder } from './server.ts';

export const PHONE = { width: 390, height: 844 };
export const LAPTOP = { width: 1366, height: 768 };

export type Person = { page: Page; context: BrowserContext };
type Size = { width: number; height: number };
type Owned = { server: SpawnedServer; readonly dataDir: string };
type Workers = { serviceWorkers?: 'allow' | 'block' | undefined };
type ContextOptions = { viewport: Size; hasTouch: boolean } & Workers;
type SeatOptions = { viewport?: Size; table?: string; card?: string; role?: string } & Workers;

export class Exchange {
  /** What browsers complained about: CSP reports, failed loads, uncaught errors. Empty at the end of every test. */
  readonly complaints: string[] = [];
  /** Hosts that are no third party: the server's own, and what a test puts in front of it. */
  readonly own = new Set<string>();
  private readonly owned: Owned;
  private readonly isShared: boolean;
  private readonly newContext: (options: ContextOptions) => Promise<BrowserContext>;

  constructor(owned: Owned, isShared: boolean, newContext: Exchange['newContext']) {
    this.owned = owned;
    this.isShared = isShared;
    this.newContext = newContext;
    this.own.add(new URL(this.url).host);
  }

  get url(): string {
    return this.owned.server.url;
  }

  get server(): SpawnedServer {
    return this.owned.server;
  }

  /** Another server in its place. @throws where other tests would meet it too */
  set server(server: SpawnedServer) {
    this.ofItsOwn().server = server;
  }

  private ofItsOwn(): Owned {
    if (this.isShared) throw new Error('This needs a server of its own: test.use({ ownServer: true }).');
    return this.owned;
  }

  /** Kills the server as a power cut would, and starts it again at the same address. */
  async crash(): Promise<void> {
    await this.server.kill('SIGKILL');
    await this.restart();
  }

  /** The server hears and says nothing until `during` has ended: what several people do in it, they do at once. */
  async frozen(during: () => Promise<unknown>): Promise<void> {
    process.kill(this.server.pid, 'SIGSTOP');
    try {
      await during();
    } finally {
      process.kill(this.server.pid, 'SIGCONT');
    }
  }

  /** Starts a server that is gone again, on the same data and at the same address. */
  async restart(): Promise<void> {
    const { dataDir } = this.owned;
    this.owned.server = await spawnServer({ dataDir, port: Number(new URL(this.url).port) });
  }

  /** Starts a workshop over HTTP. */
  async workshop(tables = ['Heron', 'Kingfisher'], format = 'strategic-exchange'): Promise<CreatedWorkshop> {
    const response = await fetch(`${this.url}/api/workshops`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Eastmere Autumn Exchange', format, tables, host: 'Amina' }),
    });
    expect(response.status).toBe(201);
    return (await response.json()) as CreatedWorkshop;
  }

  /** A browser of one's own, watched for complaints. */
  async browser(viewport: Size = LAPTOP, serviceWorkers?: ContextOptions['serviceWorkers']): Promise<Person> {
    const context = await this.newContext({
      viewport,
      hasTouch: viewport.width < 600,
      ...(serviceWorkers && { serviceWorkers }),
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      // The browser itself reports every 401, 404, 409, 410 and failed connection; the product shows them in words. A 412 is two
      // devices that seal at once: the second fetches, merges and seals again.
      const expected =
        /status of (40[149]|41[02])|WebSocket connection to|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_CONTENT_LENGTH_MISMATCH/;
      if (message.type() === 'error' && !expected.test(text)) this.complaints.push(text);
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !this.own.has(new URL(request.url()).host)) {
        this.complaints.push(`a request to somebody else: ${request.url()}`);
      }
    });
    return { context, page };
  }

  /** Somebody who joins by hand, with a personal code of their own on their device. @param url where, as they see it */
  async joined(
    workshop: CreatedWorkshop,
    name: string,
    { viewport = PHONE, url = this.url } = {},
  ): Promise<Person> {
    this.own.add(new URL(url).host);
    const person = await this.browser(viewport);
    await person.page.goto(`${url}/j/${workshop.joinCode}`);
    await person.page.getByLabel('Your name').fill(name);
    await person.page.getByRole('button', { name: /^Sit at/ }).click();
    await person.page.getByRole('button', { name: 'Go to the table' }).click();
    await expect(saved(person.page)).toHaveText('Saved');
    return person;
  }

  /** Everything on the server's disk. */
  async onDisk(): Promise<Buffer> {
    const { dataDir } = this.ofItsOwn();
    const names = await readdir(dataDir);
    return Buffer.concat(await Promise.all(names.map((name) => readFile(join(dataDir, name)))));
  }

  /** Somebody at a table with a card open. Joins over HTTP: joining by hand has tests of its own. */
  async seated(
    workshop: CreatedWorkshop,
    name: string,
    {
      viewport = LAPTOP,
      table = workshop.tables.at(-1)!.id,
      card = 'O2',
      role = '',
      serviceWorkers,
    }: SeatOptions = {},
  ): Promise<Person> {
    const person = await this.browser(viewport, serviceWorkers);
    const response = await person.context.request.post(`${this.url}/api/workshops/${workshop.id}/join`, {
      data: { joinCode: workshop.joinCode, name, tableId: table, ...(role ? { role } : {}) },
    });
    expect(response.status()).toBe(201);
    await person.page.goto(`${this.url}/w/${workshop.id}?card=${card}`);
    await expect(saved(person.page)).toHaveText('Saved');
    return person;
  }
}

/** The one place that says where one's words are. */
export const saved = (page: Page) => page.locator('[data-state]:visible').first();

/** Waits until the browser has kept the page, so that it opens without a link. The test must allow service workers. */
export const keptForOffline = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
      message: "the browser keeps the page (needs test.use({ serviceWorkers: 'allow' }))",
      timeout: 20_000,
    })
    .toBe('activated');

/** Adds a response the way people do. */
export async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel('Add a response').fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** The list item of a response. */
export const response = (page: Page, words: string | RegExp) =>
  page.getByRole('listitem').filter({ hasText: words });

async function withServer(use: (owned: Owned) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  const owned = { server: await spawnServer({ dataDir: folder.path }), dataDir: folder.path };
  await use(owned);
  await owned.server.stop();
  await folder.remove();
}

/**
 * A server costs a tenth of a test, so tests share one, each in workshops of its own, one test after the other. Whoever looks
 * at its disk, puts another in its place or tries wrong codes on it asks for one of their own: `test.use({ ownServer: true })`.
 */
export const test = base.extend<{ exchange: Exchange; ownServer: boolean }, { common: Owned }>({
  ownServer: [false, { option: true }],
  // Playwright reads from the pattern what a fixture needs.
  // eslint-disable-next-line no-empty-pattern
  common: [async ({}, use) => withServer(use), { scope: 'worker' }],
  exchange: async ({ browser, common, ownServer, serviceWorkers }, use) => {
    const visit = async (owned: Owned) => {
      const contexts: BrowserContext[] = [];
      const exchange = new Exchange(owned, !ownServer, async (options) => {
        const context = await browser.newContext({ locale: 'en-GB', serviceWorkers, ...options });
        contexts.push(context);
        return context;
      });
      await use(exchange);
      await Promise.all(contexts.map((context) => context.close()));
      expect(exchange.complaints).toEqual([]);
    };
    await (ownServer ? withServer(visit) : visit(common));
  },
});

export { expect } from '@playwright/test';
