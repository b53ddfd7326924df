import { For } from 'solid-js';
import type { Store } from 'solid-js/store';
import { type PlanView, peopleAt, tablesOf } from '../../../shared/model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../../shared/model/plan/table-names.ts';
import { counted } from '../../lib/text/words.ts';
import './table-list.css';

type Props = {
  plan: Store<PlanView>;
  /** The id of the table on the screen, if any. */
  current?: string | undefined;
  /** The id of the table one sits at, if any. */
  own?: string | undefined;
  onChosen?: () => void;
};

/** All tables of the workshop as links, with how many people sit at each. */
export function TableList(props: Props) {
  const aside = (id: string) => {
    if (id === props.current) return 'you are here';
    return id === props.own ? 'your table' : '';
  };
  const seated = (id: string) => {
    const { length } = peopleAt(props.plan, id);
    return length === 0 ? 'nobody yet' : counted(length, 'person', 'people');
  };
  return (
    <ul class="tables">
      <For each={numberTables(tablesOf(props.plan))}>
        {(table) => (
          <li>
            <a
              class="tables__link"
              href={`?table=${encodeURIComponent(table.id)}`}
              aria-current={table.id === props.current ? 'page' : undefined}
              onClick={() => props.onChosen?.()}
            >
              <b>{tableTitle(table)}</b>
              <span>{[aside(table.id), seated(table.id)].filter(Boolean).join(' · ')}</span>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
