import { createMemo, For, Show } from 'solid-js';
import { type RankedOption, rankedOptions, turnout } from '../../../shared/activities/vote/count.ts';
import { isFew, type Vote, type VoteOption, type VoteResult } from '../../../shared/model/plan/votes.ts';
import { Fitted } from '../../room/stage/fitted.tsx';
import './vote-scene.css';

/** The most options a wall holds at 40u. The rest are a number here, and are on everybody's own screen. */
const MOST = 16;
/** A question longer than this many characters takes more than one line at the larger size. */
const LONG = 45;

/** The scene of a vote: the options before the reveal, the dots after it. */
export function VoteScene(props: { vote: Vote; result: VoteResult | undefined }) {
  /** The result, unless so few voted that it would tell who chose what. */
  const shown = () => (props.result && !isFew(props.result.people) ? props.result : undefined);
  const rows = createMemo((): (VoteOption & Partial<RankedOption>)[] => rowsOf(props.vote, shown()));
  const missing = () => Math.max(0, rows().length - MOST);
  const dots = () => (props.vote.dots === 1 ? 'One dot each' : `${props.vote.dots} dots each`);
  return (
    <div class="vote-scene">
      <Fitted
        class={`vote-scene__question${props.vote.question.length > LONG ? ' vote-scene__question--long' : ''}`}
        words={props.vote.question}
      />
      <ol
        class="vote-scene__options"
        classList={{ 'is-two': rows().length > 8, 'is-result': shown() !== undefined }}
      >
        <For each={rows().slice(0, MOST)}>
          {(row) => (
            <li class="vote-row">
              <span class="vote-row__label">{row.label}</span>
              <Show when={shown()}>
                <b class="vote-row__dots">{row.dots}</b>
                <span
                  class="vote-row__bar"
                  aria-hidden="true"
                  style={{ 'inline-size': `${100 * (row.share ?? 0)}%` }}
                />
              </Show>
            </li>
          )}
        </For>
      </ol>
      <p class="vote-scene__how">
        <Show when={missing() > 0}>{`${missing()} more are on your own screen. `}</Show>
        <Show
          when={props.result}
          fallback={`${dots()}, on your own screen. Nobody sees who chose what, and the totals stay hidden until they are shown here.`}
        >
          {(result) => `${turnout(result())} ${dots()}.`}
        </Show>
      </p>
    </div>
  );
}

const rowsOf = (vote: Vote, result: VoteResult | undefined) =>
  result ? rankedOptions(vote, result) : vote.options;
