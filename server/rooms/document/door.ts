/**
 * The door of a document: judges what a connection sends before any of it is applied, has what may be dear tried elsewhere
 * first, and applies the rest. SPEC [R4] [R5] [R6] [L7] [L9] [L10] [L11].
 * @module
 */
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { RefusalReason } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { guarded, type Report } from '../../on-error.ts';
import type { Facts, Verdict } from '../../updates/judge.ts';
import { type Parsed, parseUpdate, TooMuch } from '../../updates/parsed.ts';
import { without } from '../../updates/without.ts';
import type * as Y from 'yjs';
import type { Session } from '../session/session.ts';
import type { Identity } from '../session/socket.ts';
import type { Outcome } from '../trials.ts';
import type { Writers } from '../writers/writers.ts';
import { inTurns } from './open-replica.ts';
import { type Applied, EMPTY_VECTOR, type Replica, TornReplica } from './replica.ts';

export type DoorPorts = {
  report: Report;
  /** The copy in memory. It is another one after a mending. */
  replica(): Replica;
  whenMended<T>(run: () => T): Promise<T>;
  /** Whose client ids they are. */
  writers: Pick<Writers, 'foreign' | 'claim'>;
  tryUpdate(
    document: readonly Uint8Array[],
    update: Uint8Array,
    leftOut?: ReadonlySet<number>,
  ): Promise<Outcome>;
  suspected(personId: string): boolean;
  /** Is shown what a person's update does, while what it deletes is still there. MUST NOT throw. SPEC [Z1]. */
  look(transaction: Y.Transaction, session: Session): void;
  /** MUST resolve, before long, once the document can be brought back as it is now. SPEC [Z5]. */
  beforeLarge(): Promise<void>;
  /** Whether the workshop takes nothing more. SPEC [X1]. */
  closed(): boolean;
  /** Whether somebody may store so many bytes more; they are counted as theirs then. */
  mayGrow(who: Identity, bytes: number): boolean;
  /** Stores the bytes and tells the others. @returns resolved once they are durable */
  keep(update: Uint8Array, changes: readonly Uint8Array[], session: Session): Promise<void>;
  /** Resolves once everything so far is durable. */
  durable(): Promise<void>;
  charge(session: Session, frames: number): void;
  /** Memory holds half of something. */
  onTorn(session: Session): void;
  /** A document that was full takes something again. */
  onRoom(): void;
  /** What this connection sent depends on something that is not here. */
  ask(session: Session): void;
};

const NOTHING: Applied = { changes: [], novel: false };

export class DocumentDoor {
  readonly #ports: DoorPorts;
  /** How many client ids each person has brought since the document was loaded. */
  readonly #brought = new Map<string, number>();

  constructor(ports: DoorPorts) {
    this.#ports = ports;
  }

  /**
   * One document frame. Neither throws nor rejects.
   * @returns a promise while it is tried elsewhere: what this connection sends next waits for it
   */
  receive(session: Session, update: Uint8Array): void | Promise<void> {
    const n = session.count();
    if (update.length > LIMITS.documentFrameBytes) return session.refuse(n, 'too-large');
    return this.#take(session, n, update);
  }

