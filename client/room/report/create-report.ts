/**
 * The report as the server makes it, fetched again while somebody looks at it.
 * @module
 */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import type { PageReport } from '../../../shared/report/report.ts';
import { exported } from '../../app/requests/exported.ts';

/** People read a report; nobody waits for a word in it. */
const AGAIN_MS = 30_000;
const ANSWER_WITHIN_MS = 30_000;

export type Fetched = {
  report: Accessor<PageReport | undefined>;
  /** True while the last try to fetch it failed. The report before it stays. */
  failed: Accessor<boolean>;
  /** True from a choice until its report is there. */
  waiting: Accessor<boolean>;
  again: () => Promise<void>;
};

export type Chosen = { parts: string | undefined; table: string | undefined };

/** @param chosen what is chosen, as the address has it. Must run under a Solid owner. */
export function createReport(me: Me, chosen: Accessor<Chosen>): Fetched {
  const [report, setReport] = createSignal<PageReport>();
  const [failed, setFailed] = createSignal(false);
  const [waiting, setWaiting] = createSignal(true);
  let turn = 0;
  const again = async () => {
    const mine = ++turn;
    try {
      const answer = await exported(me, 'report.json', chosen(), ANSWER_WITHIN_MS);
      const found = (await answer.json()) as PageReport;
      if (mine !== turn) return;
      setFailed(false);
      setReport((before) => (before && isSame(before, found) ? before : found));
    } catch {
      if (mine === turn) setFailed(true);
    } finally {
      if (mine === turn) setWaiting(false);
    }
  };
  createEffect(
    on(chosen, () => {
      setWaiting(true);
      void again();
    }),
  );
  const timer = setInterval(() => document.visibilityState === 'visible' && void again(), AGAIN_MS);
  onCleanup(() => {
    clearInterval(timer);
    turn = -1;
  });
  return { report, failed, waiting, again };
}

/** Whether two reports differ in nothing but when they were made: then nothing on the page need move. */
const isSame = ({ at: _, ...before }: PageReport, { at: __, ...after }: PageReport): boolean =>
  JSON.stringify(before) === JSON.stringify(after);
