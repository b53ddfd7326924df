/**
 * A workshop as one file, and the same workshop out of that file. Hostile files are in `hostile-archives.test.ts`.
 */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { documentIn, jsonIn, openArchive, ownTemporaryFolder, takeArchive, unpack, type Unpacked } from '../support/archive.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, visitor, type Visitor } from '../support/visitor.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;
let temporary: ReturnType<typeof ownTemporaryFolder>;
beforeAll(() => void (temporary = ownTemporaryFolder()));
afterAll(() => temporary.remove());

/** Somebody who holds a workshop's key. */
async function facilitatorOf(url: string, { id, facilitatorKey }: Pick<CreatedWorkshop, 'id' | 'facilitatorKey'>) {
  const facilitator = visitor(url);
  await facilitator.ask('POST', `/api/workshops/${id}/enter`, { key: facilitatorKey });
  return facilitator;
}

/** Takes, opens as a new workshop, takes again. */
async function roundTrip(url: string, id: string, who: Visitor, query = '') {
  const first = await takeArchive(url, id, who, query);
  expect(first.status).toBe(200);
  const { status, body } = await openArchive(url, first.bytes);
  expect([status, body.detail]).toEqual([201, undefined]);
  const second = await takeArchive(url, body.id, await keyHolder(url, body), query);
  expect(second.status).toBe(200);
  return { created: body, first: await unpack(first.bytes), second: await unpack(second.bytes) };
}

describe('an archive', () => {
  let server: Server;
  beforeEach(async () => void (server = await startTestServer({ config: { sample: true } })));
  afterEach(() => server.stop());

  it('[E10] of the sample becomes a workshop whose archive is the same', async () => {
    const sample = server.sample!;
    const amina = await facilitatorOf(server.url, sample);
    const { first, second } = await roundTrip(server.url, sample.id, amina);
    console.log([...first].map(([n,b])=>`${n} ${b.length}`).join('\n'));
    console.log(String(first.get('README.txt')));
    console.log(String(first.get('authors.json')).slice(0,600));
    for (const [name, bytes] of first) if (!bytes.equals(second.get(name)!)) console.log(name, String(bytes).length, String(second.get(name)).length);
    expect(temporary.left()).toEqual([]);
  });
});
const keyHolder = facilitatorOf;
void [createHash, Y, documentIn, jsonIn, startWorkshop]; type _ = Unpacked;
