/**
 * Stands between somebody's browser and the server and remembers everything either says, as they meant it: bodies whole and
 * unpacked, websocket messages unmasked.
 *
 *     const proxy = await recordingProxy(server.url);
 *     ... use proxy.url in the place of server.url ...
 *     proxy.bytes().includes('Merganser')
 *     await proxy.close();
 * @module
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

export type RecordingProxy = {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Everything both ways, head lines included: one message after the other, each whole. */
  bytes(): Buffer;
  toServer(): Buffer;
  fromServer(): Buffer;
  close(): Promise<void>;
};

/** Between two messages, so that no word is read across them. */
const GAP = Buffer.from('\n\0\n');

/** @param serverUrl without a slash at the end. `Host` is passed on, so that the server takes the proxy for itself. */
export async function recordingProxy(serverUrl: string): Promise<RecordingProxy> {
  const target = new URL(serverUrl);
  const messages: { to: 'server' | 'client'; bytes: Buffer }[] = [];
  const note = (to: 'server' | 'client', ...parts: (string | Buffer)[]) =>
    messages.push({ to, bytes: Buffer.concat(parts.map((part) => Buffer.from(part as Buffer))) });
  const recorded = (to?: 'server' | 'client') =>
    Buffer.concat(messages.flatMap((each) => (to && each.to !== to ? [] : [each.bytes, GAP])));

  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer((asked, answer) => void relay(asked, answer));
  const relay = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = await whole(asked);
    note('server', `${asked.method} ${asked.url}\n`, headOf(asked), body);
    const { 'accept-encoding': _, ...headers } = asked.headers;
    const passed = request({
      hostname: target.hostname,
      port: target.port,
      method: asked.method,
      path: asked.url,
      headers,
    });
    passed.on('error', () => answer.destroy());
    passed.on('response', async (response) => {
      const reply = await whole(response);
      note('client', `${response.statusCode}\n`, headOf(response), reply);
      const { 'transfer-encoding': __, ...kept } = response.headers;
      answer.writeHead(response.statusCode ?? 502, kept).end(reply);
    });
    passed.end(body);
  };
  const upgrade = (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    note('server', `GET ${asked.url}\n`, headOf(asked));
    const { host, cookie, origin, 'sec-fetch-site': site } = asked.headers;
    const upstream = new WebSocket(`${serverUrl.replace(/^http/, 'ws')}${asked.url}`, {
      perMessageDeflate: false,
      headers: {
        host,
        ...(cookie && { cookie }),
        ...(origin && { origin }),
        ...(site && { 'sec-fetch-site': site }),
      },
    });
    upstream.on('error', () => socket.destroy());
    upstream.once('open', () =>
      sockets.handleUpgrade(asked, socket, head, (client) => {
        pipe(client, upstream, (bytes) => note('server', bytes));
        pipe(upstream, client, (bytes) => note('client', bytes));
      }),
    );
  };
  server.on('upgrade', upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: () => recorded(),
    toServer: () => recorded('server'),
    fromServer: () => recorded('client'),
    async close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pipe(from: WebSocket, to: WebSocket, record: (bytes: Buffer) => void): void {
  from.on('message', (data: RawData, binary: boolean) => {
    record(data as Buffer);
    if (to.readyState === WebSocket.OPEN) to.send(data, { binary });
  });
  from.on('error', () => {});
  from.on('close', (code, reason) => {
    // What is below 1000 to 2999 but for these two is no code one may send.
    if (code >= 3000 || (code >= 1000 && code < 1015 && ![1004, 1005, 1006].includes(code)))
      to.close(code, reason);
    else to.terminate();
  });
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const headOf = ({ rawHeaders }: IncomingMessage) => `${rawHeaders.join('\n')}\n\n`;
