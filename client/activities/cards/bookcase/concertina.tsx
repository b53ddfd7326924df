import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { type Challenge, challenges } from '../../../../shared/cards/index.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { walkSpines } from '../../../room/shelf/spines/arrow-keys.ts';
import { createScrollToOpen } from '../../../room/shelf/spines/scroll-to-open.ts';
import { createShelfState } from './shelf-state.ts';
import { ShelfSpines } from './shelf-spines.tsx';
import { SpineTip } from './spine-tip.tsx';
import '../../../room/shelf/spines/bookcase.css';

type Props = {
  cards: readonly ShelfCard[];
  open: string | undefined;
  href: (code: string) => string;
};

/** The bookcase of a phone: one challenge is unfolded, the others show only their icon and letter. */
export function Concertina(props: Props) {
  const stateOf = createShelfState(() => props.open);
  const challengeOfOpen = () => props.cards.find(({ code }) => code === props.open)?.challenge;
  const [unfolded, setUnfolded] = createSignal<Challenge | undefined>();
  createEffect(on(challengeOfOpen, (challenge) => setUnfolded(challenge)));
  const of = (challenge: Challenge) => props.cards.filter((card) => card.challenge === challenge);
  let nav!: HTMLElement;
  createScrollToOpen(
    () => nav,
    () => props.open,
  );
  const unfold = (challenge: Challenge) => {
    setUnfolded(challenge);
    // The pressed button is gone, so the challenge's first card takes the focus.
    queueMicrotask(() => nav.querySelector<HTMLElement>(`[data-c="${challenge.letter}"] .spine`)?.focus());
  };
  const closedName = (challenge: Challenge) => {
    const cards = of(challenge);
    const opened = cards.filter((card) => stateOf(card).opened).length;
    return `${challenge.letter}, ${challenge.title}: ${opened} of ${cards.length} cards opened`;
  };
  return (
    <nav
      class="concertina"
      aria-label="Question cards"
      ref={nav}
      onKeyDown={(event) => walkSpines(nav, event)}
    >
      <ol>
        <For each={challenges}>
          {(challenge) => (
            <Show
              when={challenge === unfolded()}
              fallback={
                <li data-c={challenge.letter}>
                  <button
                    type="button"
                    class="spine spine--closed"
                    aria-label={closedName(challenge)}
                    aria-expanded="false"
                    onClick={() => unfold(challenge)}
                  >
                    <ChallengeIcon letter={challenge.letter} />
                    <span>{challenge.letter}</span>
                  </button>
                </li>
              }
            >
              <ShelfSpines
                challenge={challenge}
                cards={props.cards}
                open={props.open}
                stateOf={stateOf}
                href={(code) => props.href(code)}
              />
            </Show>
          )}
        </For>
      </ol>
      <SpineTip shelves={() => nav} />
    </nav>
  );
}
