/**
 * Who may do what with which document. Pure: decided for the document as a whole, never inside it. SPEC [R2].
 * @module
 */
import type { DocumentRef, RoomRef } from '../../shared/protocol/rooms.ts';
import type { GrantRow } from '../storage/storage.ts';

/** Who somebody is in one workshop. */
export type Grant = GrantRow;

const isOf = (grant: Grant, room: RoomRef) => grant.workshopId === room.workshopId;

/**
 * Everybody in the workshop reads its documents, so that a table can walk the room. What facilitators keep among
 * themselves only they read.
 */
export const mayRead = (grant: Grant, room: RoomRef): boolean =>
  isOf(grant, room) && (grant.kind === 'facilitator' || room.document.kind !== 'backstage');

/** Facilitators write everything, participants what is theirs, a stage nothing. */
export const mayWrite = (grant: Grant, room: RoomRef): boolean =>
  isOf(grant, room) &&
  (grant.kind === 'facilitator' || (grant.kind === 'participant' && participantWrites(grant, room.document)));

function participantWrites({ tableId }: Grant, document: DocumentRef): boolean {
  switch (document.kind) {
    case 'commons':
      return true;
    case 'table':
    case 'map':
      return tableId !== undefined && document.tableId === tableId;
    case 'plan':
    case 'backstage':
      return false;
  }
}

/** Only who runs a workshop may end it, or change who is in it, where they sit and which tables there are. */
export const mayRun = (grant: Grant, workshopId: string): boolean =>
  grant.kind === 'facilitator' && grant.workshopId === workshopId;
