import { createMemo, createUniqueId, For, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import { opinionsOn, type Transfer, TRANSFERS } from '../../../shared/model/table/table-view.ts';
import { clearable } from '../../lib/clearable.ts';
import { listOf } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import './hands.css';

export const TRANSFER_WORDS: Readonly<Record<Transfer, string>> = {
  yes: 'Yes',
  changes: 'With changes',
  no: 'No',
};

/** More letters than this would push the words away: the rest is counted, and said to screen readers. */
const LETTERS = 5;

export type Hand = { id: string; name: string; verdict: Transfer };

/** Follows whose hands are up on a story, in the order of the answers. Must run inside `TableContext`. */
export function createHands(story: () => string): () => readonly Hand[] {
  const { session } = useTable();
  const nameOf = (id: string) =>
    session.plan.people[id]?.name ?? session.table.guests[id]?.name ?? 'Somebody';
  return createMemo(() =>
    [...opinionsOn(session.table.transfers, story())].map(([id, verdict]) => ({
      id,
      name: nameOf(id),
      verdict,
    })),
  );
}

/**
 * Asks “would this travel?”. Each person has one hand, by name; another press takes it down. Hands go up with pens down too.
 * @param props.of the authority, for screen readers
 * @param props.compact true where other words stand round it: side by side
 */
export function Hands(props: { story: string; of: string; compact?: boolean }) {
  const { session, able, speaker, scribing, answering } = useTable();
  const name = createUniqueId();
  const hands = createHands(() => props.story);
  const chosen = () => hands().find(({ id }) => id === speaker().id)?.verdict;
  const choose = (verdict: Transfer | undefined) =>
    session.edits.setTransfer(props.story, verdict, speaker().id);
  return (
    <fieldset class="hands" classList={{ 'hands--compact': props.compact === true }}>
      <legend class="hands__head">
        <span class="hands__question">
          Would this travel?
          <span class="vh">{` ${props.of}. Choose again to take your hand down.`}</span>
          <Show when={scribing()}>
            {answering() ? ` (${speaker().name})` : ` (${speaker().name} answers on their own device)`}
          </Show>
        </span>
        <span class="hands__how">Hands up: your table sees who</span>
      </legend>
      <For each={TRANSFERS}>
        {(verdict) => (
          <label class="handrow">
            <input
              type="radio"
              name={name}
              checked={chosen() === verdict}
              disabled={!able() || !answering()}
              {...clearable(
                () => chosen() === verdict,
                (on) => choose(on ? verdict : undefined),
              )}
            />
            <span class="handrow__box" aria-hidden="true">
              <Check />
            </span>
            <b>{TRANSFER_WORDS[verdict]}</b>
            <Who hands={hands().filter((hand) => hand.verdict === verdict)} me={session.me.personId} />
          </label>
        )}
      </For>
    </fieldset>
  );
}

function Who(props: { hands: readonly Hand[]; me: string }) {
  const others = () => props.hands.filter(({ id }) => id !== props.me);
  const mine = () => others().length < props.hands.length;
  const more = () => others().length - LETTERS;
  const names = () => [...others().map(({ name }) => name), ...(mine() ? ['you'] : [])];
  return (
    <Show when={props.hands.length > 0}>
      <span class="handrow__who" title={listOf(names())}>
        <For each={others().slice(0, LETTERS)}>{({ name }) => <Avatar name={name} />}</For>
        <Show when={more() > 0}>
          <span aria-hidden="true">+{more()}</span>
        </Show>
        <Show when={mine()}>
          <mark aria-hidden="true">you</mark>
        </Show>
        <span class="vh">: {listOf(names())}</span>
      </span>
    </Show>
  );
}
