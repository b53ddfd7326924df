/**
 * The architecture's dependency rules (ARCHITECTURE.md), checked on every import in the tree.
 * dependency-cruiser cannot read TypeScript 7 itself and then silently cruises nothing, so it is given swc,
 * and the test counts the modules it saw.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { type ICruiseResult, type IRegularForbiddenRuleType as Rule, cruise } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';

const TOP = ['shared', 'server', 'client'];
const YJS = 'node_modules/(yjs|y-protocols|y-websocket|y-indexeddb|y-prosemirror|lib0)/';

const forbid = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({
  name,
  severity: 'error',
  from,
  to,
});

const forbidden: Rule[] = [
  forbid('no-cycles', {}, { circular: true }),
  forbid('resolvable', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  forbid('shared-is-a-leaf', { path: '^shared/' }, { path: '^(server|client|test)/' }),
  forbid('shared-is-pure', { path: '^shared/' }, { dependencyTypes: ['core'] }),
  forbid(
    'shared-knows-no-framework',
    { path: '^shared/' },
    { path: 'node_modules/(solid-js|hono|@hono|ws)/' },
  ),
  forbid('server-never-meets-client', { path: '^server/' }, { path: '^client/' }),
  // The one meeting: the client learns the routes' types (never code) for typed calls.
  forbid(
    'client-never-meets-server',
    { path: '^client/' },
    { path: '^server/', dependencyTypesNot: ['type-only'] },
  ),
  forbid('client-api-types-in-one-place', { path: '^client/(?!app/api)' }, { path: '^server/' }),
  forbid('tests-stay-outside', { path: '^(shared|server|client)/' }, { path: '^test/' }),
  forbid(
    'rooms-see-ports-only',
    { path: '^server/rooms/' },
    { path: '^server/(storage/(?!storage\\.ts)|relay/(?!relay\\.ts)|http/|(main|compose)\\.ts)' },
  ),
  forbid('rooms-touch-no-disk', { path: '^server/rooms/' }, { path: '^(node:)?(fs|sqlite|worker_threads)' }),
  forbid(
    'adapters-see-their-own-port',
    { path: '^server/storage/' },
    { path: '^server/(rooms|http|relay|sample)/' },
  ),
  forbid(
    'statements-know-no-engine',
    { path: '^server/storage/(statements/|calls|group-commit)' },
    { path: '^(server/storage/(engines/|thread|in-thread|memory)|(node:)?sqlite$)' },
  ),
  forbid(
    'engines-know-nothing-of-what-they-store',
    { path: '^server/storage/engines/' },
    { path: '^(server|shared)/', pathNot: '^server/storage/(sql\\.ts|engines/)' },
  ),
  forbid('access-is-below-http', { path: '^server/access/' }, { path: '^server/(http|rooms|sample)/' }),
  forbid(
    'only-the-composition-root-picks-adapters',
    { path: '^server/', pathNot: '^server/(compose\\.ts|storage/)' },
    { path: '^server/storage/(memory|in-thread|engines/)' },
  ),
  forbid(
    'native-code-in-a-program-of-its-own',
    { path: '^(server|shared|client)/', pathNot: '^server/(pictures/(draw|paint)|outputs/make)\\.ts$' },
    { path: '(node_modules/@napi-rs/|^server/(pictures/(draw|paint)|outputs/make)\\.ts$)' },
  ),
  forbid(
    'activities-do-not-import-each-other',
    { path: '^(client|shared)/activities/([^/.]+)/' },
    { path: '^(client|shared)/activities/[^/]+/', pathNot: '^(client|shared)/activities/$2/' },
  ),
  // The house knows no activity by name: only the records do.
  forbid(
    'activities-are-reached-through-the-records',
    { path: '^(client|shared|server)/', pathNot: '^(client|shared)/activities/' },
    { path: '^client/activities/(?!(activity|index|parts)[.]ts$)' },
  ),
  forbid(
    'the-room-stays-below-the-doors',
    { path: '^client/(room|activities)/' },
    { path: '^client/(door|app/(main|routes|shell))' },
  ),
  // What a card looks like is the same on the front page and at a table.
  forbid(
    'the-door-knows-no-room',
    { path: '^client/door/' },
    { path: '^client/(room/(?!shelf/)|activities/)' },
  ),
  forbid(
    'ui-and-lib-know-nothing-of-the-product',
    { path: '^client/(ui|lib)/' },
    { path: '^(client/(app|door|room|activities|sync|device)|shared)/' },
  ),
  forbid(
    'device-is-below-sync',
    { path: '^client/device/' },
    { path: '^client/(app|door|room|activities|sync|ui)/' },
  ),
  forbid(
    'sync-is-below-the-screens',
    { path: '^client/sync/' },
    { path: '^client/(app|door|room|activities|ui)/' },
  ),
  forbid(
    'only-sync-and-models-touch-yjs',
    {
      path: '^(client|shared)/',
      pathNot:
        '^(client/(sync|activities/[^/]+/(live|private))|shared/(model|protocol|activities/[^/]+/model))/',
    },
    { path: YJS },
  ),
];

let result: ICruiseResult;
beforeAll(async () => {
  const { output } = await cruise(TOP, {
    ruleSet: { forbidden },
    validate: true,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  });
  result = output as ICruiseResult;
}, 60_000);

describe('dependency rules', () => {
  test('hold everywhere', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  test('were held against every module there is', () => {
    const written = TOP.flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${top}/${file}`),
    );
    const seen = new Set(result.modules.map(({ source }) => source));
    expect(written.filter((file) => !seen.has(file))).toEqual([]);
    expect(written.length).toBeGreaterThan(60);
    // Parsed, not merely listed: a parser that reads nothing finds no imports.
    const imports = result.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    expect(imports).toBeGreaterThan(written.length);
  });

  test('shared is type-checked without the globals of Node', () => {
    const read = execFileSync('node_modules/.bin/tsc', ['-p', 'shared', '--listFilesOnly'], {
      encoding: 'utf8',
    });
    expect(read).toContain('shared/model/document.ts');
    // One package whose types name Node's is enough to bring `process` and `Buffer` to all of shared.
    expect(read.split('\n').filter((file) => file.includes('@types/node/'))).toEqual([]);
  });
});
