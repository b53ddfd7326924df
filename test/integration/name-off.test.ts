import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEFT } from '../../shared/model/name-off.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { readDocument } from '../../shared/model/document.ts';
import { addResponse, removeResponse } from '../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { answerMap } from '../../shared/activities/map/model/answer-edits.ts';
import { FRAME, SYNC } from '../../shared/protocol/frames.ts';
import { sealedDesk } from '../support/sealed.ts';
import { spawnServer, temporaryFolder } from '../support/server.ts';
import { startWorkshop, type TestWorkshop } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

describe('nothing is left on the disk', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Awaited<ReturnType<typeof spawnServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    folder = await temporaryFolder();
    server = await spawnServer({ dataDir: folder.path });
    workshop = await startWorkshop(server.url, 'Whinchat Autumn');
  });
  afterEach(async () => {
    await server.stop();
    await folder.remove();
  });

  /** Every byte of every file in the data folder, as text of one character per byte. */
  const bytes = async () => {
    const names = await readdir(folder.path);
    return (await Promise.all(names.map((name) => readFile(join(folder.path, name), 'latin1')))).join('');
  };
  const at = (rest: string) => `/api/workshops/${workshop.id}${rest}`;
  const open = async <Path extends string>(who: { cookie(): string }, path: Path) => {
    const wire = await openWire(server.url, path, { cookie: who.cookie() });
    // The receipt may come before the state.
    const hasState = () => wire.frames.some(([type, kind]) => type === FRAME.sync && kind === SYNC.step2);
    await wire.until(() => wire.saved >= 1 && hasState());
    return wire;
  };
  const write = async () => {
    const table = workshop.tables[0]!.id;
    const person = await workshop.join({
      name: 'Merganser Quill',
      organisation: 'Goldeneye School',
      role: 'Smew keeper',
      rejoinToken: 'r'.repeat(43),
    });
    const author = { id: person.id, name: 'Merganser Quill', role: 'Smew keeper' };
    const wire = await open(person, `${workshop.id}/table/${table}`);
    const said = async (id: string, text: string) => {
      const n = wire.edit((doc) => addResponse(doc, 'test', { id, card: 'F1', text, author, at: 1 }));
      await wire.until(() => wire.saved >= n);
    };
    await said('kept', 'Dunlin words stay');
    await said('gone', 'Taken away again');
    const taken = wire.edit((doc) => removeResponse(doc, 'test', 'gone', person.id));
    await wire.until(() => wire.saved >= taken);
    const map = await open(person, `${workshop.id}/map/${table}`);
    const answered = map.edit((doc) =>
      answerMap(doc, 'test', { id: 'a', question: 'alone', ask: 'x', says: 'y', text: 'z', author, at: 1 }),
    );
    await map.until(() => map.saved >= answered);
    await sealedDesk(server.url, workshop.id).put(person, new TextEncoder().encode('Sealed!'.repeat(2_000)));
    // Somebody else takes a response of theirs out of the document, so that it is kept as a loss.
    const other = await open(await workshop.join({ name: 'Tom' }), `${workshop.id}/table/${table}`);
    const out = other.edit((doc) => doc.getMap('responses').delete('gone'));
    await other.until(() => other.saved >= out);
    const kept = await workshop.facilitator.ask('POST', at('/history'), { label: 'Before' });
    expect(kept.status).toBe(204);
    for (const each of [wire, map, other]) await each.close();
    return { person, table };
  };

  it('[D3] of the name of somebody who took it off, and their words stay', async () => {
    const { person, table } = await write();
    expect(await bytes()).toContain('Merganser');
    const left = await person.ask('DELETE', at('/me'));
    expect(left.status).toBe(204);
    const files = await bytes();
    for (const word of ['Merganser', 'Smew', 'Goldeneye', 'Sealed!'])
      expect([word, files.includes(word)]).toEqual([word, false]);
    expect((await person.ask('GET', at('/me'))).status).toBe(401);
    const rejoined = await person.ask('POST', at('/rejoin'), { rejoinToken: 'r'.repeat(43) });
    expect(rejoined.status).toBe(404);

    const plan = await open(workshop.facilitator, `${workshop.id}/plan`);
    expect(readDocument(plan.doc, PLAN_ROOTS).people[person.id]).toEqual({
      id: person.id,
      name: LEFT,
      kind: 'participant',
      removed: true,
    });
    const theirs = await open(workshop.facilitator, `${workshop.id}/table/${table}`);
    const { responses } = readDocument(theirs.doc, TABLE_ROOTS);
    expect(responses['kept']).toMatchObject({ text: 'Dunlin words stay', author: { name: LEFT } });
    // Restore points say the same from now on, and still open.
    const points = await workshop.facilitator.ask<{ id: string }[]>('GET', at('/history'));
    const past = await fetch(`${server.url}${at(`/history/${points.body[0]!.id}/table/${table}`)}`, {
      headers: { cookie: workshop.facilitator.cookie() },
    });
    expect(past.status).toBe(200);
    const state = Buffer.from(await past.arrayBuffer()).toString('latin1');
    expect(state).toContain('Dunlin words stay');
    expect(state).not.toContain('Merganser');
    // And the documents open after a restart, with what is written afterwards.
    const n = theirs.edit((doc) =>
      addResponse(doc, 'test', { id: 'x', card: 'F1', text: 'Later', author: { id: 'f', name: 'F' }, at: 2 }),
    );
    await theirs.until(() => theirs.saved >= n);
    await server.kill('SIGKILL');
    server = await spawnServer({ dataDir: folder.path });
    const again = await open(workshop.facilitator, `${workshop.id}/table/${table}`);
    expect(Object.keys(readDocument(again.doc, TABLE_ROOTS).responses).sort()).toEqual(['kept', 'x']);
    await again.close();
  });

  it('[D3] facilitators stay, and a page that speaks for another person is refused', async () => {
    const person = await workshop.join();
    expect((await workshop.facilitator.ask('DELETE', at('/me'))).body).toMatchObject({ code: 'not-allowed' });
    const mistaken = await person.ask('DELETE', at('/me'), undefined, { 'X-Exchange-Person': 'x' });
    expect(mistaken.body).toMatchObject({ code: 'somebody-else' });
  });

  it('[J9] of a workshop that was deleted: titles, names, words, codes, sealed copies', async () => {
    await write();
    const before = await bytes();
    const words = ['Whinchat', 'Merganser', 'Goldeneye', 'Dunlin', 'Sealed!', workshop.joinCode, workshop.id];
    for (const word of words) expect([word, before.includes(word)]).toEqual([word, true]);
    expect((await workshop.facilitator.ask('DELETE', at(''))).status).toBe(204);
    const after = await bytes();
    for (const word of words) expect([word, after.includes(word)]).toEqual([word, false]);
    await server.stop();
    const stopped = await bytes();
    for (const word of words) expect([word, stopped.includes(word)]).toEqual([word, false]);
    server = await spawnServer({ dataDir: folder.path });
  });
});
