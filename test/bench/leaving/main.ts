/**
 * `npm run bench:leaving`: how long each file of a day takes, and how long an edit takes to reach a neighbour while it is made again and
 * again, beside a time in which nothing is made; and how long the relay's thread was busy without a break. The day is of forty people
 * at six tables, each with a map of forty; four people type at another table.
 * @module
 */
import * as Y from 'yjs';
import type { CreatedWorkshop } from '../../../shared/protocol/http.ts';
import { openArchive, takeArchive } from '../../support/archive.ts';
import { spawnServer, temporaryFolder } from '../../support/server.ts';
import { type Visitor, visitor } from '../../support/visitor.ts';
import { DAY_TABLES, wholeDay } from '../../support/whole-day.ts';
import { openWire, type Wire } from '../../support/wire.ts';

const SECONDS = Number(process.argv[2] ?? 12);
/** Organisations on each map. */
const SIZE = Number(process.argv[3] ?? 40);
const FILES = ['pptx', 'docx', 'archive'] as const;
const TYPISTS = 4;
const EVERY_MS = 100;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function started(url: string): Promise<{ workshop: CreatedWorkshop; amina: Visitor }> {
  const amina = visitor(url);
  const request = { title: 'Bench', format: 'empty', tables: DAY_TABLES };
  const { body: workshop } = await amina.ask<CreatedWorkshop>('POST', '/api/workshops', request);
  await amina.ask('POST', `/api/workshops/${workshop.id}/enter`, { key: workshop.facilitatorKey });
  return { workshop, amina };
}

/** Writes the day into every document. */
async function fill(url: string, { id, tables }: CreatedWorkshop, amina: Visitor): Promise<void> {
  const day = wholeDay(
    16,
    SIZE,
    tables.map((table) => table.id),
  );
  const write = async (document: string, made: Y.Doc) => {
    const wire = await openWire(url, `${id}/${document}` as string, { cookie: amina.cookie() });
    await wire.until(() => wire.saved >= 1);
    const n = wire.edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(made)));
    await wire.until(() => wire.saved >= n);
    await wire.close();
  };
  await write('plan', day.plan);
  for (const [tableId, { table, map }] of Object.entries(day.tables)) {
    await write(`table/${tableId}`, table);
    await write(`map/${tableId}`, map);
  }
}

/** Milliseconds from a keystroke to its neighbour, for so many seconds. */
async function typed(typists: readonly Wire[], reader: Wire): Promise<number[]> {
  const took: number[] = [];
  const sent = new Map<string, number>();
  const uses = reader.doc.getMap('uses');
  const look = ({ keysChanged }: { keysChanged: Set<string | null> }) => {
    for (const key of keysChanged) {
      const at = sent.get(key ?? '');
      if (at !== undefined) took.push(performance.now() - at);
    }
  };
  uses.observe(look);
  const until = performance.now() + SECONDS * 1_000;
  let count = 0;
  while (performance.now() < until) {
    const typist = typists[count % typists.length]!;
    const key = `${Math.random()}`;
    sent.set(key, performance.now());
    typist.edit((doc) => void doc.getMap('uses').set(key, 1));
    count += 1;
    await wait(EVERY_MS / typists.length);
  }
  await wait(1_000);
  uses.unobserve(look);
  if (took.length < count) console.log(`  ${count - took.length} of ${count} did not arrive`);
  return took;
}

async function say(what: string, took: readonly number[], done?: number): Promise<void> {
  const turn = await longestTurn();
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1).padStart(6);
  const times = done === undefined ? '' : `, ${done} done`;
  console.log(
    `${what.padEnd(26)} | p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; longest turn ${turn}${times}`,
  );
}

/** Does something again and again while people type. */
async function meanwhile(
  work: () => Promise<unknown>,
  during: () => Promise<number[]>,
): Promise<[number[], number]> {
  const typing = { on: true };
  let done = 0;
  const working = (async () => {
    while (typing.on) {
      await work();
      done += 1;
    }
  })();
  const took = await during();
  typing.on = false;
  const finished = done;
  await working;
  return [took, finished];
}

const folder = await temporaryFolder();
const turns = new URL('./turns.ts', import.meta.url).href;
const server = await spawnServer({ dataDir: folder.path, nodeFlags: ['--import', turns] });
/** The longest that the server's main thread was busy without a break since this was asked last, in its own time. */
async function longestTurn(): Promise<string> {
  const before = server.logged().length;
  process.kill(server.pid, 'SIGUSR2');
  const said = () => /longest turn ([\d.]+ ms)/.exec(server.logged().slice(before))?.[1];
  while (!said()) await wait(5);
  return said()!;
}
try {
  const { url } = server;
  const { workshop, amina } = await started(url);
  await fill(url, workshop, amina);
  const take = async (what: string) => {
    const answer = await fetch(`${url}/api/workshops/${workshop.id}/export/${what}`, {
      headers: { cookie: amina.cookie() },
    });
    if (!answer.ok) throw new Error(`No ${what}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  for (const what of ['report.json', ...FILES]) {
    const before = performance.now();
    const { length } = await take(what);
    const took = ((performance.now() - before) / 1_000).toFixed(2);
    console.log(`${what.padEnd(26)} | ${took} s, ${(length / 1e6).toFixed(1)} MB`);
  }
  const { bytes } = await takeArchive(url, workshop.id, amina);
  const other = await started(url);
  const table = other.workshop.tables[0]!.id;
  const wires = await Promise.all(
    Array.from({ length: TYPISTS + 1 }, () =>
      openWire(url, `${other.workshop.id}/table/${table}`, { cookie: other.amina.cookie() }),
    ),
  );
  const [reader, ...typists] = wires as unknown as [Wire, ...Wire[]];
  await Promise.all(wires.map((wire) => wire.until(() => wire.saved >= 1)));
  const type = () => typed(typists, reader);
  await type();
  await longestTurn();
  await say('nobody else does anything', await type());
  for (const what of FILES)
    await say(`${what} again and again`, ...(await meanwhile(() => take(what), type)));
  await say('archives are opened', ...(await meanwhile(() => openArchive(url, bytes), type)));
  await Promise.all(wires.map((wire) => wire.close()));
} finally {
  await server.stop();
  await folder.remove();
}
