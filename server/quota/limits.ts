/**
 * The limits that whoever runs the server may set. What each is for stands in `shared/protocol/limits.ts`.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';

/** Bytes: of the documents of one workshop, and of everything on the server. */
export type StoredLimits = { workshopBytes: number; storedBytes: number };
export type ServerLimits = StoredLimits & {
  /** How many workshops one network may start in an hour, and how many there may be. */
  workshopsPerHour: number;
  workshops: number;
};

export const USUAL_LIMITS: ServerLimits = {
  workshopBytes: LIMITS.workshopBytes,
  storedBytes: LIMITS.storedBytes,
  workshopsPerHour: LIMITS.workshopsPerHour,
  workshops: LIMITS.workshops,
};

/** Whose bytes are counted. */
export type Contributor = { id: string; kind: 'facilitator' | 'participant' | 'stage' };
