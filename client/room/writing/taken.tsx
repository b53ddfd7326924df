import { createEffect, createMemo, on, onCleanup, Show } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import './taken.css';

/** After this long without a key, what was written on brings back what it was written in. */
const IDLE_MS = 4_000;

/** Says who did something: `You`, a name, `Somebody`. Must run inside `TableContext`. */
export function useNameOf(): (person: string | undefined) => string {
  const { session } = useTable();
  return (person) =>
    person === session.me.personId ? 'You' : (session.plan.people[person ?? '']?.name ?? 'Somebody');
}

/**
 * Brings back what others took away while somebody here goes on writing in it: once they pause, leave the field, or have
 * nowhere else for their words. Must run under a Solid owner.
 * @param taken whether it is taken away now
 * @param homeless whether its words are gone from the document too, so that the next letter needs it back at once
 */
export function createBringBack(taken: () => boolean, bringBack: () => void, homeless = () => false) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (taken()) bringBack();
  };
  onCleanup(() => clearTimeout(timer));
  return {
    /** Call it after each letter. */
    touch: () => {
      if (!taken()) return;
      clearTimeout(timer);
      timer = setTimeout(stop, IDLE_MS);
      if (homeless()) stop();
    },
    /** Call it when somebody leaves the field. */
    stop,
  };
}

/** Says, above a field, that somebody took away what is written in it. */
export function Taken(props: {
  /** Whether it is taken away. */
  when: boolean;
  /** Who did, where that is known. */
  by: string | undefined;
  /** What brings it back: `Keep writing` where each letter is shared. */
  way?: string;
}) {
  const nameOf = useNameOf();
  const announce = useAnnounce();
  const words = createMemo(() =>
    props.when
      ? `${nameOf(props.by)} took this away. ${props.way ?? 'Keep writing'} to bring it back.`
      : undefined,
  );
  createEffect(on(words, (said) => said && announce(said)));
  return (
    <Show when={words()}>
      <p class="taken">{words()}</p>
    </Show>
  );
}
