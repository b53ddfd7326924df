/**
 * A workshop as one file, and the same workshop out of that file. Hostile files are in `hostile-archives.test.ts`.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import { sendToTable, putNote } from '../../shared/model/backstage/backstage-edits.ts';
import { asDocument, root } from '../../shared/model/document.ts';
import { putStep } from '../../shared/model/plan/agenda-edits.ts';
import { setPensDown, startClock, startStep } from '../../shared/model/plan/run-edits.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { putOwnCard, setHand } from '../../shared/model/table/seat-edits.ts';
import type { CreatedWorkshop, Me, NewKey } from '../../shared/protocol/http.ts';
import {
  documentIn,
  jsonIn,
  openArchive,
  ownTemporaryFolder,
  takeArchive,
  unpack,
  type Unpacked,
} from '../support/archive.ts';
import { dice } from '../support/random.ts';
import { randomWorkshop } from '../support/random-workshop.ts';
import { sealedDesk } from '../support/sealed.ts';
import { startTestServer } from '../support/server.ts';
import { thoughtDesk } from '../support/thoughts.ts';
import { startWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;
type Keys = Pick<CreatedWorkshop, 'id' | 'facilitatorKey'>;
type Manifest = {
  files: { name: string; bytes: number; sha256: string }[];
  tables: { id: string; name: string }[];
  madeAt: string;
};

let temporary: ReturnType<typeof ownTemporaryFolder>;
let server: Server;
beforeAll(() => void (temporary = ownTemporaryFolder()));
afterAll(() => temporary.remove());
beforeEach(async () => void (server = await startTestServer({ config: { sample: true } })));
afterEach(async () => {
  expect(temporary.left()).toEqual([]);
  await server.stop();
});

async function facilitatorOf({ id, facilitatorKey }: Keys): Promise<Visitor> {
  const facilitator = visitor(server.url);
  await facilitator.ask('POST', `/api/workshops/${id}/enter`, { key: facilitatorKey });
  return facilitator;
}

async function taken(id: string, who: Visitor, query = ''): Promise<{ bytes: Buffer; files: Unpacked }> {
  const { status, bytes } = await takeArchive(server.url, id, who, query);
  expect(status).toBe(200);
  return { bytes, files: await unpack(bytes) };
}
async function opened(bytes: Buffer): Promise<CreatedWorkshop> {
  const { status, body } = await openArchive(server.url, bytes);
  expect([status, body.detail]).toEqual([201, undefined]);
  return body;
}
/** What the storage has of a document, byte for byte. */
const stored = async (id: string, name: string) => {
  const { snapshot, updates, writers } = await server.storage.documents.load(id, name);
  expect([snapshot, updates.length]).toEqual([undefined, 1]);
  return { state: Buffer.from(updates[0]!), writers };
};
const edit = async (who: Visitor, id: string, document: string, change: (doc: Y.Doc) => void) => {
  const wire = await openWire(server.url, `${id}/${document}` as string, { cookie: who.cookie() });
  await wire.until(() => wire.saved >= 1);
  const n = wire.edit(change);
  await wire.until(() => wire.saved >= n);
  await wire.close();
};
const without = <T extends object>(value: T, ...keys: (keyof T)[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as keyof T)));

