import { For } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import type { RatedBlock } from '../../../../shared/report/report.ts';

const letterOf = (challenge: string) => challenges.find(({ id }) => id === challenge)?.letter;

/** What matters against where we are now, as a picture, and the same as a list. Marks go from 1 to 5. */
export function Rated(props: { block: RatedBlock }) {
  return (
    <figure class="rrated">
      <h3 class="rhead">{props.block.title}</h3>
      <figcaption>{props.block.caption}</figcaption>
      <div class="rrated__plot" aria-hidden="true">
        <span class="rrated__up">Matters more</span>
        <span class="rrated__right">Further on now</span>
        <For each={props.block.cards}>
          {(card) => (
            <span
              class="rrated__card"
              data-c={letterOf(card.challenge)}
              style={{ '--x': (card.now - 1) / 4, '--y': (card.matters - 1) / 4 }}
            >
              {card.code}
            </span>
          )}
        </For>
      </div>
      <ul class="rrated__list">
        <For each={props.block.cards}>
          {(card) => (
            <li data-c={letterOf(card.challenge)}>
              <b class="rq__code">{card.code}</b>
              <span>
                {card.short} <span class="rby">{card.words}</span>
                {card.split ? ' People disagree here.' : ''}
              </span>
            </li>
          )}
        </For>
      </ul>
    </figure>
  );
}