  /**
   * @param so.isRest whether something of it has been left out already
   * @param so.isKept whether the document as it is has been kept, should it take much away
   */
  #take(
    session: Session,
    n: number,
    update: Uint8Array,
    so: { isRest?: boolean; isKept?: boolean } = {},
  ): void | Promise<void> {
    const { isRest = false, isKept = false } = so;
    if (update.length > LIMITS.plainBytes || this.#ports.suspected(session.identity.id))
      return this.#tryOut(session, n, update);
    let parsed: Parsed;
    let verdict: Verdict;
    // Nothing but decoding and looking: whatever is thrown here, the bytes are at fault.
    try {
      parsed = parseUpdate(update, LIMITS.plainParts);
      verdict = this.#ports.replica().judge(parsed);
    } catch (error) {
      if (error instanceof TooMuch) return this.#tryOut(session, n, update);
      return session.refuse(n, 'broken');
    }
    if (verdict.kind === 'refused') return this.#refuse(session, n, verdict.reason);
    // Somebody else's words, and nothing besides.
    if (verdict.kind === 'known' && isRest) return this.#refuse(session, n, 'not-yours');
    const facts = verdict.kind === 'known' ? undefined : verdict;
    const refusal = this.#refusal(session, facts);
    if (refusal) return this.#refuse(session, n, refusal);
    const foreign = facts && this.#ports.writers.foreign(facts.brings, session.sender);
    if (foreign) {
      const rest = without(parsed, foreign);
      return rest
        ? this.#take(session, n, rest, { ...so, isRest: true })
        : this.#refuse(session, n, 'not-yours');
    }
    if (verdict.kind === 'costly') return this.#tryOut(session, n, update);
    if (facts && isLarge(facts) && !isKept) return this.#takeLarge(session, n, update, isRest);
    if (!this.#mayGrow(session, facts, update)) return this.#refuse(session, n, 'full');
    if (facts) this.#ports.writers.claim(facts.brings, session.identity.id);
    try {
      this.#settle(
        session,
        n,
        update,
        facts,
        facts ? this.#apply(this.#ports.replica(), update, session) : NOTHING,
      );
    } catch (error) {
      this.#failed(session, n, error);
    }
  }

  /** Once the document can be brought back as it is now. What others do meanwhile may make it another verdict. */
  async #takeLarge(session: Session, n: number, update: Uint8Array, isRest: boolean): Promise<void> {
    await this.#ports.beforeLarge();
    const taken = await this.#ports.whenMended(() => ({
      under: this.#take(session, n, update, { isRest, isKept: true }),
    }));
    await taken.under;
  }

  #apply(replica: Replica, update: Uint8Array, session: Session): Applied {
    return replica.apply(update, (transaction) => this.#ports.look(transaction, session));
  }

  get #full(): boolean {
    return guarded(this.#ports.report, 'measure', () => this.#ports.replica().full) ?? false;
  }

  /** @param facts `undefined` when it holds nothing new */
  #refusal({ mayWrite, identity }: Session, facts: Facts | undefined): RefusalReason | undefined {
    if (!facts) return undefined;
    if (!mayWrite) return 'not-allowed';
    if (this.#ports.closed()) return 'closed';
    if (!facts.onlyDeletes && this.#full) return 'full';
    const brought = (this.#brought.get(identity.id) ?? 0) + facts.newClients;
    return facts.newClients > 0 && brought > LIMITS.clientsPerPerson ? 'too-many-writers' : undefined;
  }

  /** What only deletes is taken in a workshop that is full: it makes room. SPEC [L14]. */
  #mayGrow({ identity }: Session, facts: Facts | undefined, { length }: Uint8Array): boolean {
    if (!facts || facts.onlyDeletes) return true;
    return guarded(this.#ports.report, 'measure', () => this.#ports.mayGrow(identity, length)) ?? true;
  }

  #refuse(session: Session, n: number, reason: RefusalReason): void {
    // What it depends on was most likely refused because the document is full, and that is what can be helped.
    if (reason === 'incomplete' && this.#full) return session.refuse(n, 'full');
    session.refuse(n, reason);
    // What it depends on may have been refused before; if so, it can be sent all at once.
    if (reason === 'incomplete') this.#ports.ask(session);
  }

  /** Stores what has been applied, tells the others, and gives the receipt. */
  #settle(session: Session, n: number, update: Uint8Array, facts: Facts | undefined, applied: Applied): void {
    const { report, replica, keep, durable, charge, ask, onRoom } = this.#ports;
    if (facts?.newClients) {
      const { id } = session.identity;
      this.#brought.set(id, (this.#brought.get(id) ?? 0) + facts.newClients);
    }
    const settled = applied.novel ? keep(update, applied.changes, session) : durable();
    settled.then(
      () => guarded(report, 'answer', () => session.saved(n)),
      // What never becomes durable is no news here: a lost room is told by the journal.
      () => {},
    );
    if (facts?.waits) ask(session);
    if (facts?.onlyDeletes)
      guarded(report, 'measure', () => {
        if (!replica().full) return;
        charge(session, replica().bytesAtMost / LIMITS.frameUnitBytes / 4);
        replica().measure();
        if (!replica().full) onRoom();
      });
  }

  #failed(session: Session, n: number, error: unknown): void {
    if (!(error instanceof TornReplica)) {
      this.#ports.report(error, 'receive');
      return session.refuse(n, 'broken');
    }
    // Nested too deep for the stack: whoever deletes such a thing need not be who has put it there.
    if (error.cause instanceof RangeError) session.refuse(n, 'too-deep');
    else session.close(CLOSE.abuse, 'A frame could not be read.');
    this.#ports.onTorn(session);
  }

  async #tryOut(
    session: Session,
    n: number,
    update: Uint8Array,
    leftOut?: ReadonlySet<number>,
  ): Promise<void> {
    const { replica, whenMended, tryUpdate, charge, writers } = this.#ports;
    // The whole document is handed over for it.
    charge(session, LIMITS.trialFrames / 10 + replica().bytesAtMost / LIMITS.frameUnitBytes / 4);
    try {
      const document = await whenMended(() => replica().difference(EMPTY_VECTOR));
      const outcome = await tryUpdate(document, update, leftOut);
      if (outcome.kind === 'refused') {
        if (outcome.reason === 'too-costly' || outcome.reason === 'broken')
          charge(session, LIMITS.trialFrames);
        return this.#refuse(session, n, outcome.reason);
      }
      const { facts, slices, rest = update } = outcome;
      if (leftOut && !facts) return this.#refuse(session, n, 'not-yours');
      const refusal = await whenMended(() => this.#refusal(session, facts));
      if (refusal) return this.#refuse(session, n, refusal);
      const foreign = facts && writers.foreign(facts.brings, session.sender);
      if (foreign) return this.#tryOut(session, n, update, new Set([...(leftOut ?? []), ...foreign]));
      if (!this.#mayGrow(session, facts, rest)) return this.#refuse(session, n, 'full');
      if (facts) writers.claim(facts.brings, session.identity.id);
      if (facts && isLarge(facts)) await this.#ports.beforeLarge();
      const applied = facts ? await this.#applyAll(slices, session) : NOTHING;
      this.#settle(session, n, rest, facts, applied);
    } catch (error) {
      if (error instanceof TornReplica) return this.#failed(session, n, error);
      this.#ports.report(error, 'receive');
      session.refuse(n, 'too-costly');
    }
  }

  /** @throws {TornReplica} */
  async #applyAll(slices: readonly Uint8Array[], session: Session): Promise<Applied> {
    for (;;) {
      const replica = await this.#ports.whenMended(() => this.#ports.replica());
      const done: Applied[] = [];
      await inTurns(slices, (slice) => void done.push(this.#apply(replica, slice, session)));
      // Somebody else broke the one that held half of this; the one read afresh has nothing of it.
      if (this.#ports.replica() === replica)
        return { changes: done.flatMap(({ changes }) => changes), novel: done.some(({ novel }) => novel) };
    }
  }
}

const isLarge = ({ deletes }: Facts): boolean => deletes >= LIMITS.largeDeletion;
