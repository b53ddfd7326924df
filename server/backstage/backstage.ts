/**
 * Keeps what is for facilitators out of the plan, which everybody in the workshop has. SPEC section G.
 *
 * Plans of earlier versions hold facilitators' notes and messages to single tables, and pages of earlier versions still
 * write them there. They are moved before anybody gets the plan, and after every change of it.
 * @module
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import { putNote, sendToTable } from '../../shared/model/backstage/backstage-edits.ts';
import { BACKSTAGE_ROOTS, messagesTo } from '../../shared/model/backstage/backstage-view.ts';
import {
  asDocument,
  type BackstageDoc,
  type PlanDoc,
  readDocument,
  readRoot,
} from '../../shared/model/document.ts';
import { clearPrivate, privateIn, tellTables } from '../../shared/model/plan/private-in-plan.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import type { TableMessage } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { backstagePath, planPath } from '../../shared/protocol/rooms.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { Clock } from '../clock.ts';
import type { OnError } from '../on-error.ts';
import { splitRoomId } from '../rooms/rooms.ts';

export type Backstage = {
  /** To be called with each document that was read, before anybody gets it. Resolves before long. */
  beforeLive(roomId: string, document: AtHand): Promise<void>;
  /** A document changed. Cheap: what there is to do is done later. */
  changed(workshopId: string, document: string): void;
  /** What facilitators said to one table, oldest first. @throws {StorageError} when it cannot be read */
  messagesTo(workshopId: string, tableId: string): Promise<TableMessage[]>;
};

/** A document that is not open to anybody yet. */
export type AtHand = {
  read<T>(look: (doc: Y.Doc) => T): Promise<T>;
  beginEdit(change: (doc: Y.Doc) => void): Promise<unknown>;
};
type Plan = {
  read<T>(look: (doc: PlanDoc) => T): Promise<T>;
  edit(change: (doc: PlanDoc) => void): Promise<unknown>;
};

export function makeBackstage({
  rooms,
  clock,
  onError,
}: {
  rooms: Pick<LiveDocuments, 'read' | 'edit'>;
  clock: Clock;
  onError: OnError;
}): Backstage {
  /** Documents that are followed up in a moment, by room id. */
  const coming = new Set<string>();

  const livePlan = (workshopId: string): Plan => ({
    read: (look) => rooms.read(planPath(workshopId), look),
    edit: (change) => rooms.edit(planPath(workshopId), change),
  });

  /** First it is durable in its new place, then taken out of the old one: whatever fails between, nothing is lost. */
  const move = async (workshopId: string, plan: Plan) => {
    const found = await plan.read(privateIn);
    if (!found) return;
    await rooms.edit(backstagePath(workshopId), (doc) => {
      for (const [step, note] of found.notes) putNote(doc, 'server', step, note);
      for (const message of found.messages) sendToTable(doc, 'server', message);
    });
    await plan.edit((doc) => clearPrivate(doc, found));
  };

  const tell = async (workshopId: string, plan: Plan) => {
    const marks = await rooms.read(backstagePath(workshopId), marksIn);
    const isStale = await plan.read((doc) => {
      const told = readRoot(doc, 'told', PLAN_ROOTS.told);
      return !isDeepStrictEqual({ ...told }, marks);
    });
    if (isStale) await plan.edit((doc) => tellTables(doc, marks));
  };

  /** What a change of each document is followed by. Moving changes the backstage, so it is followed by telling. */
  const followUps = new Map([
    ['plan', move],
    ['backstage', tell],
  ]);
  const changed = (workshopId: string, document: string) => {
    const followUp = followUps.get(document);
    const roomId = `${workshopId}/${document}`;
    if (!followUp || coming.has(roomId)) return;
    coming.add(roomId);
    clock.after(0, () => {
      coming.delete(roomId);
      // What fails is tried again after the next change, and when the document is read the next time.
      followUp(workshopId, livePlan(workshopId)).catch((error: unknown) =>
        onError(error, { stage: 'backstage', workshop: workshopId }),
      );
    });
  };

  return {
    async beforeLive(roomId, document) {
      const [workshopId, name] = splitRoomId(roomId);
      // A server that was killed before it told the tables tells them when a facilitator comes back.
      if (name === 'backstage') return changed(workshopId, name);
      if (name !== 'plan') return;
      const plan: Plan = {
        read: (see) => document.read((doc) => see(asDocument(doc, 'plan'))),
        edit: (change) => document.beginEdit((doc) => change(asDocument(doc, 'plan'))),
      };
      // A storage that takes nothing just now must not keep people out of their workshop.
      await new Promise<void>((resolve, reject) => {
        const cancel = clock.after(LIMITS.moveWaitMs, resolve);
        move(workshopId, plan).then(resolve, reject).finally(cancel);
      });
    },
    changed,
    messagesTo: (workshopId, tableId) =>
      rooms.read(backstagePath(workshopId), (doc) =>
        messagesTo(readDocument(doc, BACKSTAGE_ROOTS), tableId).map(({ id, text, at, from }) => ({
          id,
          text,
          at,
          from,
        })),
      ),
  };
}

/** A mark for each table that there are messages for, which changes with them and says nothing about them. */
function marksIn(doc: BackstageDoc): Record<string, string> {
  const view = readDocument(doc, BACKSTAGE_ROOTS);
  const tables = new Set(Object.values(view.messages).map(({ table }) => table));
  return Object.fromEntries(
    [...tables].map((table) => [
      table,
      createHash('sha256')
        .update(JSON.stringify(messagesTo(view, table)))
        .digest('base64url')
        .slice(0, 16),
    ]),
  );
}
