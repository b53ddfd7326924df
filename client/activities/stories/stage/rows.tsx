import { createMemo, For, Show } from 'solid-js';
import { Words } from '../../../ui/text/words.tsx';
import { challengeOf } from '../parts/challenge-of.ts';

/** More rows than these stand on pages of their own. */
const ROWS = 8;
const PAGE_MS = 20_000;

/** A table's number, a few letters in the hue of a card, and words. */
export type Row = { number: number; chip: string; code?: string | undefined; words: string };

/** A row for each table, eight at a time. */
export function Rows(props: { rows: readonly Row[]; now: () => number; label: string }) {
  const pages = () => Math.max(1, Math.ceil(props.rows.length / ROWS));
  const page = createMemo(() => Math.floor(props.now() / PAGE_MS) % pages());
  const half = () => Math.max(1, Math.ceil(Math.min(ROWS, props.rows.length) / 2));
  return (
    <>
      <ol class="reads" aria-label={props.label} style={{ '--rows': String(half()) }}>
        <For each={props.rows.slice(page() * ROWS, (page() + 1) * ROWS)}>
          {({ number, chip, code, words }) => (
            <li data-c={challengeOf(code)?.letter}>
              <b>
                <span class="vh">Table </span>
                {number}
              </b>
              <span class="schip">{chip}</span>
              <span class="reads__title">
                <Words text={words} cut={80} />
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show when={pages() > 1}>
        <p class="carousel__page">{`${page() + 1} of ${pages()}`}</p>
      </Show>
    </>
  );
}
