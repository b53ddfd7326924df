import { createContext, createSignal, type JSX, useContext } from 'solid-js';

type Announce = (words: string) => void;
const LiveContext = createContext<Announce>();

/** Holds the app's one polite live region. Everything below speaks through it with `useAnnounce`. */
export function LiveRegion(props: { children: JSX.Element }) {
  const [words, setWords] = createSignal('');
  // Setting the same words twice changes nothing in the page, so screen readers would stay silent. A trailing no-break
  // space makes every other announcement different without being spoken.
  const announce: Announce = (next) => setWords((last) => (last === next ? `${next}\u00a0` : next));
  return (
    <LiveContext.Provider value={announce}>
      {props.children}
      <p class="vh" role="status" aria-live="polite">
        {words()}
      </p>
    </LiveContext.Provider>
  );
}

/**
 * Returns `announce(words)`, which says something to screen readers when they next pause. Throws outside
 * `<LiveRegion>`.
 */
export function useAnnounce(): Announce {
  const announce = useContext(LiveContext);
  if (!announce) throw new Error('useAnnounce needs <LiveRegion> above it.');
  return announce;
}
