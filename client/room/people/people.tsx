import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import Hand from 'lucide-solid/icons/hand';
import { useTable } from '../../sync/table-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { counted, listOf } from '../../lib/text/words.ts';
import type { PeopleDialogProps } from './people-dialog.tsx';
import { type Attendee, attendance, hereCount } from './who.ts';
import './people.css';

const PeopleDialog = fetchedDialog<PeopleDialogProps>('People', () => import('./people-dialog.tsx'));

type Props = {
  /** Returns what people call a card, such as `O2`. */
  cardLabel: (card: string) => string | undefined;
  /** The card open on this screen. */
  card: string | undefined;
};

/** Shows who is here and who has a hand up; a press also shows what everybody is doing. */
export function People(props: Props) {
  const { session } = useTable();
  const announce = useAnnounce();
  const [open, setOpen] = createSignal(false);
  const everybody = createMemo(() =>
    attendance({
      plan: session.plan,
      tableId: session.tableId,
      hands: session.table.hands,
      others: session.presence.others(),
      me: { ...session.me, card: props.card },
    }),
  );
  const here = () => everybody().seated.filter(({ live }) => live);
  const hands = createMemo(() =>
    [...everybody().seated, ...everybody().visiting]
      .filter(({ hand }) => hand !== undefined)
      .sort((a, b) => a.hand! - b.hand!),
  );
  const handWords = () => {
    const [first, ...rest] = hands();
    if (!first) return '';
    return rest.length === 0 ? name(first) : counted(hands().length, 'hand');
  };
  createEffect(
    on(hands, (now, before) => {
      const known = new Set(before?.map(({ id }) => id));
      const fresh = before && now.filter(({ id, you }) => !you && !known.has(id));
      if (fresh?.length) announce(`Hand up: ${listOf(fresh.map(({ name }) => name))}`);
    }),
  );
  return (
    <>
      <button class="people" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="avs">
          <For each={here().slice(0, 3)}>{(person) => <Avatar name={person.name} />}</For>
        </span>
        <span class="people__count">
          {counted(hereCount(everybody()), 'here', 'here')}
          <span class="vh">{here().length ? `: ${listOf(here().map(name))}` : ''}</span>
        </span>
        <Show when={handWords()}>
          <span class="people__hand">
            <Hand />
            <span class="vh">Hand up: </span>
            {handWords()}
          </span>
        </Show>
      </button>
      <PeopleDialog
        open={open()}
        onClose={() => setOpen(false)}
        attendance={everybody()}
        cardLabel={props.cardLabel}
      />
    </>
  );
}

const name = (person: Attendee) => (person.you ? 'you' : person.name);
