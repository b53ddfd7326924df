import { For, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import type { Challenge } from '../../../shared/cards/challenge.ts';
import { ChallengeIcon } from './challenge-icon.tsx';
import './shelf.css';

/** Outlined: not yet opened. Filled: somebody has written here. `here` is the card on the screen. */
export type SpineState = { opened: boolean; here: boolean; actioned: boolean };

type Props = {
  challenge: Challenge;
  href: (questionCode: string) => string;
  state: (questionCode: string) => SpineState;
  /** Called on a press, for tables that open a card without changing the address. */
  onOpen?: (questionCode: string) => void;
};

/** One challenge as a short shelf of numbered spines: the way round a table, and its progress. */
export function Shelf(props: Props) {
  return (
    <section class="shelf" data-c={props.challenge.letter} aria-label={props.challenge.title}>
      <h3 class="shelf__name">
        <ChallengeIcon letter={props.challenge.letter} />
        {props.challenge.title}
      </h3>
      <ol class="spines">
        <For each={props.challenge.questions}>
          {(question) => {
            const state = () => props.state(question.code);
            return (
              <li>
                <a
                  class="spine"
                  classList={{ 'is-opened': state().opened, 'is-now': state().here }}
                  href={props.href(question.code)}
                  aria-current={state().here ? 'true' : undefined}
                  onClick={() => props.onOpen?.(question.code)}
                >
                  {question.code}
                  <span class="vh">
                    {`, ${question.spine}: ${state().opened ? 'opened' : 'not yet'}`}
                    {state().actioned ? ', action agreed' : ''}
                  </span>
                  <Show when={state().actioned}>
                    <Check class="spine__tick" />
                  </Show>
                </a>
              </li>
            );
          }}
        </For>
      </ol>
    </section>
  );
}
