/**
 * A facilitator without a screen: the plan over a socket, and the HTTP only they may use.
 * @module
 */
import type { DocAt, PlanDoc } from '../../shared/model/document.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import { type Visitor, visitor } from './visitor.ts';
import { openWire, type Wire } from './wire.ts';

export type ScreenlessFacilitator = {
  ask: Visitor['ask'];
  /** Edits the plan; resolves when it is durable. */
  edit(change: (plan: PlanDoc) => void): Promise<void>;
  plan: PlanDoc;
  /** Opens another document, by the part of its room after the workshop. */
  open<Name extends string>(document: Name): Promise<Wire<DocAt<`${string}/${Name}`>>>;
  close(): Promise<unknown>;
};

export async function facilitate(url: string, workshop: CreatedWorkshop): Promise<ScreenlessFacilitator> {
  const { ask, cookie } = visitor(url);
  await ask('POST', `/api/workshops/${workshop.id}/enter`, { key: workshop.facilitatorKey });
  const wire = await openWire(url, planPath(workshop.id), { cookie: cookie() });
  await wire.until(() => wire.doc.getMap('tables').size > 0);
  return {
    ask,
    plan: wire.doc,
    open: (document) => openWire(url, `${workshop.id}/${document}` as const, { cookie: cookie() }),
    async edit(change) {
      const n = wire.edit(change);
      await wire.until(() => wire.saved >= n);
    },
    close: () => wire.close(),
  };
}
