import { Show } from 'solid-js';
import type { TieTold } from '../../parts/tie-phrases.ts';
import { useMap } from '../../live/map-context.ts';

/** A tie as its organisation tells it; a press selects it. */
export function TieLine(props: { told: TieTold }) {
  const { select } = useMap();
  return (
    <li>
      <button type="button" class="mappart__tie" onClick={() => select([props.told.tie.id])}>
        <Show when={props.told.before}>{props.told.before} </Show>
        <b>{props.told.name}</b> {props.told.after}
      </button>
    </li>
  );
}
