/**
 * A facilitator without a screen: the plan over a socket, and the HTTP only they may use.
 * @module
 */
import type * as Y from 'yjs';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Visitor, visitor } from './visitor.ts';
import { openWire, type Wire } from './wire.ts';

export type ScreenlessFacilitator = {
  ask: Visitor['ask'];
  /** Edits the plan; resolves when it is durable. */
  edit(change: (plan: Y.Doc) => void): Promise<void>;
  plan: Y.Doc;
  /** Opens another document, by the part of its room after the workshop. */
  open(document: string): Promise<Wire>;
  close(): Promise<unknown>;
};

export async function facilitate(url: string, workshop: CreatedWorkshop): Promise<ScreenlessFacilitator> {
  const { ask, cookie } = visitor(url);
  await ask('POST', `/api/workshops/${workshop.id}/enter`, { key: workshop.facilitatorKey });
  const wire = await openWire(url, `${workshop.id}/plan`, { cookie: cookie() });
  await wire.until(() => wire.doc.getMap('tables').size > 0);
  return {
    ask,
    plan: wire.doc,
    open: (document) => openWire(url, `${workshop.id}/${document}`, { cookie: cookie() }),
    async edit(change) {
      const n = wire.edit(change);
      await wire.until(() => wire.saved >= n);
    },
    close: () => wire.close(),
  };
}
