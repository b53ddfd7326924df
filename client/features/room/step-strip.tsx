import { Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import Footprints from 'lucide-solid/icons/footprints';
import { runningStep } from '../../../shared/model/plan-view.ts';
import { opinionKey } from '../../../shared/model/schema.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { createSeen } from './seen.ts';

/** What the step that has just begun asks of people, until they put it aside. A pause also asks who has finished. */
export function StepStrip() {
  const { session, able } = useTable();
  const seen = createSeen(session.me.workshop.id, 'steps');
  const step = () => {
    const running = runningStep(session.plan);
    return running && !seen.has(running.id) ? running : undefined;
  };
  const pauses = () => runningStep(session.plan)?.kind === 'pause' && session.me.kind === 'participant';
  const key = () => opinionKey(session.plan.run.step ?? '', session.me.personId);
  const finished = () => session.table.finished[key()] === true;
  return (
    <Show when={session.me.kind === 'participant' && (step() || pauses())}>
      <section class="ask" aria-label="This step">
        <Footprints />
        <p role="status">
          <b>{runningStep(session.plan)?.title}.</b> {runningStep(session.plan)?.instructions}
        </p>
        <Show
          when={pauses()}
          fallback={<Button onClick={() => seen.add(session.plan.run.step ?? '')}>Got it</Button>}
        >
          <Button
            aria-pressed={finished()}
            disabled={!able()}
            onClick={() => session.edits.setFinished(session.plan.run.step ?? '', !finished())}
          >
            <Check />I have finished
          </Button>
        </Show>
      </section>
    </Show>
  );
}
