import { For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { rankedOptions } from '../../../../shared/activities/vote/count.ts';
import { resultOf } from '../../../../shared/model/plan/plan-view.ts';
import type { Vote, VoteResult } from '../../../../shared/model/plan/votes.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { BeforeReveal, createReveal } from '../../../room/console/reveal.tsx';
import { useConsole } from '../../../room/console/context.ts';

/** One vote: its result is hidden from everybody until it is revealed; then its totals. */
export function VotePanel(props: { vote: Vote }) {
  const { hall } = useConsole();
  const reveal = createReveal(() => ({ kind: 'vote', vote: props.vote.id }));
  const result = () => resultOf(hall.plan, props.vote.id);
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
            <Button kind="ink" waiting={reveal.call.waiting()} onClick={() => void reveal.reveal()}>
              <Eye />
              Reveal to everybody
            </Button>
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
      <BeforeReveal reveal={reveal} />
    </section>
  );
}

/** The totals as bars of ink with their numbers, most dots first. */
function Totals(props: { vote: Vote; result: VoteResult }) {
  const ranked = () => rankedOptions(props.vote, props.result);
  return (
    <>
      <p>{counted(props.result.people, 'person has', 'people have')} voted.</p>
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
    </>
  );
}
