import { createEffect, createSignal, For, Show, untrack } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { thoughtsRevealed } from '../../../../shared/activities/pause/pauses.ts';
import { type PlanStep } from '../../../../shared/model/plan/plan-view.ts';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { howMany } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { Select } from '../../../ui/field.tsx';
import { ServerCallTrouble, createServerCall } from '../../../room/console/server-call.tsx';
import { useConsole } from '../../../room/console/context.ts';
import { finishedWith } from '../../../room/stage/hall.ts';
import { awaited, isStillWriting } from './still-writing.ts';
import { awaitedSentence, shownSentence } from './words.ts';
import './thoughts.css';

type Props = { open: boolean; onClose: () => void; pauses: readonly PlanStep[] };

/**
 * The dialog that says what a reveal does and to whom, with the button for it. What people have read cannot be hidden
 * again.
 */
export function ThoughtsDialog(props: Props) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Thoughts from a pause">
      <Show when={props.open}>
        <Reveal pauses={props.pauses} />
      </Show>
    </Dialog>
  );
}

function Reveal(props: Pick<Props, 'pauses'>) {
  const { hall, server, now } = useConsole();
  const call = createServerCall();
  // eslint-disable-next-line solid/reactivity -- it stays with the pause it was opened for, whatever runs meanwhile
  const [chosen, setChosen] = createSignal(props.pauses[0]?.id);
  const pause = () => props.pauses.find(({ id }) => id === chosen()) ?? props.pauses[0];
  const result = () => thoughtsRevealed(hall.plan, pause()?.id ?? '');
  const writing = () => isStillWriting(hall, pause()?.id ?? '', now());
  const count = () => finishedWith(hall, pause()?.id ?? '');
  // The server asks the clock too, so it has to hear that it is held before it is asked to reveal.
  const [without, setWithout] = createSignal(false);
  const revealNow = () => void call.run(server.revealThoughts(pause()?.id ?? ''));
  const revealWithout = () => {
    // Held first: the page sees its own edit before it is under way, and would still call the plan saved.
    hall.edits.holdClock();
    setWithout(true);
  };
  createEffect(() => {
    if (!without() || writing() || hall.saved() !== 'saved') return;
    setWithout(false);
    untrack(revealNow);
  });
  const floor = () => howMany(PAGE_LIMITS.unnamedFloor, 'person', 'people').toLowerCase();
  return (
    <div class="thoughtsreveal">
      <Show when={props.pauses.length > 1} fallback={<h3>{pause()?.title}</h3>}>
        <Select label="Which pause" onChange={(event) => setChosen(event.currentTarget.value)}>
          <For each={props.pauses.map(({ id }) => id)}>
            {(id) => (
              <option value={id} selected={id === pause()?.id}>
                {hall.plan.agenda[id]?.title}
              </option>
            )}
          </For>
        </Select>
      </Show>
      <p role="status">
        <b>{shownSentence(result())}</b>
        <Show when={result()?.held}>
          {' '}
          Some wait: fewer than {floor()} shared with the same people without a name.
        </Show>
      </p>
      <ul class="thoughtsreveal__what">
        <li>What people share with their table appears at that table.</li>
        <li>What they share with the room appears at every table and on the projector.</li>
        <li>
          Unnamed thoughts come mixed up, without a name, and only together with those of {floor()} or more.
        </li>
        <li>Whoever keeps a thought keeps it. You do not see what they kept, or that they did.</li>
        <li>What has been read cannot be hidden again. For thoughts that come late, reveal once more.</li>
      </ul>
      <Show when={writing()}>
        <p class="thoughtsreveal__wait" id="reveal-wait">
          <b>People are still writing.</b> {count().finished} of {count().people} have finished. You can
          reveal when all have, when the clock has ended, or when you hold it.
        </p>
        <p>
          <Words text={awaitedSentence(awaited(hall, pause()?.id ?? ''))} of="who is awaited" />
        </p>
        <div class="thoughtsreveal__acts">
          <Button onClick={() => hall.edits.holdClock()}>Hold the clock</Button>
          <Button onClick={revealWithout}>Reveal without them</Button>
        </div>
      </Show>
      <div>
        <Button
          kind="ink"
          waiting={call.waiting() || without() || writing()}
          aria-describedby={writing() ? 'reveal-wait' : undefined}
          onClick={revealNow}
        >
          <Eye />
          {result() ? 'Reveal what has come since' : 'Reveal what was shared'}
        </Button>
      </div>
      <ServerCallTrouble call={call} />
    </div>
  );
}
