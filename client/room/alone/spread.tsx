import { createMemo, For, Show } from 'solid-js';
import './spread.css';

/** Above this many people a number replaces the dots. */
const MOST_DOTS = 6;

type Option = { id: string; label: string };

/**
 * How many chose each answer to one question: a dot is somebody. The largest group comes first; answers that nobody gave are left out.
 * @param props.counts how many chose each option
 * @param props.mine the option this person chose
 */
export function SpreadList(props: {
  options: readonly Option[];
  counts: Readonly<Record<string, number>> | undefined;
  people: number;
  mine: string | undefined;
}) {
  const rows = createMemo(() =>
    props.options
      .map((option) => ({ ...option, people: props.counts?.[option.id] ?? 0 }))
      .filter(({ people }) => people > 0)
      // The sort is stable: of two as large the first of the question comes first.
      .sort((a, b) => b.people - a.people),
  );
  return (
    <ul class="spread">
      <For each={rows()}>
        {(row) => (
          <li>
            <Dots people={row.people} />
            <span>
              <span class="vh">{`${row.people} of ${props.people}: `}</span>
              {row.label}
              <Show when={props.mine === row.id}>
                {' '}
                <mark>you</mark>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** So many people as dots, or as a number where nobody would count them. What it says must stand beside it in words. */
export function Dots(props: { people: number }) {
  return (
    <span class="dots" aria-hidden="true">
      <Show when={props.people <= MOST_DOTS} fallback={<b>{props.people}</b>}>
        <For each={Array.from({ length: props.people })}>{() => <i class="on" />}</For>
      </Show>
    </span>
  );
}
