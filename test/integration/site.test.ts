import type { JoinView } from '../../shared/protocol/http.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, temporaryFolder } from '../support/server.ts';

describe('the built client', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'assets'));
    await writeFile(join(folder.path, 'index.html'), '<!doctype html><title>Exchange</title>');
    await writeFile(join(folder.path, 'sw.js'), 'self');
    await writeFile(join(folder.path, 'assets/app-abc123.js'), 'plain');
    await writeFile(join(folder.path, 'assets/app-abc123.js.gz'), gzipSync('zipped'));
    server = await startTestServer({ distDir: folder.path });
  });
  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });
  const get = (path: string, headers: HeadersInit = {}) => fetch(`${server.url}${path}`, { headers });

  it('keeps hashed files for a year and sends them compressed', async () => {
    const zipped = await get('/assets/app-abc123.js', { 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(await zipped.text()).toBe('zipped');
    const plain = await get('/assets/app-abc123.js', { 'accept-encoding': 'identity' });
    expect(await plain.text()).toBe('plain');
  });

  it.each(['/', '/sw.js', '/w/abc', '/j/ABCDEF'])('asks again for %s every time', async (path) => {
    const answer = await get(path, { accept: 'text/html' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/assets/gone-123.js',
    '/api/gone',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/sync/x/plan',
  ])('does not answer %s with a page', async (path) => {
    const answer = await get(path, { accept: path.startsWith('/assets') ? 'text/html' : '*/*' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(['/', '/api/gone', '/healthz', '/assets/app-abc123.js'])(
    'sends strict headers with %s',
    async (path) => {
      const { headers } = await get(path, { accept: 'text/html' });
      const { host } = new URL(server.url);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
          `connect-src 'self' ws://${host}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; ` +
          "form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('promises https only behind https', async () => {
    const behind = await startTestServer({ config: { publicUrl: new URL('https://exchange.example') } });
    const { headers } = await fetch(`${behind.url}/healthz`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://exchange.example;");
    await behind.stop();
  });

  it('says so plainly when nothing is built, and the API works on', async () => {
    const bare = await startTestServer();
    const answer = await fetch(`${bare.url}/`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
    expect((await fetch(`${bare.url}/readyz`)).status).toBe(200);
    await bare.stop();
  });

  it('has a sample only where one is wanted', async () => {
    expect((await get('/api/sample')).status).toBe(404);
    const withSample = await startTestServer({ config: { sample: true } });
    const { joinCode } = (await (await fetch(`${withSample.url}/api/sample`)).json()) as { joinCode: string };
    const view = (await (await fetch(`${withSample.url}/api/join/${joinCode}`)).json()) as JoinView;
    expect(view.title).toBe('Eastmere Autumn Exchange');
    // The door offers the table that talks, and says that its people are made up.
    expect(view.tables.flatMap(({ name, madeUp }) => (madeUp ? [[name, madeUp]] : []))).toEqual([
      ['Kingfisher', 5],
    ]);
    await withSample.stop();
  });
});
