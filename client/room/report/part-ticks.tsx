import { For } from 'solid-js';
import { PART_TITLES, type PartId } from '../../../shared/report/report.ts';
import { Tick } from '../../ui/tick/tick.tsx';
import './part-ticks.css';

/** A tick for each part of a report. Put them into a `fieldset` that says what they are. */
export function PartTicks(props: {
  offered: readonly PartId[];
  chosen: readonly PartId[];
  onChoose: (parts: readonly PartId[]) => void;
}) {
  const choose = (part: PartId, wanted: boolean) => {
    const rest = props.chosen.filter((each) => each !== part);
    props.onChoose(wanted ? [...rest, part] : rest);
  };
  return (
    <For each={props.offered}>
      {(part) => (
        <label class="parttick">
          <Tick
            checked={props.chosen.includes(part)}
            onChange={(event) => choose(part, event.currentTarget.checked)}
          />
          {PART_TITLES[part]}
        </label>
      )}
    </For>
  );
}
