import { type Accessor, createSignal, onCleanup, Show } from 'solid-js';
import type { MapSession } from '../live/map-session.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import './map-parts.css';

export type Removal = {
  /** Takes things off the map. @param words what they are called: `Harbour`, `3 ties` */
  remove(gone: Parameters<MapSession['edits']['remove']>[0], words: string): void;
  /** What was taken away last, for as long as one step of undo brings back exactly that. */
  gone: Accessor<string | undefined>;
  bringBack(): void;
};

/** Takes things away and offers to bring them back. Must run under a Solid owner and inside `<LiveRegion>`. */
export function createRemoval(session: MapSession): Removal {
  const announce = useAnnounce();
  const [gone, setGone] = createSignal<string>();
  const { manager } = session.undo;
  const forget = () => setGone(undefined);
  // After any other edit or undo, "bring back" would bring back something else.
  manager.on('stack-item-added', forget);
  manager.on('stack-item-popped', forget);
  onCleanup(() => {
    manager.off('stack-item-added', forget);
    manager.off('stack-item-popped', forget);
  });
  return {
    gone,
    remove(things, words) {
      session.edits.remove(things);
      setGone(words);
      announce(`${words} taken off the map. You can bring this back.`);
    },
    bringBack() {
      const words = gone();
      session.undo.undo();
      if (words) announce(`${words} back on the map.`);
    },
  };
}

/** Says what was taken away and offers to bring it back. */
export function RemovedStrip(props: { removal: Removal; onBack?: () => void }) {
  return (
    <Show when={props.removal.gone()}>
      {(words) => (
        <p class="removed">
          <span>{words()} taken off the map.</span>
          <Button
            kind="text"
            onClick={() => {
              props.removal.bringBack();
              props.onBack?.();
            }}
          >
            Bring back
          </Button>
        </p>
      )}
    </Show>
  );
}
