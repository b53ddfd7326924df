import { For, Show } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { DECK_TITLES } from '../../../shared/cards/deck-titles.ts';
import type { LibraryItem } from '../../../shared/library/item.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { recentVisits } from '../../device/visits.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks in which workshop an item is to be used. The workshop's console then asks at what step. */
export function UseDialog(props: { item: LibraryItem; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Use in a workshop">
      <div class="useit">
        <Show when={props.open}>
          <Show when={props.item.deck !== 'formats'} fallback={<AsAgenda title={props.item.title} />}>
            <AtAStep item={props.item} />
          </Show>
        </Show>
      </div>
    </Dialog>
  );
}

/** The workshops that this device runs. A participant's visit names a table. */
const facilitated = () => recentVisits().filter(({ table }) => table === undefined);

function AtAStep(props: { item: LibraryItem }) {
  const along = () => {
    const { deck, lays } = props.item;
    if (lays === undefined || deck === 'formats' || deck === 'workshops') return undefined;
    return lays.length === 0
      ? `A step shows it with all of “${DECK_TITLES[deck]}”.`
      : 'A step shows it with the whole of its topic.';
  };
  return (
    <>
      <Show
        when={facilitated().length > 0}
        fallback={
          <>
            <p>This device runs no workshop yet. Start one, and come back here to put this on its tables.</p>
            <p>
              In a workshop that you run already, its console has it too: change a step of the agenda and
              choose it under “On the table”.
            </p>
            <StartOne />
          </>
        }
      >
        <p>In which one? Its console then asks at what step. Nothing changes before you say so there.</p>
        <ul class="useit__list">
          <For each={facilitated()}>
            {({ id, title }) => (
              <li>
                <a href={addressOf.use(id, props.item.address)}>
                  <b>{title}</b>
                  <ArrowRight />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={along()}>{(words) => <p class="hint">{words()}</p>}</Show>
    </>
  );
}

/** An agenda is no card on a table: a workshop begins with it. */
function AsAgenda(props: { title: string }) {
  return (
    <>
      <p>{`A workshop begins with its agenda. Start one and choose “${props.title}” there.`}</p>
      <StartOne />
    </>
  );
}

const StartOne = () => (
  <p>
    <a class={buttonClass({ kind: 'ink' })} href="/start">
      Start a workshop
    </a>
  </p>
);
