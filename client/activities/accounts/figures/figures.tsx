import { For, Show } from 'solid-js';
import type { Rise } from '../../../../shared/activities/accounts/figures.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import './figures.css';

/** One label at several dates: small bars, each inside its whole. The words beside them say the same. */
export function RisePicture(props: { rise: Rise }) {
  return (
    <figure class="rise">
      <figcaption>{props.rise.label}</figcaption>
      <ol>
        <For each={props.rise.points}>
          {(point) => (
            <li>
              <span class="rise__bar" aria-hidden="true" style={{ '--v': `${point.percent}%` }} />
              <b>{point.value}</b>
              <span class="rise__words">{point.words}</span>
            </li>
          )}
        </For>
      </ol>
    </figure>
  );
}

/** All figures that are no such picture. */
export function FigureTable(props: { figures: readonly AccountCard['figures'][number][] }) {
  return (
    <table class="figures">
      <caption class="vh">Figures in this account</caption>
      <tbody>
        <For each={props.figures}>
          {(figure) => (
            <tr>
              <th scope="row">{figure.label}</th>
              <td>
                <b>{figure.value}</b>
                <Show when={figure.when}>
                  {' '}
                  <span>{figure.when}</span>
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
