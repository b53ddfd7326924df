import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';

/** A browser sends its cookies by itself; in Node the socket class has to. */
const socketWith = (cookie: string) =>
  class extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols ?? [], { headers: { cookie } });
    }
  } as unknown as typeof globalThis.WebSocket;

describe('a stock y-websocket 3 client', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let providers: WebsocketProvider[] = [];
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(async () => {
    for (const provider of providers) provider.destroy();
    providers = [];
    await server.stop();
  });

  const client = (visitor: Pick<Visitor, 'cookie'>, document: string) => {
    const doc = new Y.Doc();
    const url = `${server.url.replace('http', 'ws')}/sync/${workshop.id}`;
    const provider = new WebsocketProvider(url, document, doc, {
      WebSocketPolyfill: socketWith(visitor.cookie()),
      disableBc: true,
    });
    providers.push(provider);
    return { doc, provider };
  };
  const table = () => `table/${workshop.tables[0]?.id}`;

  it('[R1] [R3] works unchanged with the cookie: syncs, edits, deletes, converges', async () => {
    const complain = vi.spyOn(console, 'error');
    const [a, b] = [client(await workshop.join(), table()), client(await workshop.join(), table())];
    await Promise.all([a, b].map(({ provider }) => synced(provider)));
    a.doc.getText('t').insert(0, 'hello');
    b.doc.getMap('m').set('k', 1);
    await vi.waitFor(() => {
      expect(b.doc.getText('t').toJSON()).toBe('hello');
      expect(a.doc.getMap('m').get('k')).toBe(1);
    });
    a.doc.getText('t').delete(0, 4);
    await vi.waitFor(() => expect(b.doc.getText('t').toJSON()).toBe('o'));
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });

  it('[A3] [A5] sees who is here under the name the server knows, and sees them leave at once', async () => {
    const priya = await workshop.join({ name: 'Priya', organisation: 'Wrenfield' });
    const a = client(priya, table());
    const b = client(await workshop.join({ name: 'Tom' }), table());
    await Promise.all([synced(a.provider), synced(b.provider)]);
    a.provider.awareness.setLocalState({ user: { name: 'Somebody else', id: 'x' }, at: 'card-1' });
    const id = a.doc.clientID;
    const user = { id: priya.id, name: 'Priya', organisation: 'Wrenfield', kind: 'participant' };
    await vi.waitFor(() => expect(b.provider.awareness.getStates().get(id)).toEqual({ user, at: 'card-1' }));
    a.provider.ws?.close();
    await vi.waitFor(() => expect(b.provider.awareness.getStates().has(id)).toBe(false));
    // It reconnects by itself, and is back without having to move.
    await vi.waitFor(() => expect(b.provider.awareness.getStates().get(id)).toEqual({ user, at: 'card-1' }));
    a.provider.awareness.setLocalStateField('at', 'card-2');
    await vi.waitFor(() => expect(b.provider.awareness.getStates().get(id)?.['at']).toBe('card-2'));
    expect(a.provider.awareness.getLocalState()?.['at']).toBe('card-2');
  });

  it('[A2] two stock clients repeating each other settle down', async () => {
    const a = client(await workshop.join(), table());
    const b = client(await workshop.join(), table());
    await Promise.all([synced(a.provider), synced(b.provider)]);
    let heard = 0;
    for (let round = 0; round < 3; round += 1) {
      a.provider.ws?.close();
      await synced(a.provider);
      a.provider.awareness.setLocalStateField('n', round);
      await vi.waitFor(() => expect(b.provider.awareness.getStates().get(a.doc.clientID)?.['n']).toBe(round));
    }
    a.provider.awareness.on('update', () => (heard += 1));
    b.provider.awareness.on('update', () => (heard += 1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).toBeLessThan(6);
  });

  it.each([
    ['after lost connections, which raise the clocks that others remember above its own', 3],
    ['after none, when its own clock is what others remember', 0],
  ])('[A2] people see one another at once after a restart of the server, %s', async (_, losses) => {
    const [a, b] = [client(await workshop.join(), table()), client(await workshop.join(), table())];
    await Promise.all([synced(a.provider), synced(b.provider)]);
    const [one, other] = [a.provider.awareness, b.provider.awareness];
    const seen = () => other.getStates().get(a.doc.clientID)?.['at'];
    one.setLocalState({ at: 'card-1' });
    await vi.waitFor(() => expect(seen()).toBe('card-1'));
    for (let times = 0; times < losses; times += 1) {
      a.provider.ws?.close();
      await vi.waitFor(() => expect(seen()).toBe(undefined));
      await vi.waitFor(() => expect(seen()).toBe('card-1'));
    }
    const { port } = new URL(server.url);
    const { storage } = server;
    await server.stopKeeping();
    await vi.waitFor(() => expect(seen()).toBe(undefined));
    server = await startTestServer({ storage, config: { port: Number(port) } });
    await vi.waitFor(() => expect(seen()).toBe('card-1'), 5_000);
    // Its own clock is what others were told, and its own state is its own.
    expect(one.getLocalState()).toEqual({ at: 'card-1' });
    one.setLocalStateField('at', 'card-2');
    await vi.waitFor(() => expect(seen()).toBe('card-2'));
    await vi.waitFor(() =>
      expect(one.meta.get(a.doc.clientID)?.clock).toBe(other.meta.get(a.doc.clientID)?.clock),
    );
  });

  it('[C1] [C2] stops trying when it is not allowed in', async () => {
    const { provider } = client({ cookie: () => '' }, 'plan');
    const [event] = (await new Promise<unknown[]>((resolve) =>
      provider.on('closed', (...args) => resolve(args)),
    )) as [{ code: number }];
    expect(event.code).toBe(4401);
    expect(provider.shouldConnect).toBe(false);
  });

  it('[C3] comes back after a restart on the same address', async () => {
    const { provider } = client(await workshop.join(), table());
    await synced(provider);
    const closed = new Promise<CloseEvent>((resolve) =>
      provider.on('connection-close', (event) => event && resolve(event)),
    );
    await server.stop();
    expect((await closed).code).toBe(1012);
    expect(provider.shouldConnect).toBe(true);
  });
});

async function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve) => {
    const look = (state: boolean) => {
      if (!state) return;
      provider.off('sync', look);
      resolve();
    };
    provider.on('sync', look);
  });
}
