import { opinionKey } from '../../../shared/model/root.ts';
import { createMemo, Match, Show, Switch } from 'solid-js';
import Footprints from 'lucide-solid/icons/footprints';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import { agendaOf, runningStep, thoughtsRevealed } from '../../../shared/model/plan/plan-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { createSeen } from '../../device/seen.ts';

const pauseHref = (step: string) => `?${new URLSearchParams({ pause: step })}`;
const MAP_HREF = '?view=map';

/** What the step that has just begun asks of people, until they put it aside. The way into a pause or a map stays. */
export function StepStrip() {
  const { session } = useTable();
  const seen = createSeen(session.me.workshop.id, 'steps');
  const running = () => runningStep(session.plan);
  const pauses = () => running()?.kind === 'pause';
  const draws = () => running()?.kind === 'map';
  const fresh = () => session.me.kind === 'participant' && running() && !seen.has(running()!.id);
  const finished = () => {
    const key = opinionKey(running()?.id ?? '', session.me.personId);
    return session.table.finished[key] === true;
  };
  return (
    <>
      <Show when={(fresh() || pauses() || draws()) && running()}>
        {(step) => (
          <section class="ask" aria-label="This step">
            <Footprints />
            <p role="status">
              <b>{step().title}.</b> {step().instructions}
            </p>
            <Switch fallback={<Button onClick={() => seen.add(step().id)}>Got it</Button>}>
              <Match when={draws()}>
                <a class={buttonClass({})} href={MAP_HREF}>
                  Open our map
                </a>
              </Match>
              <Match when={pauses()}>
                <a class={buttonClass({})} href={pauseHref(step().id)}>
                  <Switch fallback="Write my own thoughts">
                    <Match when={thoughtsRevealed(session.plan, step().id)}>See what was shared</Match>
                    <Match when={finished()}>Back to my thoughts</Match>
                  </Switch>
                </a>
              </Match>
            </Switch>
          </section>
        )}
      </Show>
      <RevealStrip />
    </>
  );
}

/** The last pause whose thoughts were revealed once the room was elsewhere, until it is put aside. */
function RevealStrip() {
  const { session } = useTable();
  const seen = createSeen(session.me.workshop.id, 'reveals');
  const last = createMemo(() => {
    const at = (id: string) => thoughtsRevealed(session.plan, id)?.at ?? 0;
    const revealed = agendaOf(session.plan).filter(({ id }) => at(id) > 0 && id !== session.plan.run.step);
    const step = revealed.sort((a, b) => at(b.id) - at(a.id))[0];
    return step && !seen.has(step.id) ? step : undefined;
  });
  return (
    <Show when={last()}>
      {(step) => (
        <section class="ask ask--two" aria-label="Shared thoughts">
          <MessagesSquare />
          <p role="status">
            What people shared in <b>{step().title}</b> can be read now.
          </p>
          <a class={buttonClass({})} href={pauseHref(step().id)} onClick={() => seen.add(step().id)}>
            See what was shared
          </a>
          <Button onClick={() => seen.add(step().id)}>Got it</Button>
        </section>
      )}
    </Show>
  );
}
