import { Index } from 'solid-js';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import { PAGE_LIMITS } from '../../../shared/protocol/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { resizeTables } from './table-names.ts';

type Props = { names: readonly string[]; onChange: (names: string[]) => void };

/** The number of tables and each table's name. */
export function TableList(props: Props) {
  const announce = useAnnounce();
  const resize = (count: number) => {
    if (count < 1 || count > PAGE_LIMITS.tables) return;
    props.onChange(resizeTables(props.names, count));
    announce(count === 1 ? '1 table' : `${count} tables`);
  };
  const rename = (index: number, name: string) =>
    props.onChange(props.names.map((old, each) => (each === index ? name : old)));
  return (
    <fieldset class="group">
      <legend>Tables</legend>
      <div class="stepper">
        <Button
          kind="icon"
          data-repeats
          aria-label="One table fewer"
          waiting={props.names.length <= 1}
          onClick={() => resize(props.names.length - 1)}
        >
          <Minus />
        </Button>
        <span class="stepper__count">
          {props.names.length} {props.names.length === 1 ? 'table' : 'tables'}
        </span>
        <Button
          kind="icon"
          data-repeats
          aria-label="One table more"
          waiting={props.names.length >= PAGE_LIMITS.tables}
          onClick={() => resize(props.names.length + 1)}
        >
          <Plus />
        </Button>
      </div>
      <p class="hint">Rename them if you like. People choose one when they join.</p>
      <ol class="table-names">
        <Index each={props.names}>
          {(name, index) => (
            <li class="table-names__one">
              <label for={`table-${index}`}>Table {index + 1}</label>
              <input
                class="input"
                id={`table-${index}`}
                value={name()}
                maxlength={PAGE_LIMITS.nameLength}
                autocomplete="off"
                onInput={(event) => rename(index, event.currentTarget.value)}
              />
            </li>
          )}
        </Index>
      </ol>
    </fieldset>
  );
}
