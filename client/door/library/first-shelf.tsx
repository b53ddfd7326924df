import { For, Show } from 'solid-js';
import { challenges, questions } from '../../../shared/cards/decks/challenges.ts';
import { LIBRARY_KINDS, type LibraryItem, type LibraryKind } from '../../../shared/library/item.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { LongShelf } from '../shelf/index.ts';
import { KindIcon } from './kind-icon.tsx';

/** The kinds that do not stand on the shelf as spines. */
const OTHERS = (Object.keys(LIBRARY_KINDS) as LibraryKind[]).filter(
  (kind) => kind !== 'challenge' && kind !== 'question',
);
const idOf = (code: string) => questions.find((card) => card.code === code)?.id ?? '';

/** What stands there before anybody has looked for anything: the 21 questions as spines, and everything else by its kind. */
export function FirstShelf(props: {
  items: readonly LibraryItem[];
  /** True when what workshops published could not be fetched. */
  missing: boolean;
}) {
  const count = (kind: LibraryKind) => props.items.filter((item) => item.kind === kind).length;
  return (
    <div class="firstshelf">
      <LongShelf
        challenges={challenges}
        href={(code) => addressOf.library(`five-challenges/${idOf(code)}`)}
      />
      <section aria-labelledby="others-h">
        <h2 class="title" id="others-h">
          And beside them
        </h2>
        <ul class="kinds">
          <For each={OTHERS.filter((kind) => count(kind) > 0)}>
            {(kind) => (
              <li>
                <a href={addressOf.library('', { kind })}>
                  <KindIcon kind={kind} />
                  <span>{LIBRARY_KINDS[kind].many}</span>
                  <small>{count(kind)}</small>
                </a>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.missing}>
          <p class="hint">
            The stories that workshops published could not be fetched just now. Everything else is here.
          </p>
        </Show>
      </section>
    </div>
  );
}
