import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Follows whether a media query holds, as a signal. Must run under a Solid owner. */
export function createMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const follow = () => setMatches(list.matches);
  list.addEventListener('change', follow);
  onCleanup(() => list.removeEventListener('change', follow));
  return matches;
}
