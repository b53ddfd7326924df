import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Hand from 'lucide-solid/icons/hand';
import Moon from 'lucide-solid/icons/moon';
import { challenges } from '../../../../shared/cards/index.ts';
import type { Glance } from '../../../../shared/model/glance.ts';
import { ChallengeIcon } from '../../shelf/challenge-icon.tsx';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import type { BoardRow } from './board.ts';
import { quietWords } from './sentence.ts';

/** One table of the board: the name leads to it, the count opens by challenge, and pressing a hand lowers it. */
export function TableRow(props: { row: BoardRow; alone: boolean; onMenu: () => void }) {
  const { hall, linked } = useConsole();
  const announce = useAnnounce();
  const id = createUniqueId();
  const [split, setSplit] = createSignal(false);
  const seen = () => props.row.glance();
  const href = () => addressOf.table(hall.me.workshop.id, { table: props.row.table.id });
  const putDown = (person: string, name: string) => {
    props.row.table.lowerHand(person);
    announce(`${name}’s hand is down.`);
  };
  return (
    <>
      <tr>
        <th scope="row" class="board__name">
          <a href={href()}>
            <b>{props.row.number()}</b> <span>{props.row.name()}</span>
            <span class="vh">, {counted(seen().here, 'person', 'people')} here: step in</span>
          </a>
        </th>
        <td data-label="Here">
          {linked() ? seen().here : '–'}
          <Show when={seen().seated > seen().here || !linked()}>
            <span class="board__of"> of {seen().seated}</span>
          </Show>
        </td>
        <td data-label="Responses">
          <Show when={props.row.table.ready()} fallback={<span class="hint">fetching</span>}>
            <button
              type="button"
              class="board__count"
              aria-expanded={split()}
              aria-controls={split() ? id : undefined}
              onClick={() => setSplit(!split())}
            >
              {seen().responses}
              <span class="vh"> responses, by challenge</span>
            </button>
          </Show>
        </td>
        <Show when={props.alone}>
          <td data-label="Finished">
            <Finished {...seen().finished} />
          </td>
        </Show>
        <td data-label="Needs you" class="board__needs">
          <For each={seen().hands}>
            {(hand) => (
              <button type="button" class="board__hand" onClick={() => putDown(hand.person, hand.name)}>
                <Hand />
                {hand.name}
                <span class="vh">: put this hand down</span>
              </button>
            )}
          </For>
          <Show when={seen().quiet}>
            {(minutes) => (
              <span class="board__quiet">
                <Moon />
                Quiet for {quietWords(minutes())}
              </span>
            )}
          </Show>
          <Show when={seen().hands.length === 0 && !seen().quiet}>
            <span class="vh">Nothing</span>
          </Show>
        </td>
        <td class="board__more">
          <Button
            kind="icon"
            aria-label={`${props.row.table.title()}: more`}
            aria-haspopup="dialog"
            onClick={() => props.onMenu()}
          >
            <Ellipsis />
          </Button>
        </td>
      </tr>
      <Show when={split()}>
        <tr class="board__splitrow" id={id}>
          <td colspan={props.alone ? 6 : 5}>
            <ByChallenge counts={seen().byChallenge} />
          </td>
        </tr>
      </Show>
    </>
  );
}

/** Shows how many responses there are to each challenge. */
function ByChallenge(props: { counts: Glance['byChallenge'] }) {
  return (
    <ul class="board__split">
      <For each={challenges}>
        {({ letter, title }) => (
          <li data-c={letter}>
            <ChallengeIcon letter={letter} />
            <span>{title}</span> <b>{props.counts[letter]}</b>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Above this many people, words replace the dots. */
const MOST_DOTS = 9;

function Finished(props: { done: number; of: number }) {
  return (
    <Show when={props.of > 0} fallback={<span class="board__of">nobody here</span>}>
      <span class="board__finished">
        <Show when={props.of <= MOST_DOTS}>
          <span class="board__dots" aria-hidden="true">
            <For each={Array.from({ length: props.of }, (_, index) => index < props.done)}>
              {(on) => <i classList={{ 'is-on': on }} />}
            </For>
          </span>
        </Show>
        <span class="board__of">
          {props.done} of {props.of}
        </span>
      </span>
    </Show>
  );
}
