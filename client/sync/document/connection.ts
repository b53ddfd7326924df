/**
 * The connection of one shared document: IndexedDB keeps it on this device, the server relays it, and its state says
 * truthfully what is saved.
 * @module
 */
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Doc, DocAt } from '../../../shared/model/document.ts';
import { FRAME, isDocumentFrame, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { countingSocket } from './counting-socket.ts';
import { keepOnDevice } from './device-copy.ts';
import type { SyncFacts } from './saved.ts';
import { holdsUnsent, watchUnsent } from '../editing/unsent.ts';
import { handOnUnsent } from './tabs.ts';
import { followWriters } from './writers.ts';

/** After this long without any progress the page stops saying "Saving…". A full disk is the usual reason, SPEC [P4]. */
const LATE_AFTER_MS = 5_000;
/** If typed words stay unconfirmed for this long and nothing is heard from the server, the link is dead. */
const SILENCE_LIMIT_MS = 8_000;
/** A page that is looked at again has the true state within two seconds: a link that is alive answers in less than this. */
const WAKE_LIMIT_MS = 1_200;

export type Connection<D extends Doc = Doc> = {
  doc: D;
  awareness: Awareness;
  /**
   * Resolves once there is something true to show. That is when the device's copy has been read (or could not be), and
   * either it held some of the document or the server has answered.
   */
  arrived: Promise<void>;
  facts(): SyncFacts;
  /** The server's close code and reason, once it is a code that forbids another try. */
  closed(): { code: number; reason: string } | undefined;
  /** Closes the connection. The copy on the device stays. */
  close(): void;
  /** Closes the connection and deletes the copy on the device. */
  forget(): Promise<void>;
};

/**
 * Opens a document. Plain: the result has its own `close`.
 * @param path of the document, see `documentPath`
 * @param onChange called whenever `facts` or `closed` may have changed
 * @param options.keep whether this device keeps a copy; a page that only looks need not
 */
export function makeConnection<Path extends string>(
  path: Path,
  onChange: () => void,
  { keep = true } = {},
): Connection<DocAt<Path>> {
  const doc = new Y.Doc() as DocAt<Path>;
  const awareness = new Awareness(doc);
  // y-protocols takes a first state, whose clock is 0, for no state at all: without a second one, nobody would see a
  // person who only looks.
  awareness.setLocalState({});
  const facts: SyncFacts = {
    link: 'opening',
    sent: 0,
    confirmed: 0,
    unsent: false,
    late: false,
    kept: keep,
    refusedFrame: undefined,
  };
  let closed: { code: number; reason: string } | undefined;
  let unconfirmedSince = 0;
  /**
   * The number of the newest step 2. It answers a step 1 of the server's and holds all that the server had not: once it is
   * confirmed, what was refused before it has been taken, SPEC [R13].
   */
  let everythingAt: number | undefined;

  const change = (next: Partial<SyncFacts>) => {
    const progress = (next.confirmed ?? facts.confirmed) !== facts.confirmed;
    Object.assign(facts, next);
    // Measured from the last progress, because somebody who never stops typing always has a frame under way.
    if (progress || facts.confirmed >= facts.sent) unconfirmedSince = 0;
    if (facts.confirmed < facts.sent) unconfirmedSince ||= Date.now();
    else facts.late = false;
    onChange();
  };

  const copy = keep ? keepOnDevice(path, doc, (kept) => change({ kept })) : undefined;
  const loaded = copy?.loaded ?? Promise.resolve();

  const provider = new WebsocketProvider(`${socketOrigin()}/sync`, path, doc, {
    awareness,
    connect: false,
    // BroadcastChannel would carry edits to other tabs past the server's check of who may write.
    disableBc: true,
    params: { saved: '1', writers: '1' },
    WebSocketPolyfill: countingSocket({
      opened: () => {
        everythingAt = undefined;
        change({ sent: 0, confirmed: 0, refusedFrame: undefined });
      },
      sent: (frame) => {
        if (!isDocumentFrame(frame)) return;
        change({ sent: facts.sent + 1 });
        if (frame[1] === SYNC.step2) everythingAt = facts.sent;
      },
    }),
  });
  announceOnlyOneself(provider);
  provider.messageHandlers[FRAME.saved] = (_, decoder) => {
    const confirmed = decoding.readVarUint(decoder);
    const allTaken = everythingAt !== undefined && confirmed >= everythingAt;
    change({ confirmed, ...(allTaken && { refusedFrame: undefined }) });
  };
  provider.messageHandlers[FRAME.refused] = (_, decoder) => {
    const n = decoding.readVarUint(decoder);
    const reason = decoding.readVarString(decoder);
    // Words of somebody else's that came along are not this page's to save: whoever wrote them still has them.
    if (reason === 'not-yours') return;
    // What was sent before it lacks at least this.
    if (everythingAt !== undefined && n >= everythingAt) everythingAt = undefined;
    change({ refusedFrame: reason });
  };
  followWriters(provider, doc, copy);
  const others = keep
    ? handOnUnsent(path, doc, () => facts.link !== 'up' || facts.confirmed < facts.sent)
    : undefined;
  doc.on('update', (update: Uint8Array, _, __, { local }: Y.Transaction) => {
    if (local && facts.link !== 'up') others?.handOn(update);
  });
  const unwatch = watchUnsent(doc, () => change({ unsent: holdsUnsent(doc) }));
  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      forgetWhoWasHere(awareness);
      change({ link: 'up' });
    } else if (status === 'disconnected') change({ link: 'down' });
  });
  provider.on('connection-error', () => change({ link: 'down' }));
  provider.on('closed', (event) => {
    closed = event;
    change({ link: 'refused' });
  });

  const shown = new Promise<void>((resolve) => {
    void loaded.then(() => doc.store.clients.size > 0 && resolve());
    provider.on('sync', (synced) => synced && resolve());
  });

  const connect = () => {
    if (!closed) provider.connect();
  };
  const drop = () => {
    provider.disconnect();
    change({ link: 'down' });
  };
  let waking: ReturnType<typeof setTimeout> | undefined;
  /** A phone that slept has a socket that looks alive and may be dead: it is asked for what a server always answers. */
  const wake = () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    const [{ ws }, asked] = [provider, Date.now()];
    connect();
    if (facts.link === 'up') ws?.send(syncFrame(SYNC.step1, Y.encodeStateVector(doc)));
    clearTimeout(waking);
    waking = setTimeout(() => {
      if (!ws || provider.ws !== ws || provider.wsLastMessageReceived >= asked) return;
      drop();
      connect();
    }, WAKE_LIMIT_MS);
  };
  const watchdog = setInterval(() => {
    const late = unconfirmedSince > 0 && Date.now() - unconfirmedSince > LATE_AFTER_MS;
    if (late !== facts.late) change({ late });
    const heard = Math.max(provider.wsLastMessageReceived, unconfirmedSince);
    const silent = Date.now() - heard > SILENCE_LIMIT_MS;
    if (unconfirmedSince && silent && facts.link === 'up') {
      drop();
      connect();
    }
  }, 1_000);
  window.addEventListener('offline', drop);
  window.addEventListener('online', connect);
  document.addEventListener('visibilitychange', wake);
  if (navigator.onLine) connect();
  else change({ link: 'down' });

  const close = () => {
    clearInterval(watchdog);
    clearTimeout(waking);
    unwatch();
    others?.end();
    window.removeEventListener('offline', drop);
    window.removeEventListener('online', connect);
    document.removeEventListener('visibilitychange', wake);
    provider.destroy();
    awareness.destroy();
    doc.destroy();
  };
  return {
    doc,
    awareness,
    arrived: loaded.then(() => shown),
    facts: () => facts,
    closed: () => closed,
    close,
    forget: async () => {
      close();
      await copy?.clear();
    },
  };
}

