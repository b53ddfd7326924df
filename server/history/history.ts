/**
 * Restore points: what every document of a workshop said at each change of step and every ten minutes. SPEC section H.
 *
 * The states are folded by the storage, one document at a time, so that nobody's edits wait for more than one; and one
 * workshop at a time. Whatever fails here is logged and keeps nobody from working.
 * @module
 */
import { planPath } from '../../shared/protocol/rooms.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { root, type PlanDoc } from '../../shared/model/document.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { makeId, type Random } from '../access/secret.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { Clock } from '../clock.ts';
import { errorFields, type Logger } from '../logger.ts';
import { guarded, type OnError, type Report } from '../on-error.ts';
import { makeGate } from '../gate.ts';
import { makeAllowance } from './allowance.ts';
import { type HistoryLog, type Registry, type StateRef, StorageError } from '../storage/storage.ts';

export type HistoryPorts = {
  history: HistoryLog;
  registry: Pick<Registry, 'workshop'>;
  rooms: Pick<LiveDocuments, 'read'>;
  clock: Clock;
  random: Random;
  log: Logger;
  onError: OnError;
};
export type History = {
  /** A document changed. Cheap: what there is to do is done later. */
  changed(workshopId: string, document: string): void;
  /** Much of a document is about to be deleted: makes a point before, if it is time for one. Resolves before long. SPEC [H6]. */
  beforeLarge(workshopId: string): Promise<void>;
  /** Makes a restore point now. Resolves whether there is one. Never rejects. */
  keep(workshopId: string, label: string): Promise<boolean>;
  stop(): void;
};

type Step = { id?: string; title?: string };
/** A workshop with changes that no point has yet. `step`: what ran at its newest point, once that is known. */
type Watch = { timer?: (() => void) | undefined; looking: boolean; step?: Pick<Step, 'id'> };

export function makeHistory({
  history,
  registry,
  rooms,
  clock,
  random,
  log,
  onError,
}: HistoryPorts): History {
  const watches = new Map<string, Watch>();
  /** Workshops that have a point, or get their first in a minute. */
  const begun = new Set<string>();
  const allowance = makeAllowance(clock);
  const gate = makeGate(1);
  let stopped = false;

  const stepOf = (workshopId: string) => rooms.read(planPath(workshopId), stepIn);
  /** What ran at the newest point. */
  const newestStep = async (workshopId: string): Promise<Pick<Step, 'id'>> => {
    const step = (await history.points(workshopId))[0]?.step;
    return step === undefined ? {} : { id: step };
  };

  /** Stores one document at a time. A document that does not verify is left out of the point; no room opens it either. */
  const statesOf = async (workshopId: string): Promise<StateRef[]> => {
    const states: StateRef[] = [];
    for (const document of await history.documents(workshopId)) {
      try {
        states.push(await history.remember(workshopId, document));
      } catch (error) {
        if (!(error instanceof StorageError) || error.code !== 'damaged') throw error;
        log.warn('restore-point-without', { room: `${workshopId}/${document}`, ...errorFields(error) });
      }
    }
    return states;
  };

  const make = async (workshopId: string, labelOf: (step: Step) => string) => {
    if (stopped) return;
    const workshop = await registry.workshop(workshopId);
    const watch = watches.get(workshopId);
    // Changes from here on belong to the next point.
    watch?.timer?.();
    if (watch) watch.timer = undefined;
    if (!workshop) {
      begun.delete(workshopId);
      return void watches.delete(workshopId);
    }
    const step = await stepOf(workshopId);
    const point = {
      id: makeId(random),
      at: clock.now(),
      label: labelOf(step),
      ...(step.id !== undefined && { step: step.id }),
      tables: workshop.tables,
    };
    const states = await statesOf(workshopId);
    await history.addPoint(workshopId, point, states, LIMITS.restorePoints, LIMITS.restoreBytes);
    if (watch?.timer === undefined && !watch?.looking) watches.delete(workshopId);
  };
  /** The first point of a workshop that has none. */
  const begin = (workshopId: string) => {
    if (begun.has(workshopId)) return;
    begun.add(workshopId);
    clock.after(LIMITS.firstRestoreMs, () => {
      void attempt(workshopId, async () => {
        if (stopped || (await history.points(workshopId)).length > 0) return;
        await gate(() => make(workshopId, during));
      });
    });
  };
  /** A point in ten minutes, unless one is due already. */
  const arm = (workshopId: string): Watch => {
    const watch: Watch = watches.get(workshopId) ?? { looking: false };
    watches.set(workshopId, watch);
    watch.timer ??= clock.after(LIMITS.restoreEveryMs, () => {
      watch.timer = undefined;
      void keep(workshopId, during);
    });
    return watch;
  };
  const attempt = async (workshopId: string, run: () => Promise<void>) => {
    try {
      await run();
      return !stopped;
    } catch (error) {
      const report: Report = (why, stage) => onError(why, { stage, workshop: workshopId });
      report(error, 'history');
      if (!stopped) guarded(report, 'history', () => arm(workshopId));
      return false;
    }
  };
  const keep = (workshopId: string, labelOf: (step: Step) => string) =>
    attempt(workshopId, () => gate(() => make(workshopId, labelOf)));

  /** Runs behind the gate: when two changes are looked at together, the second finds the point that the first one made. */
  const makeForStep = async (workshopId: string) => {
    const [before, { id }] = [await newestStep(workshopId), await stepOf(workshopId)];
    if (id !== before.id) await make(workshopId, startOf);
  };
  /** The document says which step runs, so it does not matter who changed it, or how many did at once. */
  const look = (workshopId: string, watch: Watch) =>
    attempt(workshopId, async () => {
      watch.looking = false;
      if (stopped) return;
      const before = (watch.step ??= await newestStep(workshopId));
      const { id } = await stepOf(workshopId);
      if (id === before.id) return;
      watch.step = id === undefined ? {} : { id };
      await gate(() => makeForStep(workshopId));
    });

  return {
    changed(workshopId, document) {
      if (stopped) return;
      begin(workshopId);
      const watch = arm(workshopId);
      if (document !== 'plan' || watch.looking) return;
      watch.looking = true;
      clock.after(0, () => void look(workshopId, watch));
    },
    beforeLarge: (workshopId) => {
      if (stopped || !allowance.takes(workshopId)) return Promise.resolve();
      // A storage that fails must keep nobody from working: then what is deleted is kept as losses alone.
      return new Promise((resolve) => {
        const cancel = clock.after(LIMITS.largeRestoreWaitMs, resolve);
        void keep(workshopId, () => 'Before much was deleted at once').then(() => {
          cancel();
          resolve();
        });
      });
    },
    keep: (workshopId, label) => keep(workshopId, () => label),
    stop() {
      stopped = true;
      for (const { timer } of watches.values()) timer?.();
    },
  };
}

const startOf = ({ id, title }: Step): string =>
  id === undefined ? 'After the last step' : `Before “${title ?? 'a step'}”`;
const during = ({ id, title }: Step): string =>
  id === undefined ? 'Before the first step' : `During “${title ?? 'a step'}”`;

/** The running step. When it has been taken off the agenda, its clock still knows its title. */
function stepIn(doc: PlanDoc): Step {
  const id = root(doc, 'run').get('step');
  if (typeof id !== 'string') return {};
  const clock = PLAN_ROOTS.run.read('clock', root(doc, 'run').get('clock'));
  const left = typeof clock === 'object' && 'title' in clock ? clock.title : undefined;
  const title = PLAN_ROOTS.agenda.read(id, root(doc, 'agenda').get(id))?.title ?? left;
  return { id, ...(title !== undefined && { title }) };
}
