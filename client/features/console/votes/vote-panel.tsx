import { For, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import type { Vote, VoteResult } from '../../../../shared/model/votes.ts';
import { counted } from '../../../lib/words.ts';
import { Button } from '../../../ui/button.tsx';
import { AskingTrouble, createAsking } from '../asking.tsx';
import { useConsole } from '../context.ts';

/** One vote: hidden from everybody until it is revealed, and then its totals. */
export function VotePanel(props: { vote: Vote }) {
  const { hall, server } = useConsole();
  const asking = createAsking();
  const result = () => {
    const found = hall.plan.results[props.vote.id];
    return found?.kind === 'vote' ? found : undefined;
  };
  const reveal = (shown: boolean) =>
    void asking.ask(server.reveal({ kind: 'vote', vote: props.vote.id }, shown));
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
            <Button kind="ink" waiting={asking.waiting()} onClick={() => reveal(true)}>
              <Eye />
              Reveal to everybody
            </Button>
          </>
        }
      >
        {(revealed) => (
          <>
            <Totals vote={props.vote} result={revealed()} />
            <Button waiting={asking.waiting()} onClick={() => reveal(false)}>
              <EyeOff />
              Hide again
            </Button>
            <p class="hint">While it is hidden people may change their dots.</p>
          </>
        )}
      </Show>
      <AskingTrouble asking={asking} />
    </section>
  );
}

/** Most dots first, as bars of ink with their numbers. */
function Totals(props: { vote: Vote; result: VoteResult }) {
  const dotsOn = (option: string) => props.result.dots[option] ?? 0;
  const most = () => Math.max(1, ...props.vote.options.map(({ id }) => dotsOn(id)));
  const sorted = () => {
    const { dots } = props.result;
    return [...props.vote.options].sort((a, b) => (dots[b.id] ?? 0) - (dots[a.id] ?? 0));
  };
  return (
    <>
      <p>{counted(props.result.people, 'person has', 'people have')} voted.</p>
      <ol class="vote__totals">
        <For each={sorted()}>
          {({ id, label }) => (
            <li>
              <span class="vote__label">{label}</span>
              <span class="vote__bar" aria-hidden="true">
                <i style={{ 'inline-size': `${(dotsOn(id) / most()) * 100}%` }} />
              </span>
              <b>
                {dotsOn(id)}
                <span class="vh"> {dotsOn(id) === 1 ? 'dot' : 'dots'}</span>
              </b>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
