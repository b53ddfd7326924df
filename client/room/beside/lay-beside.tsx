import { createMemo, For, Show } from 'solid-js';
import { besideList } from '../../../shared/cards/asked.ts';
import { isPicked } from '../../../shared/model/table/pick-edits.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { makePickEdits } from '../../sync/editing/pick-edits.ts';
import { useTable } from '../../sync/table-context.ts';
import { Select } from '../../ui/field.tsx';
import { useFrame } from '../frame/context.ts';
import { type ShelfCard, shelfOf } from '../shelf/shelf-cards.ts';
import './beside.css';

/**
 * Lays what is being read beside one of the table's cards, where it is then found.
 * @param props.asked its question, as responses know it
 */
export function LayBeside(props: { asked: string }) {
  const { session, writable } = useTable();
  const { cardHref } = useFrame();
  const edits = makePickEdits(session.editing);
  const announce = useAnnounce();
  const cards = createMemo(() => shelfOf(session));
  const isBeside = ({ id }: ShelfCard) => isPicked(session.table, besideList(id), props.asked);
  const lay = (id: string) => {
    const card = cards().find((one) => one.id === id);
    if (!card) return;
    edits.setPick(besideList(id), props.asked, true);
    announce(`Laid beside ${card.label}`);
  };
  return (
    <div class="laybeside">
      <Show when={writable()}>
        <Select
          label="Lay it beside a card"
          onChange={({ currentTarget }) => {
            lay(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">Choose a card</option>
          <For each={cards()}>
            {(card) => (
              <option value={card.id} disabled={isBeside(card)}>
                {card.label} {card.title}
              </option>
            )}
          </For>
        </Select>
      </Show>
      <Show when={cards().some(isBeside)}>
        <p>
          It lies beside{' '}
          <For each={cards().filter(isBeside)}>
            {(card, at) => (
              <>
                {at() > 0 ? ', ' : ''}
                <a href={cardHref(card.code)}>{card.label}</a>
              </>
            )}
          </For>
          .
        </p>
      </Show>
    </div>
  );
}
