import { For } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import { challenges } from '../../../../shared/cards/index.ts';
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
  /** The code of the open card. */
  open: string | undefined;
  href: (code: string) => string;
};

/** The bookcase: five shelves, which lead round the cards and show how far the table has come. */
export function Bookcase(props: Props) {
  const stateOf = createShelfState(() => props.open);
  const opened = () => props.cards.filter((card) => stateOf(card).opened).length;
  let nav!: HTMLElement;
  createScrollToOpen(
    () => nav,
    () => props.open,
  );
  return (
    <nav class="bookcase" aria-label="Question cards" ref={nav} onKeyDown={(event) => walkSpines(nav, event)}>
      <div class="bookcase__head">
        <h2>The cards</h2>
        <p>{`${opened()} of ${props.cards.length} opened`}</p>
      </div>
      <For each={challenges}>
        {(challenge) => (
          <section
            class="shelf"
            classList={{
              'is-now': props.cards.some((c) => c.code === props.open && c.challenge === challenge),
            }}
            data-c={challenge.letter}
            aria-labelledby={`shelf-${challenge.letter}`}
          >
            <h3 id={`shelf-${challenge.letter}`}>
              <ChallengeIcon letter={challenge.letter} />
              {challenge.title}
            </h3>
            <ol class="spines">
              <ShelfSpines
                challenge={challenge}
                cards={props.cards}
                open={props.open}
                stateOf={stateOf}
                href={(code) => props.href(code)}
              />
            </ol>
          </section>
        )}
      </For>
      <p class="bookcase__key" aria-hidden="true">
        <span>
          <i class="key key--full" />
          opened
        </span>
        <span>
          <i class="key" />
          not yet
        </span>
        <span>
          <Check />
          action agreed
        </span>
      </p>
      <SpineTip shelves={() => nav} />
    </nav>
  );
}
