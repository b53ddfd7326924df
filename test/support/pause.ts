/**
 * Thoughts shared in a pause by people without a screen.
 * @module
 */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import { type PlanStep } from '../../shared/model/plan/plan-view.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import type { CreatedWorkshop, Joined } from '../../shared/protocol/http.ts';
import { facilitate, type ScreenlessFacilitator } from './facilitator.ts';
import { thoughtDesk } from './thoughts.ts';
import { type Visitor, visitor } from './visitor.ts';

export type Pause = {
  step: PlanStep;
  facilitator: ScreenlessFacilitator;
  /** Somebody joins and shares: with the whole room, or with a table by its place in the workshop. Unnamed without `by`. */
  share(thought: { by?: string; role?: string; text: string; to: 'room' | number }): Promise<void>;
  /** Shows what was shared so far; returns the status of the answer. */
  reveal(): Promise<number>;
};

/** Makes a workshop's first pause the running step; its clock is offered and does not run. */
export async function openPause(url: string, workshop: CreatedWorkshop): Promise<Pause> {
  const facilitator = await facilitate(url, workshop);
  const step = agendaIn(facilitator.plan).find(({ kind }) => kind === 'pause')!;
  await facilitator.edit((plan) => startStep(plan, 'test', step, Date.now()));
  const desk = thoughtDesk(workshop.id);
  const share: Pause['share'] = async ({ by, role, text, to }) => {
    const tableId = workshop.tables[to === 'room' ? 0 : to]!.id;
    const person = await join(url, workshop, { name: by ?? 'Somebody', tableId, ...(role && { role }) });
    const audience = to === 'room' ? {} : { table: tableId };
    const answer = await desk.handIn(person, { step: step.id, text, named: by !== undefined, ...audience });
    if (answer.status !== 200) throw new Error(`Sharing failed: ${JSON.stringify(answer.body)}`);
  };
  const reveal = async () => (await desk.reveal(facilitator, step.id)).status;
  return { step, facilitator, share, reveal };
}

async function join(
  url: string,
  workshop: CreatedWorkshop,
  person: { name: string; tableId: string; role?: string },
): Promise<Visitor> {
  const participant = visitor(url);
  const { status, body } = await participant.ask<Joined>('POST', `/api/workshops/${workshop.id}/join`, {
    ...person,
    joinCode: workshop.joinCode,
  });
  if (status !== 201) throw new Error(`Joining failed: ${JSON.stringify(body)}`);
  return participant;
}
