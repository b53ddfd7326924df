import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { VitePWA } from 'vite-plugin-pwa';
import { compression } from 'vite-plugin-compression2';

const here = import.meta.dirname;

/** Paths that belong to the server: the service worker never answers a navigation to one, `server/dev.ts` passes them on. */
export const serverPaths = [/^\/api\//, /^\/sync\//, /^\/healthz/, /^\/readyz/, /^\/metrics/];

/**
 * Asks for the working font along with the styles. Its file name carries a hash, so the link can only be written
 * once the bundle is known. Literata is left to swap in: headings can wait, form fields should not move.
 */
function preloadWorkingFont(): Plugin {
  return {
    name: 'preload-working-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => /atkinson.*-latin-wght-normal/.test(name));
        if (!font) throw new Error('The working font is missing from the bundle, so it cannot be preloaded.');
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${font}` };
        return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/**
 * Puts the order of the cascade layers at the top of every stylesheet. A layer's rank is fixed by whichever file
 * names it first, and which chunk's styles arrive first is nobody's to decide.
 */
function layerOrderFirst(): Plugin {
  return {
    name: 'layer-order-first',
    apply: 'build',
    // Not `order: 'post'`: the compressed copies are made there, and must hold the line too.
    generateBundle(_options, bundle) {
      const source = readFileSync(`${here}/client/ui/layers.css`, 'utf8');
      const order = /@layer [^;]+;/.exec(source)?.[0];
      if (!order) throw new Error('client/ui/layers.css no longer names the order of the layers.');
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = `${order}${String(file.source)}`;
      }
    },
  };
}

/**
 * Leaves out of libraries what nobody asks of them, nearly 4 KiB of a first visit. lib0: four calls about DOM nodes that the bundler takes
 * for needed keep its whole schema module. hono: its client can write a `Cookie` header, which no browser lets a page do.
 */
function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    apply: 'build',
    transform: {
      filter: { id: /(lib0\/dom|hono\/dist\/client\/client)\.js$/ },
      handler: (code) =>
        code
          .replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom(')
          .replace('import { serialize } from "../utils/cookie.js";', 'const serialize = () => "";'),
    },
  };
}

/**
 * What a first visit fetches, one file for each stage of it: the shell, the way in, the table with its home page. Left to
 * itself the bundler makes a file of every module that two pages share, some eighty for a table, and small files do not
 * compress. Each group takes along everything its entries import, except what a group before it has.
 */
const firstVisit = [
  { name: 'shell', test: /client\/app\/main\.tsx$/, priority: 30 },
  { name: 'way-in', test: /client\/door\/join\.tsx$/, priority: 20 },
  {
    name: 'table',
    test: /client\/(room\/table\/table-route\.tsx|activities\/([a-z-]+\/)?(cards-page|page\/cards-page|at-table|vote-strip|plain-way)\.tsx)$/,
    priority: 10,
  },
];

export default defineConfig({
  root: 'client',
  cacheDir: `${here}/node_modules/.vite`,
  resolve: {
    // Two copies of yjs break `instanceof` without a word; two copies of solid-js break reactivity the same way.
    dedupe: ['yjs', 'solid-js', 'y-protocols', 'lib0'],
  },
  build: {
    outDir: `${here}/dist`,
    emptyOutDir: true,
    // Every asset is a file of its own: the Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: firstVisit },
        // The first files name all others, and what is random does not compress: a letter less is 0.2 KiB of a first visit.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  plugins: [
    solid(),
    preloadWorkingFont(),
    layerOrderFirst(),
    withoutUnused(),
    VitePWA({
      // client/app/update.ts registers it, and nobody is ever reloaded in the middle of a workshop.
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,woff2,svg}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: serverPaths,
        cleanupOutdatedCaches: true,
        // The first visit is already covered: the room's wireless may be gone before the second.
        clientsClaim: true,
        sourcemap: false,
      },
      manifest: {
        name: 'Strategic Exchange',
        short_name: 'Exchange',
        description: 'A live workshop table for people who hold a school system together.',
        lang: 'en-GB',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f3ef',
        theme_color: '#f6f3ef',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
    compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 512 }),
  ],
  test: {
    // vite-plugin-solid would ask for jsdom otherwise; what needs a page is tested in real Chromium.
    environment: 'node',
    // Left to itself it leaves one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        root: here,
        // The Solid plugin resolves packages as a browser would while testing; `ws` is an empty shell there.
        resolve: { alias: [{ find: /^ws$/, replacement: `${here}/node_modules/ws/wrapper.mjs` }] },
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,contracts,integration,faults}/**/*.test.ts'],
          setupFiles: ['test/support/seeded.ts'],
          // Heap snapshots, killed children, three thousand random maps: a busy machine of two cores needs the time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
