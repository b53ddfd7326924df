/**
 * What is private is nowhere: words that nobody else says are written, sealed and handed in, and then looked for in
 * everything a server keeps, says, prints and remembers. What is found where it should be shows that looking works.
 */
import { type DocAt, type PlanDoc, type TableDoc } from '../../shared/model/document.ts';
import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putStep } from '../../shared/model/plan/agenda-edits.ts';
import { setFinished } from '../../shared/model/table/opinion-edits.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import type { NewKey, RestorePoint } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type PrivateWriter, privateWriter } from '../support/private-writer.ts';
import { type RecordingProxy, recordingProxy } from '../support/recording-proxy.ts';
import { sealedDesk } from '../support/sealed.ts';
import { type SpawnedServer, spawnServer, temporaryFolder } from '../support/server.ts';
import { newTicket, resultIn, thoughtDesk } from '../support/thoughts.ts';
import { bytesOfFolder, tracesIn, tracesInMemory } from '../support/traces.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

/** A participant's words: kept, shared with the table and with the room. Nobody else says them. */
const wordsOf = (n: number) => ({
  kept: `Merganser${n}KeptInPrivate`,
  table: `Goldeneye${n}ForMyTable`,
  room: `Whimbrel${n}ForTheRoom`,
  taken: `Lapwing${n}TakenBackAgain`,
});
const PEOPLE = 4;
const all = Array.from({ length: PEOPLE }, (_, n) => wordsOf(n));
const KEPT = all.map(({ kept }) => kept);
const HANDED_IN = all.flatMap(({ table, room }) => [table, room]);
const TAKEN = all.map(({ taken }) => taken);
const SECRET = [...KEPT, ...HANDED_IN, ...TAKEN];
/** Not private at all. */
const CANARY = 'Cormorant';

