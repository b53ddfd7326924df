import { For } from 'solid-js';
import type { Stroke } from '../../../../shared/activities/approaches/ranking.ts';

/** How a stroke is drawn: tall or short above the line for an approach, below it against. */
const kindOf = (weight: number): string => {
  if (weight > 0) return weight > 2 ? 'is-strong' : 'is-slight';
  return weight < -1 ? 'is-against' : 'is-away';
};
/** More are one line too long for the table. */
const MOST = 40;

/** The answers as strokes; what they say stands beside them in words. */
export function Tally(props: { strokes: readonly Stroke[] }) {
  const marks = () =>
    props.strokes
      .toSorted((a, b) => b.weight - a.weight)
      .flatMap(({ weight, people }) => Array.from({ length: people }, () => kindOf(weight)))
      .slice(0, MOST);
  return (
    <span class="tally" classList={{ 'is-long': marks().length > 15 }} aria-hidden="true">
      <For each={marks()}>{(kind) => <i class={kind} />}</For>
    </span>
  );
}
