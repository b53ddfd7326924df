import { createEffect, For, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Ban from 'lucide-solid/icons/ban';
import Check from 'lucide-solid/icons/check';
import CloudOff from 'lucide-solid/icons/cloud-off';
import LoaderCircle from 'lucide-solid/icons/loader-circle';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { type SavedState, isTrouble } from '../../sync/document/saved.ts';
import { useTable } from '../../sync/table-context.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import './saved-mark.css';

type Look = { words: string; rest?: string; icon: typeof Check };

const LOOK = {
  opening: { words: 'Opening…', icon: LoaderCircle },
  saved: { words: 'Saved', icon: Check },
  saving: { words: 'Saving…', icon: LoaderCircle },
  late: { words: 'Not saved yet', rest: 'kept on this device', icon: TriangleAlert },
  'at-risk': { words: 'Not saved yet', rest: 'keep this page open', icon: TriangleAlert },
  offline: { words: 'Offline', rest: 'kept on this device', icon: CloudOff },
  unkept: { words: 'Offline', rest: 'keep this page open', icon: TriangleAlert },
  full: {
    words: 'Full, so not saved',
    rest: 'take something large away, or start a new table; kept on this device',
    icon: TriangleAlert,
  },
  'too-much': {
    words: 'Too much to save',
    rest: 'undo what you added last; kept on this device',
    icon: TriangleAlert,
  },
  refused: { words: 'Not allowed', rest: 'kept on this device', icon: Ban },
} satisfies Record<SavedState, Look>;

const ICONS = [...new Set(Object.values(LOOK).map(({ icon }) => icon))];

/** Says where one's words are, and nothing the page does not know (see `savedState`). */
export function SavedMark() {
  const { session } = useTable();
  const announce = useAnnounce();
  let trouble = false;
  // Every keystroke saves, so only trouble and its end are announced.
  createEffect(
    on(session.saved, (state, before) => {
      const { words, rest }: Look = LOOK[state];
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
  const look = (): Look => LOOK[session.saved()];
  return (
    <>
      {/* All of them stand there and one is shown: each keystroke changes the mark twice, and what is shown changes less than what is there. */}
      <For each={ICONS}>
        {(icon) => (
          <span class="saved__icon" hidden={look().icon !== icon}>
            <Dynamic component={icon} />
          </span>
        )}
      </For>
      <span>
        {look().words}
        <Show when={look().rest}>
          <span class="saved__rest">{` — ${look().rest}`}</span>
        </Show>
      </span>
    </>
  );
}
