import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Waypoints from 'lucide-solid/icons/waypoints';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';

const PICTURES = ['SVG', 'PNG', 'GraphML'] as const;
const SHEETS = [
  ['organisations', 'Organisations'],
  ['ties', 'Ties'],
  ['memberships', 'Networks'],
] as const;

/** One table's network map at a time: as a picture, as tables, or for network software. */
export function Maps() {
  const { hall } = useConsole();
  const id = createUniqueId();
  const [chosen, choose] = createSignal<string>();
  const table = () => hall.tables().find((each) => each.id === chosen()) ?? hall.tables()[0];
  const file = (ending: string, more = '') =>
    `/api/workshops/${hall.me.workshop.id}/export/map.${ending}?table=${encodeURIComponent(table()?.id ?? '')}${more}`;
  return (
    <TakeLine
      icon={<Waypoints />}
      title="Maps"
      about="Each table’s map as a picture, as a spreadsheet, or for network software."
      more={
        <Show when={hall.tables().length > 1}>
          <p class="take__choice">
            <label for={id}>The map of</label>
            <select id={id} class="input" onChange={(event) => choose(event.currentTarget.value)}>
              <For each={hall.tables()}>{(each) => <option value={each.id}>{each.title()}</option>}</For>
            </select>
          </p>
        </Show>
      }
    >
      <span class="take__links">
        <For each={PICTURES}>{(kind) => <FileLink href={file(kind.toLowerCase())}>{kind}</FileLink>}</For>
        <span class="take__sheets">
          <span class="hint">CSV</span>
          <For each={SHEETS}>
            {([sheet, words]) => <FileLink href={file('csv', `&sheet=${sheet}`)}>{words}</FileLink>}
          </For>
        </span>
      </span>
    </TakeLine>
  );
}