/** Archive, workshop, archive: nothing between the first and the last differs. */
async function comesBack(id: string, who: Visitor) {
  const first = await taken(id, who, '?backstage=1');
  const created = await opened(first.bytes);
  const { tables } = jsonIn<Manifest>(first.files, 'manifest.json');
  expect(created.tables).toEqual(tables);
  expect(created.id).not.toBe(id);
  // What is stored of the new workshop, before anybody is in it.
  const names = [...first.files.keys()].flatMap((name) => /^documents\/(.+)\.bin$/.exec(name)?.[1] ?? []);
  expect(names).toEqual(expect.arrayContaining(['plan']));
  expect((await server.storage.history.documents(created.id)).sort()).toEqual(names.toSorted());
  for (const name of names) {
    const was = await server.storage.documents.load(id, name);
    const now = await stored(created.id, name);
    expect(now.state.equals(first.files.get(`documents/${name}.bin`)!)).toBe(true);
    const byClient = (rows: typeof was.writers) => rows.toSorted((a, b) => a.client - b.client);
    expect(byClient(now.writers)).toEqual(byClient(was.writers));
  }
  // And the same again as a file. Only who came in to take it is new.
  const again = await taken(created.id, await facilitatorOf(created), '?backstage=1');
  expect([...again.files.keys()].sort()).toEqual([...first.files.keys()].sort());
  const compared = [...first.files].filter(
    ([name]) => !/^(manifest|authors|(documents|readable)\/plan)\b/.test(name),
  );
  expect(compared.length).toBeGreaterThan(4);
  for (const [name, bytes] of compared)
    expect([name, again.files.get(name)!.equals(bytes)]).toEqual([name, true]);
  const planOf = ({ files }: typeof first) =>
    without(jsonIn<{ people: object }>(files, 'readable/plan.json'), 'people');
  expect(planOf(again)).toEqual(planOf(first));
  const people = ({ files }: typeof first) => jsonIn<{ people: object[] }>(files, 'authors.json').people;
  expect(people(again)).toEqual(expect.arrayContaining(people(first)));
}