/**
 * Clears the clocks of other people's presence. y-websocket removes the others when the link is lost but keeps their
 * clocks, so the states the server sends next would count as old, and nobody would seem to be here until each person's
 * presence changed again.
 */
function forgetWhoWasHere({ meta, states, clientID }: Awareness): void {
  for (const id of meta.keys()) if (id !== clientID && !states.has(id)) meta.delete(id);
}

/**
 * Stops y-websocket from echoing presence. It sends on every state it hears, which is pure echo where the server
 * relays them already. Its handler is a private part, so package.json asks for one exact version of y-websocket.
 */
function announceOnlyOneself(provider: WebsocketProvider): void {
  const { awareness, doc } = provider;
  awareness.off('update', provider._awarenessUpdateHandler);
  provider._awarenessUpdateHandler = ({ added, updated, removed }: Record<string, number[]>) => {
    if (![added, updated, removed].some((clients) => clients?.includes(doc.clientID))) return;
    if (provider.ws?.readyState !== WebSocket.OPEN) return;
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, FRAME.awareness);
    encoding.writeVarUint8Array(frame, encodeAwarenessUpdate(awareness, [doc.clientID]));
    provider.ws.send(encoding.toUint8Array(frame));
  };
  awareness.on('update', provider._awarenessUpdateHandler);
}

const socketOrigin = () => location.origin.replace(/^http/, 'ws');
