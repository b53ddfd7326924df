import { For } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import type { Deed } from '../../../../shared/report/report.ts';
import { Words } from '../../../ui/text/words.tsx';

/** What the room will do, with a box to tick on paper. */
export function DeedList(props: { deeds: readonly Deed[] }) {
  return (
    <table class="rgrid rdeeds">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Action</th>
          <th scope="col">Who</th>
          <th scope="col">By</th>
          <th scope="col">Done</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.deeds}>
          {(deed) => (
            <tr classList={{ 'is-let-go': deed.state === 'let-go' }}>
              <td data-c={challenges.find(({ id }) => id === deed.challenge)?.letter}>
                <span classList={{ rq__code: deed.challenge !== undefined }}>{deed.from}</span>
              </td>
              <th scope="row">
                <Words text={deed.what} />
              </th>
              <td data-head="Who" classList={{ 'is-open': !deed.who }}>
                {deed.who || 'Nobody yet'}
              </td>
              <td data-head="By" classList={{ 'is-open': !deed.by }}>
                {deed.by || 'No date yet'}
              </td>
              <td data-head="Done">
                <span class="rbox" data-state={deed.state} aria-hidden="true" />
                <span class={deed.state === 'to-do' ? 'vh' : 'rby'}>{deed.stateWords}</span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
