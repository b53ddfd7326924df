/**
 * Shared thoughts on their way from their authors to everybody: handed in, held, shown in a shuffled batch. SPEC section T.
 *
 * Held in memory only. Whatever is written down has an order, and an order of arrival leads back to authors; after a
 * restart their devices hand in again. Nothing here is ever logged.
 * @module
 */
import { createHash } from 'node:crypto';
import { everybodyFinished, isWriting, thoughtsRevealed } from '../../shared/activities/pause/pauses.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import type { Run } from '../../shared/model/plan/run-view.ts';
import { opinionsOn, TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { type PlanDoc, readRoot } from '../../shared/model/document.ts';
import {
  hasThought,
  putRevealed,
  putThoughts,
  type Readership,
} from '../../shared/activities/pause/model/thought-edits.ts';
import type { Thought, ThoughtState } from '../../shared/protocol/http.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import type { Random } from '../access/secret.ts';
import { makeTurns } from '../access/turns.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { Clock } from '../clock.ts';
import type { Registry } from '../storage/storage.ts';
import { batchFor, type WaitingThought } from './batch.ts';

export type ThoughtPorts = {
  registry: Pick<Registry, 'workshop'>;
  rooms: Pick<LiveDocuments, 'read' | 'edit'>;
  clock: Pick<Clock, 'now'>;
  random: Random;
};
export type Thoughts = {
  /**
   * Takes a thought, in the place of an earlier one with the same ticket. One that has been shown stays as it is.
   * @throws {Refusal} `not-allowed`, `not-your-table`, `too-many-thoughts`, `unknown-workshop`
   */
  handIn(by: Grant, ticket: string, thought: Thought): Promise<ThoughtState>;
  /** Gives a thought back; one that is not here is back already. @throws {Refusal} `thought-shown` */
  takeBack(by: Grant, ticket: string): Promise<void>;
  /** Shows what waits for a pause. @throws {Refusal} `pause-running` */
  reveal(workshopId: string, step: string): Promise<void>;
  /** Drops what has waited for too long, everywhere. */
  forgetOld(): void;
  /** Drops everything of a workshop that is gone. */
  forgetWorkshop(workshopId: string): void;
};

/** The id of a thought once it is shown. The ticket cannot be found from it, and the same ticket never makes two thoughts. */
const shownId = (ticket: string): string =>
  createHash('sha256').update(`shown thought ${ticket}`).digest('base64url').slice(0, 22);

export function makeThoughts({ registry, rooms, clock, random }: ThoughtPorts): Thoughts {
  const workshops = new Map<string, Map<string, WaitingThought>>();
  /** One after the other in a workshop: a thought that comes during a reveal is shown by it or waits, never both. */
  const inTurn = makeTurns();

  const heldIn = (workshopId: string) => {
    const held = workshops.get(workshopId) ?? new Map<string, WaitingThought>();
    workshops.set(workshopId, held);
    return held;
  };
  /** Looks where an audience reads: at a table's document, or for the whole room at the plan. */
  const lookAt = <T>(workshopId: string, table: string | undefined, look: (where: Readership) => T) =>
    table === undefined
      ? rooms.read(planPath(workshopId), (doc) => look({ of: 'room', doc }))
      : rooms.read(tablePath(workshopId, table), (doc) => look({ of: 'table', doc }));
  const isShown = (workshopId: string, table: string | undefined, id: string) =>
    lookAt(workshopId, table, (where) => hasThought(where, id));
  /** The ids of all who have finished their part of a step, at any table. */
  const finishedAt = async (workshopId: string, tables: ReadonlySet<string>, step: string) => {
    const ids = await Promise.all(
      [...tables].map((table) =>
        rooms.read(tablePath(workshopId, table), (doc) => [
          ...opinionsOn(readRoot(doc, 'finished', TABLE_ROOTS.finished), step).keys(),
        ]),
      ),
    );
    return new Set(ids.flat());
  };
  /** Thoughts that people can read already, because the storage failed in the middle of a reveal. */
  const readable = async (
    workshopId: string,
    waiting: readonly WaitingThought[],
  ): Promise<Set<WaitingThought>> => {
    const audiences = [...new Set(waiting.map(({ table }) => table))];
    const found = await Promise.all(
      audiences.map((table) =>
        lookAt(workshopId, table, (where) =>
          ofTable(waiting, table).filter(({ id }) => hasThought(where, id)),
        ),
      ),
    );
    return new Set(found.flat());
  };

  /**
   * Shows a batch. The plan comes last: who hears there that there was a reveal finds everything in its place. A thought
   * waits until then, so that a reveal that failed half-way can be made again; what is there already stays as it is.
   */
  const show = async (workshopId: string, step: string, batch: readonly WaitingThought[], held: boolean) => {
    const at = clock.now();
    const tables = [...new Set(batch.flatMap(({ table }) => table ?? []))];
    const putUnseen = (where: Readership, table: string | undefined) => {
      const unseen = ofTable(batch, table).filter(({ id }) => !hasThought(where, id));
      putThoughts(where, step, unseen, at);
    };
    await Promise.all(
      tables.map((table) =>
        rooms.edit(tablePath(workshopId, table), (doc) => putUnseen({ of: 'table', doc }, table)),
      ),
    );
    await rooms.edit(planPath(workshopId), (doc) => {
      putUnseen({ of: 'room', doc }, undefined);
      const shown = (revealedIn(doc, step)?.shown ?? 0) + batch.length;
      putRevealed(doc, step, { kind: 'thoughts', at, shown, held });
      for (const { ticket } of batch) heldIn(workshopId).delete(ticket);
    });
  };

  const take = async (by: Grant, ticket: string, thought: Thought): Promise<ThoughtState> => {
    const { workshopId, id: person, name, role, tableId } = by;
    const { table, step } = thought;
    const workshop = await registry.workshop(workshopId);
    if (!workshop) throw new Refusal('unknown-workshop');
    if (table !== undefined && !workshop.tables.some((each) => each.id === table))
      throw new Refusal('not-your-table');
    const id = shownId(ticket);
    if (await isShown(workshopId, table, id)) return { state: 'shown' };
    if (table !== undefined && table !== tableId) throw new Refusal('not-your-table');
    const waiting = heldIn(workshopId);
    const before = waiting.get(ticket);
    // Nobody guesses a ticket of 128 bits; whoever has somebody else's must not overwrite what waits under it.
    if (before && before.person !== person) throw new Refusal('not-allowed');
    const own = [...waiting.values()].filter((held) => held.person === person && held.ticket !== ticket);
    if (own.length >= LIMITS.thoughtsWaiting) throw new Refusal('too-many-thoughts');
    const author = { id: person, name, ...(role && { role }) };
    const held: WaitingThought = { ...thought, id, ticket, person, author, at: clock.now() };
    waiting.set(ticket, held);
    const revealed = await rooms.read(planPath(workshopId), (doc) => revealedIn(doc, step));
    if (!revealed || !thought.named) return { state: 'waiting' };
    await show(workshopId, step, [held], revealed.held);
    return { state: 'shown' };
  };

  return {
    async handIn(by, ticket, thought) {
      if (by.kind === 'stage') throw new Refusal('not-allowed');
      return inTurn(by.workshopId, () => take(by, ticket, thought));
    },

    takeBack: (by, ticket) =>
      inTurn(by.workshopId, async () => {
        const { workshopId } = by;
        const held = heldIn(workshopId).get(ticket);
        if (held && held.person !== by.id) return;
        // A thought that is gone from here does not say for which table it was, and its author may have moved since: look at all.
        const tables = (await registry.workshop(workshopId))?.tables ?? [];
        const places = held ? [held.table] : [undefined, ...tables.map(({ id }) => id)];
        for (const table of places) {
          if (await isShown(workshopId, table, shownId(ticket))) throw new Refusal('thought-shown');
        }
        heldIn(workshopId).delete(ticket);
      }),

    reveal: (workshopId, step) =>
      inTurn(workshopId, async () => {
        const { writing, people } = await rooms.read(planPath(workshopId), (doc) => ({
          writing: isWriting(readRoot(doc, 'run', PLAN_ROOTS.run) as Run, step, clock.now()),
          people: readRoot(doc, 'people', PLAN_ROOTS.people),
        }));
        const tables = new Set((await registry.workshop(workshopId))?.tables.map(({ id }) => id));
        if (writing && !everybodyFinished({ people }, await finishedAt(workshopId, tables, step)))
          throw new Refusal('pause-running');
        for (const { ticket, person } of heldIn(workshopId).values()) {
          // Whoever was taken out is marked so, or forgotten.
          if (!people[person] || people[person].removed) heldIn(workshopId).delete(ticket);
        }
        const waiting = [...heldIn(workshopId).values()].filter(
          ({ step: pause, table }) => pause === step && (table === undefined || tables.has(table)),
        );
        // A thought that people can read already hides nobody, so it does not count towards the floor.
        const read = await readable(workshopId, waiting);
        const unread = waiting.filter((each) => !read.has(each));
        const { batch, held } = batchFor(unread, random);
        await show(workshopId, step, [...read, ...batch], held);
      }),

    forgetOld() {
      for (const [workshopId, waiting] of workshops) {
        for (const { ticket, at } of waiting.values()) {
          if (clock.now() - at > LIMITS.thoughtsForgottenMs) waiting.delete(ticket);
        }
        if (waiting.size === 0) workshops.delete(workshopId);
      }
    },
    // In turn, so that a thought which is being handed in at this moment is dropped too.
    forgetWorkshop: (workshopId) => void inTurn(workshopId, async () => workshops.delete(workshopId)),
  };
}

const ofTable = (batch: readonly WaitingThought[], table: string | undefined) =>
  batch.filter((held) => held.table === table);

const revealedIn = (doc: PlanDoc, step: string) =>
  thoughtsRevealed({ results: readRoot(doc, 'results', PLAN_ROOTS.results) }, step);
