/**
 * The frames of `GET /sync/:workshop/:document`: the y-websocket protocol, plus three of our own.
 * Every frame starts with a varuint; all numbers in use are below 128, so it is the first byte.
 * @module
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export const FRAME = {
  /** y-protocols sync: step 1, step 2 or update. */
  sync: 0,
  /** y-protocols awareness. */
  awareness: 1,
  /** y-protocols auth; never used here. */
  auth: 2,
  /** y-protocols' request for everybody's awareness. */
  queryAwareness: 3,
  /** Ours, sent with `?saved=1`: `varuint n` says that the first n document frames are durable. SPEC [P1]. */
  saved: 10,
  /** Ours: `varuint n, varstring reason` says that document frame n was refused. SPEC [R4]. */
  refused: 11,
  /** Ours, sent with `?writers=1`: who writes under which client id. SPEC [W4]. */
  writers: 12,
} as const;

export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why a document frame was refused. A client MUST treat a reason it does not know as it does `not-allowed`: nothing of the
 * frame was taken, and the connection goes on.
 */
export type RefusalReason =
  | 'not-allowed'
  /** Everything in the frame stands under client ids of other people. SPEC [W2]. */
  | 'not-yours'
  /** The frame is larger than any may be. */
  | 'too-large'
  /** The document is as large as any may be. It still takes deletions. */
  | 'full'
  | 'broken'
  /** It nests deeper than any page could read. */
  | 'too-deep'
  /** Applying it would hold everybody up. */
  | 'too-costly'
  /** Too many client ids wrote here, or too many of one person's. */
  | 'too-many-writers'
  /** It depends on too much that never came. */
  | 'incomplete'
  /** The workshop is closed: everybody reads, nobody adds. SPEC [X1]. */
  | 'closed';

/** Who writes under a Yjs client id, from clock `since` on. `personId` is empty for the server itself. */
export type Writer = { client: number; since: number; personId: string };

/** Whether a frame carries document content (sync step 2 or an update), and so counts for `saved`. */
export const isDocumentFrame = (frame: Uint8Array): boolean =>
  frame[0] === FRAME.sync && (frame[1] === SYNC.step2 || frame[1] === SYNC.update);

/** Makes a sync frame around the state vector of step 1, or the update of step 2 or of an update. */
export function syncFrame(
  type: (typeof SYNC)[keyof typeof SYNC],
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, FRAME.sync);
  encoding.writeVarUint(frame, type);
  encoding.writeVarUint8Array(frame, bytes);
  return encoding.toUint8Array(frame);
}

/** Makes an awareness frame around an encoded awareness update. */
export function awarenessFrame(update: Uint8Array): Uint8Array {
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, FRAME.awareness);
  encoding.writeVarUint8Array(frame, update);
  return encoding.toUint8Array(frame);
}

/** Makes the frame `saved(n)`. SPEC [P1]. */
export function savedFrame(n: number): Uint8Array {
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, FRAME.saved);
  encoding.writeVarUint(frame, n);
  return encoding.toUint8Array(frame);
}

/** Makes the frame `refused(n, reason)`. SPEC [R4]. */
export function refusedFrame(n: number, reason: RefusalReason): Uint8Array {
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, FRAME.refused);
  encoding.writeVarUint(frame, n);
  encoding.writeVarString(frame, reason);
  return encoding.toUint8Array(frame);
}

/** Reads a `saved` or `refused` frame; `undefined` for any other. */
export function readReceipt(
  frame: Uint8Array,
): { saved: number } | { refused: number; reason: string } | undefined {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === FRAME.saved) return { saved: decoding.readVarUint(decoder) };
  if (type !== FRAME.refused) return undefined;
  return { refused: decoding.readVarUint(decoder), reason: decoding.readVarString(decoder) };
}

/** Makes the frame `writers`: the people, then for each client id its first clock and the place of its person. SPEC [W4]. */
export function writersFrame(writers: readonly Writer[]): Uint8Array {
  const people = [...new Set(writers.map(({ personId }) => personId))];
  const places = new Map(people.map((id, place) => [id, place]));
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, FRAME.writers);
  encoding.writeVarUint(frame, people.length);
  for (const id of people) encoding.writeVarString(frame, id);
  encoding.writeVarUint(frame, writers.length);
  for (const { client, since, personId } of writers) {
    encoding.writeVarUint(frame, client);
    encoding.writeVarUint(frame, since);
    encoding.writeVarUint(frame, places.get(personId) ?? 0);
  }
  return encoding.toUint8Array(frame);
}

/** Reads a `writers` frame behind its type. @throws when it is cut short */
export function readWriters(decoder: decoding.Decoder): Writer[] {
  const list = <T>(read: () => T): T[] => Array.from({ length: decoding.readVarUint(decoder) }, () => read());
  const people = list(() => decoding.readVarString(decoder));
  return list(() => ({
    client: decoding.readVarUint(decoder),
    since: decoding.readVarUint(decoder),
    personId: people[decoding.readVarUint(decoder)] ?? '',
  }));
}
