import { For, Show } from 'solid-js';
import type { GridBlock } from '../../../../shared/report/report.ts';
import { Words } from '../../../ui/text/words.tsx';

/** A table of words. On a phone each row is a small list with the column's name before each cell. */
export function Grid(props: { block: GridBlock }) {
  return (
    <table class="rgrid">
      <Show when={props.block.title}>
        <caption class="rhead">{props.block.title}</caption>
      </Show>
      <thead>
        <tr>
          <For each={props.block.head}>{(name) => <th scope="col">{name}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.block.rows}>
          {(row) => (
            <tr>
              <For each={row}>
                {(cell, place) => (
                  <Show
                    when={place() > 0}
                    fallback={
                      <th scope="row">
                        <Words text={cell} />
                      </th>
                    }
                  >
                    <td data-head={props.block.head[place()]} classList={{ 'is-empty': cell === '' }}>
                      <Words text={cell} />
                    </td>
                  </Show>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
