/**
 * The thread's own end: tries one job after the other and answers each. It has a stack so deep that nothing which fits
 * into a document overflows it. Whoever asked ends it from outside when it takes too long.
 * @module
 */
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { applyAll } from '../../shared/model/apply-all.ts';
import { applyWithin } from '../updates/apply-within.ts';
import { judge } from '../updates/judge.ts';
import { parseUpdate } from '../updates/parsed.ts';
import { prune } from '../updates/prune.ts';
import { slicesOf } from '../updates/slices.ts';
import { stopwatch } from '../updates/stopwatch.ts';
import { without } from '../updates/without.ts';
import type { Answer, Job } from './messages.ts';

/** A slice is measured to be this large, but never less than one struct and never more than these. */
const LARGEST_SLICE = 2_000;

const TOO_COSTLY: Answer = { kind: 'refused', reason: 'too-costly' };
/** Nothing in it is new. */
const NOTHING: Answer = { kind: 'fits', slices: [], facts: undefined };
const BROKEN: Answer = { kind: 'refused', reason: 'broken' };

function tryUpdate({ document, update, leftOut }: Extract<Job, { kind: 'update' }>): Answer {
  const doc = new Y.Doc();
  applyAll(doc, undefined, document);
  const spent = stopwatch();
  try {
    const whole = parseUpdate(update);
    const rest = leftOut && without(whole, leftOut);
    if (leftOut && !rest) return NOTHING;
    const parsed = rest ? parseUpdate(rest) : whole;
    const { pendingStructs } = doc.store;
    const waiting = pendingStructs ? Y.decodeUpdateV2(pendingStructs.update).structs : [];
    const verdict = judge(doc, parsed, waiting);
    if (verdict.kind === 'refused') return verdict;
    if (verdict.kind === 'known') return NOTHING;
    const { kind: _, ...facts } = verdict;
    const slices: Uint8Array[] = [];
    let size = 200;
    for (const slice of slicesOf(parsed, () => size)) {
      const took = stopwatch();
      Y.applyUpdate(doc, slice);
      const ms = took();
      if (spent() > LIMITS.trialUpdateMs) return TOO_COSTLY;
      size = sized(size, ms);
      if (ms <= 2 * LIMITS.sliceMs) slices.push(slice);
      else {
        const finer = parseUpdate(slice);
        if (finer.structs.length === 1 && ms > LIMITS.structMs) return TOO_COSTLY;
        slices.push(...slicesOf(finer, () => size));
      }
    }
    return { kind: 'fits', slices, facts, ...(rest && { rest }) };
  } catch {
    return BROKEN;
  }
}

/** How large the next slice may be when the last of this size took so many milliseconds. */
function sized(size: number, tookMs: number): number {
  const fitting = Math.floor((size * LIMITS.sliceMs) / Math.max(tookMs, 0.1));
  return Math.max(1, Math.min(LARGEST_SLICE, 2 * size, fitting));
}

function tryDocument(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Answer {
  const doc = new Y.Doc();
  const spent = stopwatch();
  try {
    if (!applyWithin(doc, LIMITS.trialLoadMs, snapshot, updates)) return TOO_COSTLY;
  } catch {
    return BROKEN;
  }
  const tookMs = spent();
  prune(doc, LIMITS.nestedTypes);
  const state = parseUpdate(Y.encodeStateAsUpdate(doc));
  const size = Math.max(1, Math.min(LARGEST_SLICE, (state.structs.length * LIMITS.sliceMs) / tookMs));
  return { kind: 'fits', slices: [...slicesOf(state, () => Math.floor(size))], facts: undefined };
}

parentPort?.on('message', (job: Job) => {
  const answer = job.kind === 'update' ? tryUpdate(job) : tryDocument(job.snapshot, job.updates);
  parentPort?.postMessage(answer, []);
});
