import { For } from 'solid-js';
import X from 'lucide-solid/icons/x';
import { askedParts, besideList } from '../../../shared/cards/asked.ts';
import { picksFrom } from '../../../shared/model/table/pick-edits.ts';
import { makePickEdits } from '../../sync/editing/pick-edits.ts';
import { useTable } from '../../sync/table-context.ts';
import { useFrame } from '../frame/context.ts';
import { createAsked } from '../shelf/asked.ts';
import './beside.css';

/** What a table has laid beside a card, each one press away. Nothing on the page moves once it is there. */
export default function Beside(props: { card: string }) {
  const { session, writable } = useTable();
  const { itemHref } = useFrame();
  const edits = makePickEdits(session.editing);
  const laid = () => picksFrom(session.table, besideList(props.card));
  const asked = createAsked(laid);
  const title = (id: string) => asked(id)?.title ?? 'Something from another deck';
  const href = (id: string) => {
    const parts = askedParts(id);
    return parts && itemHref(parts.deck, parts.item);
  };
  return (
    <section class="beside" aria-label="Beside this card">
      <span aria-hidden="true">Beside it:</span>
      <ul>
        <For each={laid()}>
          {(id) => (
            <li>
              <a href={href(id)}>{title(id)}</a>
              <button
                type="button"
                disabled={!writable()}
                aria-label={`Take away ${title(id)}`}
                onClick={() => edits.setPick(besideList(props.card), id, false)}
              >
                <X />
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