describe('an archive', () => {
  it('[E8] [E10] of the sample becomes a workshop that is the same to the byte', async () => {
    const sample = server.sample!;
    await comesBack(sample.id, await facilitatorOf(sample));
  });

  it.each([1, 2, 3])(
    '[E8] [E10] of a workshop that people made in any order does, too: seed %i',
    async (seed) => {
      const workshop = await randomWorkshop(server.url, dice(seed));
      await comesBack(workshop.id, workshop.facilitator);
    },
    30_000,
  );

  it('[E8] says what it holds: sizes, checksums, tables, and how to read it', async () => {
    const workshop = await randomWorkshop(server.url, dice(4));
    const { bytes, headers } = await takeArchive(server.url, workshop.id, workshop.facilitator);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(
      /filename\*=UTF-8''Eastmere%20\d+%20archive%20\d{4}-\d\d-\d\d\.zip$/,
    );
    const files = await unpack(bytes);
    const { files: listed, tables } = jsonIn<Manifest>(files, 'manifest.json');
    expect(tables.map(({ name }) => name)).toEqual(['Heron', 'Wren']);
    expect(listed.map(({ name }) => name).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json').sort(),
    );
    for (const { name, bytes: size, sha256 } of listed) {
      const file = files.get(name)!;
      expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([size, sha256]);
    }
    const [heron] = tables;
    for (const name of ['svg', 'graphml']) expect(files.has(`maps/${heron?.id}.${name}`)).toBe(true);
    for (const sheet of ['organisations', 'ties', 'memberships'])
      expect(files.has(`maps/${heron?.id}-${sheet}.csv`)).toBe(true);
    expect(String(files.get(`maps/${heron?.id}.svg`))).toContain('Network map, Table 1, Heron');
    expect([files.has('decks/1.csv'), files.has('decks/1.json')]).toEqual([true, true]);
    expect(String(files.get('README.txt'))).toContain(`${heron?.id}  Table 1, Heron`);
    const readable = jsonIn<{ table: object; responses: Record<string, { text: string }> }>(
      files,
      `readable/table/${heron?.id}.json`,
    );
    const shared = documentIn(files, `table/${heron?.id}`);
    expect(Object.keys(readable.responses).sort()).toEqual([...shared.getMap('responses').keys()].sort());
  });

  it('[E8] is for facilitators: others in the workshop, the stage and strangers hear why not', async () => {
    const workshop = await startWorkshop(server.url);
    const { body } = await workshop.facilitator.ask<NewKey>('POST', `/api/workshops/${workshop.id}/keys`, {
      which: 'stage',
    });
    const stage = visitor(server.url);
    await stage.ask('POST', `/api/workshops/${workshop.id}/enter`, { key: body.key });
    const path = `/api/workshops/${workshop.id}/export/archive`;
    const asked = await Promise.all(
      [await workshop.join(), stage, visitor(server.url)].map((who) => who.ask('GET', path)),
    );
    expect(asked.map(({ status, body: { code } }) => [status, code])).toEqual([
      [403, 'not-allowed'],
      [403, 'not-allowed'],
      [401, 'not-signed-in'],
    ]);
    expect(asked[0]?.body.title).toBe('Only a facilitator can do that.');
    const { status } = await fetch(server.url + path, {
      method: 'HEAD',
      headers: { cookie: workshop.facilitator.cookie() },
    });
    expect(status).toBe(200);
  });

  it('[E9] holds nothing that is private, waits, was not revealed, or opens anything', async () => {
    const workshop = await startWorkshop(server.url);
    const { id, facilitator, facilitatorKey, joinCode } = workshop;
    const [heron = { id: '' }, wren = { id: '' }] = workshop.tables;
    const people = [
      await workshop.join({ rejoinToken: 'Turnstone'.padEnd(43, 'T') }),
      await workshop.join({ name: 'Tom' }),
      await workshop.join({ name: 'Bea' }),
    ];
    const [ann] = people;
    const ballot = (n: number) => `opt-Dunlin${n}`;
    await edit(facilitator, id, 'plan', (doc) => {
      const plan = asDocument(doc, 'plan');
      const options = [0, 1].map((n) => ({ id: ballot(n), label: `Option ${n}` }));
      openVote(plan, 'test', { id: 'vote-1', question: 'Which?', options, dots: 1 });
      putStep(plan, 'test', {
        id: 'pause',
        kind: 'pause',
        title: 'Think',
        minutes: 3,
        instructions: '',
        facilitatorNote: '',
        order: 0,
      } as never);
      putOwnCard(plan, 'test', {
        kind: 'own',
        id: 'card-1',
        challenge: 'focus',
        question: 'Why?',
        probes: [],
        author: { id: 'host', name: 'Host' },
        at: 1,
      });
      root(plan, 'workshop').set('call', 'https://call.example/Sanderling?pwd=Sanderling');
    });
    // Private, and sealed.
    const sealed = await sealedDesk(server.url, id).put(ann!, Buffer.from('Whimbrel'.repeat(4_096)));
    // Waiting for a reveal.
    const waiting = await thoughtDesk(id).handIn(ann!, { text: 'Greenshank waits' });
    expect([sealed.status, waiting.body.state]).toEqual([204, 'waiting']);
    // Handed in and not revealed: who chose the first option shows in no byte, and neither does a mark.
    for (const who of people) {
      const vote = await who.ask('PUT', `/api/workshops/${id}/ballots/vote/vote-1`, {
        person: who.id,
        ballot: { dots: [ballot(0)] },
      });
      const rating = await who.ask('PUT', `/api/workshops/${id}/ballots/rating/card-1`, {
        person: who.id,
        ballot: { matters: 1, now: 1 },
      });
      expect([vote.status, rating.status]).toEqual([204, 204]);
    }
    // Facilitators among themselves.
    await edit(facilitator, id, 'backstage', (doc) => {
      const backstage = asDocument(doc, 'backstage');
      putNote(backstage, 'test', 'pause', 'Redshank is difficult');
      sendToTable(backstage, 'test', {
        id: 'm1',
        text: 'Godwit, hurry',
        at: 1,
        from: 'Amina',
        table: heron.id,
      });
    });
    // Said, and deleted again.
    await edit(ann!, id, `table/${heron.id}`, (doc) => {
      const table = asDocument(doc, 'table');
      addResponse(table, null, {
        id: 'r1',
        card: 'focus-1',
        text: 'Curlew was deleted',
        author: { id: ann!.id, name: 'Ann' },
        at: 1,
      });
      addResponse(table, null, {
        id: 'r2',
        card: 'focus-1',
        text: 'Cormorant is not private',
        author: { id: ann!.id, name: 'Ann' },
        at: 2,
      });
      root(table, 'responses').delete('r1');
    });
    // A table that is taken away, and keys that were made since.
    await edit(facilitator, id, `table/${wren.id}`, (doc) =>
      addResponse(asDocument(doc, 'table'), null, {
        id: 'r3',
        card: 'focus-1',
        text: 'Knot went with its table',
        author: { id: 'a', name: 'Ann' },
        at: 1,
      }),
    );
    await facilitator.ask('DELETE', `/api/workshops/${id}/tables/${wren.id}`);
    const keys: string[] = [facilitatorKey, joinCode];
    for (const which of ['join', 'stage', 'colleague'])
      keys.push(
        ...Object.values(
          (await facilitator.ask<Record<string, string>>('POST', `/api/workshops/${id}/keys`, { which }))
            .body,
        ),
      );
    const row = (await server.storage.registry.workshop(id))!;
    const cookies = [facilitator, ...people].map((who) => who.cookie().split('=')[1]!);
    const secret = [
      'Sanderling',
      'Whimbrel',
      'Greenshank',
      'Redshank',
      'Godwit',
      'Curlew',
      'Knot',
      'Turnstone',
      ...keys,
      ...cookies,
      row.joinCode,
      row.facilitatorHash,
      row.stageHash ?? '',
      ...(row.colleagueHashes ?? []),
    ].filter((words) => words.length > 4);
    expect(secret.length).toBeGreaterThan(16);

    const { files } = await taken(id, facilitator);
    const all = Buffer.concat([...files.values(), Buffer.from([...files.keys()].join('\n'))]);
    expect(all.includes('Cormorant')).toBe(true);
    expect(secret.filter((words) => all.includes(words))).toEqual([]);
    // An option is in the vote's question, once in the document and once for people; a ballot would say it again.
    const plan = jsonIn<{ votes: object; results: object }>(files, 'readable/plan.json');
    expect(JSON.stringify(plan).split(ballot(0)).length - 1).toBe(1);
    expect(plan.results).toEqual({});
    // Whoever wants the notes says so.
    const { files: withNotes } = await taken(id, facilitator, '?backstage=1');
    expect(String(withNotes.get('readable/backstage.json'))).toContain('Redshank');
  });

  it('[E10] shows who said and who typed what, to somebody who was never there', async () => {
    const workshop = await startWorkshop(server.url);
    const [heron = { id: '' }] = workshop.tables;
    const [ann, tom] = [await workshop.join({ name: 'Ann' }), await workshop.join({ name: 'Tom' })];
    await edit(tom, workshop.id, `table/${heron.id}`, (doc) =>
      addResponse(asDocument(doc, 'table'), null, {
        id: 'r1',
        card: 'focus-1',
        text: 'Ask for one thing',
        author: { id: ann.id, name: 'Ann' },
        scribe: tom.id,
        at: 1,
      }),
    );
    const created = await opened((await taken(workshop.id, workshop.facilitator)).bytes);
    const amina = await facilitatorOf(created);
    const { files } = await taken(created.id, amina);
    const table = jsonIn<{ credits: object; responses: Record<string, { author: object }> }>(
      files,
      `readable/table/${heron.id}.json`,
    );
    expect(table.credits).toEqual({ r1: { typedBy: tom.id, changedBy: [] } });
    expect(table.responses['r1']?.author).toEqual({ id: ann.id, name: 'Ann' });
    const { people } = jsonIn<{ people: Record<string, { name: string; tableId?: string }> }>(
      files,
      'readable/plan.json',
    );
    expect([people[ann.id]?.name, people[tom.id]?.name]).toEqual(['Ann', 'Tom']);
    // Nobody of them is in by that, and nobody writes in their name.
    expect((await ann.ask<Me>('GET', `/api/workshops/${created.id}/me`)).status).toBe(401);
    const newcomer = visitor(server.url);
    await newcomer.ask('POST', `/api/workshops/${created.id}/join`, {
      joinCode: created.joinCode,
      name: 'Ann',
      tableId: heron.id,
    });
    const wire = await openWire(server.url, `${created.id}/table/${heron.id}`, { cookie: newcomer.cookie() });
    await wire.until(() => wire.doc.getMap('responses').has('r1'));
    const [client] = [...wire.doc.store.clients.keys()];
    wire.doc.clientID = client!;
    wire.edit((doc) => void doc.getMap('uses').set('forged', 1));
    await wire.until(() => wire.refused.length > 0);
    expect(wire.refused[0]?.reason).toBe('not-yours');
    await wire.close();
  });

  it('[E10] stops what ran: the clock is held, hands are down, no code or door is left', async () => {
    const workshop = await startWorkshop(server.url);
    const { id, facilitator } = workshop;
    const [heron = { id: '' }] = workshop.tables;
    const now = Date.now();
    await edit(facilitator, id, 'plan', (doc) => {
      const plan = asDocument(doc, 'plan');
      startStep(plan, null, { id: 's1', title: 'Focus', minutes: 10, kind: 'cards', order: 0 }, now);
      startClock(plan, null, now);
      setPensDown(plan, null, true);
    });
    const ann = await workshop.join({ name: 'Ann', tableId: heron.id });
    await facilitator.ask('PUT', `/api/workshops/${id}/door`, { open: false });
    await edit(ann, id, `table/${heron.id}`, (doc) => setHand(asDocument(doc, 'table'), null, ann.id, 5));
    const first = await taken(id, facilitator);
    const created = await opened(first.bytes);
    const second = await taken(created.id, await facilitatorOf(created));
    type Plan = {
      run: { clock?: { endsAt?: number; leftMs?: number }; pensDown?: true; step?: string };
      workshop: Record<string, string>;
    };
    const [was, is] = [first, second].map(({ files }) => jsonIn<Plan>(files, 'readable/plan.json'));
    expect([was?.run.clock?.endsAt !== undefined, was?.run.pensDown, was?.workshop['door']]).toEqual([
      true,
      true,
      'closed',
    ]);
    const left =
      (was?.run.clock?.endsAt ?? 0) - Date.parse(jsonIn<Manifest>(first.files, 'manifest.json').madeAt);
    expect(is?.run.clock).toMatchObject({ leftMs: Math.ceil(left / 1_000) * 1_000 });
    expect([is?.run.clock?.endsAt, is?.run.pensDown, is?.run.step, is?.workshop['door']]).toEqual([
      undefined,
      undefined,
      's1',
      undefined,
    ]);
    const hands = ({ files }: typeof first) =>
      jsonIn<{ hands: object }>(files, `readable/table/${heron.id}.json`).hands;
    expect([Object.keys(hands(first)).length, hands(second)]).toEqual([1, {}]);
    // The edit that held the clock is the server's, and newcomers find the door open.
    const { writers } = await server.storage.documents.load(created.id, 'plan');
    const before = await server.storage.documents.load(id, 'plan');
    const added = writers.filter(({ client }) => !before.writers.some((row) => row.client === client));
    expect(added.map(({ since, personId }) => [since, personId])).toContainEqual([0, '']);
    const newcomer = visitor(server.url);
    const join = { joinCode: created.joinCode, name: 'Bea', tableId: heron.id };
    expect((await newcomer.ask('POST', `/api/workshops/${created.id}/join`, join)).status).toBe(201);
  });

  it('[E10] that cannot be written leaves nothing, and says so', async () => {
    const { bytes } = await taken(server.sample!.id, await facilitatorOf(server.sample!));
    const before = await server.storage.registry.count();
    const real = server.storage.transplants.plant;
    server.storage.transplants.plant = () => Promise.reject(new Error('No paper left.'));
    const { status, body } = await openArchive(server.url, bytes);
    server.storage.transplants.plant = real;
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(await server.storage.registry.count()).toBe(before);
  });

  it('[E12] that a killed server left behind is gone when the next one starts, and nobody else’s is', async () => {
    const [old, young] = [
      await mkdtemp(join(tmpdir(), 'exchange-archive-')),
      await mkdtemp(join(tmpdir(), 'exchange-archive-')),
    ];
    const longAgo = Date.now() / 1_000 - 2 * 60 * 60;
    await utimes(old, longAgo, longAgo);
    const next = await startTestServer();
    await expect.poll(() => temporary.left()).toEqual([basename(young)]);
    await rm(young, { recursive: true });
    await next.stop();
  });

  it('[E8] stops when nobody waits for it', async () => {
    const stop = new AbortController();
    const amina = await facilitatorOf(server.sample!);
    const asked = fetch(`${server.url}/api/workshops/${server.sample!.id}/export/archive`, {
      headers: { cookie: amina.cookie() },
      signal: stop.signal,
    }).catch((error: Error) => error.name);
    await expect.poll(() => temporary.left().length).toBe(1);
    stop.abort();
    expect(await asked).toBe('AbortError');
    await expect.poll(() => temporary.left()).toEqual([]);
  });
});
