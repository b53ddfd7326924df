/**
 * Whether there is room for what somebody sends. SPEC [L7] [L14].
 * @module
 */
import * as Y from 'yjs';
import { guarded, type Report } from '../on-error.ts';
import type { Replica } from './document/replica.ts';
import type { Identity } from './session/socket.ts';

export type FullnessPorts = {
  /** Takes what fails here and is nobody's fault outside. The room goes on. */
  report: Report;
  /** Whether somebody may store so many bytes more; they are counted as theirs then. */
  mayGrow(who: Identity, bytes: number): boolean;
};

/** Deletions are taken in a workshop that is full: they make room. What cannot be measured is taken. */
export function isFullFor(
  { report, mayGrow }: FullnessPorts,
  replica: Pick<Replica, 'full'>,
  who: Identity,
  update: Uint8Array,
): boolean {
  const full = () => replica.full || (!mayGrow(who, update.length) && !onlyDeletes(update));
  return guarded(report, 'measure', full) ?? false;
}

function onlyDeletes(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.length === 0;
  } catch {
    // It is refused as what it is when it is read.
    return false;
  }
}
