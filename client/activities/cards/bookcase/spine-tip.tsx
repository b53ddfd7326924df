import { createSignal, onMount, Show } from 'solid-js';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';

const SpineTitle = fetchedPart<{ shelves: () => HTMLElement }>(() => import('./spine-title.tsx'));

/** The title of the spine that somebody is on, fetched when they first are on any. */
export function SpineTip(props: { shelves: () => HTMLElement }) {
  const [wanted, setWanted] = createSignal(false);
  onMount(() => {
    for (const sign of ['pointerover', 'focusin'])
      props.shelves().addEventListener(sign, () => setWanted(true), { once: true });
  });
  return (
    <Show when={wanted()}>
      <SpineTitle shelves={() => props.shelves()} />
    </Show>
  );
}
