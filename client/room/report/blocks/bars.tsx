import { For, Show } from 'solid-js';
import { type Challenge, challenges } from '../../../../shared/cards/index.ts';
import type { BarsBlock } from '../../../../shared/report/report.ts';
import { ChallengeIcon } from '../../shelf/challenge-icon.tsx';

type Bar = BarsBlock['bars'][number];

/** Bars: spines on a shelf where they are question cards, rows with a label otherwise. The numbers are there as words, too. */
export function Bars(props: { block: BarsBlock }) {
  const shelves = () =>
    challenges
      .map((challenge) => ({
        challenge,
        bars: props.block.bars.filter((bar) => bar.challenge === challenge.id),
      }))
      .filter(({ bars }) => bars.length > 0);
  return (
    <figure class="rbars">
      <Show when={props.block.title}>
        <h3 class="rhead">{props.block.title}</h3>
      </Show>
      <figcaption>{props.block.caption}</figcaption>
      <Show
        when={shelves().length > 0}
        fallback={
          <ul class="rrows">
            <For each={props.block.bars}>
              {(bar) => (
                <li>
                  <span>{bar.label}</span>
                  <span class="rrows__track" aria-hidden="true">
                    <i style={{ '--share': bar.value / Math.max(1, props.block.max) }} />
                  </span>
                  <b>{bar.words}</b>
                </li>
              )}
            </For>
          </ul>
        }
      >
        <ol class="rspines">
          <For each={shelves()}>{(shelf) => <Shelf {...shelf} max={props.block.max} />}</For>
        </ol>
      </Show>
    </figure>
  );
}

function Shelf(props: { challenge: Challenge; bars: readonly Bar[]; max: number }) {
  return (
    <li data-c={props.challenge.letter} style={{ '--many': props.bars.length }}>
      <ol>
        <For each={props.bars}>
          {(bar) => (
            <li aria-label={`${bar.label}: ${bar.words}`}>
              <b>{bar.words}</b>
              <span class="rspines__spine" style={{ '--share': bar.value / Math.max(1, props.max) }}>
                {bar.code}
              </span>
            </li>
          )}
        </For>
      </ol>
      <p>
        <ChallengeIcon letter={props.challenge.letter} />
        {props.challenge.title}
      </p>
    </li>
  );
}
