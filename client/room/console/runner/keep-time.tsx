import { createMemo, createSignal, For, Show } from 'solid-js';
import { leftOf } from '../../../../shared/model/plan/countdown.ts';
import { stepsToCome } from '../../../../shared/model/plan/plan-view.ts';
import { type Replan, replan } from '../../../../shared/model/plan/replan.ts';
import { clockTime, counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { finishingTime } from './finish.ts';
import './keep-time.css';

const MINUTE_MS = 60_000;

/**
 * When a step has run over: offers once to take the minutes from the steps to come, shows their new minutes before they count, and
 * takes it back again.
 */
export function KeepTime() {
  const { hall, now } = useConsole();
  /** The step whose offer was answered. */
  const [answered, setAnswered] = createSignal<string>();
  const [shows, setShows] = createSignal(false);
  const [done, setDone] = createSignal<Replan>();
  const over = createMemo(() => {
    const { clock, step } = hall.plan.run;
    if (!clock || !step) return 0;
    return Math.floor(Math.max(0, -leftOf(clock, now())) / MINUTE_MS);
  });
  const offer = createMemo(() => {
    const { step } = hall.plan.run;
    if (over() < 1 || step === undefined || answered() === step) return undefined;
    const plan = replan(stepsToCome(hall.plan), over());
    return plan.steps.length > 0 ? plan : undefined;
  });
  const ends = (taken: number) => clockTime(finishingTime(hall.plan, now()) - taken * MINUTE_MS);
  const takenBy = ({ steps }: Replan) => steps.reduce((sum, { from, to }) => sum + from - to, 0);
  const answer = (plan?: Replan) => {
    setAnswered(hall.plan.run.step);
    setShows(false);
    if (!plan) return;
    hall.edits.retime(plan.steps);
    setDone(plan);
  };
  const undo = (plan: Replan) => {
    hall.edits.retime(plan.steps.map(({ id, from }) => ({ id, to: from })));
    setDone(undefined);
  };
  const title = (id: string) => hall.plan.agenda[id]?.title ?? '';
  return (
    <Show
      when={offer()}
      fallback={
        <Show when={done()}>
          {(plan) => (
            <section class="keeptime" aria-label="Keeping the finishing time">
              <p role="status">{`${counted(plan().steps.length, 'step')} to come ${plan().steps.length === 1 ? 'is' : 'are'} shorter.`}</p>
              <div class="keeptime__acts">
                <Button onClick={() => undo(plan())}>Undo</Button>
                <Button kind="quiet" onClick={() => setDone(undefined)}>
                  Got it
                </Button>
              </div>
            </section>
          )}
        </Show>
      }
    >
      {(plan) => (
        <section class="keeptime" aria-label="Keeping the finishing time">
          <p role="status">
            {`${counted(over(), 'minute')} over. Take ${takenBy(plan()) === 1 ? 'it' : 'them'} from the steps to come, and end about `}
            <b>{ends(takenBy(plan()))}</b>
            {plan().short > 0 ? `? That is still ${counted(plan().short, 'minute')} late.` : '?'}
          </p>
          <Show when={shows()}>
            <ul class="keeptime__steps">
              <For each={plan().steps}>
                {({ id, from, to }) => (
                  <li>
                    <span>{title(id)}</span>
                    <span>{`${from} → ${to} min`}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <div class="keeptime__acts">
            <Show
              when={shows()}
              fallback={<Button onClick={() => setShows(true)}>Show the new times</Button>}
            >
              <Button onClick={() => answer(plan())}>Shorten these steps</Button>
            </Show>
            <Button kind="quiet" onClick={() => answer()}>
              Leave it
            </Button>
          </div>
        </section>
      )}
    </Show>
  );
}
