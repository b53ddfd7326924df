/**
 * Keeps what is taken away from one document. SPEC [Z1] [Z2].
 * @module
 */
import type * as Y from 'yjs';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { parseDocument } from '../../shared/protocol/rooms.ts';
import type { Clock } from '../clock.ts';
import { guarded, type Report } from '../on-error.ts';
import type { LossCaps, LossRow } from '../storage/storage.ts';
import { Bursts } from './bursts.ts';
import { lossesIn } from './notice.ts';

type Kept = Omit<LossRow, 'id' | 'document'>;

export type KeeperPorts = {
  clock: Clock;
  report: Report;
  add(losses: readonly Kept[], caps: LossCaps): Promise<void>;
};

export class LossKeeper {
  readonly #ports: KeeperPorts;
  readonly #bursts = new Bursts();
  /** What the storage did not take. It goes with what comes next, or a few seconds later. */
  #owed: Kept[] = [];

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  /**
   * Looks at what somebody's update does, as it ends. Never throws.
   * @param isOwn whether they wrote something themselves
   */
  look(transaction: Y.Transaction, personId: string, isOwn: (id: Y.ID) => boolean): void {
    const at = this.#ports.clock.now();
    const isNews = (path: readonly string[]) => this.#bursts.isNews(personId, path, at);
    const { report } = this.#ports;
    const found = guarded(report, 'losses', () => lossesIn(transaction, { isOwn, isNews })) ?? [];
    if (found.length > 0) this.#add(found.map((loss) => ({ ...loss, personId, at })));
  }

  /** Offers the storage again what it did not take. */
  tend(): void {
    if (this.#owed.length > 0) this.#add([]);
  }

  #add(found: readonly Kept[]): void {
    const { clock, report, add } = this.#ports;
    const losses = [...this.#owed, ...found].slice(-LIMITS.lossesPerDocument);
    this.#owed = [];
    const caps = {
      most: LIMITS.lossesPerDocument,
      bytes: LIMITS.lossBytesPerDocument,
      since: clock.now() - LIMITS.lossForgottenMs,
    };
    add(losses, caps).catch((error: unknown) => {
      this.#owed = [...losses, ...this.#owed];
      report(error, 'losses');
    });
  }
}

/** Whether losses of a document are kept: of what people at a table write together. */
export function keepsLosses(document: string): boolean {
  const ref = parseDocument(document);
  return ref !== undefined && 'tableId' in ref;
}
