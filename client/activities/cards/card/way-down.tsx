import { Show } from 'solid-js';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import { arriveAt } from '../../../lib/page/focus.ts';
import { counted } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';

/** How much has been said about the card, as a way down to it where that stands below: in one column. */
export function WayDown(props: { card: string }) {
  const { session } = useTable();
  const count = () => session.lists.standing(props.card).length;
  const go = (event: MouseEvent) => {
    // The router would take a bare fragment for a navigation.
    event.preventDefault();
    const talk = document.querySelector<HTMLElement>('.talk');
    if (talk) arriveAt(talk);
  };
  return (
    <Show when={count() > 0}>
      <a class="waydown" href="#talk-h" onClick={go}>
        {counted(count(), 'response')}
        <ArrowDown />
      </a>
    </Show>
  );
}
