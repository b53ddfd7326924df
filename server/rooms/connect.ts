/**
 * A socket finds its room: what arrives before the document is loaded waits, in order.
 * @module
 */
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import { guarded } from '../on-error.ts';
import { StorageError } from '../storage/storage.ts';
import { makeMeter } from './session/meter.ts';
import type { Room } from './room.ts';
import { type Rooms, splitRoomId } from './rooms.ts';
import type { Member, Session } from './session/session.ts';
import { steadySocket } from './session/steady-socket.ts';
import { makeValve } from './session/valve.ts';

/** What a socket's events are told to. None of it throws. */
export type Connection = { frame(bytes: Uint8Array): void; pong(): void; closed(): void };

type State =
  | { kind: 'waiting'; early: Uint8Array[] }
  | { kind: 'joined'; room: Room; session: Session }
  | { kind: 'closed' };

/**
 * Connects a member to a room.
 * @param epoch the edition the client holds; `undefined` when it does not say. SPEC [P7]
 */
export function connect(
  rooms: Rooms,
  roomId: string,
  newcomer: Member,
  epoch: string | undefined,
): Connection {
  let state: State = { kind: 'waiting', early: [] };
  const report = rooms.reportFor(roomId);
  const socket = steadySocket(newcomer.socket, report, rooms.clock);
  const member = { ...newcomer, socket };
  const { identity } = member;
  const valve = makeValve(socket);
  const meter = makeMeter(rooms.clock);
  const refuse = (code: CloseCode, reason: string) => {
    state = { kind: 'closed' };
    valve.open('opening');
    socket.close(code, reason);
  };
  const end = (code: CloseCode, reason: string) => {
    if (state.kind === 'joined') state.session.close(code, reason);
    else refuse(code, reason);
  };
  /** Only here is the storage at fault. */
  const open = () =>
    rooms.open(roomId).catch((error: unknown) => {
      if (error instanceof StorageError && error.code === 'damaged') {
        refuse(CLOSE.quarantined, 'The stored document cannot be read and was set aside; your copy is kept.');
      } else refuse(CLOSE.storageFailed, 'The document could not be read just now; please reconnect.');
      return undefined;
    });
  const pace = (bytes: Uint8Array) => {
    const wait = meter.spend(bytes.length);
    if (wait === 0) return;
    // Shut once it is certain to be opened again.
    rooms.clock.after(wait, () => valve.open('pace'));
    valve.shut('pace');
  };
  const enter = async () => {
    const opened = await open();
    if (!opened) return;
    const { room, release } = opened;
    try {
      await room.whenMended(() => join(room));
    } finally {
      release();
    }
  };
  const join = (room: Room) => {
    if (state.kind !== 'waiting') return;
    if (epoch !== undefined && epoch !== String(room.epoch)) {
      return refuse(CLOSE.staleEpoch, 'This document was replaced; please start from a fresh copy.');
    }
    const session = room.join(member, valve, meter);
    const { early } = state;
    state = { kind: 'joined', room, session };
    for (const bytes of early) room.receive(session, bytes);
    valve.open('opening');
  };

  const [workshopId, document] = splitRoomId(roomId);
  const leave = rooms.census.enter({ workshopId, document, person: identity }, end);
  if (!leave) refuse(CLOSE.tooSlow, 'This workshop has no room for more connections just now.');
  else {
    enter().catch((error: unknown) => {
      report(error, 'connect');
      end(CLOSE.failed, 'This connection could not be opened just now; please reconnect.');
    });
  }
  return {
    frame(bytes) {
      guarded(report, 'receive', () => pace(bytes));
      if (state.kind === 'waiting') {
        valve.shut('opening');
        state.early.push(bytes);
      } else if (state.kind === 'joined') state.room.receive(state.session, bytes);
    },
    pong: () => guarded(report, 'receive', () => state.kind === 'joined' && state.session.heard()),
    closed() {
      leave?.();
      if (state.kind === 'joined') state.room.leave(state.session);
      state = { kind: 'closed' };
    },
  };
}
