import { createSignal, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { Button } from '../../ui/button.tsx';
import { type Choice, ChoiceGroup } from '../../ui/choice-group.tsx';
import { hereWords, tablesShown } from './suggest-table.ts';

export type SeatTable = {
  id: string;
  number: number;
  name: string;
  here: number;
  madeUp?: number | undefined;
};

type Props = {
  tables: readonly SeatTable[];
  value: string | undefined;
  onChange: (tableId: string) => void;
};

const choice = (table: SeatTable): Choice => ({
  value: table.id,
  label: (
    <>
      <b>Table {table.number}</b> {table.name}
    </>
  ),
  aside: hereWords(table),
});

/** The choice of a table. A long list is folded, and the button says what unfolding shows. */
export function TableChoice(props: Props) {
  const [unfolded, setUnfolded] = createSignal(false);
  const shown = () => (unfolded() ? props.tables : tablesShown(props.tables, props.value));
  const hidden = () => props.tables.length - shown().length;
  return (
    <ChoiceGroup
      legend="Your table"
      choices={shown().map(choice)}
      value={props.value}
      onChange={props.onChange}
    >
      <Show when={hidden() > 0}>
        <Button kind="quiet" onClick={() => setUnfolded(true)}>
          <ChevronDown />
          Show all {props.tables.length} tables
        </Button>
      </Show>
    </ChoiceGroup>
  );
}
