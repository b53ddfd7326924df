import { createMemo, createSignal, For } from 'solid-js';
import type { Challenge } from '../../../../shared/cards/index.ts';
import { FindCard, matches } from '../../../room/shelf/find-card.tsx';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { createShelfState, describeSpine } from './shelf-state.ts';
import './more-cards.css';

export type MoreCardsProps = {
  open: boolean;
  onClose: () => void;
  challenge: Challenge;
  /** All cards of the challenge. */
  cards: readonly ShelfCard[];
  href: (code: string) => string;
};

/** All cards of one shelf as a list with a field to find one in. */
export default function MoreCards(props: MoreCardsProps) {
  const stateOf = createShelfState(() => undefined);
  const [sought, setSought] = createSignal('');
  const found = createMemo(() =>
    props.cards.filter(({ label, title }) => matches(`${label} ${title}`, sought())),
  );
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={`${props.challenge.title}: all cards`}>
      <div class="morecards" data-c={props.challenge.letter}>
        <FindCard count={props.cards.length} found={found().length} onSought={setSought} />
        <ul>
          <For each={found()}>
            {(card) => (
              <li>
                <a href={props.href(card.code)} noScroll onClick={() => props.onClose()}>
                  <b>{card.label}</b>
                  <span>
                    <Words text={card.title} cut={160} />
                  </span>
                  <small>{describeSpine(stateOf(card))}</small>
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Dialog>
  );
}
