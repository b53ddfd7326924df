import { For, Show } from 'solid-js';
import { counted } from '../../lib/text/words.ts';
import type { Order, Ordering } from './ordering.ts';
import './order-row.css';

const ORDERS: Record<Order, string> = {
  said: 'As said',
  newest: 'Newest first',
  agreed: 'Most agreed first',
};

export type OrderRowProps = { ordering: Ordering; onSorted: () => void };

/** Chooses the order of the responses, and says quietly when it is behind what was said since. */
export default function OrderRow(props: OrderRowProps) {
  const sort = (order: Order) => {
    props.ordering.choose(order);
    props.onSorted();
  };
  const anew = () => {
    const { waiting, moved } = props.ordering;
    if (waiting() > 0) return `${counted(waiting(), 'new one', 'new ones')}: show`;
    return moved() ? 'More agreement: sort again' : undefined;
  };
  return (
    <div class="talk__order">
      <label>
        Order{' '}
        <select onChange={(event) => sort(event.currentTarget.value as Order)}>
          <For each={Object.entries(ORDERS)}>
            {([order, words]) => (
              <option value={order} selected={order === props.ordering.order()}>
                {words}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={anew()}>
        <button class="act" type="button" onClick={() => sort(props.ordering.order())}>
          {anew()}
        </button>
      </Show>
    </div>
  );
}
