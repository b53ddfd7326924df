import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';

/** What is drawn at once, and what follows with each frame: a county must not make anybody wait. */
const FIRST = 120;
const MORE = 150;

/** The beginning of a list, growing frame by frame to all of it. Must run under a Solid owner. */
export function createGrowing(all: Accessor<string[]>): {
  rows: Accessor<string[]>;
  /** Draws this many at once: somebody walks there. */
  atLeast(count: number): void;
} {
  const [count, setCount] = createSignal(FIRST);
  const short = createMemo(() => count() < all().length);
  createEffect(() => {
    if (!short()) return;
    let frame = 0;
    const grow = () => {
      setCount((drawn) => drawn + MORE);
      if (short()) frame = requestAnimationFrame(grow);
    };
    frame = requestAnimationFrame(grow);
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return {
    rows: () => all().slice(0, count()),
    atLeast: (wanted) => void setCount((drawn) => Math.max(drawn, wanted)),
  };
}