/** Asked for before there is any, so that this bites as soon as there is. */
const FORMATS = [
  'map.csv',
  'map.graphml',
  'archive',
  'json',
  'csv',
  'docx',
  'pptx',
  'txt',
  'html',
  'svg',
  'png',
  'graphml',
  'report',
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: SpawnedServer;
let workshop: TestWorkshop;
let people: PrivateWriter[];
let front: RecordingProxy;
/** Where the server keeps what it keeps, and where it writes what its memory holds. */
let [data, heap] = ['', ''];
beforeEach(async () => {
  folder = await temporaryFolder();
  [data, heap] = [join(folder.path, 'data'), join(folder.path, 'heap')];
  await mkdir(heap);
  server = await spawnServer({
    dataDir: data,
    env: { LOG_LEVEL: 'debug' },
    nodeFlags: ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${heap}`],
  });
  front = await recordingProxy(server.url);
  workshop = await startWorkshop(front.url, CANARY);
  const tableId = workshop.tables[0]?.id ?? '';
  people = await Promise.all(
    all.map((_, n) =>
      privateWriter(server.url, workshop, {
        name: `Person ${n}`,
        tableId,
        code: `ABCDE-FGHJK-LMNPQ-R${n}`,
      }),
    ),
  );
});
afterEach(async () => {
  for (const who of people) await who.close();
  await front.close();
  await server.kill('SIGKILL');
  await folder.remove();
});

const desk = () => thoughtDesk(workshop.id);
const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
const table = () => workshop.tables[0]?.id ?? '';

async function openAsFacilitator<Name extends string>(
  document: Name,
): Promise<Wire<DocAt<`${string}/${Name}`>>> {
  const cookie = workshop.facilitator.cookie();
  const wire = await openWire(front.url, `${workshop.id}/${document}` as const, { cookie });
  await wire.until(() => wire.saved >= 1);
  return wire;
}

/** Everybody writes, saves and hands in, and looks at all there is to look at; a step begins, so that it is remembered. */
async function pause(): Promise<{ plan: Wire<PlanDoc>; heron: Wire<TableDoc> }> {
  const plan = await openAsFacilitator('plan');
  const heron = await openAsFacilitator(`table/${table()}`);
  for (const who of people)
    for (const document of ['plan', 'commons', ...workshop.tables.map(({ id }) => `table/${id}`)])
      await who.open(document);
  await Promise.all(
    people.map(async (who, n) => {
      const { kept, table: near, room, taken } = wordsOf(n);
      for (const words of [kept, near, room, taken]) who.write(words);
      await who.save();
      await desk().handIn(who, { text: near, table: table() });
      await desk().handIn(who, { text: room, named: n % 2 === 0 });
      const ticket = newTicket();
      await who.ask('PUT', path('thoughts'), `{"ticket":"${ticket}","text":"${taken}",`);
      await desk().handIn(who, { text: taken }, ticket);
      await desk().takeBack(who, ticket);
      await who.save();
      const mine = await who.open(`table/${table()}`);
      const sent = mine.edit((doc) => setFinished(doc, 'test', 'pause', who.id, true));
      await mine.until(() => mine.saved >= sent);
    }),
  );
  // So many changes that the log is folded, of which the server prints a line.
  for (let n = 0; n <= LIMITS.compactRows; n += 1)
    heron.edit((doc) => setFinished(doc, 'test', `step-${n}`, 'guest', true));
  const step = { id: 'next', title: 'Cards', minutes: 5, kind: 'cards' as const, deck: null, ids: [] };
  const n = plan.edit((doc) => {
    putStep(doc, 'test', { ...step, instructions: '', facilitatorNote: '' });
    startStep(doc, 'test', { ...step, order: 1 }, Date.now());
  });
  await plan.until(() => plan.saved >= n);
  return { plan, heron };
}

/** What a facilitator, the stage and everybody else can ask for is asked for; what comes is recorded. */
async function askForEverything(): Promise<number> {
  let points: RestorePoint[] = [];
  await expect
    .poll(async () => {
      points = (await workshop.facilitator.ask<RestorePoint[]>('GET', path('history'))).body;
      return points.length;
    })
    .toBeGreaterThan(0);
  const { body } = await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which: 'stage' });
  const stage = visitor(front.url);
  await stage.ask('POST', path('enter'), { key: body.key });
  const documents = ['plan', 'commons', `table/${table()}`, `map/${table()}`];
  for (const who of [workshop.facilitator, stage, ...people]) {
    for (const rest of ['me', 'ballots', 'history', 'thoughts', 'sealed', 'people', 'tables'])
      await who.ask('GET', path(rest));
    for (const format of FORMATS) await who.ask('GET', path(`export/${format}?table=${table()}`));
    for (const { id } of points)
      for (const document of documents) await who.ask('GET', path(`history/${id}/${document}`));
  }
  const desk = sealedDesk(front.url, workshop.id);
  for (const who of [workshop.facilitator, stage]) await desk.get(who);
  return points.length;
}

/** What each heard that somebody else wrote. */
const heard = (words: readonly string[]) => [
  ...tracesIn(front.bytes(), words),
  ...people.flatMap(({ proxy }) => tracesIn(proxy.fromServer(), words)),
];

async function heapSnapshot(): Promise<Buffer> {
  const written = new Promise<void>((resolve) => {
    const watcher = watch(heap, (_, name) => {
      if (!name?.endsWith('.heapsnapshot')) return;
      watcher.close();
      resolve();
    });
  });
  process.kill(server.pid, 'SIGUSR2');
  await written;
  // The server does nothing else while it writes: once it answers, the file is whole.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  return bytesOfFolder(heap);
}

// The memory of a process can be read on Linux only; the heap snapshot is taken everywhere.
const tracesInServer = async (words: readonly string[]) =>
  process.platform === 'linux' ? tracesInMemory(server.pid, words) : undefined;

it(
  '[S1] [S4] [T1] before it is shared, private writing is in no file, frame, answer, log line or restore point',
  { timeout: 60_000 },
  async () => {
    const { plan, heron } = await pause();
    expect(await askForEverything()).toBeGreaterThan(0);
    await server.logs('compacted');

    const stored = await bytesOfFolder(data);
    expect(tracesIn(stored, [CANARY])).toEqual([CANARY]);
    expect(tracesIn(stored, SECRET)).toEqual([]);
    expect(tracesIn(front.fromServer(), [CANARY])).toEqual([CANARY]);
    expect(heard(SECRET)).toEqual([]);
    const printed = Buffer.from([server.logged(), ...server.lines].join('\n'));
    expect(tracesIn(printed, [workshop.id])).toEqual([workshop.id]);
    expect(tracesIn(printed, SECRET)).toEqual([]);

    // What somebody keeps does not even reach the server; what they hand in reaches it from them alone.
    const sent = people.map(({ proxy }) => proxy.toServer());
    expect(sent.map((bytes) => tracesIn(bytes, SECRET))).toEqual(
      all.map(({ table: near, room, taken }) => [near, room, taken]),
    );
    const snapshot = await heapSnapshot();
    expect(tracesIn(snapshot, KEPT)).toEqual([]);
    expect(tracesIn(snapshot, [CANARY, ...HANDED_IN])).toEqual([CANARY, ...HANDED_IN]);
    const memory = await tracesInServer([...KEPT, ...HANDED_IN]);
    if (memory) expect(memory).toEqual(HANDED_IN);

    // Shared, the same words are where they should be; what was kept and what was taken back is not.
    expect((await desk().reveal(workshop.facilitator)).status).toBe(204);
    await plan.until(() => resultIn(plan.doc, 'pause')?.shown === 2 + PEOPLE);
    await heron.until(() => heron.doc.getMap('responses').size === PEOPLE);
    const shown = all.flatMap(({ table: near, room }, n) => (n % 2 === 0 ? [near, room] : [near]));
    const held = all.flatMap(({ room }, n) => (n % 2 === 0 ? [] : [room]));
    await askForEverything();
    for (const bytes of [await bytesOfFolder(data), front.fromServer()]) {
      expect(tracesIn(bytes, SECRET).sort()).toEqual([...shown].sort());
    }
    for (const { proxy } of people)
      expect(tracesIn(proxy.fromServer(), SECRET).sort()).toEqual([...shown].sort());
    expect(heard([...KEPT, ...TAKEN, ...held])).toEqual([]);
    expect(tracesIn(Buffer.from(server.logged()), SECRET)).toEqual([]);
    if (memory) expect(await tracesInServer(KEPT)).toEqual([]);
  },
);
