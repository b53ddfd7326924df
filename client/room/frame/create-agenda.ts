import { agendaOf, standingOf, type StepStanding } from '../../../shared/model/plan/plan-view.ts';
import { counted } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';

/** Follows the plan's steps in order, and which of them runs. */
export function createAgenda() {
  const { session } = useTable();
  const steps = () => agendaOf(session.plan);
  const running = () => steps().findIndex(({ id }) => id === session.plan.run.step);
  const status = (index: number): StepStanding => {
    const step = steps()[index];
    return step ? standingOf(session.plan, step) : 'later';
  };
  const short = () =>
    running() < 0
      ? `Agenda: ${counted(steps().length, 'step')}`
      : `Step ${running() + 1} of ${steps().length}`;
  const title = () => steps()[running()]?.title;
  return { steps, running, status, short, title };
}
