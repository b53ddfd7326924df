import { For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { rankedOptions, turnout } from '../../../../shared/activities/vote/count.ts';
import { currentVote } from '../../../../shared/activities/vote/asked.ts';
import { askAgain } from '../../../../shared/activities/vote/model/vote-edits.ts';
import { resultOf } from '../../../../shared/model/plan/plan-view.ts';
import { isFew, type Vote, type VoteResult } from '../../../../shared/model/plan/votes.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { BeforeReveal, createReveal } from '../../../room/console/reveal.tsx';
import { useConsole } from '../../../room/console/context.ts';

/** One vote: its result is hidden from everybody until it is revealed; then its totals. */
export function VotePanel(props: { vote: Vote }) {
  const { hall } = useConsole();
  // The room looks at the wall when a vote is revealed, so the wall changes with it.
  const reveal = createReveal(
    () => ({ kind: 'vote', vote: props.vote.id }),
    (shown) => {
      const { vote, stage } = hall.plan.run;
      if (vote !== props.vote.id) return;
      if (shown) hall.edits.apply(askAgain);
      if (shown || stage === 'vote') hall.edits.setStage(shown ? 'vote' : undefined);
    },
  );
  const result = () => resultOf(hall.plan, props.vote.id);
  const passed = () => hall.plan.run.passed === props.vote.id && currentVote(hall.plan)?.id === props.vote.id;
  return (
    <section class="vote" aria-label={props.vote.question}>
      <h3>{props.vote.question}</h3>
      <Show
        when={result()}
        fallback={
          <>
            <p class="hint">
              {counted(props.vote.dots, 'dot')} each. Nobody sees where dots go, or how many, until you reveal
              it: not even you.
            </p>
            <ul class="vote__options">
              <For each={props.vote.options}>{({ label }) => <li>{label}</li>}</For>
            </ul>
            <Show when={passed()}>
              <p class="hint">
                The room has gone on to another step. People still find this vote in their menu.
              </p>
            </Show>
            <div class="vote__acts">
              <Button kind="ink" waiting={reveal.call.waiting()} onClick={() => void reveal.reveal()}>
                <Eye />
                Reveal the vote
              </Button>
              <Show when={passed()}>
                <Button onClick={() => hall.edits.apply(askAgain)}>Ask everybody again</Button>
              </Show>
            </div>
          </>
        }
      >
        {(revealed) => (
          <>
            <Totals vote={props.vote} result={revealed()} />
            <Button waiting={reveal.call.waiting()} onClick={() => void reveal.hide()}>
              <EyeOff />
              Hide again
            </Button>
            <p class="hint">While it is hidden people may change their dots.</p>
          </>
        )}
      </Show>
      <BeforeReveal reveal={reveal} did="voted" />
    </section>
  );
}

/** The totals as bars of ink with their numbers, most dots first. */
function Totals(props: { vote: Vote; result: VoteResult }) {
  const ranked = () => rankedOptions(props.vote, props.result);
  return (
    <>
      <p>{turnout(props.result)}</p>
      <Show when={!isFew(props.result.people)}>
        <ol class="vote__totals">
          <For each={ranked()}>
            {({ label, dots, share }) => (
              <li>
                <span class="vote__label">{label}</span>
                <span class="vote__bar" aria-hidden="true">
                  <i style={{ 'inline-size': `${share * 100}%` }} />
                </span>
                <b>
                  {dots}
                  <span class="vh"> {dots === 1 ? 'dot' : 'dots'}</span>
                </b>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </>
  );
}
