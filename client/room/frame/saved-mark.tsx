import { createEffect, For, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Ban from 'lucide-solid/icons/ban';
import Check from 'lucide-solid/icons/check';
import CloudOff from 'lucide-solid/icons/cloud-off';
import LoaderCircle from 'lucide-solid/icons/loader-circle';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { type SavedState, isTrouble, savedWords } from '../../sync/document/saved.ts';
import { useTable } from '../../sync/table-context.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import './saved-mark.css';

const ICON = {
  opening: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  late: TriangleAlert,
  'at-risk': TriangleAlert,
  offline: CloudOff,
  unkept: TriangleAlert,
  full: TriangleAlert,
  'too-much': TriangleAlert,
  refused: Ban,
  closed: Ban,
} satisfies Record<SavedState, typeof Check>;

const ICONS = [...new Set(Object.values(ICON))];

/** Says where one's words are, and nothing the page does not know (see `savedState`). */
export function SavedMark() {
  const { session } = useTable();
  const announce = useAnnounce();
  let trouble = false;
  // Every keystroke saves, so only trouble and its end are announced.
  createEffect(
    on(session.saved, (state, before) => {
      const { words, rest } = savedWords(state, session.unkept());
      if (isTrouble(state)) announce([words, rest].filter(Boolean).join(': '));
      else if (state === 'saved' && before && trouble) announce('All is well again. Saved.');
      trouble = isTrouble(state) || (trouble && state !== 'saved');
    }),
  );
  return (
    <p class="saved" data-state={session.saved()} translate="no">
      <SavedWords />
    </p>
  );
}

/** The mark's icon and words without announcements, for a second place on the page. */
export function SavedWords() {
  const { session } = useTable();
  const said = () => savedWords(session.saved(), session.unkept());
  return (
    <>
      {/* All of them stand there and one is shown: each keystroke changes the mark twice, and what is shown changes less than what is there. */}
      <For each={ICONS}>
        {(icon) => (
          <span class="saved__icon" hidden={ICON[session.saved()] !== icon}>
            <Dynamic component={icon} />
          </span>
        )}
      </For>
      <span>
        {said().words}
        <Show when={said().rest}>
          <span class="saved__rest">{` — ${said().rest}`}</span>
        </Show>
      </span>
    </>
  );
}
