import { createSignal } from 'solid-js';
import type { Challenge } from '../../../../shared/cards/index.ts';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { fetchedDialog } from '../../../ui/fetched/fetched-dialog.tsx';
import type { MoreCardsProps } from './more-cards.tsx';

const MoreCards = fetchedDialog<MoreCardsProps>('The cards', () => import('./more-cards.tsx'));

/** The spine at the end of a shelf that holds more cards than have room: it opens all of them as a list. */
export function MoreSpine(props: {
  challenge: Challenge;
  cards: readonly ShelfCard[];
  more: number;
  href: (code: string) => string;
}) {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button
        type="button"
        class="spine spine--closed spine--more"
        aria-haspopup="dialog"
        aria-label={`${props.more} more cards of ${props.challenge.title}`}
        onClick={() => setOpen(true)}
      >
        {`+${props.more}`}
      </button>
      <MoreCards
        open={open()}
        onClose={() => setOpen(false)}
        challenge={props.challenge}
        cards={props.cards}
        href={props.href}
      />
    </>
  );
}
