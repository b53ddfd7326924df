import { For } from 'solid-js';
import { TIE_KINDS } from '../../../../shared/cards/map-template.ts';
import type { TieKind } from '../../../../shared/activities/map/model/map-view.ts';
import { TIE_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { Select } from '../../../ui/field.tsx';

/** What the next ties say, while the tie tool is in the hand. */
export function TieChoice(props: { kind: TieKind; onKind: (kind: TieKind) => void }) {
  return (
    <div class="map-canvas__choice">
      <Select
        label="The first…"
        value={props.kind}
        onChange={(event) => props.onKind(event.currentTarget.value as TieKind)}
      >
        <For each={TIE_KINDS}>{(kind) => <option value={kind}>{TIE_WORDS[kind].one}</option>}</For>
      </Select>
    </div>
  );
}
